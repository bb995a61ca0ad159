"""How participants are divided by what is known about them, one partition for each attribute.

A column with too many different values, or most of whose values belong to one person alone (a
name, an address), divides nobody and is left out, which the result says. Different spellings of one
region become one part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ortaq.jurisdictions.regions import Region, regions
from ortaq.opinion.strata import gathered
from ortaq.opinion.votes import Texts

if TYPE_CHECKING:
    from ortaq.opinion.readers.attributes import Attributes, Partition


@dataclass(frozen=True, slots=True, eq=False)
class Division:
    """Participants divided by one attribute."""

    name: str
    labels: NDArray[np.int64]
    """(P,) part of each participant, -1 where unknown."""
    parts: tuple[str, ...]
    places: tuple[str, ...] = ()
    """Code of the region that each part is; "" for none. Empty where no part is a region."""
    country: str = "kz"

    def place_of(self, written: str) -> str:
        """Give the code of the part that a region which somebody wrote is or lies in, or ""."""
        region = regions(self.country).find(written) if self.places else None
        if region is None:
            return ""
        return region.code if region.code in self.places else region.macro


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An attribute by which nobody was divided."""

    name: str
    values: int
    """Different values that it has."""


def divisions(
    attributes: Attributes, participants: Texts, most_parts: int, country: str
) -> tuple[tuple[Division, ...], tuple[LeftOut, ...]]:
    """Divide participants by each attribute that has at most `most_parts` parts."""
    found, left_out = [], []
    for name in attributes.names:
        division = _division(name, attributes.partition(participants, name), country)
        if 0 < len(division.parts) <= most_parts and not _tells_people_apart(division):
            found.append(division)
        else:
            left_out.append(LeftOut(name, len(division.parts)))
    return tuple(found), tuple(left_out)


def merged(division: Division) -> Division:
    """Merge regions into macro-regions; other parts, and other divisions, stay what they are."""
    if not division.places:
        return division
    known = regions(division.country)
    into = {
        part: known.macro_of(place) if place else part
        for part, place in zip(division.parts, division.places, strict=True)
    }
    labels, codes = gathered(division.labels, division.parts, into)
    macros = {macro.code: macro.name("en") for macro in known.macros}
    return Division(
        division.name,
        labels,
        tuple(macros.get(code, code) for code in codes),
        tuple(code if code in macros else "" for code in codes),
        division.country,
    )


def _tells_people_apart(division: Division) -> bool:
    """Tell whether most values belong to one person alone; names of regions are public."""
    alone = int((np.bincount(division.labels[division.labels >= 0]) == 1).sum())
    return not division.places and 2 * alone > len(division.parts)


def _division(name: str, partition: Partition, country: str) -> Division:
    known = [regions(country).find(part) for part in partition.parts]
    if not any(known):
        return Division(name, partition.labels, partition.parts)
    into = _one_spelling(partition, known)
    labels, parts = gathered(partition.labels, partition.parts, into)
    places = {into[part]: region.code for part, region in zip(into, known, strict=True) if region}
    return Division(name, labels, parts, tuple(places.get(part, "") for part in parts), country)


def _one_spelling(partition: Partition, known: Sequence[Region | None]) -> dict[str, str]:
    """Give each spelling of a region the spelling used most; other parts stay what they are."""
    people = Counter(partition.labels.tolist())
    chosen: dict[str, str] = {}
    for number in sorted(range(len(known)), key=lambda part: (-people[part], part)):
        region = known[number]
        if region is not None:
            chosen.setdefault(region.code, partition.parts[number])
    return {
        part: part if region is None else chosen[region.code]
        for part, region in zip(partition.parts, known, strict=True)
    }
