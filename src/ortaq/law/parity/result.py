"""What a parity check says: where two language versions of one act are not the same act."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ortaq.law.act import Place
from ortaq.law.parameters import ParityParameters


class DifferenceCode(StrEnum):
    """How two versions differ in one place; pages choose the words for people."""

    MISSING = "missing"
    """Only the left version has the provision; what is below it is not listed again."""
    EXTRA = "extra"
    """Only the right version has the provision."""
    NUMBER = "number"
    """The provisions stand in the same place under different numbers. Values: the numbers."""
    ORDER = "order"
    """The provision stands in another place among its neighbours."""
    ELSEWHERE = "elsewhere"
    """The provision stands under another parent. Values: addresses of the parents."""
    HEADING = "heading"
    """Only one version has a heading. Values: the headings."""
    PARTS = "parts"
    """The unnumbered parts are not equally many. Values: their numbers."""
    REPEALED = "repealed"
    """The provision is repealed in one version only. Values: `repealed`, `in_force`."""
    LENGTH = "length"
    """One text is much longer than the other, for this pair of languages. Values: characters."""
    FIGURES = "figures"
    """A number is in one text only, neither as figures nor as words. Values: those numbers."""
    DATES = "dates"
    """A day is in one text only. Values: those days, as 2026-02-12."""


@dataclass(frozen=True, slots=True)
class Side:
    """One version's side of a difference."""

    eid: str
    """Address of the provision, "" where this version has none; `preamble` and `conclusions` for
    the text around the provisions."""
    place: Place | None
    value: str = ""
    """What this version has; its meaning depends on the code."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the versions differ."""

    code: DifferenceCode
    left: Side
    right: Side


@dataclass(frozen=True, slots=True)
class Parity:
    """The result for two versions, `left` and `right` in the order of the call."""

    langs: tuple[str, str]
    pairs: tuple[tuple[str, str], ...]
    """Addresses (left, right) of the provisions that correspond, in the order of the text."""
    differences: tuple[Difference, ...]
    """In the order of the text."""
    length_ratio: float
    """Median over provisions of characters right to characters left; 1.0 where none compare."""
    parameters: ParityParameters

    @property
    def is_same_tree(self) -> bool:
        """Whether no provision is missing, extra, elsewhere, or under another number or order."""
        return not any(difference.code in TREE for difference in self.differences)


TREE = frozenset(
    (
        DifferenceCode.MISSING,
        DifferenceCode.EXTRA,
        DifferenceCode.NUMBER,
        DifferenceCode.ORDER,
        DifferenceCode.ELSEWHERE,
    )
)
"""Differences of structure; all others are differences of text."""
