"""Count votes that were sent and not taken, for everybody to see: the log says nothing of them.

Counts stay in memory and are added to the database every few seconds; a killed program
loses the last ones.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from datetime import datetime

from django.db import DatabaseError, transaction
from django.db.models import F

from ortaq_site.records.ledger import RefusedVotes
from ortaq_site.steps.participation.errors import (
    Busy,
    Gone,
    NoSuchAnswer,
    NotAsked,
    NotOpen,
    NotTaken,
    TooMany,
    UnknownCode,
)

WORDS: dict[type[NotTaken], str] = {
    NotOpen: "closed",
    UnknownCode: "code",
    Gone: "gone",
    NotAsked: "statement",
    NoSuchAnswer: "answer",
    Busy: "busy",
    TooMany: "many",
}
OTHER = "foreign"
"""The word for what another site had a browser send."""
SECONDS_IN_MEMORY = 10.0

logger = logging.getLogger(__name__)
_lock = threading.Lock()
_counted: Counter[str] = Counter()
_kept_at = time.monotonic()


def word_for(refusal: NotTaken) -> str:
    """Name a refusal."""
    return WORDS.get(type(refusal), OTHER)


def note(refusal: NotTaken) -> bool:
    """Count a refusal; True where it is time to `keep`."""
    global _kept_at  # noqa: PLW0603  one for the whole process, as the counts are
    with _lock:
        _counted[word_for(refusal)] += 1
        due = time.monotonic() - _kept_at > SECONDS_IN_MEMORY
        if due:
            _kept_at = time.monotonic()
    return due


def keep(now: datetime) -> None:
    """Add what was counted to the database. What fails is counted on, and kept next time."""
    with _lock:
        counted = dict(_counted)
        _counted.clear()
    try:
        _add(counted, now)
    except DatabaseError:
        logger.exception("refused votes could not be counted in the database")
        with _lock:
            _counted.update(counted)


@transaction.atomic
def _add(counted: dict[str, int], now: datetime) -> None:
    for why, count in sorted(counted.items()):
        row, _ = RefusedVotes.objects.get_or_create(day=now.date(), why=why)
        RefusedVotes.objects.filter(pk=row.pk).update(count=F("count") + count)
