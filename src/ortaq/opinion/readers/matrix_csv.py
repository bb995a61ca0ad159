"""A CSV with one row per participant and one column per statement."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ortaq.errors import UnreadableSource
from ortaq.opinion.assembly import compress
from ortaq.opinion.order import canonical_order
from ortaq.opinion.readers import cells
from ortaq.opinion.readers.columns import ABOUT_PERSON, GROUP, PARTICIPANT, find, plain, require
from ortaq.opinion.readers.numbering import as_texts
from ortaq.opinion.readers.reading import Reading, Reason, Refusal
from ortaq.opinion.readers.rows import LINE, Rows, read_rows
from ortaq.opinion.votes import Statements, VoteMatrix


@dataclass(frozen=True, slots=True, eq=False)
class ParticipantMatrix:
    """A participant matrix as read, and what it says about each participant."""

    matrix: VoteMatrix
    groups: NDArray[np.int64] | None
    """(P,) published groups, -1 for none."""
    agrees_said: NDArray[np.int64] | None
    """(P,) number of agreements that the file itself counts."""
    refusals: tuple[Refusal, ...]


def read_matrix_csv(path: Path) -> Reading:
    """Read a participant matrix alone."""
    table = participant_matrix(path)
    return Reading(table.matrix, table.refusals, (), table.groups)


def participant_matrix(path: Path) -> ParticipantMatrix:
    """Read a participant matrix; a cell that is no vote is refused, and only that cell."""
    rows = read_rows(path)
    key = require(rows.header, PARTICIPANT, path.name)
    ids = [name for name in rows.header if name != key and plain(name) not in ABOUT_PERSON]
    if not ids:
        raise UnreadableSource(path.name, "no columns of statements", "line 1")
    frame, refusals = _identified(rows, key, path.name)
    votes = frame.select(cells.vote_of(pl.col(*ids)))
    refusals += _unknown(frame, ids, votes, path.name)
    people = as_texts(frame[key])
    order = canonical_order(people)
    matrix = _compressed(people, order, ids, votes)
    return ParticipantMatrix(
        matrix,
        _numbers(frame, find(rows.header, GROUP), order),
        _numbers(frame, find(rows.header, ("n-agree",)), order),
        tuple(refusals),
    )


def _identified(rows: Rows, key: str, file: str) -> tuple[pl.DataFrame, list[Refusal]]:
    """Keep rows with a participant of their own."""
    frame = rows.frame.with_columns(pl.col(key).str.strip_chars().replace("", None))
    nameless = frame[key].is_null()
    refusals = [*rows.refusals, *cells.refused(frame, file, nameless, Reason.NO_PARTICIPANT, key)]
    frame = frame.filter(~nameless)
    again = ~frame[key].is_first_distinct()
    refusals += cells.refused(frame, file, again, Reason.REPEATED, key)
    return frame.filter(~again), refusals


def _unknown(frame: pl.DataFrame, ids: list[str], votes: pl.DataFrame, file: str) -> list[Refusal]:
    """List cells that hold something, but no vote."""
    held = frame.select((pl.col(*ids).str.strip_chars().fill_null("") != "").sum())
    read = votes.select(pl.all().count())
    suspect = [name for name in ids if held[name][0] != read[name][0]]
    found = []
    for name in suspect:
        bad = votes[name].is_null() & (frame[name].str.strip_chars().fill_null("") != "")
        found += [
            Refusal(file, line, Reason.UNKNOWN_VOTE, f"{name}: {cell}")
            for line, cell in frame.filter(bad).select(LINE, name).rows()
        ]
    return found


def _compressed(
    people: NDArray[np.str_], order: NDArray[np.int64], ids: list[str], votes: pl.DataFrame
) -> VoteMatrix:
    """Turn columns of votes into rows, people in the order given."""
    absent = 2
    dense = votes.fill_null(absent).to_numpy()[order]
    names = np.array(ids, np.str_)
    statement_order = canonical_order(names)
    dense = dense[:, statement_order]
    rows, columns = np.nonzero(dense != absent)
    known = Statements.of(names[statement_order])
    return compress(rows, columns, dense[rows, columns], None, (people[order], known))


def _numbers(
    frame: pl.DataFrame, name: str | None, order: NDArray[np.int64]
) -> NDArray[np.int64] | None:
    """Read a column of whole numbers; -1 where it is empty."""
    if name is None:
        return None
    numbers = frame[name].cast(pl.Float64, strict=False).fill_null(-1).fill_nan(-1)
    whole: NDArray[np.int64] = numbers.to_numpy().astype(np.int64)[order]
    return whole
