"""Make a backup: the database at one moment, its log audited, a list with sums."""

from __future__ import annotations

import json
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from ortaq import __version__
from ortaq_site.steps.backup import postgresql, sqlite
from ortaq_site.steps.backup.archive import write_archive
from ortaq_site.steps.backup.errors import NothingThere
from ortaq_site.steps.backup.keys import key_files
from ortaq_site.steps.backup.stored_log import StoredLog, described
from ortaq_site.steps.ledger.key import log_key

MARK = "last-backup.json"
"""What `ortaq doctor` looks at to say how old the last backup is."""
KINDS: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgresql}


def back_up(target: Path, now: datetime, passphrase: str = "") -> dict[str, Any]:
    """Write a backup and give its manifest. The site may go on meanwhile.

    Raises NothingThere for a database without tables.
    """
    kind = KINDS[connection.vendor]
    if not holds_a_site():
        raise NothingThere(str(settings.DATA))
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".ortaq-") as name:
        folder = Path(name)
        applied = sorted(map(list, MigrationRecorder(connection).applied_migrations()))
        files = kind.copy_out(folder)
        log = StoredLog(kind.lines_of(folder), kind.notes_of(folder), log_key().verifier)
        about = {
            "version": __version__,
            "made_at": now.astimezone(UTC).isoformat(timespec="seconds"),
            "database": {"kind": connection.vendor, "version": kind.version()},
            "migrations": applied,
            "log": described(log),
        }
        manifest = write_archive(target, files, about, passphrase)
    _remember(target, manifest)
    return manifest


def holds_a_site() -> bool:
    """Say whether the database has tables of the platform."""
    return bool(MigrationRecorder(connection).applied_migrations())


def back_up_keys(target: Path, now: datetime, passphrase: str) -> dict[str, Any]:
    """Write the keys into a sealed archive of their own; give its manifest."""
    made_at = now.astimezone(UTC).isoformat(timespec="seconds")
    return write_archive(target, key_files(), {"made_at": made_at, "holds": "keys"}, passphrase)


def _remember(target: Path, manifest: dict[str, Any]) -> None:
    said = {
        "file": str(target.absolute()),
        "made_at": manifest["made_at"],
        "sound": manifest["log"]["sound"],
    }
    (Path(settings.DATA) / MARK).write_text(json.dumps(said) + "\n", encoding="utf-8")


def usual_place(now: datetime) -> Path:
    """Give where a backup goes that was given no place."""
    stamp = now.astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    return Path(settings.DATA) / "backups" / f"ortaq-{stamp}.backup"
