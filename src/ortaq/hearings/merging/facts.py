"""The facts of a meeting that several sources tell: the surest stands, others stand beside it."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.merging.likeness import plain, same_body
from ortaq.hearings.merging.parameters import PARAMETERS
from ortaq.hearings.record import Category, Disagreement, Event, Fact, Version

FACTS = ("date", "place", "region", "kind", "organiser", "mode", "headcount")
_WORDED = frozenset({"place", "organiser"})
"""Told in words of the source, which differ by language and case."""
_NOT_TOLD = frozenset({"published", "no_word_of_online"})
"""Reasons of facts for which the source has no words: they contradict nobody."""


def join_events(
    events: Sequence[Event], langs: Sequence[str]
) -> tuple[Event, tuple[Disagreement, ...]]:
    """Give one event of all, and in what they differ. langs: by source."""
    found = []
    chosen: dict[str, Fact | None] = {}
    for name in FACTS:
        facts = [fact for event in events if (fact := getattr(event, name))]
        chosen[name] = max(facts, key=lambda fact: (_is_told(fact), fact.score), default=None)
        told = [fact for fact in facts if _is_told(fact)]
        if any(
            _differ(name, one, other, langs)
            for position, one in enumerate(told)
            for other in told[position + 1 :]
        ):
            versions = tuple(Version(_worded(name, fact), fact.passage) for fact in told)
            found.append(Disagreement(f"event.{name}", "", tuple(dict.fromkeys(versions))))
    return Event(**chosen, categories=_categories(events)), tuple(found)


def _is_told(fact: Fact) -> bool:
    return not any(reason.code in _NOT_TOLD for reason in fact.because)


def _differ(name: str, one: Fact, other: Fact, langs: Sequence[str]) -> bool:
    if name == "headcount":
        return not _counts_agree(one, other)
    if name not in _WORDED:
        return one.value != other.value
    same_language = langs[one.passage.source] == langs[other.passage.source]
    return same_language and not same_body(one.value, other.value)


def _counts_agree(one: Fact, other: Fact) -> bool:
    """Tell whether two counts can both be true: over 70 and 74 can, 60 and 74 cannot."""
    (low, high), (other_low, other_high) = _range(one), _range(other)
    return low <= other_high and other_low <= high


def _range(fact: Fact) -> tuple[float, float]:
    count = float(fact.value)
    match _bound(fact):
        case "at_least":
            return count, float("inf")
        case "at_most":
            return 0.0, count
        case "about":
            return count * (1 - PARAMETERS.about), count * (1 + PARAMETERS.about)
        case _:
            return count, count


def _bound(fact: Fact) -> str:
    return next((reason.detail for reason in fact.because if reason.code == "bound"), "exact")


def _worded(name: str, fact: Fact) -> str:
    """Give the value, of a count with its bound: `at_least 70`."""
    counted = name == "headcount" and _bound(fact) != "exact"
    return f"{_bound(fact)} {fact.value}" if counted else fact.value


def _categories(events: Sequence[Event]) -> tuple[Category, ...]:
    """Give each stakeholder group once, and each unknown category by its words."""
    found: dict[str, Category] = {}
    for event in events:
        for one in event.categories:
            found.setdefault(one.group or plain(one.passage.text), one)
    return tuple(found.values())
