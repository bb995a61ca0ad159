"""Bring the tables up to date, with a backup first that was read back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.core.management import call_command

from ortaq_site.steps.backup.errors import LogDiffers
from ortaq_site.steps.backup.make import back_up, holds_a_site, usual_place
from ortaq_site.steps.backup.restore import Wish, look
from ortaq_site.steps.backup.serving import alone
from ortaq_site.steps.backup.tables import pending


@dataclass(frozen=True, slots=True)
class Upgraded:
    """What was done. migrations: how many. backup: the state before; None where there was none."""

    migrations: int
    backup: Path | None = None


def upgrade(now: datetime, passphrase: str = "") -> Upgraded:
    """Back up, see that the backup can be read, then bring the tables up to date.

    Raises HalfMade, StillServing, and what `restore.look` raises; then nothing was changed.
    """
    missing = pending()
    if not missing:
        return Upgraded(0)
    with alone():
        backup = _safe(now, passphrase) if holds_a_site() else None
        call_command("migrate", verbosity=0, interactive=False)
    return Upgraded(missing, backup)


def _safe(now: datetime, passphrase: str) -> Path:
    target = usual_place(now)
    back_up(target, now, passphrase)
    found = look(Wish(target, passphrase))
    if found.wrong:
        raise LogDiffers(found.wrong)
    return target
