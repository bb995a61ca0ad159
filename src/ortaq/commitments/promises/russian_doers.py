"""Whom a Russian clause names as the one who acts. Part of the grammar in `promises.russian`."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.commitments.promises.clause import Clause, Token


def is_charged(clause: Clause, at: int) -> bool:
    """Whether a verb charges somebody in the dative: аким поручил отделу, акиму поручено."""
    charges = bool({"поручить", "поручать", "поручаться"} & set(clause.tokens[at].keys))
    return charges and any(
        token.is_("NOUN", "datv") and clause.has(token, "acting.people_words")
        for token in clause.tokens
    )


def without_helpers(clause: Clause, nouns: Sequence[Token]) -> list[Token]:
    """Leave out who only helps: акимат совместно с университетом и ТОО «…» создаст."""
    helping = (t.start for t in clause.tokens if t.word in ("совместно", "вместе"))
    place = next(helping, None)
    if place is None or not any(noun.start < place for noun in nouns):
        return list(nouns)
    return [noun for noun in nouns if noun.start < place]


def owners(clause: Clause, tokens: Sequence[Token]) -> list[Token]:
    """Give those of some nouns that name an office or a firm, in their order."""
    return [token for token in tokens if clause.has(token, "acting.people_words")]


def is_one_of_two(clause: Clause, noun: Token) -> bool:
    """Tell whether an office is named together with another: акимат и банк построят."""
    at = clause.at(noun.start)
    pairs = (
        (clause.after(at, 1), clause.after(at, 2)),
        (clause.before(at, 1), clause.before(at, 2)[:1]),
    )
    for joint, other in pairs:
        others = [t for t in other if t.word != "и" and clause.has(t, "acting.people_words")]
        if [t.word for t in joint] == ["и"] and others:
            return clause.has(noun, "acting.people_words")
    return False
