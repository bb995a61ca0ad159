"""A participant matrix too large or too irregular for a sheet."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ortaq.opinion.readers import cells
from ortaq.opinion.readers.columns import GROUP, find
from ortaq.opinion.readers.matrix import Columns, ParticipantMatrix, compressed
from ortaq.opinion.readers.numbering import as_texts
from ortaq.opinion.readers.reading import Reason, Refusal
from ortaq.opinion.readers.rows import LINE, Rows
from ortaq.opinion.readers.spellings import ABSENT


def matrix_of_rows(rows: Rows, file: str) -> ParticipantMatrix:
    """Read a participant matrix; a cell that is no vote is refused, and only that cell."""
    columns = Columns.of(rows.header, file)
    frame, refusals = _identified(rows, columns.key, file)
    votes = frame.select(cells.vote_of(pl.col(*columns.ids)))
    refusals += _unknown(frame, columns.ids, votes, file)
    dense = votes.fill_null(ABSENT).to_numpy()
    matrix, order = compressed(as_texts(frame[columns.key]), columns.ids, dense)
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


def _numbers(
    frame: pl.DataFrame, name: str | None, order: NDArray[np.int64]
) -> NDArray[np.int64] | None:
    """Read a column of whole numbers; -1 where it is empty."""
    if name is None:
        return None
    numbers = frame[name].cast(pl.Float64, strict=False).fill_null(-1).fill_nan(-1)
    whole: NDArray[np.int64] = numbers.to_numpy().astype(np.int64)[order]
    return whole
