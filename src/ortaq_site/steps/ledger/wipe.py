"""Take what was erased out of the files of the database too, where it lies on after a deletion.

SQLite: `secure_delete` overwrites deleted rows, but its journal keeps older pages until it is taken
over into the database and cut. PostgreSQL: a deleted row lies in its page until VACUUM, which frees
the place but does not overwrite it; see docs/methods/voting.md for what that leaves.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass

from django.db import DatabaseError, connection

ERASED_FROM = (
    "records_logcontent", "records_vote", "records_participant", "records_statement",
)  # fmt: skip
SECONDS_TO_WAIT = 0.5
"""For readers of the journal; they are waited for again at the next attempt."""
SECONDS_BETWEEN = 60.0
SECONDS_BETWEEN_VACUUMS = 3600.0

logger = logging.getLogger(__name__)
_left = {"journal": True}
"""Whether the journal may hold what was erased; at the start of the program nobody knows."""


def wipe_journal() -> bool:
    """Empty the journal of SQLite; True where nothing is left in it. Outside of a transaction."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return connection.vendor != "sqlite"
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        usual = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {int(1000 * SECONDS_TO_WAIT)}")
        try:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy = cursor.fetchone()[0]
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")
    _left["journal"] = bool(busy)
    return not busy


def wipe_soon() -> None:
    """Empty the journal after an erasure; where it is being read, the worker does it later."""
    _left["journal"] = True
    try:
        wipe_journal()
    except DatabaseError:  # what was erased is erased; only its traces wait for the worker
        logger.exception("the journal could not be emptied")


@dataclass(slots=True)
class Wiper:
    """Looks every so often whether traces are left, beside other work."""

    due_at: float = 0.0
    vacuum_at: float = 0.0

    def when_due(self) -> None:
        """Wipe where it is time. A failure is logged, and tried again when it is due again."""
        now = time.monotonic()
        if now < self.due_at:
            return
        self.due_at = now + SECONDS_BETWEEN
        try:
            if connection.vendor == "sqlite" and _left["journal"]:
                wipe_journal()
            if connection.vendor == "postgresql" and now >= self.vacuum_at and _dead_contents():
                self.vacuum_at = now + SECONDS_BETWEEN_VACUUMS
                vacuum()
        except DatabaseError:
            logger.exception("traces of what was erased could not be wiped")


def vacuum(*, full: bool = False) -> None:
    """Have PostgreSQL free the places of deleted rows; full: write their tables anew."""
    with connection.cursor() as cursor:
        cursor.execute(f"VACUUM {'(FULL)' if full else ''} {', '.join(ERASED_FROM)}")


def _dead_contents() -> bool:
    """Tell whether contents were erased: nothing else ever deletes or changes one."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT n_dead_tup FROM pg_stat_user_tables WHERE relname = 'records_logcontent'"
        )
        found = cursor.fetchone()
    return bool(found and found[0])
