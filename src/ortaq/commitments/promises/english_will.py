"""What stands after `will`: whose work it is, what comes about, what will befall nobody.

Part of the grammar in `promises.english`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.promise import SignCode
from ortaq.language.amounts import AmountKind

_LY = re.compile(r"\w+ly")
_SKIPPED = frozenset("not also then soon now never all both be get again t".split())
_DONE = re.compile(r"\w+(?:ed|en|t|n|d|ut|unk|ung|ug)|done|made|borne|begun")
SUBJECTS = frozenset(("we", "i"))


def after_will(clause: Clause, at: int) -> SignCode | None:
    """Read the verb after `will`: whose work it is, or what merely comes about."""
    following = list(clause.after(at, 7))
    passive = False
    while following and (following[0].word in _SKIPPED or _LY.fullmatch(following[0].word)):
        if following[0].word == "get" and not _is_done(following[1:2]):
            break
        passive = passive or following[0].word in ("be", "get")
        following.pop(0)
    if not following or _is_left_out(clause, at):
        return None
    verb = following[0]
    if [near.word for near in following[:3]] == ["put", "an", "end"]:
        return SignCode.EFFECT
    if _is_spared(clause, at, following) or _stays(following):
        return SignCode.GUARANTEE
    befalls = any(near.word in SUBJECTS for near in clause.before(at, 1))
    if passive:  # we will be left without water: it befalls us
        ours = befalls and _DONE.fullmatch(verb.word)
        return SignCode.EFFECT if ours else _after_be(clause, at, verb)
    if _handles(clause, verb):
        return by_person(clause, at)
    return _goes(clause, following) or weak(clause, verb) or by_person(clause, at, verb)


def _is_left_out(clause: Clause, at: int) -> bool:
    """Whether the verb is left out: she was told they would, until they expire."""
    return _LEFT_OUT.match(clause.text, clause.tokens[at].end) is not None


_LEFT_OUT = re.compile(r"(?:\s+not)?[,;.!?]\s*(?:(?:until|unless|but|and|if|when|once|so)\b|\W*$)")


def _is_done(following: Sequence[Token]) -> bool:
    """Whether a participle follows: will get repaired, not: will get a school."""
    return any(_DONE.fullmatch(near.word) for near in following)


def _stays(following: Sequence[Token]) -> bool:
    """Whether it is said that nothing will change: the grant will stay unchanged."""
    same = any(token.word in _SAME for token in following[1:3])
    return following[0].word in ("stay", "remain") and same


def _goes(clause: Clause, following: Sequence[Token]) -> SignCode | None:
    """Read what goes online or live, and money that goes into something."""
    verb = following[0].word
    arrives = verb in ("reach", "get") and bool(clause.periods)
    if arrives and any(clause.has(near, "acting.papers") for near in clause.tokens):
        return SignCode.FUTURE_PASSIVE  # the minutes would reach the Mazhilis by May
    state = any(clause.has(near, "acting.states") for near in following[1:2])
    if verb in ("go", "become") and state:
        return SignCode.FUTURE_PASSIVE
    free = verb in ("get", "receive") and any(
        clause.has(near, "acting.states") for near in following[1:5]
    )
    if free and clause.periods:
        return SignCode.FUTURE_PASSIVE  # traders will get theirs free by the end of March
    money = any(amount.kind is AmountKind.MONEY for amount in clause.amounts)
    return SignCode.PLAN if verb in ("go", "come") and money else None


def _after_be(clause: Clause, at: int, verb: Token) -> SignCode:
    """Read `will be`: a passive, a state that somebody brings about, or a thing there by a day."""
    on_site = verb.word == "on" and any(t.word in _SITES for t in clause.tokens)
    if on_site or clause.has(verb, "acting.states"):
        return SignCode.FUTURE_PASSIVE
    from_a_day = any(p.first_day is not None and p.last_day is None for p in clause.periods)
    if verb.word == "able" and from_a_day:
        return SignCode.FUTURE_PASSIVE
    handled = _handles(clause, verb)
    idle = clause.has(verb, "against.held") or clause.has(verb, "against.powers")
    idle = idle or _are_accepted(clause, verb)
    if idle and not handled:
        return SignCode.EFFECT
    if _DONE.fullmatch(verb.word) and verb.word != "an":
        return SignCode.FUTURE_PASSIVE
    there = any(near.word == "there" for near in clause.before(at, 1))
    there = there or clause.tokens[at].word.startswith("there")
    by_a_day = any(p.first_day is None and p.last_day is not None for p in clause.periods)
    if verb.word.endswith("ing") and clause.periods:  # will be flying by 1 September
        return weak(clause, verb) or SignCode.FUTURE
    return SignCode.FUTURE if there and by_a_day else SignCode.EFFECT


def _are_accepted(clause: Clause, verb: Token) -> bool:
    """Whether people may still write: comments will be accepted until 5 June."""
    taken = verb.word in ("accepted", "received", "welcomed")
    before = clause.before(clause.at(verb.start), 6)
    return taken and any(clause.has(token, "acting.submissions") for token in before)


_SAME = frozenset("unchanged frozen same free open as".split())
_SITES = frozenset("site website portal page".split())


def _handles(clause: Clause, verb: Token) -> bool:
    """Whether somebody will deal with what people sent in, by a day or in writing."""
    if not clause.has(verb, "acting.handling"):
        return False
    sent_in = any(clause.has(token, "acting.submissions") for token in clause.tokens)
    in_writing = any(token.word in ("writing", "again", "back") for token in clause.tokens)
    today = "today" in clause.text.lower()
    return (
        not today
        and (sent_in or in_writing)
        and bool(clause.periods or _BEFORE.search(clause.text))
    )


_BEFORE = re.compile(r"\bbefore (?:the|its) (?:bill|second|final|next)\b", re.IGNORECASE)


def _is_spared(clause: Clause, at: int, following: Sequence[Token]) -> bool:
    """Whether people are told what will not befall them: no school will close, nobody will pay."""
    before = {near.word for near in clause.before(at, 4)}
    if clause.of_kind(Aside.CONDITION):
        return False
    none = bool({"no", "single"} & before)
    lost = any(clause.has(near, "acting.harm_nouns") for near in following[:3])
    if lost and (none or any(near.word == "no" for near in following[:2])):
        return True
    denied = none or _is_denied(clause, at) or bool({"nobody", "none", "noone"} & before)
    return denied and any(clause.has(near, "acting.harm") for near in following[:3])


def _is_denied(clause: Clause, at: int) -> bool:
    """Whether `will` is denied: will not, will never, won't."""
    near = {token.word for token in (*clause.after(at, 2), *clause.before(at, 1))}
    return clause.tokens[at].word.startswith("won") or bool({"not", "never", "t"} & near)


def by_person(clause: Clause, at: int, verb: Token | None = None) -> SignCode:
    """Tell who acts; the first person only where `we` is its subject: we believe this will help."""
    first = clause.tokens[at].word.startswith(("we'", "we’", "i'", "i’"))
    if verb and clause.has(verb, "acting.harm") and clause.of_kind(Aside.CONDITION):
        return SignCode.EFFECT  # the bakery will close if the tax goes up
    for near in reversed(clause.before(at, 4)):
        if near.word not in _BETWEEN and not _LY.fullmatch(near.word):
            first = first or near.word in SUBJECTS
            break
    if verb and _is_denied(clause, at) and not clause.has(verb, "acting.verbs"):
        return SignCode.EFFECT  # I will not sign this
    if first and _is_bargain(clause, at):
        return SignCode.EFFECT
    return SignCode.FUTURE_FIRST_PERSON if first else SignCode.FUTURE


def _is_bargain(clause: Clause, at: int) -> bool:
    """Whether one person only tells what he does if: give us the hill and I will pay.

    What an office does on a condition is its promise; so is what has a sum or a time.
    """
    near = {token.word for token in (*clause.before(at, 3), clause.tokens[at])}
    alone = any(word == "i" or word.startswith(("i'", "i’")) for word in near)
    asked = any(token.word in _ASKING for token in clause.tokens[:2]) and "and" in near
    free = not (clause.periods or clause.amounts)
    return free and ((alone and bool(clause.of_kind(Aside.CONDITION))) or asked)


_ASKING = frozenset(
    "give write put let take bring show leave make keep pay build tell remove strike add lower"
    " raise cut stop change find pass return open send sign delete drop lift".split()
)
"""Verbs in the imperative that open a bargain."""
_BETWEEN = frozenset(
    "am are going to also now then both all certainly too therefore just already".split()
)


def weak(clause: Clause, verb: Token) -> SignCode | None:
    """Tell verbs of talk, of effects and of powers from those of work."""
    if clause.has(verb, "against.powers"):
        return SignCode.POWER
    if clause.has(verb, "against.talk") or _goes_on(clause, verb) or _puts_down(clause, verb):
        return SignCode.TALK
    if clause.has(verb, "against.effect") and not clause.has(verb, "acting.verbs"):
        return SignCode.EFFECT
    return None


def _puts_down(clause: Clause, verb: Token) -> bool:
    """Whether the chair only says what the minutes will say: we will record that as agreed."""
    following = [near.word for near in clause.after(clause.at(verb.start), 1)]
    puts = verb.word in ("record", "minute", "note") and not clause.periods
    return puts and following in (["that"], ["it"], ["this"])


def _goes_on(clause: Clause, verb: Token) -> bool:
    """Whether the chair begins, goes on or ends: we will continue after the break."""
    following = clause.after(clause.at(verb.start), 1)
    alone = not following or following[0].word in ("after", "with", "now", "in", "at")
    to_item = {"item", "question", "vote", "agenda", "point", "article", "section", "clause"} & {
        near.word for near in clause.tokens
    }
    if to_item and verb.word in ("move", "turn", "come", "proceed", "pass"):
        return True
    measured = clause.periods or clause.amounts
    return verb.word in _OPENS and alone and not measured


_OPENS = frozenset("continue begin start resume stop finish end close conclude pause".split())
"""What is done with a meeting, or with one's own words."""
