"""The log as it lies in a backup, before anything of it is put in place: audited whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ortaq.errors import UnreadableSource
from ortaq.ledger.audit import Audit, Fault, Finding, Keys, audit
from ortaq.ledger.checkpoint import Checkpoint
from ortaq.ledger.errors import MalformedNote
from ortaq.ledger.keys import VerifierKey
from ortaq.ledger.note import Note
from ortaq_site.steps.backup.errors import LogDiffers, TailLost


@dataclass(frozen=True, slots=True)
class Lines:
    """The entries; read anew each time, since a log may be larger than memory."""

    read: Callable[[], Iterator[bytes]]

    def __iter__(self) -> Iterator[bytes]:
        return self.read()


@dataclass(frozen=True, slots=True)
class StoredLog:
    """Entries and checkpoints of one backup, and the key that they are signed with."""

    lines: Lines
    notes: list[str]
    key: VerifierKey

    def audited(self, published: Iterable[str] = ()) -> Audit:
        """Audit it, also against checkpoints that were published and kept elsewhere."""
        return audit(self.lines, [*self.notes, *published], Keys(self.key))

    def faults(self, found: Audit) -> tuple[Finding, ...]:
        """Give what is wrong; a young log may not have been sealed yet."""
        return tuple(one for one in found.findings if one.fault is not Fault.NO_CHECKPOINT)


def described(log: StoredLog) -> dict[str, Any]:
    """Give what the list of a backup says of its log."""
    found = log.audited()
    return {
        "key": log.key.to_text(),
        "entries": found.size,
        "covered": found.covered,
        "root": found.root.hex(),
        "sound": not log.faults(found),
    }


def published_notes(paths: Iterable[Path]) -> list[str]:
    """Read checkpoints: files, or folders as `log.zip` has them. Raises UnreadableSource."""
    found: list[str] = []
    for path in paths:
        files = sorted(
            (path / "checkpoints" if (path / "checkpoints").is_dir() else path).glob("*")
        )
        for file in files if path.is_dir() else [path]:
            found.append(_note(file))
    return found


def _note(path: Path) -> str:
    text = path.read_text(encoding="utf-8", errors="replace")
    try:
        Checkpoint.from_text(Note.from_text(text).text)
    except MalformedNote as error:
        raise UnreadableSource(str(path), error.reason) from error
    return text


def compare(log: StoredLog, published: list[str]) -> tuple[Audit, TailLost | LogDiffers | None]:
    """Audit a stored log against what was published; give what was found, and what is wrong."""
    found = log.audited(published)
    faults = log.faults(found)
    if not faults:
        return found, None
    first = faults[0]
    if all(one.fault is Fault.CUT_SHORT for one in faults):
        greatest = max(Checkpoint.from_text(Note.from_text(one).text).size for one in published)
        return found, TailLost(found.size, greatest)
    place = f" at {first.place}" if first.place >= 0 else f" ({first.detail})"
    fault = first.fault.replace("_", " ")
    return found, LogDiffers(
        f"the log in this backup is not the one that was published: {fault}{place};"
        " take another backup, or restore with --anyway to look into it"
    )


def manifest_key(about: Mapping[str, Any]) -> VerifierKey:
    """Give the key that a backup names."""
    return VerifierKey.from_text(about["log"]["key"])
