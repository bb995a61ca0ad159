"""Our own lists of words that help to tell names apart: files in `lists/`, read when asked."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def words_of(name: str) -> frozenset[str]:
    """Give the words of a list in lower case: `roles.ru`, `places.kk` ..."""
    return frozenset(word.lower() for word in listed(name))


@cache
def listed(name: str) -> tuple[str, ...]:
    """Give the words of a list as written, in order, each once."""
    file = resources.files("ortaq.language.names").joinpath("lists", f"{name}.txt")
    lines = file.read_text(encoding="utf-8").splitlines()
    words = (word for line in lines if not line.startswith("#") for word in line.split())
    return tuple(dict.fromkeys(words))
