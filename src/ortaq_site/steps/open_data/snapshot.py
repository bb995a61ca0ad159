"""The snapshot: every table, text, record and the public log, in one archive with sums.

From it alone, with the library, every number that is published can be computed again
(`tests/site/test_reproduction.py` does). Made every night by the worker, kept in the data folder.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.utils import timezone

from ortaq import __version__
from ortaq.commitments.exchange import commitments_to_json
from ortaq.report.open_data.files import WRITERS, dictionary_csv
from ortaq.report.open_data.polis import comments_csv, summary_csv
from ortaq.report.open_data.snapshot import Member, pack
from ortaq_site.records.law import EditionText
from ortaq_site.records.ledger import LogCheckpoint, LogEntry
from ortaq_site.records.reports import ReportVersion
from ortaq_site.steps.commitments.standing import all_shown
from ortaq_site.steps.ledger.key import log_key
from ortaq_site.steps.open_data.hearings import hearing_document, hearing_file, published
from ortaq_site.steps.open_data.law import published_texts, text_file
from ortaq_site.steps.open_data.readme import README
from ortaq_site.steps.open_data.reports import report_name
from ortaq_site.steps.open_data.results import counted_questions, documents, polis_statements
from ortaq_site.steps.open_data.sources import EVERYTHING, sources
from ortaq_site.steps.opinion.documents import text_of

FOLDER = "open-data"
KEPT = 30
"""Snapshots that are kept, the newest; older ones go."""
LINES_AT_ONCE = 2_000
REPORTS_AT_ONCE = 4
NAME = re.compile(r"ortaq-open-data-(\d{4}-\d\d-\d\d)\.zip")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One snapshot that lies ready."""

    path: Path
    day: date

    @property
    def bytes(self) -> int:
        """Its size."""
        return self.path.stat().st_size

    @property
    def sha256(self) -> str:
        """Its sum, as it was when it was made; "" where that is not known."""
        beside = self.path.with_suffix(".sha256")
        return beside.read_text(encoding="ascii").split()[0] if beside.exists() else ""


def snapshots() -> list[Snapshot]:
    """Give the snapshots that lie ready, the newest first."""
    found = sorted(folder().glob("*.zip"), reverse=True)
    return [
        Snapshot(path, date.fromisoformat(named[1]))
        for path in found
        if (named := NAME.fullmatch(path.name))
    ]


def make_snapshot(now: datetime) -> Snapshot:
    """Make the snapshot of a day, in place of an earlier one of that day; older ones go."""
    day = timezone.localdate(now)
    target = folder() / f"ortaq-open-data-{day}.zip"
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with draft.open("w+b") as file:
            write_snapshot(file, now)
            digest = _sum(file)
        target.with_suffix(".sha256").write_text(f"{digest}  {target.name}\n", encoding="ascii")
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    for old in snapshots()[KEPT:]:
        old.path.unlink()
        old.path.with_suffix(".sha256").unlink(missing_ok=True)
    return Snapshot(target, day)


def write_snapshot(file: IO[bytes], now: datetime) -> None:
    """Write the snapshot as it is now."""
    day = timezone.localdate(now)
    about: dict[str, Any] = {
        "version": __version__,
        "made_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "day": day.isoformat(),
        "log_key": log_key().verifier.to_text(),
    }
    pack(file, f"ortaq-open-data-{day}", _members(day), about)


def folder() -> Path:
    """Give the folder of the snapshots, made when it is not there yet."""
    path = Path(settings.DATA) / FOLDER
    path.mkdir(mode=0o700, exist_ok=True)
    return path


def _members(day: date) -> Iterator[Member]:
    # Checkpoints first: entries that come in the meantime are none that they cover.
    yield from _log()
    yield Member("README.md", [README.encode()])
    yield Member("dictionary.csv", [dictionary_csv([one.table for one in sources().values()])])
    for source in sources().values():
        rows = list(source.rows(EVERYTHING))
        for ending, write in WRITERS.items():
            yield Member(f"tables/{source.table.name}.{ending}", [write(source.table, rows)])
    for text in published_texts(EVERYTHING):
        yield Member(text_file(text), _content(text))
    for one in published(EVERYTHING):
        said = json.dumps(hearing_document(one), ensure_ascii=False, indent=1)
        yield Member(hearing_file(one), [said.encode() + b"\n"])
    yield from _results()
    for report in ReportVersion.objects.select_related("consultation").iterator(REPORTS_AT_ONCE):
        yield Member(report_name(report), [report.document.encode()])
    values = [shown.value for shown in all_shown(day)]
    yield Member("promises.json", [commitments_to_json(values)])


def _results() -> Iterator[Member]:
    """Give results as they were published, and statements as Polis exports them."""
    for question in counted_questions(EVERYTHING):
        for name, document in documents(question):
            yield Member(f"results/{question.slug}/{name}.json", [text_of(document).encode()])
        languages = dict(question.statements.values_list("number", "language"))
        told = polis_statements(question.running_count.document, languages)
        topic, people = question.title_en, question.running_count.participants
        yield Member(f"polis/{question.slug}/comments.csv", [comments_csv(told)])
        yield Member(f"polis/{question.slug}/summary.csv", [summary_csv(topic, people, len(told))])


def _content(text: EditionText) -> Iterator[bytes]:
    yield bytes(EditionText.objects.values_list("akn", flat=True).get(pk=text.pk))


def _log() -> Iterator[Member]:
    """Lay the log out as `ortaq verify` reads it."""
    yield Member("log/key", [(log_key().verifier.to_text() + "\n").encode()])
    for one in LogCheckpoint.objects.iterator():
        yield Member(f"log/checkpoints/{one.size:012}", [one.note.encode()])
    yield Member("log/entries.jsonl", _lines())


def _lines() -> Iterator[bytes]:
    for line in LogEntry.objects.values_list("line", flat=True).iterator(LINES_AT_ONCE):
        yield bytes(line) + b"\n"


def _sum(file: IO[bytes]) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
