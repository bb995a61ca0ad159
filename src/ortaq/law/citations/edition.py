"""The provisions of one act by parent and number, for many look-ups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ortaq.language.numerals import roman_value
from ortaq.law.act import Act, Kind, Provision
from ortaq.law.address import number_in
from ortaq.law.citations.citation import Extent
from ortaq.law.number import Number, number_of

_ABOVE = frozenset({Kind.PART, Kind.BOOK, Kind.TITLE, Kind.SECTION, Kind.SUBSECTION, Kind.CHAPTER})
"""Kinds above articles, whose numbers are printed and cited as Roman or Arabic ones."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """Provisions of one kind in the order of the text, by number; of equal ones the first."""

    by_number: Mapping[str, Provision]
    letters: bool
    """They count by letters: `c` is the third, not a hundred."""
    by_value: Mapping[int, str]
    """Numbers above articles by what they count: a citation may write `2` for a printed `ii`."""

    def __bool__(self) -> bool:
        return bool(self.by_number)

    def all_of(self, extents: Iterable[Extent]) -> list[Provision]:
        """Give the provisions with these numbers, in order; none where one is missing."""
        chosen: list[Provision] = []
        for extent in extents:
            found = self._of(extent)
            if not found:
                return []
            chosen += found
        return chosen

    def _of(self, cited: Extent) -> list[Provision]:
        extent = replace(cited, first=self._printed(cited.first), last=self._printed(cited.last))
        whole = f"{extent.first}-{extent.last}" if extent.last else extent.first
        if (extent.doubtful or not extent.last) and whole in self.by_number:
            return [self.by_number[whole]]
        if not extent.last or not {extent.first, extent.last} <= set(self.by_number):
            return []
        low, high = (_order(end, self.letters) for end in (extent.first, extent.last))
        return [
            provision
            for number, provision in self.by_number.items()
            if low <= _order(number, self.letters) <= high
        ]

    def _printed(self, number: str) -> str:
        if number in self.by_number or not self.by_value:
            return number
        return self.by_value.get(_value(number) or 0, number)


@cache
def _order(number: str, letters: bool) -> Number:
    """Give the order of a number; the same few thousand come again in every act."""
    return number_of(number, letters=letters)


class Edition:
    """One act, prepared for resolving many citations against it."""

    def __init__(self, act: Act) -> None:
        self.act = act
        self._parents: dict[str, Provision | None] = {}
        self._provisions: dict[str, Provision] = {}
        self._numbered: dict[tuple[str, Kind], Numbered] = {}
        for provision in act.provisions:
            self._enter(provision, None)

    def _enter(self, provision: Provision, parent: Provision | None) -> None:
        self._parents[provision.eid] = parent
        self._provisions[provision.eid] = provision
        for child in provision.children:
            self._enter(child, provision)

    def line_from(self, eid: str) -> list[Provision]:
        """Give a provision and all that hold it, innermost first; none for an unknown address."""
        line = []
        provision = self._provisions.get(eid)
        while provision is not None:
            line.append(provision)
            provision = self._parents[provision.eid]
        return line

    def beside(self, provision: Provision, distance: int) -> Provision | None:
        """Give the provision of the same kind so many places on (+) or back (-), if any."""
        siblings = self._siblings(provision)
        position = next(i for i, other in enumerate(siblings) if other.eid == provision.eid)
        wanted = position + distance
        return siblings[wanted] if 0 <= wanted < len(siblings) else None

    def _siblings(self, provision: Provision) -> Sequence[Provision]:
        if provision.kind is Kind.ARTICLE:  # articles count through the whole act
            return list(self.act.articles())
        parent = self._parents[provision.eid]
        around = parent.children if parent else self.act.provisions
        return [other for other in around if other.kind is provision.kind]

    def numbered(self, parent: Provision | None, kind: Kind) -> Numbered:
        """Give the provisions of a kind under a parent (None = the act), the nearest ones."""
        key = (parent.eid if parent else "", kind)
        if key not in self._numbered:
            self._numbered[key] = _numbered(self._under(parent, kind), kind)
        return self._numbered[key]

    def _under(self, parent: Provision | None, kind: Kind) -> list[Provision]:
        if parent is None:
            return [provision for provision in self.act.walk() if provision.kind is kind]
        direct = [child for child in parent.children if child.kind is kind]
        return direct or [found for found in parent.walk() if found.kind is kind]


def _numbered(provisions: Sequence[Provision], kind: Kind) -> Numbered:
    by_number: dict[str, Provision] = {}
    for provision in provisions:
        by_number.setdefault(number_in(provision.eid), provision)
    letters = kind is Kind.INDENT or (kind is Kind.POINT and "b" in by_number)
    return Numbered(by_number, letters, _by_value(by_number) if kind in _ABOVE else {})


def _by_value(numbers: Iterable[str]) -> dict[int, str]:
    values = ((_value(number), number) for number in numbers)
    return {value: number for value, number in values if value is not None}


def _value(number: str) -> int | None:
    return int(number) if number.isdigit() else roman_value(number)
