"""Who stands where, in which group, and with which marks, as CSV or Parquet: names people."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from ortaq.errors import OrtaqError
from ortaq.opinion.anomalies.marks import Anomalies
from ortaq.opinion.result import OpinionMap


class UnknownFormat(OrtaqError):
    """The ending of a file names no format that can be written."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name, self.known = name, known
        super().__init__(f"{name}: the name must end in {' or '.join(known)}")


def assignments(found: OpinionMap, anomalies: Anomalies | None = None) -> pl.DataFrame:
    """Give a row per participant: key, place on the map, group (null for none), votes, marks.

    marks: signals of unusual voting, several apart by a space; "" for none, null where nobody
    looked. A mark is a question to people, never a verdict.
    """
    group = pl.Series("group", found.labels)
    return pl.DataFrame(
        {
            "participant": found.participants.tolist(),
            "x": found.positions[:, 0],
            "y": found.positions[:, 1],
            "group": group.set(group < 0, None),
            "votes": found.votes_each,
            "marks": _marks(found, anomalies),
        }
    )


def _marks(found: OpinionMap, anomalies: Anomalies | None) -> pl.Series:
    """Collect the signals of each participant."""
    if anomalies is None:
        return pl.Series([None], dtype=pl.String).new_from_index(0, len(found.participants))
    signals: dict[str, list[str]] = {}
    for mark in anomalies.marks:
        signals.setdefault(mark.participant, []).append(str(mark.signal))
    told = (" ".join(signals.get(key, ())) for key in found.participants.tolist())
    return pl.Series(list(told), dtype=pl.String)


def write_assignments(found: OpinionMap, path: Path, anomalies: Anomalies | None = None) -> None:
    """Write the assignments; the ending of the name decides the format."""
    table = assignments(found, anomalies)
    match path.suffix:
        case ".parquet":
            table.write_parquet(path)
        case ".csv":
            table.write_csv(path)
        case _:
            raise UnknownFormat(path.name, (".csv", ".parquet"))
