"""What is known about participants: region, stakeholder group, anything, from a CSV."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ortaq.errors import OrtaqError
from ortaq.opinion.readers import cells
from ortaq.opinion.readers.columns import PARTICIPANT, require
from ortaq.opinion.readers.reading import Reason, Refusal
from ortaq.opinion.readers.rows import LINE, read_rows
from ortaq.opinion.votes import Texts


class UnknownAttribute(OrtaqError):
    """An attribute that the file of participants does not have."""

    def __init__(self, wanted: str, known: tuple[str, ...]) -> None:
        self.wanted, self.known = wanted, known
        super().__init__(f"no attribute {wanted!r}; known: {', '.join(known)}")


@dataclass(frozen=True, slots=True, eq=False)
class Partition:
    """The participants divided by an attribute, or by the cross of several."""

    labels: NDArray[np.int64]
    """(P,) part of each participant, -1 where it is not known."""
    parts: tuple[str, ...]
    """Names of the parts, in order of text."""


@dataclass(frozen=True, slots=True, eq=False)
class Attributes:
    """Attributes of participants, as text."""

    names: tuple[str, ...]
    frame: pl.DataFrame
    """Column `participant`, then one per attribute; each participant once; unknown is null."""
    refusals: tuple[Refusal, ...] = ()

    def partition(self, participants: Texts, *attributes: str) -> Partition:
        """Divide participants by one attribute, or by the cross of several ("west × farmers").

        Whoever lacks one of them is in no part. Raises UnknownAttribute.
        """
        for name in attributes:
            if name not in self.names:
                raise UnknownAttribute(name, self.names)
        people = pl.DataFrame({"participant": participants.tolist()})
        known = people.join(self.frame, on="participant", how="left", maintain_order="left")
        crossed = known.select(
            pl.concat_str(*(pl.col(name) for name in attributes), separator=" × ")
        ).to_series()
        parts = sorted(crossed.drop_nulls().unique().to_list())
        number = {part: index for index, part in enumerate(parts)}
        labels = [number.get(part, -1) for part in crossed.to_list()]
        return Partition(np.array(labels, np.int64), tuple(parts))


def read_attributes(path: Path) -> Attributes:
    """Read attributes; of a participant listed twice the first row counts, others are refused."""
    rows = read_rows(path)
    key = require(rows.header, PARTICIPANT, path.name)
    text = [pl.col(name).str.strip_chars().replace("", None) for name in rows.header]
    frame = rows.frame.with_columns(text)
    nameless = frame[key].is_null()
    refusals = [
        *rows.refusals,
        *cells.refused(frame, path.name, nameless, Reason.NO_PARTICIPANT, key),
    ]
    frame = frame.filter(~nameless)
    again = ~frame[key].is_first_distinct()
    refusals += cells.refused(frame, path.name, again, Reason.REPEATED, key)
    names = tuple(name for name in rows.header if name != key)
    kept = frame.filter(~again).drop(LINE).rename({key: "participant"})
    return Attributes(names, kept, tuple(refusals))
