"""The words of this room as people write them: a TOML file in `words` for each subject."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from ortaq.language.phrases import Phrases

LISTS = "lists"
"""The table of a file whose entries other patterns name: `<collective>`."""


@cache
def vocabulary(subject: str, lang: str) -> Mapping[str, Phrases]:
    """Give the phrases of a subject in a language (kk, ru, en), a search for each table."""
    file = resources.files("ortaq.hearings").joinpath("words", f"{subject}.{lang}.toml")
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    lists = tables.pop(LISTS, {})
    return {name: Phrases(by_code, lists) for name, by_code in tables.items()}
