"""Files with one row per vote, CSV or Parquet."""
# ruff: noqa: PLC0415  a library for tables takes longer to load than most files to be read

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.readers.sheet import read_sheet
from ortaq.opinion.readers.table import VoteTable, votes_of_sheet


def read_vote_csv(path: Path) -> Reading:
    """Read a CSV with one vote per row; its columns may go by several names."""
    table = vote_table(path)
    return Reading(table.matrix(), table.refusals)


def read_vote_parquet(paths: Sequence[Path]) -> Reading:
    """Read one or more Parquet files with one vote per row, in the order given."""
    from ortaq.opinion.readers.frames import parquet_votes

    table = parquet_votes(paths)
    return Reading(table.matrix(), table.refusals)


def vote_table(path: Path) -> VoteTable:
    """Check every row of a CSV and keep the valid ones."""
    sheet = read_sheet(path.read_bytes())
    found = None if sheet is None else votes_of_sheet(sheet, path.name)
    if found is not None:
        return found
    from ortaq.opinion.readers.frames import vote_frame
    from ortaq.opinion.readers.rows import read_rows

    return vote_frame(read_rows(path), path.name).table()
