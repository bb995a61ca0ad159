"""Watch the boards that measure a promise, and have its figure renewed soon after each change."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field

from django.db import DatabaseError

from ortaq_site.records.conformity import ConformityDecision, ConformityScan, MeasuredPromise
from ortaq_site.steps.jobs import ask_once

RENEW = "ortaq_site.steps.conformity.work.renew_promises"
SECONDS_BETWEEN = 30.0
"""Between two looks: a lawyer who decides about many places in a row makes one figure, not one for
each place, and the promise still follows within a minute."""

logger = logging.getLogger(__name__)

State = tuple[int | None, int | None]
"""The last decision and the last scan of a board."""


@dataclass(slots=True)
class Renewal:
    """Asks for new figures, beside other work."""

    due_at: float = 0.0
    """By the monotonic clock."""
    seen: dict[int, State] = field(default_factory=dict)
    """At the last look, by consultation."""

    def when_due(self) -> None:
        """Ask where something has changed. A failure is logged, and tried again later."""
        if time.monotonic() < self.due_at:
            return
        self.due_at = time.monotonic() + SECONDS_BETWEEN
        try:
            self.look()
        except DatabaseError:
            logger.exception("could not look for decisions about laws")

    def look(self) -> None:
        """Ask for the figures of each board with a new decision or scan since the last look."""
        measured = MeasuredPromise.objects.order_by().values_list("consultation", flat=True)
        for consultation in measured.distinct():
            state = _state(consultation)
            if self.seen.get(consultation) != state:
                ask_once(RENEW, consultation)
                self.seen[consultation] = state


def _state(consultation: int) -> State:
    decided = ConformityDecision.objects.filter(duty__consultation=consultation)
    scanned = ConformityScan.objects.filter(consultation=consultation)
    newest = (of.order_by("-pk").values_list("pk", flat=True).first() for of in (decided, scanned))
    decision, scan = newest
    return decision, scan
