"""Whether a Russian verb tells what a thing, a word or nobody in particular will do.

A plough, a register, `this` or somebody promises nothing: what they will do is an effect, a
forecast or a complaint. Part of the grammar in `promises.russian`.
"""

from __future__ import annotations

from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.russian_nouns import agrees, is_noun

_NOBODY = frozenset("это то что кто кто-то кто-нибудь кое-кто что-то никто ничто".split())
"""Pronouns that name nobody who could give his word: это снимет, кто-то напишет."""
_PAYERS = ("acting.people_words", "acting.payers", "lists.nouns", "money.nouns")
"""Offices, and what work and money are told of: проект охватит, бюджет оплатит."""
_NEAR = 10
"""Words before a verb, and behind it, among which its subject stands."""


def is_done_by_thing(clause: Clause, at: int) -> bool:
    """Whether the subject of a verb is a thing, or a pronoun for nobody in particular."""
    verb = clause.tokens[at]
    if any(token.is_("INFN") for token in clause.after(at, 2)):
        return False  # маршрут начнёт ходить
    places = [*range(at - 1, max(-1, at - 1 - _NEAR), -1), *range(at + 1, at + 1 + _NEAR)]
    near = [i for i in places if i < len(clause.tokens) and _could_act(clause, i, verb)]
    if not near or any(clause.has(clause.tokens[i], "acting.people_words") for i in near):
        return False
    first = clause.tokens[near[0]]
    new = any("новый" in token.keys for token in clause.tokens)  # новый автобус соединит сёла
    return first.word in _NOBODY or (_is_thing(clause, first) and not new)


def is_of_every_one(clause: Clause, at: int) -> bool:
    """Whether a norm tells what everybody of a kind will do: каждый арендатор заключит договор."""
    before = clause.before(at, _NEAR)
    every = [i for i, near in enumerate(before) if {"каждый", "любой"} & set(near.keys)]
    return any(clause.has(near, "people.classes") for i in every for near in before[i + 1 : i + 3])


def ends_by_itself(clause: Clause, at: int) -> bool:
    """Whether what ends is no work: рыба закончится через пять лет."""
    if not {"закончиться", "кончиться"} & set(clause.tokens[at].keys):
        return False
    near = (*clause.before(at, _NEAR), *clause.after(at, 4))
    work = ("acting.nouns", "lists.nouns", "against.event")
    return not any(clause.has(token, name) for token in near for name in work)


def _could_act(clause: Clause, at: int, verb: Token) -> bool:
    """Whether a word stands free in the nominative and goes with the verb."""
    token = clause.tokens[at]
    if token.word in _NOBODY:
        return verb.is_("sing") and not any(t.is_mostly("NOUN") for t in clause.after(at, 1))
    noun = token.is_mostly("NOUN") or token.is_mostly("NPRO")
    free = noun and is_noun(clause, at, "nomn") and token.is_("nomn")
    return free and agrees(token, verb, "nomn") and not _may_be_object(clause, token, verb)


def _may_be_object(clause: Clause, token: Token, verb: Token) -> bool:
    """Whether a word that looks like a nominative is as likely what the verb is done to.

    К январю автобусы оснастят камерами: nobody is named.
    """
    office = clause.has(token, "acting.people_words")
    alike = token.is_("accs") and not office and not token.is_mostly("NPRO")
    return alike and (token.start > verb.start or verb.is_("plur"))


def _is_thing(clause: Clause, token: Token) -> bool:
    """Whether a word is a common noun for a thing: no office, no name, nothing in capitals."""
    named = token.start > 0 and clause.text[token.start].isupper()
    thing = token.is_mostly("NOUN", "inan") and not token.is_("Abbr") and not token.is_("Geox")
    known = any(clause.has(token, name) for name in (*_PAYERS, "against.bodies_of_state"))
    return thing and not named and not known
