"""Words that name regions and their capitals: never part of a person's name here."""

from __future__ import annotations

from functools import cache

from ortaq.hearings.speech.terms import fold
from ortaq.jurisdictions.regions import KINDS, regions


def is_place(word: str) -> bool:
    """Tell whether a word is the name of a region, or of one of its cities, in some language."""
    return fold(word) in _places()


@cache
def _places() -> frozenset[str]:
    names = (name for region in regions().all for name in (*region.names.values(), *region.aliases))
    words = (fold(word) for name in names for word in name.split())
    return frozenset(word for word in words if word not in KINDS)
