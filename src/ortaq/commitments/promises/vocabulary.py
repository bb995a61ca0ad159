"""The words of promises by language: read from `words.LANG.toml`, asked by the keys of a word.

Keys are the word itself and, in Russian, its dictionary forms; ё counts as е.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """A list of words; those written with a star stand for every word that begins so."""

    whole: frozenset[str]
    stems: tuple[str, ...]

    def has(self, keys: Iterable[str]) -> bool:
        """Whether any of these keys is in the list."""
        return any(key in self.whole or key.startswith(self.stems) for key in keys)


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """All lists of one language, by section and name: `cues.plan`."""

    lists: Mapping[str, Words]

    def __getitem__(self, name: str) -> Words:
        return self.lists[name]


@cache
def vocabulary(language: str) -> Vocabulary:
    """Give the words of a language (kk, ru, en)."""
    file = resources.files("ortaq.commitments.promises").joinpath(f"words.{language}.toml")
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    lists = {
        f"{section}.{name}": _words(words)
        for section, several in content.items()
        for name, words in several.items()
    }
    return Vocabulary(lists)


def _words(line: str) -> Words:
    words = line.split()
    stems = tuple(sorted({word.rstrip("*") for word in words if word.endswith("*")}))
    return Words(frozenset(word for word in words if not word.endswith("*")), stems)
