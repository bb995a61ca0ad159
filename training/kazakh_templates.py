"""Our own Kazakh sentences and words that names are drawn into, read from the files beside."""

from __future__ import annotations

import tomllib
from pathlib import Path

_FOLDER = Path(__file__).parent


def _lines(name: str) -> tuple[str, ...]:
    return tuple((_FOLDER / name).read_text(encoding="utf-8").splitlines())


TEMPLATES = _lines("templates.kk.txt")
"""A sentence a line; braces are filled: {P} person, {O} organisation, {L} place, others below."""
ORGANISATIONS = _lines("organisations.kk.txt")
WORDS: dict[str, list[str]] = tomllib.loads((_FOLDER / "words.kk.toml").read_text(encoding="utf-8"))
"""By the name that stands in braces."""
