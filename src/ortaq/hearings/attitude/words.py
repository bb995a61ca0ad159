"""Polar words of each language, one TOML file that anybody can review."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def listed(lang: str, name: str) -> frozenset[str]:
    """Give the words of one list, folded: `listed("ru", "bad.verbs")`."""
    table: Any = _table(lang)
    for step in name.split("."):
        table = table[step]
    many = table.split() if isinstance(table, str) else table
    return frozenset(one.lower().replace("ё", "е") for one in many)


@cache
def choice(lang: str, *names: str) -> str:
    """Give lists as one choice for a pattern, longer entries first."""
    many = {one for name in names for one in listed(lang, name)}
    longest_first = sorted(many, key=lambda one: (-len(one), one))
    return "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in longest_first)


@cache
def _table(lang: str) -> Mapping[str, Any]:
    file = resources.files("ortaq.hearings").joinpath("words", f"stance.{lang}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))
