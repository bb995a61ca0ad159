"""The grammars that there are, by language."""

from __future__ import annotations

from ortaq.errors import UnknownProfile
from ortaq.law.citations import de, en, kk, ru
from ortaq.law.citations.grammar import Grammar

GRAMMARS: dict[str, Grammar] = {
    grammar.lang: grammar for grammar in (kk.GRAMMAR, ru.GRAMMAR, en.GRAMMAR, de.GRAMMAR)
}


def grammar_for(lang: str) -> Grammar:
    """Give the grammar of a language (ISO 639-1). Raises UnknownProfile where there is none."""
    if lang not in GRAMMARS:
        raise UnknownProfile(lang, tuple(sorted(GRAMMARS)))
    return GRAMMARS[lang]
