"""What people call things and what the law calls them: a list for each language, kept as data.

Subjects have the same names in all languages, so that letters of several languages meet in them.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

LANGUAGES = ("ru", "kk", "en")
"""Those that may have a list, the fullest first: the order of the subjects is its."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One matter of which people write."""

    name: str
    """The same in all languages; never shown to citizens."""
    everyday: tuple[str, ...]
    """Words, and phrases all of whose words must stand in a text."""
    legal: tuple[str, ...]
    """Words of the law."""


@cache
def everyday_subjects(lang: str, country: str = "kz") -> tuple[Subject, ...]:
    """Give the subjects of a language; none where the country has no list for it.

    All languages have the same subjects in the same order, so that their places can be compared;
    one that a language has no words for is empty.
    """
    told = {subject.name: subject for subject in _read(country, f"everyday.{lang}.toml")}
    names = _names(country) if told else ()
    return tuple(told.get(name, Subject(name, (), ())) for name in names)


@cache
def asked_subjects(lang: str, country: str = "kz") -> tuple[Subject, ...]:
    """Give the subjects of a language with those of which readers of a law ask besides."""
    return (*everyday_subjects(lang, country), *_read(country, f"asked.{lang}.toml"))


@cache
def _names(country: str) -> tuple[str, ...]:
    lists = (_read(country, f"everyday.{lang}.toml") for lang in LANGUAGES)
    return tuple(dict.fromkeys(subject.name for one in lists for subject in one))


def _read(country: str, name: str) -> tuple[Subject, ...]:
    file = resources.files("ortaq.jurisdictions").joinpath(country, name)
    if not file.is_file():
        return ()
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(
        Subject(name, tuple(entry["everyday"]), tuple(entry["legal"]))
        for name, entry in told.items()
    )
