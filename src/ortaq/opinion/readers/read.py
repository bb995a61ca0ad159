"""Votes from a path: a Polis export folder, a CSV of either shape, or Parquet."""

from __future__ import annotations

from pathlib import Path

from ortaq.errors import UnreadableSource
from ortaq.opinion.readers.columns import STATEMENT, VOTE, find
from ortaq.opinion.readers.matrix_csv import read_matrix_csv
from ortaq.opinion.readers.polis_export import is_polis_export, read_polis_export
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.readers.vote_files import read_vote_csv, read_vote_parquet


def read_votes(path: Path) -> Reading:
    """Read votes from whatever the path holds.

    Raises UnreadableSource where it holds no votes; rows that cannot be read are listed in the
    result, not raised.
    """
    if path.is_dir():
        return _from_folder(path)
    if not path.exists():
        raise UnreadableSource(path.name, "no such file or folder")
    if path.suffix == ".parquet":
        return read_vote_parquet([path])
    return read_vote_csv(path) if _one_vote_per_row(path) else read_matrix_csv(path)


def parquet_files(folder: Path) -> list[Path]:
    """Find the partitions in a folder, in order of their paths."""
    return sorted(path for path in folder.rglob("*.parquet") if path.is_file())


def _from_folder(folder: Path) -> Reading:
    if is_polis_export(folder):
        return read_polis_export(folder)
    partitions = parquet_files(folder)
    if not partitions:
        name = folder.resolve().name
        raise UnreadableSource(name, "neither a Polis export nor Parquet files in it")
    return read_vote_parquet(partitions)


def _one_vote_per_row(path: Path) -> bool:
    """Tell by the header: a matrix has no column for the vote."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        header = [name.strip('"') for name in file.readline().rstrip("\r\n").split(",")]
    return find(header, VOTE) is not None and find(header, STATEMENT) is not None
