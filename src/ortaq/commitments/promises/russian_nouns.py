"""Nouns of a Russian clause: which stands free in a case, and which goes with a verb."""

from __future__ import annotations

from ortaq.commitments.promises.clause import Clause, Token


def is_noun(clause: Clause, at: int, case: str) -> bool:
    """Whether a word is a noun in a case; one that depends on the noun before it is not.

    (ремонт больницы: the second word could be the nominative of many hospitals)
    """
    token, before = clause.tokens[at], clause.before(at, 1)
    if token.is_("NOUN", "gent") and before and before[0].is_mostly("NOUN"):
        return False
    if case == "nomn" and is_governed(clause, at):
        return False
    return token.may_be("NOUN", case) or token.may_be("NPRO", case)


def is_governed(clause: Clause, at: int) -> bool:
    """Whether a preposition stands before a noun, or before its adjective: на средства фонда."""
    before = [token for token in reversed(clause.before(at, 2)) if token.marks]
    if before and before[0].word.startswith("котор"):  # меморандум, по которому завод …
        return False
    if before and clause.is_parted(at, clause.at(before[0].start)):  # кроме того, министерство …
        return False
    if before and before[0].is_mostly("ADJF"):
        before.pop(0)
    return bool(before) and before[0].is_mostly("PREP")


def agrees(noun: Token, verb: Token, case: str) -> bool:
    """Whether a noun in a case may go with a verb: both singular, or both plural."""
    if verb.is_("INFN") or not (verb.is_("sing") or verb.is_("plur")):
        return True
    if noun.is_mostly("NPRO", "1per"):
        return not verb.is_mostly("VERB", "3per")
    numbers = [number for number in ("sing", "plur") if verb.is_(number)]
    return any(noun.may_be(case, number) for number in numbers) or not noun.is_("NOUN")
