"""Bring the tables up to date, with a backup first that was read back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from ortaq_site.steps.backup.errors import LogDiffers
from ortaq_site.steps.backup.make import back_up, holds_a_site, usual_place
from ortaq_site.steps.backup.restore import Wish, look
from ortaq_site.steps.backup.serving import alone


@dataclass(frozen=True, slots=True)
class Upgraded:
    """What was done. migrations: how many. backup: the state before; None where there was none."""

    migrations: int
    backup: Path | None = None


def upgrade(now: datetime, passphrase: str = "") -> Upgraded:
    """Back up, see that the backup can be read, then bring the tables up to date.

    Raises StillServing, and what `restore.look` raises; then nothing was changed.
    """
    missing = pending()
    if not missing:
        return Upgraded(0)
    with alone():
        backup = _safe(now, passphrase) if holds_a_site() else None
        call_command("migrate", verbosity=0, interactive=False)
    return Upgraded(missing, backup)


def pending() -> int:
    """Count the migrations that are still to be applied."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _safe(now: datetime, passphrase: str) -> Path:
    target = usual_place(now)
    back_up(target, now, passphrase)
    found = look(Wish(target, passphrase))
    if found.wrong:
        raise LogDiffers(found.wrong)
    return target
