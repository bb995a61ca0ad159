"""A table with one row per vote, from CSV or Parquet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl

from ortaq.errors import UnreadableSource
from ortaq.opinion.assembly import compress
from ortaq.opinion.readers import cells
from ortaq.opinion.readers.columns import PARTICIPANT, STATEMENT, TIME, VOTE, find, require
from ortaq.opinion.readers.numbering import distinct, positions
from ortaq.opinion.readers.reading import Reading, Reason, Refusal
from ortaq.opinion.readers.rows import LINE, Rows, read_rows
from ortaq.opinion.votes import Statements, VoteMatrix


@dataclass(frozen=True, slots=True)
class VoteTable:
    """Valid votes: columns participant, statement, vote and, where known, time; file order."""

    frame: pl.DataFrame
    refusals: tuple[Refusal, ...]

    def matrix(self, statements: Statements | None = None) -> VoteMatrix:
        """Keep the last vote of each pair. statements: all of them, where more than voted on."""
        people = distinct(self.frame["participant"])
        known = statements or Statements.of(distinct(self.frame["statement"]))
        timed = "time" in self.frame.columns
        return compress(
            positions(self.frame["participant"], people),
            positions(self.frame["statement"], known.ids),
            self.frame["vote"].to_numpy().astype(np.int8),
            self.frame["time"].to_numpy().astype(np.int64) if timed else None,
            (people, known),
        )


def read_vote_csv(path: Path) -> Reading:
    """Read a CSV with one vote per row; its columns may go by several names."""
    table = vote_table(read_rows(path), path.name)
    return Reading(table.matrix(), table.refusals)


def read_vote_parquet(paths: Sequence[Path]) -> Reading:
    """Read one or more Parquet files with one vote per row, in the order given."""
    table = parquet_tables(paths)
    return Reading(table.matrix(), table.refusals)


def parquet_tables(paths: Sequence[Path]) -> VoteTable:
    """Read the votes of Parquet files below each other; rows are counted from 1 in each."""
    tables = [_parquet_table(path) for path in paths]
    frame = pl.concat([table.frame for table in tables], how="vertical_relaxed")
    return VoteTable(frame, tuple(refusal for table in tables for refusal in table.refusals))


def _parquet_table(path: Path) -> VoteTable:
    try:
        frame = pl.read_parquet(path)
    except pl.exceptions.PolarsError as error:
        raise UnreadableSource(path.name, f"this is no Parquet file ({error})") from None
    lines = pl.int_range(1, len(frame) + 1, eager=True).alias(LINE)
    return vote_table(Rows(frame.with_columns(lines), ()), path.name)


def vote_table(rows: Rows, file: str) -> VoteTable:
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
    return VoteTable(valid.filter(~bad).drop(LINE), ordered)


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
