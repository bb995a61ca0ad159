"""Where it is to happen: regions of the country by any of their names, and towns by their kind.

A region is found under its code; other places are kept as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ortaq.jurisdictions.regions import regions

_ENDING = r"\w{0,5}"
_STEM = 2
"""Letters at the end of a name that its cases may change."""
_OTHERS: Mapping[str, re.Pattern[str]] = {
    "ru": re.compile(
        r"\b(?:в|во|на территории|из|для|по)\s+"
        r"((?:город\w{0,2}|г\.|сел\w{1,2}|с\.|пос[её]лк\w{1,2}|аул\w{0,2}|микрорайон\w{0,2})\s?«?[А-ЯЁӘҒҚҢӨҰҮҺІ]\w+(?:-\w+)?»?"
        r"|[А-ЯЁӘҒҚҢӨҰҮҺІ]\w+(?:ском|ской|ского|скому|ний|нем)\s+(?:район\w{1,2}|област\w{1,2}|округ\w{1,2}|микрорайон\w{1,2}))"
    ),
    "kk": re.compile(
        r"((?:[А-ЯӘҒҚҢӨҰҮҺІ]\w+)\s(?:қала|ауыл|аудан|облы|кент|ықшамаудан|ауылдық округ)\w*)"
    ),
    "en": re.compile(
        r"\b(?:in|for|across|of)\s+(?:the\s)?((?:(?:city|town|village|district) of\s[A-Z]\w+)"
        r"|[A-Z]\w+(?:\s(?:Region|District|Oblast|city|village|district|region))?)(?=\W|$)"
    ),
}
_NOT_PLACES = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|The"
    r"|Article|Parliament|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Law)\b"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A place and its offsets; `region` is ISO 3166-2, "" for a place that is no region."""

    start: int
    end: int
    region: str


def find_places(text: str, language: str, country: str = "kz") -> tuple[Found, ...]:
    """Give the places of a text in order, none inside another; of two at one spot the longer."""
    found = sorted(_matches(text, language, country), key=lambda place: (place.start, -place.end))
    kept: list[Found] = []
    for place in found:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return tuple(kept)


def _matches(text: str, language: str, country: str) -> Iterator[Found]:
    for pattern, code in _patterns(language, country):
        for match in pattern.finditer(text):
            yield Found(match.start(), match.end(), code)
    for match in _OTHERS[language].finditer(text):
        if not _NOT_PLACES.match(match[1]):
            yield Found(match.start(1), match.end(1), "")


@cache
def _patterns(language: str, country: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Make a pattern of each name of each region, its cases included."""
    return tuple(
        (re.compile(rf"\b{_inflected(name, language)}(?!\w)"), region.code)
        for region in regions(country).all
        for name in (region.name(language), *region.aliases)
        if name and name[0].isupper()
    )


def _inflected(name: str, language: str) -> str:
    if language == "en":
        return re.escape(name)
    return r"\s".join(_stem(word) for word in name.split())


def _stem(word: str) -> str:
    keep = max(3, len(word) - _STEM)
    return re.escape(word[:keep]) + _ENDING
