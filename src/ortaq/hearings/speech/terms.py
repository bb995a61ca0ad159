"""The vocabulary of reported speech, one TOML file per language that anybody can review."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

Table = Mapping[str, Any]


def fold(word: str) -> str:
    """Give a word for matching only: lower case, ё as е, one apostrophe."""
    return word.lower().replace("ё", "е").replace("’", "'")


@cache
def terms(lang: str, path: str) -> frozenset[str]:
    """Give the words or phrases of one list, folded: `terms("ru", "cues.say")`."""
    value = _at(lang, path)
    many = value.split() if isinstance(value, str) else value
    return frozenset(fold(one) for one in many)


@cache
def groups(lang: str, path: str) -> Mapping[str, frozenset[str]]:
    """Give a table of lists, folded: a noun and the roles that it may stand for."""
    table: Table = _at(lang, path)
    return {
        fold(key): frozenset(fold(one) for one in (many.split() if isinstance(many, str) else many))
        for key, many in table.items()
    }


def _at(lang: str, path: str) -> Any:
    found: Any = _table(lang)
    for step in path.split("."):
        found = found[step]
    return found


@cache
def _table(lang: str) -> Table:
    file = resources.files("ortaq.hearings").joinpath("words", f"speech.{lang}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
