"""Erase again who left after a backup was made: the published log names what must not come back."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.db import connection, transaction

from ortaq.errors import UnreadableSource
from ortaq.ledger.entry import Entry
from ortaq.ledger.erasures import erased_after
from ortaq_site.records.ledger import LogContent, LogEntry
from ortaq_site.records.submissions import Submission
from ortaq_site.steps.backup.errors import LogDiffers
from ortaq_site.steps.backup.stored_log import Lines, StoredLog
from ortaq_site.steps.ledger.erase import Owner, erase_these
from ortaq_site.steps.ledger.wipe import vacuum, wipe_journal
from ortaq_site.steps.participation.own import leave
from ortaq_site.steps.submissions.log import letter_of_subject
from ortaq_site.steps.submissions.own import erase as erase_letter

ENTRIES = "entries.jsonl"


@dataclass(frozen=True, slots=True)
class Erasures:
    """What the published log says of erasures after a backup. known: False where none was given.

    until: the entries that were looked through, all of them under a signed checkpoint.
    """

    known: bool = False
    until: int = 0
    places: tuple[int, ...] = ()
    again: Mapping[str, int] = field(default_factory=dict)
    """What was erased again: participants, letters, other acts."""


UNKNOWN = Erasures()
"""Nobody gave a published log."""


def published_log(path: Path) -> tuple[Lines, list[str]]:
    """Give the entries and checkpoints of a published log: `log.zip`, or its folder.

    Raises UnreadableSource.
    """
    if path.is_dir():
        notes = sorted((path / "checkpoints").glob("*"))
        return Lines(lambda: _of_file(path / ENTRIES)), [one.read_text("utf-8") for one in notes]
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            notes = [packed.read(one).decode() for one in names if "/checkpoints/" in one]
    except (zipfile.BadZipFile, OSError, UnicodeDecodeError) as error:
        raise UnreadableSource(str(path), "neither log.zip nor the folder of a log") from error
    if f"log/{ENTRIES}" not in names:
        raise UnreadableSource(str(path), f"there is no log/{ENTRIES} in it")
    return Lines(lambda: _of_archive(path)), notes


def _of_file(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from (line.rstrip(b"\n") for line in file)
    except OSError as error:
        raise UnreadableSource(str(path), "cannot be read") from error


def _of_archive(path: Path) -> Iterator[bytes]:
    with zipfile.ZipFile(path) as packed, packed.open(f"log/{ENTRIES}") as file:
        yield from (line.rstrip(b"\n") for line in io.BufferedReader(file))


def erasures_since(log: StoredLog, path: Path) -> Erasures:
    """Give what was erased after a backup. log: that of the backup.

    Only entries under a checkpoint with the log's signature count: a forged line erases nothing.
    Raises LogDiffers where the published log does not continue the one in the backup.
    """
    lines, notes = published_log(path)
    published = StoredLog(lines, notes, log.key)
    found = published.audited()
    if published.faults(found):
        raise LogDiffers(f"{path}: {published.faults(found)[0].fault.replace('_', ' ')}")
    size = _continued(log.lines, lines, path)
    return Erasures(True, found.covered, erased_after(lines, size, found.covered))


def _continued(kept: Iterable[bytes], published: Iterable[bytes], path: Path) -> int:
    """Count the entries of a backup, each of which the published log must hold too."""
    size, others = 0, iter(published)
    for line in kept:
        other = next(others, None)
        if other is None:
            break  # the backup is newer than this copy of the log: nothing to learn from it
        if other != line:
            raise LogDiffers(f"{path}: is not the log of this backup: entry {size} is another")
        size += 1
    return size


def erase_again(found: Erasures, now: datetime) -> Erasures:
    """Erase what a restored database holds of these entries, with everything it belongs to."""
    done: Counter[str] = Counter()
    for place in found.places:
        done.update(_erase(place, now))
    if done:
        _leave_no_trace()
    return Erasures(found.known, found.until, found.places, dict(sorted(done.items())))


def _leave_no_trace() -> None:
    """Take what was erased out of the files too: nobody reads, since the site does not run."""
    if connection.vendor == "postgresql":
        vacuum(full=True)
    else:
        wipe_journal()


@transaction.atomic
def _erase(place: int, now: datetime) -> list[str]:
    """Erase one content, and whose it is; give what that was, [] where it is gone already."""
    content = LogContent.objects.filter(sequence=place).first()
    if content is None:
        return []
    if content.participant is not None:
        leave(content.participant, now)
        return ["participants"]
    letter = Submission.objects.filter(pk=letter_of_subject(content.subject)).first()
    if letter is not None:
        erase_letter(letter, now)
        return ["letters"]
    entry = Entry.from_bytes(bytes(LogEntry.objects.get(sequence=place).line))
    owner = Owner(entry.consultation, entry.author)
    erase_these(LogContent.objects.filter(sequence=place), owner, now)
    return ["other acts"]
