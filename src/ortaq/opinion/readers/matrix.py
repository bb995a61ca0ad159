"""Votes as a matrix with a row per participant and a column per statement, checked."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.errors import UnreadableSource
from ortaq.opinion.assembly import compress
from ortaq.opinion.order import canonical_order
from ortaq.opinion.readers.columns import ABOUT_PERSON, GROUP, PARTICIPANT, find, plain, require
from ortaq.opinion.readers.reading import Reason, Refusal
from ortaq.opinion.readers.sheet import Sheet
from ortaq.opinion.readers.spellings import ABSENT, vote_said
from ortaq.opinion.votes import Longs, Statements, Texts, VoteMatrix


@dataclass(frozen=True, slots=True, eq=False)
class ParticipantMatrix:
    """A participant matrix as read, and what it says about each participant."""

    matrix: VoteMatrix
    groups: Longs | None
    """(P,) published groups, -1 for none."""
    agrees_said: Longs | None
    """(P,) number of agreements that the file itself counts."""
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns are what."""

    key: str
    """The participant."""
    ids: list[str]
    """The statements."""

    @classmethod
    def of(cls, header: list[str], file: str) -> Columns:
        """Tell by the header. Raises UnreadableSource where one of both is missing."""
        key = require(header, PARTICIPANT, file)
        ids = [name for name in header if name != key and plain(name) not in ABOUT_PERSON]
        if not ids:
            raise UnreadableSource(file, "no columns of statements", "line 1")
        return cls(key, ids)


def matrix_of_sheet(sheet: Sheet, file: str) -> ParticipantMatrix:
    """Read a participant matrix; a cell that is no vote is refused, and only that cell."""
    columns = Columns.of(sheet.header, file)
    people, own, refusals = _identified(sheet, columns.key, file)
    dense, unknown = _dense(sheet, columns.ids, own, file)
    matrix, order = compressed(np.array(people, np.str_), columns.ids, dense)
    return ParticipantMatrix(
        matrix,
        _numbers(sheet, find(sheet.header, GROUP), own[order]),
        _numbers(sheet, find(sheet.header, ("n-agree",)), own[order]),
        (*refusals, *unknown),
    )


def compressed(people: Texts, ids: list[str], dense: NDArray[np.int8]) -> tuple[VoteMatrix, Longs]:
    """Turn columns of votes (P, S), `ABSENT` where there is none, into rows.

    Returns the matrix, and the canonical order of the people in it.
    """
    names = np.array(ids, np.str_)
    order, statement_order = canonical_order(people), canonical_order(names)
    dense = dense[order][:, statement_order]
    rows, columns = np.nonzero(dense != ABSENT)
    known = Statements.of(names[statement_order])
    return compress(rows, columns, dense[rows, columns], None, (people[order], known)), order


def _identified(sheet: Sheet, key: str, file: str) -> tuple[list[str], Longs, list[Refusal]]:
    """Find rows with a participant of their own: the keys, the rows, and what was refused."""
    rows: dict[str, int] = {}
    nameless, again = [], []
    lines = sheet.lines.tolist()
    for row, text in enumerate(sheet.column(key).texts()):
        name = text.strip()
        if not name:
            nameless.append(Refusal(file, lines[row], Reason.NO_PARTICIPANT))
        elif name in rows:
            again.append(Refusal(file, lines[row], Reason.REPEATED, name))
        else:
            rows[name] = row
    return list(rows), np.array(list(rows.values()), np.int64), nameless + again


def _dense(
    sheet: Sheet, ids: list[str], rows: Longs, file: str
) -> tuple[NDArray[np.int8], list[Refusal]]:
    """Read the votes of some rows, (rows, S), and list cells that hold something, but no vote."""
    cells = sheet.columns(ids, rows)
    filled = np.flatnonzero(cells.lengths)
    texts, numbers = cells[filled].distinct()
    said = np.array([vote_said(text) for text in texts], np.int8)
    dense = np.full((len(rows), len(ids)), ABSENT, np.int8)
    dense.flat[filled] = said[numbers]
    held = np.array([bool(text.strip()) for text in texts], np.bool_)
    unknown = (held & (said == ABSENT))[numbers]
    row, column = np.divmod(filled[unknown], len(ids))
    order = np.lexsort((row, column))
    places = (sheet.lines[rows[row]], column, numbers[unknown])
    return dense, [
        Refusal(file, line, Reason.UNKNOWN_VOTE, f"{ids[j]}: {texts[number]}")
        for line, j, number in zip(*(place[order].tolist() for place in places), strict=True)
    ]


def _numbers(sheet: Sheet, name: str | None, rows: Longs) -> Longs | None:
    """Read a column of whole numbers; -1 where it holds none."""
    if name is None:
        return None
    texts, numbers = sheet.column(name)[rows].distinct()
    return np.array([_whole(text) for text in texts], np.int64)[numbers]


def _whole(text: str) -> int:
    try:
        number = float(text)
    except ValueError:
        return -1
    return int(number) if math.isfinite(number) else -1
