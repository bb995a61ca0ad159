"""What in an English clause speaks for or against a promise: will, plans to, has agreed to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.duties import has_day_to_keep, is_one_office
from ortaq.commitments.promises.english_plans import (
    holds_money,
    is_due,
    is_funded,
    is_scheduled,
    is_to_be_done,
    is_under_way,
    is_voiced,
    means_to,
    plans_doing,
    you_get,
)
from ortaq.commitments.promises.english_will import SUBJECTS, after_will, weak
from ortaq.commitments.promises.promise import Sign, SignCode

_WILL = frozenset(("will", "ll", "won", "won't", "won’t"))
_BE = frozenset("is are am be been being".split())
_WAS = frozenset("was were had".split())
_MODAL = frozenset("shall must may".split())
_PAST = re.compile(r"(?!un)\w{2,}ed")
_SUBJUNCTIVE = frozenset("write send invite answer inform ask call meet visit prepare draw".split())
"""Bare verbs that a decision orders, beside those of work: resolved that the council write."""
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
        verb = next(iter(clause.after(at, 1)), None)
        given = verb is not None and you_get(clause, at, verb)
        return SignCode.FUTURE_FIRST_PERSON if given else after_will(clause, at)
    reach = _TELLING if token.word in _TELL else 3
    to_do = _to_follows(clause, at, reach) or _that_follows(clause, at)
    was_going = any(near.word in _WAS for near in clause.before(at, 2))
    if token.word == "going" and to_do and not was_going:
        return after_will(clause, at + 1)
    for name in _CUES:
        if clause.has(token, f"cues.{name}") and (to_do or _names_thing(clause, at, name)):
            was = any(before.word in _WAS for before in clause.before(at, 2))
            idle = (was or _is_a_plan(clause, at)) and name == "plan"
            return None if idle or _is_of_old(clause) else SignCode(name)
    return _of_form(clause, at)


_TELL = frozenset("instructed ordered tasked charged assigned directed obliged".split())
"""Verbs between which and what is to be done stands who is told."""
_TELLING = 8
"""Words among which that stands."""
_UP_TO = frozenset("up thanks according as close relating opposed similar".split())
"""Words before a `to` that opens no deed: agreed, up to a point."""


def _to_follows(clause: Clause, at: int, words: int) -> bool:
    """Whether `to` with what is to be done follows: agreed to build, told the office to open."""
    following = clause.after(at, words + 1)
    trios = zip((clause.tokens[at], *following), following, (*following[1:], None), strict=False)
    return any(
        near.word == "to" and before.word not in _UP_TO and (after is None or _may_act(after))
        for before, near, after in islice(trios, words)
    )


def _may_act(token: Token) -> bool:
    """Whether a word behind `to` may be a verb: promised to build, not promised to the people."""
    return token.word not in _NOT_VERBS and not token.word.endswith("'s")


_NOT_VERBS = frozenset(
    "the a an our its his her their this that these those them us him it".split()
)


def _is_of_old(clause: Clause) -> bool:
    """Whether what was once promised is told: last spring they promised a bridge."""
    return any(clause.has(near, "against.of_old") for near in clause.tokens)


def _is_a_plan(clause: Clause, at: int) -> bool:
    """Whether only the noun is meant, with nobody who has it: anger at a plan to charge."""
    before = [near.word for near in clause.before(at, 3)]
    noun = clause.tokens[at].word == "plan" and before[-1:] in (["a"], ["the"], ["this"], ["any"])
    return noun and not any(word in _HAVING for word in before)


_HAVING = frozenset("has have had adopted approved announced unveiled presented".split())


def _looks_ahead(clause: Clause, at: int) -> bool:
    """Whether a word is `will`, or stands for it: we shall, he said they would."""
    word = clause.tokens[at].word
    ours = word == "shall" and any(near.word in SUBJECTS for near in clause.before(at, 1))
    told = word == "would" and clause.is_retold
    told = told and not any(
        near.word in SUBJECTS for near in clause.before(at, 1)
    )  # I would strike
    short = clause.is_retold and word in _SHORT  # said they'd look again
    return ours or told or short or word in _WILL or word.endswith(("'ll", "’ll"))


_SHORT = frozenset("they'd he'd she'd it'd there'd they’d he’d she’d it’d there’d".split())


def _is_retold_would(clause: Clause, at: int) -> bool:
    """Whether `would` is a future that somebody reported, agreed on or gave his word for."""
    if clause.tokens[at].word != "would":
        return False
    given = any(_gives_word(clause, i) or _agrees_that(clause, i) for i in range(at))
    return clause.is_retold or given


def _agrees_that(clause: Clause, at: int) -> bool:
    """Whether what was agreed follows: it was agreed that the port would pay."""
    said = clause.has(clause.tokens[at], "cues.decision") or clause.has(
        clause.tokens[at], "cues.pledge"
    )
    return said and [near.word for near in clause.after(at, 1)] == ["that"]


def _names_thing(clause: Clause, at: int, name: str) -> bool:
    """Whether a pledge goes on with what is promised."""
    before, following = [near.word for near in clause.before(at, 1)], clause.after(at, 1)
    noun = bool(before) and before[-1] in _BEFORE_NOUN
    if clause.tokens[at].word == "signed":  # a contract, not a sheet at the door
        return any(near.word in _PAPERS for near in clause.after(at, 5))
    return name == "pledge" and not noun and bool(following) and _is_thing(following[0])


_PAPERS = frozenset("memorandum contract agreement deal accord".split())
"""What binds whoever signs it."""


_BEFORE_NOUN = frozenset("a an the this that of any some no been".split())
"""Words before a noun (a guarantee fund), or before what goes on (been promising)."""


def _of_form(clause: Clause, at: int) -> SignCode | None:
    """Read what only its form makes a plan: is to open, gets under way in May."""
    if is_under_way(clause, at):
        return SignCode.FUTURE_PASSIVE
    if is_scheduled(clause, at):
        return SignCode.FUTURE
    if is_funded(clause, at) or is_due(clause, at) or holds_money(clause, at):
        return SignCode.PLAN
    if is_voiced(clause, at) or is_to_be_done(clause, at):
        return SignCode.PLAN
    if means_to(clause, at) or plans_doing(clause, at):
        return SignCode.PLAN
    return _of_charge(clause, at) or _is_to(clause, at)


def _of_charge(clause: Clause, at: int) -> SignCode | None:
    """Read who gives his word, and who is told to act."""
    if _gives_word(clause, at):
        return SignCode.PLEDGE
    if _takes_over(clause, at):
        return SignCode.DECISION
    if (
        _is_sent(clause, at)
        or _is_given_time(clause, at)
        or _is_told(clause, at)
        or (clause.in_resolution and _is_ordered(clause, at))
    ):
        return SignCode.ASSIGNMENT
    return None


def _is_to(clause: Clause, at: int) -> SignCode | None:
    """Read what is set: the school is to open in May."""
    following = clause.after(at, 3)
    if [near.word for near in following[:1]] == ["expected"] and clause.periods:
        works = len(following) > 2 and clause.has(following[2], "acting.verbs")
        following = following[1:] if works else ()  # is expected to open in September
    is_to = clause.tokens[at].word in _BE and len(following) > 1 and following[0].word == "to"
    if any(near.word in _IDEAS for near in clause.before(at, 8)):
        return None
    return _weak_unless_passive(clause, following[1]) or SignCode.PLAN if is_to else None


_IDEAS = frozenset("way idea point answer trick alternative temptation wish advice remedy".split())
"""What `is to` only explains: the quickest way is to pay."""


def _weak_unless_passive(clause: Clause, verb: Token) -> SignCode | None:
    return None if verb.word in ("be", "have", "become") else weak(clause, verb)


def _takes_over(clause: Clause, at: int) -> bool:
    """Whether somebody takes a matter over: took it under his personal control."""
    before = {near.word for near in clause.before(at, 3)}
    took = any(near.word in ("took", "taken", "takes") for near in clause.before(at, 10))
    return clause.tokens[at].word in ("control", "supervision") and "under" in before and took


def _is_given_time(clause: Clause, at: int) -> bool:
    """Whether an office is given a time: the ministry has been given two weeks to answer."""
    token, before = clause.tokens[at], clause.before(at, 6)
    by_a_day = any(p.first_day is None and p.last_day is not None for p in clause.periods)
    whom = any(is_one_office(clause, near) for near in clause.after(at, 3))
    if token.word in ("given", "gave") and whom and by_a_day:
        return True  # has given the contractor until 1 October to finish
    passive = any(near.word in ("been", "is", "was") for near in clause.before(at, 2))
    office = any(is_one_office(clause, near) for near in before)
    timed = _GIVEN_TIME.search(clause.text, token.start) or clause.periods
    to = any(near.word == "to" for near in clause.after(at, 4))
    return token.word == "given" and passive and office and to and bool(timed)


_GIVEN_TIME = re.compile(r"given (?:\w+ ){1,2}(?:days?|weeks?|months?) to\b")


def _is_told(clause: Clause, at: int) -> bool:
    """Whether somebody is told to act: has been told to submit; told the department to submit."""
    before = [near.word for near in clause.before(at, 1)]
    if clause.tokens[at].word == "asked":  # the office was asked to report by 20 May
        office = any(is_one_office(clause, near) for near in clause.before(at, 5))
        to_act = [near.word for near in clause.after(at, 1)] == ["to"] and has_day_to_keep(clause)
        return before in (["was"], ["were"], ["been"]) and office and to_act
    if clause.tokens[at].word != "told":
        return False
    following = clause.after(at, 5)
    to = next((i for i, near in enumerate(following) if near.word == "to"), None)
    if to == 0:
        return before == ["been"]
    return to is not None and any(is_one_office(clause, near) for near in following[:to])


def _is_sent(clause: Clause, at: int) -> bool:
    """Whether the report ends with told, and an office follows: the akim told | the office to …."""
    told = any(
        clause.text[: piece.end].rstrip().endswith(" told")
        for piece in clause.of_kind(Aside.REPORT)
    )
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
    would = any(near.word in ("would", "will") for near in clause.after(at, _TELLING))
    return clause.tokens[at].word == "word" and gives and (after == ["that"] or would)


def _is_thing(token: Token) -> bool:
    """Whether a pledge goes on with what is promised; `promised us` tells of the past."""
    return token.word not in ("us", "me", "them", "it", "and", "but", "in", "at", "by")


def _that_follows(clause: Clause, at: int) -> bool:
    """Whether what is to be done follows in a clause: decided that the chair report back."""
    following = clause.after(at, 6)
    that = bool(following) and following[0].word == "that"
    that = that and not any(near.word in _TOLD for near in following[1:4])
    ordered = (near.word in _SUBJUNCTIVE for near in following)
    return that and (any(clause.has(near, "acting.verbs") for near in following) or any(ordered))


_TOLD = frozenset("is are was were has had have".split())
"""With these a clause tells what is so: agreed that this was a start."""


def _is_ordered(clause: Clause, at: int) -> bool:
    """Whether a resolution tells somebody to act: `the board to publish`, `that he report back`."""
    token, before = clause.tokens[at], clause.before(at, 6)
    if not clause.has(token, "acting.verbs") or not before:
        return False
    bare = not token.word.endswith(("s", "ed"))
    named = clause.has(before[-1], "acting.people_words") and any(t.word == "that" for t in before)
    that = clause.tokens[0].word == "that" and at > 1
    return bare and (before[-1].word in ("to", "shall") or named or that)


def _objections(clause: Clause, at: int, token: Token) -> Iterator[Sign]:
    wishes = clause.has(token, "against.wish") and not _is_noun_of_wish(clause, at)
    if wishes and not _is_retold_would(clause, at):
        yield Sign(SignCode.WISH, token.start, token.end)
    if clause.has(token, "against.doubt"):
        yield Sign(SignCode.DOUBT, token.start, token.end)
    ours = token.word == "shall" and any(t.word in SUBJECTS for t in clause.before(at, 1))
    if token.word in _MODAL and not ours:
        yield Sign(SignCode.MODAL, token.start, token.end)
    before = {near.word for near in clause.before(at, 3)}
    if token.word in _WAS or (_PAST.fullmatch(token.word) and not before & _BEFORE_PARTICIPLE):
        yield Sign(SignCode.PAST, token.start, token.end)
    if token.word == "under" and any(clause.has(t, "against.law") for t in clause.after(at, 4)):
        yield Sign(SignCode.LAW, token.start, token.end)


def _is_noun_of_wish(clause: Clause, at: int) -> bool:
    """Whether only what people asked for is named: the recommendations will be submitted."""
    word, before = clause.tokens[at].word, [near.word for near in clause.before(at, 1)]
    told = any(one in _WHICH for one in before)
    return word.startswith(("recommendation", "suggestion")) or (word in _ASKED_FOR and told)


_ASKED_FOR = frozenset("request requests demand demands call calls need needs".split())
_WHICH = frozenset("the this that these those all every each their your his her any".split())


def subject(clause: Clause, cue: Sign) -> Token | None:
    """Give the nearest noun before a verb that tells: a law, an event, an office, we."""
    at = clause.at(cue.start)
    if clause.tokens[at].word in _TELL:
        return _who_is_told(clause, at)
    lists = ("acting.people_words", "against.law", "against.event", "against.bodies_of_state")
    for token in reversed(clause.before(at, 8)):
        if token.word == "our" or _tells_of_what(clause, token):
            continue
        if token.word == "it":  # after the round table, it was decided
            return None
        if any(clause.has(token, name) for name in lists):
            return token
    return None


def _who_is_told(clause: Clause, at: int) -> Token | None:
    """Give whom somebody instructs: ordered mobile operators to cover, the office was told to."""
    following = clause.after(at, _TELLING)
    to = next((i for i, near in enumerate(following) if near.word == "to"), 0)
    told = [near for near in following[:to] if clause.has(near, "acting.people_words")]
    before = [t for t in reversed(clause.before(at, 8)) if clause.has(t, "acting.people_words")]
    return next(iter((*reversed(told), *before)), None)


def _tells_of_what(clause: Clause, token: Token) -> bool:
    """Whether a noun only tells of what another is: the recording of the hearing."""
    before = [near.word for near in clause.before(clause.at(token.start), 2)]
    whose = before[-1:] == ["of"] or (before[:1] == ["of"] and before[1:] in (["the"], ["this"]))
    return whose and clause.has(token, "against.event")


def agent(clause: Clause) -> Token | None:
    """Give the one who acts in a passive clause: `by the ministry`."""
    for at, token in enumerate(clause.tokens):
        if token.word == "by":
            for near in clause.after(at, 5):
                if clause.has(near, "acting.people_words"):
                    return near
    return None
