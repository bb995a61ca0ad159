"""What in a Russian clause speaks for or against a promise: tense, person and voice of its verbs.

Perfective verbs in the present form are future (`заменим`, `построят`); `будет` with a short
participle is the future passive (`будет направлено`). Grammar: pymorphy3's dictionary.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.promise import Sign, SignCode

_LOOK = 6
"""Words looked at on each side of `будет` for its participle or infinitive."""
_AGAINST = (
    ("against.wish", SignCode.WISH),
    ("against.modal", SignCode.MODAL),
    ("against.doubt", SignCode.DOUBT),
)
_PHRASES = (("привести", "соответствие"), ("принять", "мера"), ("взять", "контроль"))
"""Verb and noun that together are work, although the verb alone may be none."""


def signs(clause: Clause) -> Iterator[Sign]:
    """Yield the signs of a clause."""
    for at, token in enumerate(clause.tokens):
        code = _cue(clause, at, token)
        if code is not None:
            yield Sign(code, token.start, token.end)
        yield from _objections(clause, at, token)


def _cue(clause: Clause, at: int, token: Token) -> SignCode | None:
    """Tell what the verb at a position announces, None for any other word."""
    if "быть" in token.keys and token.is_("futr"):
        return _with_auxiliary(clause, at)
    if clause.in_resolution and token.is_("INFN") and clause.has(token, "cues.assignment_words"):
        noted = any(clause.has(near, "against.taken_note") for near in clause.after(at, 4))
        return None if noted else SignCode.ASSIGNMENT
    lexical = _lexical(clause, at, token)
    if lexical is not None or not _is_future(clause, token):
        return lexical
    if _is_phrase(clause, at):
        return SignCode.FUTURE
    if _not_one(clause, at):
        return SignCode.GUARANTEE
    return _weak(clause, token) or _by_person(token)


def _is_future(clause: Clause, token: Token) -> bool:
    """Whether a word is a verb in the future.

    One that is mostly a noun (встречу) is none, nor is one whose likelier reading is the present
    (находится); of a verb with two aspects (организует) only a time to come makes a future.
    """
    if not token.is_("VERB", "futr") or token.is_mostly("NOUN"):
        return False
    return not token.is_("VERB", "pres") or (
        bool(clause.periods) and token.is_mostly("VERB", "futr")
    )


def _by_person(token: Token) -> SignCode:
    return SignCode.FUTURE_FIRST_PERSON if token.is_("VERB", "1per") else SignCode.FUTURE


def _weak(clause: Clause, verb: Token) -> SignCode | None:
    """Tell verbs of talk, of effects and of powers from those of work."""
    if clause.has(verb, "against.talk"):
        return SignCode.TALK
    if clause.has(verb, "against.effect") or clause.has(verb, "against.event"):
        return SignCode.EFFECT
    if clause.has(verb, "against.causative") and not verb.is_("VERB", "1per"):
        return SignCode.EFFECT
    if clause.has(verb, "against.powers") and not clause.has(verb, "acting.verbs"):
        return SignCode.POWER
    return None


def _is_phrase(clause: Clause, at: int) -> bool:
    following = {key for token in clause.after(at, 4) for key in token.keys}
    return any(verb in clause.tokens[at].keys and noun in following for verb, noun in _PHRASES)


def _not_one(clause: Clause, at: int) -> bool:
    """Whether it is said that not one will be without: ни один дом не останется."""
    before = clause.before(at, 12)
    denied = bool(before) and before[-1].word == "не"
    return denied and any(
        first.word == "ни" and "один" in second.keys for first, second in pairwise(before)
    )


def _with_auxiliary(clause: Clause, at: int) -> SignCode | None:
    """Read `будет`: with a participle, with an infinitive, or as a plain copula."""
    around = (*clause.after(at, _LOOK), *reversed(clause.before(at, _LOOK)))
    for token in around:
        if token.is_("PRTS"):
            return _weak(clause, token) or SignCode.FUTURE_PASSIVE
    for token in (*clause.after(at, _LOOK), *clause.before(at, 2)):
        if token.is_("INFN"):
            return _weak(clause, token) or _by_person(clause.tokens[at])
    return None


def _lexical(clause: Clause, at: int, token: Token) -> SignCode | None:
    """Read verbs and participles that name the promise itself: планируется, решено, обязуемся."""
    if not any(token.is_mostly(part) for part in ("VERB", "PRTS", "ADJS")):
        return None
    past = token.is_("VERB", "past")
    if clause.has(token, "cues.pledge"):
        return _pledge(clause, at) if past else SignCode.PLEDGE
    if clause.has(token, "cues.plan"):
        return SignCode.PAST if past or _was(clause, at) else _plan(clause, at)
    if clause.has(token, "cues.decision") and not _was(clause, at):
        to_do = any(near.is_("INFN") for near in clause.after(at, _LOOK))
        return SignCode.DECISION if to_do else None
    return None


def _plan(clause: Clause, at: int) -> SignCode | None:
    """Read a plan: собираются with what is to be done; what is not planned is no promise."""
    if any(near.word == "не" for near in clause.before(at, 1)):
        return SignCode.EFFECT
    gathering = {"собираться", "собраться", "готовиться"} & set(clause.tokens[at].keys)
    to_do = any(near.is_("INFN") for near in clause.after(at, _LOOK))
    return SignCode.PLAN if to_do or not gathering else None


def _pledge(clause: Clause, at: int) -> SignCode:
    """Read обещал, пообещал: a promise only with what is to be done."""
    to_do = [near for near in clause.after(at, _LOOK) if near.is_("INFN")]
    if not to_do or clause.has(to_do[0], "against.talk"):
        return SignCode.PAST
    return SignCode.PLEDGE


def _was(clause: Clause, at: int) -> bool:
    """Whether a past auxiliary stands by a participle: было запланировано."""
    near = (*clause.before(at, 3), *clause.after(at, 2))
    return any("быть" in token.keys and token.is_("past") for token in near)


def _objections(clause: Clause, at: int, token: Token) -> Iterator[Sign]:
    for name, code in _AGAINST:
        if clause.has(token, name):
            yield Sign(code, token.start, token.end)
    if token.word == "бы":
        yield Sign(SignCode.WISH, token.start, token.end)
    if _is_phrase(clause, at):
        yield Sign(SignCode.ACTION, token.start, token.end)
    if token.is_("VERB", "past", "perf") and not token.is_("NOUN"):
        yield Sign(SignCode.PAST, token.start, token.end)
    if token.word == "согласно" or _in_accordance(clause, at):
        yield Sign(SignCode.LAW, token.start, token.end)


def _in_accordance(clause: Clause, at: int) -> bool:
    return clause.tokens[at].word == "соответствии" and any(
        clause.has(token, "against.law") for token in clause.after(at, 4)
    )


def subject(clause: Clause, cue: Sign) -> Token | None:
    """Give the noun in the nominative that goes with a verb: the nearest before, else after.

    Of a resolution it is the one in the dative, who is told to act.
    """
    at = clause.at(cue.start)
    if _is_phrase(clause, at):  # законы приведут в соответствие: the noun is what is worked on
        return None
    wanted = "datv" if cue.code is SignCode.ASSIGNMENT else "nomn"
    if cue.code is SignCode.GUARANTEE:
        return None
    nouns = [t for i, t in enumerate(clause.tokens) if _is_noun(clause, i, wanted)]
    before = [t for t in reversed(nouns) if t.start < cue.start]
    after = [t for t in nouns if t.start > cue.start]
    agreeing = [t for t in (*before, *after) if _agrees(t, clause.tokens[at])]
    nearest = next(iter(agreeing), None)
    if before and clause.has(before[-1], "against.law") and not _is_owner(clause, nearest):
        return before[-1]  # статьи противоречат друг другу: первая обещает ...
    return nearest


def _is_owner(clause: Clause, token: Token | None) -> bool:
    return token is not None and clause.has(token, "acting.people_words")


def _is_noun(clause: Clause, at: int, case: str) -> bool:
    """Whether a word is a noun in a case; one that depends on the noun before it is not.

    (ремонт больницы: the second word could be the nominative of many hospitals)
    """
    token, before = clause.tokens[at], clause.before(at, 1)
    if token.is_("NOUN", "gent") and before and before[0].is_mostly("NOUN"):
        return False
    return token.may_be("NOUN", case) or token.may_be("NPRO", case)


def _agrees(noun: Token, verb: Token) -> bool:
    if verb.is_("INFN") or not (verb.is_("sing") or verb.is_("plur")):
        return True
    return any(noun.is_(number) and verb.is_(number) for number in ("sing", "plur"))


def agent(clause: Clause) -> Token | None:
    """Give the one who acts in a passive clause: an office in the instrumental."""
    return next(
        (
            t
            for t in clause.tokens
            if t.is_("NOUN", "ablt") and clause.has(t, "acting.people_words")
        ),
        None,
    )
