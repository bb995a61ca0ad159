"""The cities, villages and districts of a country as data, each with the region it lies in."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

from ortaq.jurisdictions.regions import CITY, Region, regions

LANGUAGES = ("kk", "ru", "en")
_BETWEEN_SPELLINGS = " / "


class PlaceKind(StrEnum):
    """What a place is."""

    REGION = "region"
    CITY = "city"
    VILLAGE = "village"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """One place with all its spellings."""

    kind: PlaceKind
    region: str
    """Code of the region that holds it, or that it is (ISO 3166-2)."""
    spellings: Mapping[str, tuple[str, ...]]
    """By language; the first is the usual one. Districts without the word for a district."""

    def name(self, lang: str) -> str:
        """Give the usual name in a language."""
        return self.spellings[lang][0]


_GROUPS = {
    "cities": PlaceKind.CITY,
    "villages": PlaceKind.VILLAGE,
    "districts": PlaceKind.DISTRICT,
}


@cache
def places(country: str = "kz") -> tuple[Place, ...]:
    """Give the places of a country (ISO 3166-1 alpha-2), its regions among them."""
    file = resources.files("ortaq.jurisdictions").joinpath(country, "places.toml")
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["region"]
    whole = (_of_region(region) for region in regions(country).all if region.kind != CITY)
    return (*whole, *(place for entry in entries for place in _of_entry(entry)))


@cache
def centre_of(region: str, country: str = "kz") -> Place:
    """Give the city in which a region is governed: the first that the data lists under its code."""
    cities = (one for one in places(country) if one.kind is PlaceKind.CITY)
    return next(one for one in cities if one.region == region)


def _of_region(region: Region) -> Place:
    aliases: dict[str, list[str]] = {lang: [] for lang in LANGUAGES}
    for alias in region.aliases:
        aliases[_language_of(alias)].append(alias)
    spellings = {lang: (region.name(lang), *aliases[lang]) for lang in LANGUAGES}
    return Place(PlaceKind.REGION, region.code, spellings)


def _language_of(alias: str) -> str:
    """Tell the language of an alias by its letters; they carry no mark in the data."""
    if alias.isascii():
        return "en"
    return "kk" if set(alias.lower()) & set("әғқңөұүһі") else "ru"


def _of_entry(entry: Mapping[str, Any]) -> Iterator[Place]:
    for group, kind in _GROUPS.items():
        for row in entry.get(group, ()):
            named = zip(LANGUAGES, row, strict=True)
            spellings = {lang: tuple(names.split(_BETWEEN_SPELLINGS)) for lang, names in named}
            if kind is PlaceKind.DISTRICT:
                spellings["ru"] = _with_noun_first(spellings["ru"], spellings["kk"])
            yield Place(kind, str(entry["code"]), spellings)


def _with_noun_first(russian: tuple[str, ...], kazakh: tuple[str, ...]) -> tuple[str, ...]:
    """Add the other Russian name of a district: Сауранский, район Сауран."""
    plain = (f"район {name.translate(_RUSSIAN_LETTERS)}" for name in kazakh)
    return tuple(dict.fromkeys((*russian, *plain)))


_RUSSIAN_LETTERS = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
