"""The grammar of each language that hearings are read in."""

from __future__ import annotations

from ortaq.hearings.speech.english.grammar import English
from ortaq.hearings.speech.kazakh.grammar import Kazakh
from ortaq.hearings.speech.parts import Grammar
from ortaq.hearings.speech.russian.grammar import Russian

_GRAMMARS: dict[str, Grammar] = {"ru": Russian(), "kk": Kazakh(), "en": English()}


def grammar_for(lang: str) -> Grammar:
    """Give the grammar of kk, ru or en."""
    return _GRAMMARS[lang]
