"""English plans by money, a time or a duty: has set aside, goes to the Senate, must hand over.

Part of the grammar in `promises.english`.
"""

from __future__ import annotations

from ortaq.commitments.promises.clause import Clause
from ortaq.commitments.promises.duties import has_day_to_keep, is_one_office
from ortaq.commitments.promises.english_will import weak
from ortaq.language.amounts import AmountKind

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
