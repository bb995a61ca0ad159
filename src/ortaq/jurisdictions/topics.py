"""The topics of public meetings as data: codes, names, and the words that tell them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """One matter of which meetings speak."""

    code: str
    names: Mapping[str, str]
    """By language (ISO 639-1)."""
    words: Mapping[str, tuple[str, ...]]
    """Patterns of `ortaq.language.phrases` by language."""


@cache
def topics(country: str = "kz") -> tuple[Topic, ...]:
    """Give the topics of a country (ISO 3166-1 alpha-2)."""
    file = resources.files("ortaq.jurisdictions").joinpath(country, "topics.toml")
    return tuple(
        Topic(entry["code"], entry["name"], {lang: tuple(entry[lang]) for lang in LANGUAGES})
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))["topic"]
    )
