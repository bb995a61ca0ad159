"""Tables of votes too large, too irregular or too rich for a sheet: Parquet, and any CSV."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl

from ortaq.errors import UnreadableSource
from ortaq.opinion.readers import cells
from ortaq.opinion.readers.columns import PARTICIPANT, STATEMENT, TIME, VOTE, find, require
from ortaq.opinion.readers.numbering import distinct, positions
from ortaq.opinion.readers.reading import Reason, Refusal
from ortaq.opinion.readers.rows import LINE, Rows
from ortaq.opinion.readers.table import VoteTable


@dataclass(frozen=True, slots=True)
class VoteFrame:
    """Valid votes: columns participant, statement, vote and, where known, time; file order."""

    frame: pl.DataFrame
    refusals: tuple[Refusal, ...]

    def table(self) -> VoteTable:
        """Replace the keys of participants and statements by numbers."""
        people, statements = (distinct(self.frame[key]) for key in ("participant", "statement"))
        timed = "time" in self.frame.columns
        return VoteTable(
            people,
            positions(self.frame["participant"], people),
            statements,
            positions(self.frame["statement"], statements),
            self.frame["vote"].to_numpy().astype(np.int8),
            self.frame["time"].to_numpy().astype(np.int64) if timed else None,
            self.refusals,
        )


def parquet_votes(paths: Sequence[Path]) -> VoteTable:
    """Read the votes of Parquet files below each other; rows are counted from 1 in each."""
    parts = [_parquet_frame(path) for path in paths]
    frame = pl.concat([part.frame for part in parts], how="vertical_relaxed")
    refusals = tuple(refusal for part in parts for refusal in part.refusals)
    return VoteFrame(frame, refusals).table()


def _parquet_frame(path: Path) -> VoteFrame:
    try:
        frame = pl.read_parquet(path)
    except pl.exceptions.PolarsError as error:
        raise UnreadableSource(path.name, f"this is no Parquet file ({error})") from None
    lines = pl.int_range(1, len(frame) + 1, eager=True).alias(LINE)
    return vote_frame(Rows(frame.with_columns(lines), ()), path.name)


def vote_frame(rows: Rows, file: str) -> VoteFrame:
    """Check every row and keep the valid ones."""
    named = _named(rows, file)
    votes = cells.as_votes(named["vote"])
    checks = [
        (named["participant"].is_null(), Reason.NO_PARTICIPANT, "participant"),
        (named["statement"].is_null(), Reason.NO_STATEMENT, "statement"),
        (named["vote"].is_null(), Reason.NO_VOTE, "vote"),
        (votes.is_null() & named["vote"].is_not_null(), Reason.UNKNOWN_VOTE, "vote"),
    ]
    valid = named.with_columns(votes)
    if "time" in named.columns:
        times = cells.as_times(named["time"])
        checks.append((times.is_null(), Reason.UNREADABLE_TIME, "time"))
        valid = valid.with_columns(times.alias("time"))
    bad = pl.Series([False]).new_from_index(0, len(named))
    refusals = list(rows.refusals)
    for wrong, reason, column in checks:
        refusals += cells.refused(named, file, wrong & ~bad, reason, column)
        bad |= wrong
    ordered = tuple(sorted(refusals, key=lambda refusal: refusal.line))
    return VoteFrame(valid.filter(~bad).drop(LINE), ordered)


def _named(rows: Rows, file: str) -> pl.DataFrame:
    """Give the columns of votes their own names, keys without outer spaces."""
    names = {
        require(rows.header, PARTICIPANT, file): "participant",
        require(rows.header, STATEMENT, file): "statement",
        require(rows.header, VOTE, file): "vote",
    }
    time = find(rows.header, TIME)
    if time is not None:
        names[time] = "time"
    frame = rows.frame.select(*names, LINE).rename(names)
    text = [key for key in ("participant", "statement") if frame[key].dtype == pl.String]
    stripped = [pl.col(key).str.strip_chars().replace("", None) for key in text]
    return frame.with_columns(stripped)
