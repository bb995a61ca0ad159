"""Single cells: what a vote and a time may look like, and what is refused."""

from __future__ import annotations

import polars as pl

from ortaq.opinion.readers.reading import Reason, Refusal
from ortaq.opinion.readers.rows import LINE
from ortaq.opinion.readers.spellings import SECONDS_BELOW, SPELLINGS

WRITTEN = (
    "%+",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%d",
    "%a %b %d %H:%M:%S %Y",
)
"""Forms of a written time: ISO 8601 with and without zone, a day, and that of Polis."""


def as_votes(text: pl.Series) -> pl.Series:
    """Read votes as -1, 0, +1; null where a cell is empty or none of the spellings."""
    if text.dtype.is_integer():
        return text.set(~text.is_between(-1, 1), None).cast(pl.Int8)
    if text.dtype != pl.String:
        text = text.cast(pl.String)
    return text.to_frame().select(vote_of(pl.first())).to_series()


def vote_of(cell: pl.Expr) -> pl.Expr:
    """Read cells of text as votes; null where one is empty or none of the spellings."""
    folded = cell.str.strip_chars().str.to_lowercase()
    return folded.replace_strict(SPELLINGS, default=None, return_dtype=pl.Int8)


def as_times(text: pl.Series) -> pl.Series:
    """Read times as milliseconds since 1970; null where a cell cannot be read."""
    if text.dtype in (pl.Datetime, pl.Date):
        return text.cast(pl.Datetime("ms")).cast(pl.Int64)
    numbers = text.cast(pl.Int64, strict=False)
    if numbers.null_count() == len(text) and len(text):
        return _written(text)
    largest = numbers.max()
    small = isinstance(largest, int) and largest < SECONDS_BELOW
    return numbers * 1000 if small else numbers


def refused(
    frame: pl.DataFrame, file: str, bad: pl.Series, reason: Reason, name: str
) -> list[Refusal]:
    """List the rows that are `bad`, showing the cell of one column."""
    rows = frame.filter(bad).select(LINE, name).rows()
    return [Refusal(file, line, reason, "" if cell is None else str(cell)) for line, cell in rows]


def _written(text: pl.Series) -> pl.Series:
    """Read written times; the name of a zone (WIB, PDT) is dropped, as it orders nothing."""
    bare = text.str.strip_chars().str.replace(r" [A-Z]{2,5} (\d{4})$", " $1")
    readings = [
        bare.str.to_datetime(form, strict=False, time_unit="ms").dt.replace_time_zone(None)
        for form in WRITTEN
    ]
    first = readings[0]
    for other in readings[1:]:
        first = first.fill_null(other)
    return first.cast(pl.Int64)
