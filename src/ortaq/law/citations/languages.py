"""The grammars that there are, by language."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from ortaq.errors import UnknownProfile
from ortaq.law.citations.grammar import Grammar

LANGUAGES = ("de", "en", "kk", "ru")


@cache
def grammar_for(lang: str) -> Grammar:
    """Give the grammar of a language (ISO 639-1). Raises UnknownProfile where there is none.

    A grammar is compiled when it is first asked for: patterns with all forms of all words take
    longer to compile than a law takes to read, and most work is in one language.
    """
    if lang not in LANGUAGES:
        raise UnknownProfile(lang, LANGUAGES)
    grammar: Grammar = import_module(f"ortaq.law.citations.{lang}").GRAMMAR
    return grammar
