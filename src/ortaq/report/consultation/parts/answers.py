"""Answers to statements as bars and as words: the same for a vote, a group and a region."""

from __future__ import annotations

from collections.abc import Iterable

from ortaq.report.consultation.document import BarRow, Bars, Foreign, Piece
from ortaq.report.consultation.parts.telling import HIDDEN, Telling
from ortaq.report.consultation.voices import Cell, Statement

BOUNDS = {"at_least": "≥", "at_most": "≤"}


def statement_bars(caption: str, found: Iterable[Statement], told: Telling) -> Bars:
    """Draw how everybody answered some statements."""
    say = told.opinion
    rows = tuple(
        BarRow(_text(one, told), pieces_of(one.whole), _numbers(one.whole, told)) for one in found
    )
    head = (say("head_statement"), say("head_votes"), say("head_agree"), say("head_disagree"))
    key = (
        ("agree", say("head_agree")), ("pass", say("head_passed")),
        ("disagree", say("head_disagree")),
    )  # fmt: skip
    return Bars(caption, head, rows, key, told.say("chart_answers"))


def _text(one: Statement, told: Telling) -> Foreign:
    words = told.foreign_of(one.texts)
    return Foreign(f"{one.number}. {words.text}", words.lang)


def _numbers(cell: Cell, told: Telling) -> tuple[str, ...]:
    against = HIDDEN if cell.against is None else told.say.share(cell.against)
    return told.count(cell.votes), share_in_words(cell, told), against


def pieces_of(cell: Cell) -> tuple[Piece, ...]:
    """Lay the answers side by side: for, passed, against; nothing where nothing is shown."""
    if cell.share is None or cell.against is None or cell.bound != "exact":
        return ()
    rest = max(0.0, 1.0 - cell.share - cell.against)
    return Piece("agree", cell.share), Piece("pass", rest), Piece("disagree", cell.against)


def share_in_words(cell: Cell, told: Telling) -> str:
    """Write the share that agrees, with its bound; a mark where it is hidden or nobody voted."""
    if cell.share is None:
        return HIDDEN
    mark = BOUNDS.get(cell.bound, "")
    return f"{mark} {told.say.share(cell.share)}".strip()


def leaning(cell: Cell) -> float:
    """Give by how much more agree than disagree, in [-1, 1]; 0 where it is not shown exactly."""
    if cell.share is None or cell.against is None or cell.bound != "exact":
        return 0.0
    return cell.share - cell.against


def opposed(cell: Cell, side: str) -> float:
    """Give the share that stands against a majority; 0 where it is not shown exactly."""
    if cell.bound != "exact":
        return 0.0
    return (cell.against if side == "agree" else cell.share) or 0.0
