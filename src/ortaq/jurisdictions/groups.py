"""The stakeholder groups of a country as data: codes, names, and the words that reports use."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """One part of society."""

    code: str
    names: Mapping[str, str]
    """By language (ISO 639-1)."""
    words: Mapping[str, tuple[str, ...]]
    """Patterns of `ortaq.language.phrases` by language."""
    public: bool = False
    """Whether who belongs to it by role speaks in a public role."""


@cache
def groups(country: str = "kz") -> tuple[Group, ...]:
    """Give the stakeholder groups of a country (ISO 3166-1 alpha-2)."""
    file = resources.files("ortaq.jurisdictions").joinpath(country, "groups.toml")
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["group"]
    return tuple(
        Group(
            code=entry["code"],
            names=entry["name"],
            words={lang: tuple(entry[lang]) for lang in LANGUAGES},
            public=entry.get("public", False),
        )
        for entry in entries
    )
