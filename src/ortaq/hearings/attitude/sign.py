"""A sign of an attitude: a predicate with what takes it back or turns it round already applied."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Kind(IntEnum):
    """What a predicate says; outright ones come first."""

    AGAINST = 1
    """Не поддерживаю, я против, қолдай алмаймын."""
    WISH = 2
    """Asks that words of a text be added, changed or taken out."""
    FOR = 3
    """Поддерживаю, қолдаймын."""
    TOLERATES = 4
    """Не против, қарсы емеспін: for it, unless something else is said."""
    BAD = 5
    """What is spoken of does harm, or has a fault."""
    GOOD = 6
    """What is spoken of helps, or is praised."""


class Sign(NamedTuple):
    """One sign, with its place in the words that were read."""

    kind: Kind
    start: int
    end: int
    foreseen: bool = False
    """Said to come: of a draft, then, also where no word names it (аптеки закроются)."""

    def inside(self, other: Sign) -> bool:
        """Whether it lies wholly within another."""
        return other.start <= self.start and self.end <= other.end
