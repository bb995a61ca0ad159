"""Who stands where and in which group, as CSV or Parquet."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from ortaq.errors import OrtaqError
from ortaq.opinion.result import OpinionMap


class UnknownFormat(OrtaqError):
    """The ending of a file names no format that can be written."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name, self.known = name, known
        super().__init__(f"{name}: the name must end in {' or '.join(known)}")


def assignments(found: OpinionMap) -> pl.DataFrame:
    """Give a row per participant: key, place on the map, group (null for none), votes."""
    group = pl.Series("group", found.labels)
    return pl.DataFrame(
        {
            "participant": found.participants.tolist(),
            "x": found.positions[:, 0],
            "y": found.positions[:, 1],
            "group": group.set(group < 0, None),
            "votes": found.votes_each,
        }
    )


def write_assignments(found: OpinionMap, path: Path) -> None:
    """Write the assignments; the ending of the name decides the format."""
    match path.suffix:
        case ".parquet":
            assignments(found).write_parquet(path)
        case ".csv":
            assignments(found).write_csv(path)
        case _:
            raise UnknownFormat(path.name, (".csv", ".parquet"))
