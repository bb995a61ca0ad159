"""What in an English clause speaks for or against a promise: will, plans to, has agreed to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.duties import has_day_to_keep, is_one_office
from ortaq.commitments.promises.promise import Sign, SignCode
from ortaq.language.amounts import AmountKind

_WILL = frozenset(("will", "ll", "won", "won't", "won’t"))
_BE = frozenset("is are am be been being".split())
_WAS = frozenset("was were had".split())
_LY = re.compile(r"\w+ly")
_SKIPPED = frozenset("not also then soon now never all both be get again t".split())
_MODAL = frozenset("shall must may".split())
_PAST = re.compile(r"\w{2,}ed")
_DONE = re.compile(r"\w+(?:ed|en|t|n|d|ut)")
_SUBJECTS = frozenset(("we", "i"))
_SUBJUNCTIVE = frozenset("write send invite answer inform ask call meet visit prepare draw".split())
"""Bare verbs that a decision orders, beside those of work: resolved that the council write."""
_BEGIN = frozenset("starts begins opens".split())
_DATED = frozenset(("scheduled", "due", "slated", "planned"))
_GET = frozenset("get gets is are".split())
_BEFORE_PARTICIPLE = _BE | frozenset("the a an of will has have and newly to".split())
_CUES = ("pledge", "plan", "decision")


def signs(clause: Clause) -> Iterator[Sign]:
    """Yield the signs of a clause."""
    for at, token in enumerate(clause.tokens):
        code = _cue(clause, at, token)
        if code is not None:
            yield Sign(code, token.start, token.end)
        yield from _objections(clause, at, token)


def _cue(clause: Clause, at: int, token: Token) -> SignCode | None:
    if _looks_ahead(clause, at):
        return _after_will(clause, at)
    to_do = any(near.word == "to" for near in clause.after(at, 3)) or _that_follows(clause, at)
    was_going = any(near.word in _WAS for near in clause.before(at, 2))
    if token.word == "going" and to_do and not was_going:
        return _after_will(clause, at + 1)
    for name in _CUES:
        if clause.has(token, f"cues.{name}") and (to_do or _names_thing(clause, at, name)):
            was = any(before.word in _WAS for before in clause.before(at, 2))
            return None if (was or _is_a_plan(clause, at)) and name == "plan" else SignCode(name)
    return _of_form(clause, at)


def _is_a_plan(clause: Clause, at: int) -> bool:
    """Whether only the noun is meant, with nobody who has it: anger at a plan to charge."""
    before = [near.word for near in clause.before(at, 3)]
    noun = clause.tokens[at].word == "plan" and before[-1:] in (["a"], ["the"], ["this"], ["any"])
    return noun and not any(word in _HAVING for word in before)


_HAVING = frozenset("has have had adopted approved announced unveiled presented".split())


def _looks_ahead(clause: Clause, at: int) -> bool:
    """Whether a word is `will`, or stands for it: we shall, he said they would."""
    word = clause.tokens[at].word
    ours = word == "shall" and any(near.word in _SUBJECTS for near in clause.before(at, 1))
    told = word == "would" and clause.is_retold
    return ours or told or word in _WILL or word.endswith(("'ll", "’ll"))


def _names_thing(clause: Clause, at: int, name: str) -> bool:
    """Whether a pledge goes on with what is promised."""
    following = clause.after(at, 1)
    return name == "pledge" and bool(following) and _is_thing(following[0])


def _of_form(clause: Clause, at: int) -> SignCode | None:
    """Read what only its form makes a plan: is to open, gets under way in May."""
    if _is_under_way(clause, at):
        return SignCode.FUTURE_PASSIVE
    if _is_scheduled(clause, at):
        return SignCode.FUTURE
    if _is_funded(clause, at) or _is_due(clause, at):
        return SignCode.PLAN
    return _of_charge(clause, at) or _is_to(clause, at)


def _of_charge(clause: Clause, at: int) -> SignCode | None:
    """Read who gives his word, and who is told to act."""
    if _gives_word(clause, at):
        return SignCode.PLEDGE
    if (
        _is_sent(clause, at)
        or _is_told(clause, at)
        or (clause.in_resolution and _is_ordered(clause, at))
    ):
        return SignCode.ASSIGNMENT
    return None


def _is_to(clause: Clause, at: int) -> SignCode | None:
    """Read what is set: the school is to open in May."""
    following = clause.after(at, 2)
    is_to = clause.tokens[at].word in _BE and len(following) > 1 and following[0].word == "to"
    return _weak_unless_passive(clause, following[1]) or SignCode.PLAN if is_to else None


def _is_funded(clause: Clause, at: int) -> bool:
    """Whether money lies ready: the budget has set aside 450 million; 2 billion is earmarked."""
    if not any(amount.kind is AmountKind.MONEY for amount in clause.amounts):
        return False
    word, before = clause.tokens[at].word, [near.word for near in clause.before(at, 3)]
    funded = clause.has(clause.tokens[at], "cues.funded") or (
        word == "aside" and before[-1:] == ["set"]
    )
    return funded and bool({"has", "have", "is", "are", "been"} & set(before))


def _weak_unless_passive(clause: Clause, verb: Token) -> SignCode | None:
    return None if verb.word in ("be", "have", "become") else _weak(clause, verb)


def _is_under_way(clause: Clause, at: int) -> bool:
    """Whether work begins, nobody named: gets under way in May."""
    following = [near.word for near in clause.after(at, 2)]
    return bool(clause.periods) and clause.tokens[at].word in _GET and following == ["under", "way"]


def _is_scheduled(clause: Clause, at: int) -> bool:
    """Whether a present is set for a day to come: work gets under way in May, is offering."""
    if not any(period.first_day or period.last_day for period in clause.periods):
        return False
    token, before = clause.tokens[at], clause.before(at, 2)
    if token.word in _BEGIN:
        return True
    work = any(clause.has(near, "acting.nouns") for near in clause.after(at, 2)[1:])
    things = (
        bool(before)
        and before[-1].word in ("is", "are")
        and not any(clause.has(t, "against.event") for t in clause.tokens)
    )
    set_for = token.word in _DATED and [t.word for t in clause.after(at, 1)] in ([], ["for"])
    if set_for and (work or things):
        return True
    goes_on = token.word.endswith("ing") and any(near.word in ("is", "are") for near in before)
    return goes_on and clause.has(token, "acting.verbs")


def _is_due(clause: Clause, at: int) -> bool:
    """Whether one office has a day to keep: the contractor must finish by 1 July."""
    word, after = clause.tokens[at].word, [near.word for near in clause.after(at, 1)]
    bound = word == "must" or (word in ("obliged", "required", "has") and after == ["to"])
    suffers = after == ["be"]  # treatment plants must be built: no plant has to act
    one = any(is_one_office(clause, near) for near in clause.before(at, 5))
    return bound and one and not suffers and has_day_to_keep(clause)


def _is_told(clause: Clause, at: int) -> bool:
    """Whether somebody is told to act: has been told to submit; told the department to submit."""
    if clause.tokens[at].word != "told":
        return False
    before = [near.word for near in clause.before(at, 1)]
    following = clause.after(at, 5)
    to = next((i for i, near in enumerate(following) if near.word == "to"), None)
    if to == 0:
        return before == ["been"]
    return to is not None and any(is_one_office(clause, near) for near in following[:to])


def _is_sent(clause: Clause, at: int) -> bool:
    """Whether the report ends with told, and an office follows: the akim told | the office to …."""
    told = any(clause.text[: piece.end].endswith(" told") for piece in clause.of_kind(Aside.REPORT))
    to = [near.word for near in clause.before(at, 1)] == ["to"]
    one = any(is_one_office(clause, near) for near in clause.before(at, 5))
    return told and to and one and at < _OPENING and clause.has(clause.tokens[at], "acting.verbs")


_OPENING = 6
"""Words within which the one who is told, and what to do, open a clause."""


def _gives_word(clause: Clause, at: int) -> bool:
    """Whether somebody gave his word that something will be."""
    before = {near.word for near in clause.before(at, 2)}
    after = [near.word for near in clause.after(at, 1)]
    gives = bool({"gave", "gives", "given"} & before)
    return clause.tokens[at].word == "word" and gives and after == ["that"]


def _is_thing(token: Token) -> bool:
    """Whether a pledge goes on with what is promised; `promised us` tells of the past."""
    return token.word not in ("us", "me", "them", "it", "and", "but", "in", "at", "by")


def _that_follows(clause: Clause, at: int) -> bool:
    """Whether what is to be done follows in a clause: decided that the chair report back."""
    following = clause.after(at, 6)
    that = bool(following) and following[0].word == "that"
    ordered = (near.word in _SUBJUNCTIVE for near in following)
    return that and (any(clause.has(near, "acting.verbs") for near in following) or any(ordered))


def _is_ordered(clause: Clause, at: int) -> bool:
    """Whether a resolution tells somebody to act: `the board to publish`, `that he report back`."""
    token, before = clause.tokens[at], clause.before(at, 6)
    if not clause.has(token, "acting.verbs") or not before:
        return False
    bare = not token.word.endswith(("s", "ed"))
    named = clause.has(before[-1], "acting.people_words") and any(t.word == "that" for t in before)
    return bare and (before[-1].word == "to" or named)


def _after_will(clause: Clause, at: int) -> SignCode | None:
    """Read the verb after `will`: whose work it is, or what merely comes about."""
    following = list(clause.after(at, 6))
    passive = False
    while following and (following[0].word in _SKIPPED or _LY.fullmatch(following[0].word)):
        passive = passive or following[0].word in ("be", "get")
        following.pop(0)
    if not following:
        return None
    verb = following[0]
    if _not_one(clause, at):
        return SignCode.GUARANTEE
    if passive:
        if clause.has(verb, "against.held") or clause.has(verb, "against.powers"):
            return SignCode.EFFECT
        return SignCode.FUTURE_PASSIVE if _DONE.fullmatch(verb.word) else SignCode.EFFECT
    return _weak(clause, verb) or _by_person(clause, at)


def _not_one(clause: Clause, at: int) -> bool:
    """Whether it is said that not one will be without: no school will close, not a single."""
    before = [near.word for near in clause.before(at, 4)]
    return bool({"no", "single"} & set(before))


def _by_person(clause: Clause, at: int) -> SignCode:
    first = any(near.word in ("we", "i") for near in clause.before(at, 3))
    first = first or clause.tokens[at].word in ("we'll", "we’ll", "i'll", "i’ll")
    return SignCode.FUTURE_FIRST_PERSON if first else SignCode.FUTURE


def _weak(clause: Clause, verb: Token) -> SignCode | None:
    """Tell verbs of talk, of effects and of powers from those of work."""
    if clause.has(verb, "against.powers"):
        return SignCode.POWER
    if clause.has(verb, "against.talk"):
        return SignCode.TALK
    if clause.has(verb, "against.effect") and not clause.has(verb, "acting.verbs"):
        return SignCode.EFFECT
    return None


def _objections(clause: Clause, at: int, token: Token) -> Iterator[Sign]:
    retold = clause.is_retold or any(_gives_word(clause, i) for i in range(at))
    if clause.has(token, "against.wish") and not (token.word == "would" and retold):
        yield Sign(SignCode.WISH, token.start, token.end)
    if clause.has(token, "against.doubt"):
        yield Sign(SignCode.DOUBT, token.start, token.end)
    ours = token.word == "shall" and any(t.word in _SUBJECTS for t in clause.before(at, 1))
    if token.word in _MODAL and not ours:
        yield Sign(SignCode.MODAL, token.start, token.end)
    before = {near.word for near in clause.before(at, 3)}
    if token.word in _WAS or (_PAST.fullmatch(token.word) and not before & _BEFORE_PARTICIPLE):
        yield Sign(SignCode.PAST, token.start, token.end)
    if token.word == "under" and any(clause.has(t, "against.law") for t in clause.after(at, 4)):
        yield Sign(SignCode.LAW, token.start, token.end)


def subject(clause: Clause, cue: Sign) -> Token | None:
    """Give the nearest noun before a verb that tells: a law, an event, an office, we."""
    at = clause.at(cue.start)
    lists = ("acting.people_words", "against.law", "against.event", "against.bodies_of_state")
    for token in reversed(clause.before(at, 8)):
        if any(clause.has(token, name) for name in lists):
            return token
    return None


def agent(clause: Clause) -> Token | None:
    """Give the one who acts in a passive clause: `by the ministry`."""
    for at, token in enumerate(clause.tokens):
        if token.word == "by":
            for near in clause.after(at, 5):
                if clause.has(near, "acting.people_words"):
                    return near
    return None
