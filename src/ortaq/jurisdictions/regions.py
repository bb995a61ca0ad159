"""The regions of a country as data: codes, names in three languages, and a tile for each.

People write a region in many ways ("Карагандинская область", "Қарағанды", "KZ-35"): all lead to
one code. A name that is also a city's means the city.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

KINDS = frozenset("облысы обл область қаласы қ город г region oblast city".split())
"""Words that say what kind of region it is; people leave them out."""
CITY = "city"


@dataclass(frozen=True, slots=True)
class Region:
    """One region of the first level."""

    code: str
    """ISO 3166-2."""
    kind: str
    names: Mapping[str, str]
    """By language (ISO 639-1)."""
    letters: Mapping[str, str]
    """Three letters for a tile, by language."""
    aliases: tuple[str, ...]
    row: int
    """Of its tile, 0 in the north."""
    column: int
    """Of its tile, 0 in the west."""
    population: int | None
    """People, where a published figure is at hand."""
    macro: str
    """Code of the macro-region in which it lies."""

    def name(self, lang: str) -> str:
        """Give the name in a language; English where there is none."""
        return self.names.get(lang, self.names["en"])


@dataclass(frozen=True, slots=True)
class MacroRegion:
    """Several regions together, for figures where each alone has too few people."""

    code: str
    names: Mapping[str, str]

    def name(self, lang: str) -> str:
        """Give the name in a language; English where there is none."""
        return self.names.get(lang, self.names["en"])


@dataclass(frozen=True, slots=True, eq=False)
class Regions:
    """All regions of one country."""

    all: tuple[Region, ...]
    macros: tuple[MacroRegion, ...] = ()

    def macro_of(self, code: str) -> str:
        """Give the code of the macro-region in which a region lies, by its code."""
        return next(region.macro for region in self.all if region.code == code)

    def macro(self, code: str) -> MacroRegion | None:
        """Find a macro-region by its code."""
        return next((macro for macro in self.macros if macro.code == code), None)

    def find(self, written: str) -> Region | None:
        """Find the region that somebody wrote; None where it is none of this country."""
        known = _spellings(self)
        return known.get(_folded(written)) or known.get(_bare(written))


@cache
def regions(country: str = "kz") -> Regions:
    """Give the regions of a country (ISO 3166-1 alpha-2, lower case)."""
    file = resources.files("ortaq.jurisdictions").joinpath(country, "regions.toml")
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return Regions(
        tuple(_region(entry) for entry in content["region"]),
        tuple(MacroRegion(entry["code"], entry["name"]) for entry in content["macro"]),
    )


def _region(entry: Mapping[str, Any]) -> Region:
    return Region(
        code=entry["code"],
        kind=entry["kind"],
        names=entry["name"],
        letters=entry["letters"],
        aliases=tuple(entry["aliases"]),
        row=entry["tile"]["row"],
        column=entry["tile"]["column"],
        population=entry.get("population"),
        macro=entry["macro"],
    )


@cache
def _spellings(known: Regions) -> Mapping[str, Region]:
    """Collect every spelling; cities come after regions, full names last, so that they win."""
    cities_last = sorted(known.all, key=lambda region: region.kind == CITY)
    written = [
        (region, [region.code, *region.names.values(), *region.aliases]) for region in cities_last
    ]
    bare = {_bare(name): region for region, names in written for name in names}
    return bare | {_folded(name): region for region, names in written for name in names}


def _bare(name: str) -> str:
    """Leave out the words for the kind of region."""
    return " ".join(word for word in _folded(name).split() if word not in KINDS)


def _folded(name: str) -> str:
    """Fold case, spaces and points."""
    return " ".join(name.casefold().replace(".", " ").split())
