"""English plans by money, a time or a duty: has set aside, goes to the Senate, must hand over.

Part of the grammar in `promises.english`.
"""

from __future__ import annotations

import re

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause, Token
from ortaq.commitments.promises.duties import has_day_to_keep, is_one_office
from ortaq.commitments.promises.english_will import weak
from ortaq.language.amounts import AmountKind

_YOU_GET = frozenset("get receive have find see hear".split())
"""What whoever is spoken to will be given: you will find it in the text by 1 April."""
_FINITE = frozenset(
    "will would is are was were has have had can could may must should do does did".split()
)
_GET = frozenset("get gets is are".split())
_DATED = frozenset(("scheduled", "due", "slated", "planned"))
_BEGIN = frozenset("starts begins opens".split())


def means_to(clause: Clause, at: int) -> bool:
    """Whether somebody means to act, or offers to by a time: the akimat means to spend."""
    word, following = clause.tokens[at].word, clause.after(at, 2)
    by_time = word in ("offered", "expects", "expect") and bool(clause.periods)
    means = word in ("means", "mean", "meant") or by_time
    to = [near.word for near in following[:1]] == ["to"]
    return means and to and len(following) > 1 and weak(clause, following[1]) is None


def plans_doing(clause: Clause, at: int) -> bool:
    """Whether a plan goes on with a deed in -ing: plans on replacing, intends buying."""
    following = [near for near in clause.after(at, 2) if near.word != "on"][:1]
    plans = clause.tokens[at].word in ("plans", "plan", "intends", "intend")
    return plans and any(
        near.word.endswith("ing") and clause.has(near, "acting.verbs") for near in following
    )


def is_funded(clause: Clause, at: int) -> bool:
    """Whether money lies ready: the budget has set aside 450 million; 2 billion is earmarked."""
    if not any(amount.kind is AmountKind.MONEY for amount in clause.amounts):
        return False
    word, before = clause.tokens[at].word, [near.word for near in clause.before(at, 3)]
    funded = clause.has(clause.tokens[at], "cues.funded") or (
        word == "aside" and before[-1:] in (["set"], ["put"], ["sets"], ["puts"])
    )
    ahead = clause.is_retold or bool(clause.periods) or clause.text.startswith("that ")
    ready = {"has", "have", "is", "are", "been", "sets", "puts", *(("had",) if ahead else ())}
    return (funded and bool(ready & set(before))) or is_in_budget(clause, at)


def is_in_budget(clause: Clause, at: int) -> bool:
    """Whether money stands in a budget: 310 million has been put into the budget."""
    before = [near.word for near in clause.before(at, 5)]
    stands = {"is", "are", "been", "put", "included", "already", "stands"} & {
        near.word for near in clause.before(at, 8)
    }
    inside = {"in", "into"} & set(before)
    return clause.tokens[at].word == "budget" and bool(stands and inside)


def is_under_way(clause: Clause, at: int) -> bool:
    """Whether work begins, nobody named: gets under way in May."""
    following = [near.word for near in clause.after(at, 2)]
    return bool(clause.periods) and clause.tokens[at].word in _GET and following == ["under", "way"]


def is_scheduled(clause: Clause, at: int) -> bool:
    """Whether a present is set for a day to come: work gets under way in May, is offering."""
    if not any(period.first_day or period.last_day for period in clause.periods):
        return False
    token, before = clause.tokens[at], clause.before(at, 2)
    if token.word in _BEGIN or goes_to(clause, at):
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


def goes_to(clause: Clause, at: int) -> bool:
    """Whether a paper is on its way to a body on a day: the text goes to the Senate on 5 May."""
    goes = clause.tokens[at].word in ("goes", "go") and bool(clause.after(at, 1))
    to = goes and clause.after(at, 1)[0].word in ("to", "before")
    papers = any(
        clause.has(near, f"acting.{name}")
        for near in clause.before(at, 5)
        for name in ("papers", "submissions")
    )
    return to and papers


def is_due(clause: Clause, at: int) -> bool:
    """Whether one office has a day to keep: the contractor must finish by 1 July."""
    word, after = clause.tokens[at].word, [near.word for near in clause.after(at, 1)]
    bound = word in ("must", "shall") or (
        word in ("obliged", "required", "has") and after == ["to"]
    )
    suffers = after == ["be"]  # treatment plants must be built: no plant has to act
    one = any(is_one_office(clause, near) for near in clause.before(at, 5))
    return bound and one and not suffers and has_day_to_keep(clause)


def is_voiced(clause: Clause, at: int) -> bool:
    """Whether somebody lets it be known that he is ready to act: expressed readiness to submit."""
    following = clause.after(at, 2)
    to = [near.word for near in following[:1]] == ["to"] and len(following) > 1
    named = to and clause.has(clause.tokens[at], "cues.readiness")
    voiced = _VOICES.search(clause.text, 0, clause.tokens[at].start)
    return named and voiced is not None and weak(clause, following[1]) is None


_VOICES = re.compile(
    r"\b(?:express|voic|confirm|signal|declar|stat|reaffirm|announc|reiterat|underlin|ha[ds]\b)\w*",
    re.IGNORECASE,
)


def is_to_be_done(clause: Clause, at: int) -> bool:
    """Whether a clause without a verb of its own tells what is to come: tenders to be announced."""
    following = [near.word for near in clause.after(at, 2)]
    opens = clause.tokens[at].word == "to" and 0 < at < _OPENING and following[:1] == ["be"]
    done = len(following) > 1 and following[1].endswith(("ed", "en", "t", "d"))
    goes_on = clause.text[:1].islower()  # behind `, with`
    alone = not any(near.word in _FINITE or _ASKS.match(near.word) for near in clause.tokens)
    return opens and done and goes_on and alone and bool(clause.periods)


_ASKS = re.compile(r"expect|want|ask|order|urg|wish|need|like|call|propos|demand|allow|requir")


_OPENING = 6
"""Words within which `to be done` follows what it is done to."""


def holds_money(clause: Clause, at: int) -> bool:
    """Whether somebody says that he has money for a time: we have 1.3 billion for 2027."""
    token = clause.tokens[at]
    ahead = any(
        p.text.lower().startswith(("for ", "in ", "over ", "until ")) for p in clause.periods
    )
    held = token.word in ("have", "has") and ahead
    money = (a for a in clause.amounts if a.kind is AmountKind.MONEY and a.start >= token.end)
    return held and any(_ABOUT.fullmatch(clause.text, token.end, a.start) for a in money)


_ABOUT = re.compile(r"\s+(?:(?:some|about|around|over|only|another|a further)\s+)?", re.IGNORECASE)


def you_get(clause: Clause, at: int, verb: Token) -> bool:
    """Whether who is spoken to will be given it by a time: you will get the wording in ten days."""
    you = any(near.word == "you" for near in clause.before(at, 1)) or clause.tokens[
        at
    ].word.startswith("you")
    soon = any(
        (p.first_day is None and p.last_day is not None) or p.text.lower().startswith("within")
        for p in clause.periods
    )
    return you and soon and verb.word in _YOU_GET and not clause.of_kind(Aside.CONDITION)
