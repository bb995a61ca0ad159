"""The statements as `comments.csv` lists them: wording, moderation, totals."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ortaq.opinion.export import as_written
from ortaq.opinion.readers import cells
from ortaq.opinion.readers.columns import STATEMENT, TEXT, find, require
from ortaq.opinion.readers.numbering import as_texts
from ortaq.opinion.readers.reading import Reason, Refusal
from ortaq.opinion.readers.rows import read_rows
from ortaq.opinion.votes import Statements, Texts

MODERATION = {"-1": -1, "0": 0, "1": 1, "": 0}
YES = ("true", "t", "1", "yes")


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Statements in the order of the file. All arrays (n,)."""

    ids: Texts
    texts: Texts
    moderation: NDArray[np.int8]
    meta: NDArray[np.bool_]
    agrees: NDArray[np.int64] | None
    disagrees: NDArray[np.int64] | None
    refusals: tuple[Refusal, ...]

    def of(self, ids: Texts) -> Statements:
        """Describe these statements; those that are not listed have no text and are unjudged."""
        place = {key: row for row, key in enumerate(self.ids.tolist())}
        rows = np.array([place.get(key, -1) for key in ids.tolist()], np.int64)
        known = rows >= 0
        return Statements(
            ids,
            np.where(known, self.texts[rows], ""),
            np.where(known, self.moderation[rows], 0).astype(np.int8),
            known & self.meta[rows],
        )


def read_catalogue(path: Path) -> Catalogue:
    """Read the list of statements; a row without id is refused, unknown moderation means 0."""
    rows = read_rows(path)
    key = require(rows.header, STATEMENT, path.name)
    nameless = rows.frame[key].is_null()
    refusals = [
        *rows.refusals,
        *cells.refused(rows.frame, path.name, nameless, Reason.NO_STATEMENT, key),
    ]
    frame = rows.frame.filter(~nameless)
    frame = frame.filter(frame[key].is_last_distinct())
    moderated = _column(frame, rows.header, ("moderated", "moderation"), "0")
    known = moderated.is_in(list(MODERATION))
    refusals += cells.refused(frame, path.name, ~known, Reason.UNKNOWN_MODERATION, key)
    meta = _column(frame, rows.header, ("is-meta", "meta"), "").str.to_lowercase()
    return Catalogue(
        as_texts(frame[key].str.strip_chars()),
        np.array([as_written(text) for text in _column(frame, rows.header, TEXT, "")], np.str_),
        moderated.replace_strict(MODERATION, default=0, return_dtype=pl.Int8).to_numpy(),
        meta.is_in(list(YES)).to_numpy(),
        _counts(frame, rows.header, "agrees"),
        _counts(frame, rows.header, "disagrees"),
        tuple(refusals),
    )


def _column(
    frame: pl.DataFrame, header: list[str], spellings: tuple[str, ...], default: str
) -> pl.Series:
    """Give a column of text, or a default where the file has none."""
    name = find(header, spellings)
    if name is None:
        return pl.Series([default], dtype=pl.String).new_from_index(0, len(frame))
    return frame[name].fill_null(default)


def _counts(frame: pl.DataFrame, header: list[str], spelling: str) -> NDArray[np.int64] | None:
    name = find(header, (spelling,))
    if name is None:
        return None
    counts: NDArray[np.int64] = (
        frame[name].cast(pl.Int64, strict=False).fill_null(0).to_numpy().astype(np.int64)
    )
    return counts
