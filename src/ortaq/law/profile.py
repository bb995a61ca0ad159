"""A profile: how the laws of one tradition and language print their structure, as data.

Profiles lie in `ortaq.jurisdictions` as TOML files (`kz/law.ru.toml`), so that a country is added
without code. In patterns `{number}`, `{roman}`, `{ordinal}` and `{letter}` stand for the shapes
defined here. Format: docs/methods/import.md.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from ortaq.errors import UnknownProfile
from ortaq.language.numerals import ROMAN_LETTERS
from ortaq.law.act import Kind

_SHAPES = {
    "{number}": r"\d+(?:[-–‑]\d+)*[a-z]?",
    "{decimal}": r"\d+(?:[-–‑.]\d+)*",
    "{roman}": f"[{ROMAN_LETTERS}]+(?:-\\d+)?",
    "{letter}": r"[^\W\d_]",
}


@dataclass(frozen=True, slots=True)
class Level:
    """How one kind of provision begins."""

    kind: Kind
    pattern: re.Pattern[str]
    """Matches the printed number at the start of a line; group `number` is its value, if any."""
    titled: bool
    """The rest of the line is a heading, not text."""
    styled: bool
    """Only a line that the source itself marks as a heading can begin it."""
    letters: bool
    """The number is a letter of the alphabet, not a numeral."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The forms of one legal tradition in one language; levels are outermost first."""

    lang: str
    country: str
    levels: tuple[Level, ...]
    order: tuple[Kind, ...]
    """Kinds outermost first: a kind closes every open provision of its own or a later one."""
    note: re.Pattern[str]
    """The start of an editorial note."""
    bare_note: re.Pattern[str]
    """A line that only announces a note: the next line is its text."""
    repealed: re.Pattern[str]
    """The text of a provision of which only the number is left."""
    contents: re.Pattern[str]
    """The line above a table of contents."""
    editorial: re.Pattern[str]
    """How a note goes on after words that look like a heading (`Статья 5 вводится ...`)."""
    draft: re.Pattern[str]
    """A line that marks the text as a draft."""
    lapsed: re.Pattern[str]
    """A line that says that the whole act is no longer in force."""
    enacted: re.Pattern[str]
    """A line of the preface that says what was adopted, by whom and when."""
    genre: re.Pattern[str]
    """A line that says only what kind of act it is: the title goes on below it."""
    preamble: re.Pattern[str]
    """The heading of a preamble."""
    signature: re.Pattern[str]
    """The first line of the signature below the text."""
    alphabet: frozenset[str]
    """Small letters of the language: they decide where no common word is found."""
    common_words: frozenset[str]
    """Words by which the language is told from others of the same script."""

    def depth(self, kind: Kind) -> int:
        """Give the depth of a kind, 0 = outermost. Raises ValueError for a kind not used here."""
        return self.order.index(kind)


@cache
def profiles() -> tuple[Profile, ...]:
    """Give all shipped profiles, in the order of their file names."""
    root = resources.files("ortaq.jurisdictions")
    folders = sorted((f for f in root.iterdir() if f.is_dir()), key=lambda folder: folder.name)
    files = [
        file for folder in folders for file in folder.iterdir() if file.name.startswith("law.")
    ]
    ordered = sorted(files, key=str)
    return tuple(read_profile(tomllib.loads(file.read_text(encoding="utf-8"))) for file in ordered)


def profile_for(lang: str, country: str = "") -> Profile:
    """Give the profile of a language, of this country where given. Raises UnknownProfile."""
    fitting = [p for p in profiles() if p.lang == lang and country in {"", p.country}]
    fitting += [p for p in profiles() if p.lang == lang and not p.country]
    if not fitting:
        known = tuple(sorted({profile.lang for profile in profiles()}))
        raise UnknownProfile(" ".join(filter(None, (lang, country))), known)
    return fitting[0]


def detect_profile(texts: Sequence[str], lang: str = "", country: str = "") -> Profile:
    """Give the profile that fits the words of a text best; `lang` and `country` narrow the choice.

    Raises UnknownProfile when nothing is shipped for `lang`.
    """
    if lang:
        return profile_for(lang, country)
    of_country = [p for p in profiles() if country in {"", p.country} or not p.country]
    sample = " ".join(texts[:2000]).lower()
    words, letters = Counter(re.findall(r"\w+", sample)), Counter(sample)

    def fit(profile: Profile) -> tuple[int, int, int]:
        common = sum(words[word] for word in profile.common_words)
        own = sum(letters[letter] for letter in profile.alphabet)
        return common, own, -len(profile.alphabet)

    return max(of_country, key=fit)


def read_profile(data: Mapping[str, Any]) -> Profile:
    """Build a profile from the content of its TOML file. Raises KeyError for a missing entry."""
    levels = tuple(_level(entry) for entry in data["level"])
    patterns = {name: _compile(f"(?:{body})") for name, body in data["pattern"].items()}
    return Profile(
        lang=data["lang"],
        country=data.get("country", ""),
        levels=levels,
        order=tuple(Kind(name) for name in data["order"]),
        alphabet=frozenset(data["alphabet"]),
        common_words=frozenset(data["common_words"]),
        **patterns,
    )


def _level(entry: Mapping[str, Any]) -> Level:
    return Level(
        kind=Kind(entry["kind"]),
        pattern=_compile(entry["pattern"]),
        titled=entry.get("titled", True),
        styled=entry.get("styled", False),
        letters=entry.get("letters", False),
    )


def _compile(pattern: str) -> re.Pattern[str]:
    for name, shape in _SHAPES.items():
        pattern = pattern.replace(name, shape)
    return re.compile(pattern)
