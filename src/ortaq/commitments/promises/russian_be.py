"""What Russian tells by `будет`: будет построен, будут публиковаться, к 1 мая вода будет в домах.

Part of the grammar in `promises.russian`.
"""

from __future__ import annotations

import re

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.promise import SignCode
from ortaq.commitments.promises.russian_verbs import (
    by_person,
    is_denied,
    is_done_to,
    is_passive,
    weak_verb,
)

_LOOK = 6
"""Words looked at on each side of `будет` for its participle or infinitive."""
_THERE = frozenset("в во на у".split())
_NOBODY_CAN = frozenset(
    "нечего некому некого некуда негде незачем некогда нельзя невозможно трудно сложно".split()
)
"""With these there will be nothing, or nobody, to do it: изучать будет нечего."""


def auxiliary(clause: Clause, at: int) -> SignCode | None:
    """Read `будет`: with a participle, with an infinitive, or as a copula."""
    token = clause.tokens[at]
    if "быть" not in token.keys or not token.is_("futr"):
        return None
    if any(near.word in _NOBODY_CAN for near in (*clause.after(at, 2), *clause.before(at, 2))):
        return None
    around = (*clause.after(at, _LOOK), *reversed(clause.before(at, _LOOK)))
    for near in around:
        if near.is_("PRTS"):
            return weak_verb(clause, near) or SignCode.FUTURE_PASSIVE
    for near in (*clause.after(at, _LOOK), *reversed(clause.before(at, 3))):
        if near.is_("INFN"):
            return _with_infinitive(clause, at, near)
    return _state(clause, at)


def _with_infinitive(clause: Clause, at: int, verb: Token) -> SignCode:
    """Read будет with what is done: будут ремонтировать, будут выплачиваться."""
    if serves(clause, clause.at(verb.start)):
        return SignCode.FUTURE_PASSIVE
    held = clause.has(verb, "acting.harm") or is_done_to(clause, verb)
    if is_denied(clause, at) and held:
        return SignCode.GUARANTEE
    passive = is_passive(clause, verb) and not clause.tokens[at].is_("1per")
    weak = weak_verb(clause, verb)
    return weak or (SignCode.FUTURE_PASSIVE if passive else by_person(clause, at, verb))


def serves(clause: Clause, at: int) -> bool:
    """Whether what serves people will do so at times told: почтальон будет приезжать дважды в день.

    Горячая линия будет работать с 1 июня.
    """
    verb = clause.tokens[at]
    if not clause.has(verb, "acting.serving") or clause.of_kind(Aside.CONDITION):
        return False
    who = any(t.is_("NOUN", "nomn") and clause.has(t, "acting.servants") for t in clause.tokens)
    only = any(near.word in ("только", "лишь", "всего") for near in clause.tokens)
    return who and not only and bool(clause.periods or _HOW_OFTEN.search(clause.text))


_HOW_OFTEN = re.compile(
    r"\b(?:дважды|трижды|\w+ раза? в (?:день|сутки|неделю|месяц|год)|раз в \w+"
    r"|ежедневно|еженедельно|ежемесячно|круглосуточно|кажд(?:ый|ую|ое|ые) \w+"
    r"|по (?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень|будн|выходн)\w+)\b",
    re.IGNORECASE,
)


def _state(clause: Clause, at: int) -> SignCode | None:
    """Read a copula: a state that somebody brings about (бесплатным), or a thing there by a day."""
    if is_denied(clause, at):
        ours = any(token.word == "нас" for token in clause.tokens)
        from_a_day = any(p.first_day is not None and p.last_day is None for p in clause.periods)
        return SignCode.GUARANTEE if ours and from_a_day else None
    near = (*clause.after(at, 3), *clause.before(at, 1))
    if any(clause.has(t, "acting.states") and (t.is_("ADJS") or t.is_("ablt")) for t in near):
        return SignCode.FUTURE_PASSIVE
    there = any(t.word in _THERE for t in clause.after(at, 1))
    by_a_day = any(p.first_day is None and p.last_day is not None for p in clause.periods)
    alone = at == len(clause.tokens) - 1 and at > 0  # фонари будут к первому сентября
    there = there or alone
    more = any(t.is_("COMP") or "раз" in t.keys for t in clause.after(at, 4))
    return SignCode.FUTURE if there and by_a_day and not more else None
