"""Find the places of a country in a text, in any case and in kk, ru and en."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ortaq.jurisdictions.place_forms import adjective_of, pattern_of, says_inside
from ortaq.jurisdictions.places import LANGUAGES, Place, PlaceKind, places

_KEY = 3
"""Letters by which names are looked up before their patterns are tried."""
_BEFORE = 30
"""Characters in front of a name in which its preposition stands."""
_WORD = re.compile(r"\w[\w’'-]*")
_NAMED_LOWER = ("обл", "рай")
"""How names begin that open with a common noun: область Абай, район Биржан сал."""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One name in a text."""

    start: int
    end: int
    """Offsets in characters."""
    lang: str
    """Language of the spelling."""
    name: str
    """The spelling that it is a form of, in the nominative."""
    places: tuple[Place, ...]
    """What it may mean: several where districts of two regions share the name."""
    inside: bool
    """It says where something is: `в Караганде`, `Қарағандыда`, `in Karaganda`."""

    @property
    def regions(self) -> frozenset[str]:
        """The regions in which the place may lie; one code means that it is certain."""
        return frozenset(place.region for place in self.places)

    @property
    def kind(self) -> PlaceKind:
        """What kind of place it is."""
        return self.places[0].kind


def find_places(text: str, langs: Sequence[str] = LANGUAGES) -> Iterator[PlaceName]:
    """Give the places named in a text, in order; the longest name counts, none inside another."""
    patterns = _patterns(tuple(langs))
    end = 0
    for word in _WORD.finditer(text):
        if word.start() < end or not _may_begin(word[0]):
            continue
        found = _longest(text, word.start(), patterns.get(_folded(word[0])[:_KEY], ()))
        if found:
            end = found.end
            yield found


@cache
def town_of(adjective: str) -> Place | None:
    """Give the city whose Russian adjective a word is: костанайский, петропавловского."""
    for place in places():
        if place.kind is PlaceKind.CITY and any(
            re.fullmatch(adjective_of(name), adjective.lower()) for name in place.spellings["ru"]
        ):
            return place
    return None


def _may_begin(word: str) -> bool:
    return word[0].isupper() or word.lower().startswith(_NAMED_LOWER)


@dataclass(frozen=True, slots=True)
class _Spelling:
    lang: str
    name: str
    place: Place
    pattern: re.Pattern[str]


def _longest(text: str, start: int, spellings: Sequence[_Spelling]) -> PlaceName | None:
    matches = [(spelling, spelling.pattern.match(text, start)) for spelling in spellings]
    fitting = [(spelling, match.end()) for spelling, match in matches if match]
    if not fitting:
        return None
    end = max(end for _, end in fitting)
    best = [spelling for spelling, reached in fitting if reached == end]
    lang = best[0].lang
    before = text[max(0, start - _BEFORE) : start]
    return PlaceName(
        start=start,
        end=end,
        lang=lang,
        name=best[0].name,
        places=tuple(dict.fromkeys(spelling.place for spelling in best if spelling.lang == lang)),
        inside=says_inside(text[start:end], before, lang),
    )


@cache
def _patterns(langs: tuple[str, ...]) -> Mapping[str, Sequence[_Spelling]]:
    """Give the patterns of all spellings by their first letters."""
    index: dict[str, list[_Spelling]] = {}
    for lang in langs:
        for place in places():
            for name in _written(place.spellings[lang], lang):
                pattern = re.compile(pattern_of(name, lang, place.kind) + r"(?!\w)", re.IGNORECASE)
                key = _folded(name)[:_KEY]
                index.setdefault(key, []).append(_Spelling(lang, name, place, pattern))
    return index


def _written(spellings: Sequence[str], lang: str) -> Iterator[str]:
    """Give spellings with those that differ in y and i: Zaisan, Zaysan; Aksai, Aksay."""
    yield from spellings
    for name in spellings if lang == "en" else ():
        for pattern, other in (
            (r"(?<=[aeou])i(?=[^aeiou]|$)", "y"),
            (r"(?<=[aeou])y(?=[^aeiou]|$)", "i"),
        ):
            written = re.sub(pattern, other, name)
            if written not in spellings:
                yield written


def _folded(word: str) -> str:
    return word.lower()
