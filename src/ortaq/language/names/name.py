"""A name found in a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in a text, in whatever case: `text` is `source[start:end]`."""

    kind: NameKind
    start: int
    end: int
    text: str


def apart(*ranked: Iterable[Name]) -> list[Name]:
    """Give names in order of place, none overlapping another; earlier collections win.

    Inside one collection the first and then the longer name wins.
    """
    kept: list[Name] = []
    for names in ranked:
        added = list(_apart(sorted(names, key=lambda name: (name.start, -name.end)), kept))
        kept = sorted([*kept, *added], key=lambda name: name.start)
    return kept


def _apart(names: list[Name], kept: list[Name]) -> Iterable[Name]:
    """Merge along the text: both lists are in order and `kept` has no overlaps."""
    place, end = 0, 0
    for name in names:
        while place < len(kept) and kept[place].end <= name.start:
            place += 1
        free = place == len(kept) or kept[place].start >= name.end
        if free and name.start >= end:
            end = name.end
            yield name
