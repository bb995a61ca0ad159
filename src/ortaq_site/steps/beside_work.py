"""What a worker looks after between two tasks: log, promises, open data, letters, the house."""

from __future__ import annotations

from collections.abc import Callable

from ortaq_site.steps.conformity.renewing import Renewal
from ortaq_site.steps.following.daily import Daily
from ortaq_site.steps.ledger.seal import Sealer
from ortaq_site.steps.ledger.wipe import Wiper
from ortaq_site.steps.open_data.nightly import Nightly
from ortaq_site.steps.opinion.watching import Watcher
from ortaq_site.steps.participation.housekeeping import Housekeeper


def look_around() -> Callable[[], None]:
    """Give what is called before each look for a task."""
    watched = (Sealer(), Wiper(), Watcher(), Renewal(), Nightly(), Daily(), Housekeeper())

    def look() -> None:
        for one in watched:
            one.when_due()

    return look
