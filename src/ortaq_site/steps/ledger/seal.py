"""Seal the log: grow the tree over new entries and sign a checkpoint that covers them."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import DatabaseError, transaction
from django.utils import timezone

from ortaq.ledger.checkpoint import Checkpoint
from ortaq.ledger.merkle import Frontier, Hash, completed, leaf_hash
from ortaq_site.records.ledger import LogCheckpoint, LogEntry, LogMark, LogNode
from ortaq_site.steps.ledger.key import log_key

ENTRIES_AT_ONCE = 50_000
"""Entries sealed in one transaction: it bounds memory after a long pause, to about 30 MB."""

SECONDS_BETWEEN = 60.0
"""Between two checkpoints that nobody asks for; a receipt asks for one at once."""

logger = logging.getLogger(__name__)


def seal(now: datetime, covering: int = 0) -> int:
    """Sign checkpoints until all entries are covered; give the size of the log that now is.

    covering: a size that is enough: where it is covered already, nothing is done.
    """
    while True:
        sealed, written = _seal_some(now, covering)
        if sealed == written or (covering and sealed >= covering):
            return sealed


@dataclass(slots=True)
class Sealer:
    """Seals the log every so often, beside other work."""

    due_at: float = 0.0
    """By the monotonic clock, which nobody sets back."""

    def when_due(self) -> None:
        """Seal where it is time. A failure is logged, and tried again when it is due again."""
        if time.monotonic() < self.due_at:
            return
        self.due_at = time.monotonic() + SECONDS_BETWEEN
        try:
            seal(timezone.now())
        except DatabaseError:
            logger.exception("the log could not be sealed")


@transaction.atomic
def _seal_some(now: datetime, covering: int) -> tuple[int, int]:
    mark = LogMark.objects.select_for_update().get(name="sealed")
    written = LogMark.objects.get(name="written").size
    if mark.size == written or (covering and mark.size >= covering):
        return mark.size, written
    end = min(written, mark.size + ENTRIES_AT_ONCE)
    root = _grow(mark.size, end)
    key = log_key()
    note = Checkpoint(key.name, end, root).signed(key)
    LogCheckpoint.objects.create(size=end, note=note.to_text(), signed_at=now)
    LogMark.objects.filter(name="sealed").update(size=end)
    return end, written


def _grow(start: int, end: int) -> Hash:
    """Store the subtrees that entries [start, end) complete; give the root of the whole."""
    peaks = dict(_peaks(start))
    known = dict(peaks)
    leaves = []
    lines = LogEntry.objects.filter(sequence__gte=start, sequence__lt=end)
    for place, line in lines.values_list("sequence", "line").iterator():
        leaf = leaf_hash(bytes(line))
        leaves.append(leaf)
        for level, index, found in completed(place, leaf, lambda *at: known[at]):
            known[level, index] = found
    LogNode.objects.bulk_create(
        (
            LogNode(level=level, index=index, hash=found)
            for (level, index), found in known.items()
            if (level, index) not in peaks
        ),
        batch_size=5_000,
    )
    return Frontier(start, tuple(peaks.values())).with_leaves(leaves).root()


def _peaks(size: int) -> Iterator[tuple[tuple[int, int], Hash]]:
    """Give the roots of the complete subtrees that `size` entries fall into, largest first."""
    start = 0
    for level in reversed(range(size.bit_length())):
        if size >> level & 1:
            yield (level, start >> level), node(level, start >> level)
            start += 1 << level


def node(level: int, index: int) -> Hash:
    """Give the stored hash of a complete subtree. Raises LogNode.DoesNotExist."""
    return bytes(LogNode.objects.values_list("hash", flat=True).get(level=level, index=index))
