"""Words that name regions, their capitals and other towns: no part of a person's name here."""

from __future__ import annotations

from functools import cache

from ortaq.hearings.speech.terms import fold
from ortaq.jurisdictions.places import PlaceKind, places
from ortaq.jurisdictions.regions import KINDS, regions


def is_place(word: str) -> bool:
    """Tell whether a word is the name of a region, or of one of its cities, in some language."""
    return fold(word) in _places()


def is_town(word: str) -> bool:
    """Tell whether a word names a city, a village or a district that the data knows."""
    return fold(word) in _towns()


@cache
def _towns() -> frozenset[str]:
    return frozenset(
        fold(name)
        for place in places()
        if place.kind is not PlaceKind.REGION
        for spellings in place.spellings.values()
        for name in spellings
    )


@cache
def _places() -> frozenset[str]:
    names = (name for region in regions().all for name in (*region.names.values(), *region.aliases))
    words = (fold(word) for name in names for word in name.split())
    return frozenset(word for word in words if word not in KINDS)
