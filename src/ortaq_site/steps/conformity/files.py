"""The board as files: a list for those who work with it, and the wordings of one law in Word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from ortaq.conformity.duty import Deadline, Scan
from ortaq.conformity.rewording import Rewording
from ortaq.report.conformity_table import (
    WORKED,
    ConformityWords,
    Proposer,
    RowWriter,
    Texts,
    conformity_words,
    duties_csv,
    duties_docx,
    duties_xlsx,
    rewordings_docx,
)
from ortaq_site.records.conformity import OtherLaw
from ortaq_site.steps.conformity.clauses import edition_act, law_act
from ortaq_site.steps.conformity.load import Board, Entry

AUTHOR = "Ortaq"
"""Who proposes tracked changes, as a word processor shows it."""

Rows = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class ListKind:
    """One format of the list."""

    media: str
    write: Callable[[Rows, Scan, ConformityWords], bytes]


LISTS = {
    "csv": ListKind(
        "text/csv; charset=utf-8", lambda rows, _, words: duties_csv(rows, words, WORKED)
    ),
    "xlsx": ListKind(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda rows, _, words: duties_xlsx(rows, words, WORKED),
    ),
    "docx": ListKind(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", duties_docx
    ),
}
"""Ending -> format."""


def list_file(board: Board, entries: Iterable[Entry], ending: str, language: str) -> bytes:
    """Write duties with their decisions, in words of a language. `ending` is one of LISTS."""
    words = conformity_words(language)
    shown = [entry for entry in entries if entry.standing.present]
    shown.sort(key=lambda entry: (not entry.duty.law, entry.record.law_id or 0))
    writer = RowWriter(_texts(board), words)
    rewordings = [entry.rewording for entry in shown if entry.rewording]
    rows = list(writer.worked_rows([entry.standing for entry in shown], rewordings))
    return LISTS[ending].write(rows, _scan(board, shown), words)


def wordings_file(board: Board, law: OtherLaw, on: date) -> bytes | None:
    """Write the wordings to consider of one law as tracked changes; None where there are none."""
    proposed: list[Rewording] = [
        entry.rewording
        for entry in board.entries
        if entry.record.law_id == law.pk and entry.standing.present and entry.rewording
    ]
    if not any(rewording.edits for rewording in proposed):
        return None
    act = law_act(law.pk, board.scan, law.key).act
    words = conformity_words(law.language)
    return rewordings_docx(act, proposed, Proposer(AUTHOR, on), words)


def _texts(board: Board) -> Texts:
    laws = {
        entry.law.key: law_act(entry.law.pk, board.scan, entry.law.key).act for entry in board.read
    }
    return Texts(laws, edition_act(board.scan.old).act, edition_act(board.scan.new).act)


def _scan(board: Board, entries: Iterable[Entry]) -> Scan:
    stored = board.scan.result
    return Scan(
        duties=tuple(entry.duty for entry in entries),
        bases=stored["bases"],
        names=stored["names"],
        alignment=Deadline(),
    )
