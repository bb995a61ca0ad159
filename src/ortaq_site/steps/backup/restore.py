"""Restore a backup: checked apart, compared with what was published, then put in place."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction

from ortaq.ledger.audit import Audit
from ortaq.ledger.entry import EntryKind
from ortaq.ledger.keys import VerifierKey
from ortaq_site.steps.backup.archive import read_archive
from ortaq_site.steps.backup.erasures import (
    UNKNOWN,
    Erasures,
    erase_again,
    erasures_since,
    published_log,
)
from ortaq_site.steps.backup.errors import LogDiffers, NotRestorable, TailLost
from ortaq_site.steps.backup.keys import put_keys_in, refuse_other_keys
from ortaq_site.steps.backup.make import KINDS
from ortaq_site.steps.backup.serving import alone
from ortaq_site.steps.backup.stored_log import StoredLog, compare, manifest_key, published_notes
from ortaq_site.steps.backup.tables import Step, restorable_steps
from ortaq_site.steps.ledger.append import Act, append

PLATFORM = "ortaq"
"""Stands for a consultation in entries of the log that are about the platform itself."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be restored, and what the person accepts.

    published: checkpoints kept elsewhere, files or folders. key: the log's public key, taken from
    print or from somebody else; "" trusts the backup. log: the published log, `log.zip` or its
    folder, by which those are erased again who left after the backup. anyway: restore though acts
    are lost or the log differs.
    """

    source: Path
    passphrase: str = ""
    published: tuple[Path, ...] = ()
    key: str = ""
    log: Path | None = None
    keys: Path | None = None
    replace: bool = False
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of it. lost: accepted acts that were published and are not in the backup."""

    manifest: dict[str, Any]
    audit: Audit
    compared: int
    lost: int
    wrong: str
    erasures: Erasures = UNKNOWN
    former: str = ""
    keys: tuple[str, ...] = ()


def look(wish: Wish) -> Restored:
    """Read a backup whole and audit its log, changing nothing.

    Raises NotRestorable, NotSealedSo and HalfMade; what is wrong with the log is in the result.
    """
    with tempfile.TemporaryDirectory(dir=_workplace(), prefix=".ortaq-") as name:
        return _checked(wish, Path(name))[0]


def restore(wish: Wish, now: datetime) -> Restored:
    """Restore a backup. Nothing is changed where anything is refused.

    Raises NotRestorable, NotSealedSo, HalfMade, TargetNotEmpty, StillServing, TailLost and
    LogDiffers.
    """
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S")
    with alone(), tempfile.TemporaryDirectory(dir=_workplace(), prefix=".ortaq-") as name:
        folder = Path(name)
        kind = KINDS[connection.vendor]
        if not wish.replace:
            kind.refuse_what_is_there()
        found, wrong = _checked(wish, folder)
        if wrong and not wish.anyway:
            raise wrong
        keys = _staged_keys(wish, folder / "of-keys")
        former = kind.put_in(folder, stamp, _steps(found.manifest))
        call_command("migrate", verbosity=0, interactive=False)
        put = put_keys_in(keys, stamp) if keys else []
        if wrong:
            _say_so_in_the_log(wrong, now)
        erasures = erase_again(found.erasures, now)
    return replace(found, erasures=erasures, former=former, keys=tuple(put))


def _checked(wish: Wish, folder: Path) -> tuple[Restored, TailLost | LogDiffers | None]:
    manifest = read_archive(wish.source, folder, wish.passphrase)
    if "database" not in manifest:
        raise NotRestorable(f"{wish.source}: holds keys alone; give it with --keys")
    made_on = manifest["database"]["kind"]
    if made_on != connection.vendor:
        raise NotRestorable(
            f"{wish.source}: made on {made_on}; ORTAQ_DATABASE_URL names {connection.vendor}"
        )
    _steps(manifest)
    kind = KINDS[connection.vendor]
    key = VerifierKey.from_text(wish.key) if wish.key else manifest_key(manifest)
    log = StoredLog(kind.lines_of(folder), kind.notes_of(folder), key)
    erasures = erasures_since(log, wish.log) if wish.log else UNKNOWN
    notes = [*published_notes(wish.published), *(published_log(wish.log)[1] if wish.log else ())]
    found, wrong = compare(log, notes)
    lost = wrong.published - wrong.kept if isinstance(wrong, TailLost) else 0
    return Restored(manifest, found, len(notes), lost, str(wrong or ""), erasures), wrong


def _steps(manifest: dict[str, Any]) -> set[Step]:
    return restorable_steps((app, name) for app, name in manifest["migrations"])


def _staged_keys(wish: Wish, folder: Path) -> Path | None:
    if wish.keys is None:
        return None
    folder.mkdir()
    read_archive(wish.keys, folder, wish.passphrase)
    if not wish.replace:
        refuse_other_keys(folder)
    return folder


@transaction.atomic
def _say_so_in_the_log(wrong: TailLost | LogDiffers, now: datetime) -> None:
    """Log that something was lost: whoever follows the log sees it, and where."""
    subject = "restored/differs"
    if isinstance(wrong, TailLost):
        subject = f"restored/lost/{wrong.kept}-{wrong.published - 1}"
    append([Act(EntryKind.STATUS, PLATFORM, "", subject, {"restored": str(wrong)})], now)


def _workplace() -> Path:
    return Path(settings.DATA)
