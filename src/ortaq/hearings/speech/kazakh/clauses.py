"""Kazakh sentences in which one person says this and another that: cut into clauses.

Асқар жобаны қабылдауға болатынын айтса, Гаухар 14-бапты өзгертуді ұсынды; … сұрады, ал … жақтады.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ortaq.hearings.speech.kazakh.cues import cues_of
from ortaq.hearings.speech.kazakh.sources import sources_in
from ortaq.hearings.speech.parts import SINGLE, Kin, Subject, Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE

_WHO = SINGLE | {Kin.COLLECTIVE}
_BUT = frozenset("ал бірақ алайда дегенмен керісінше".split())
_OPENING = 5
"""Words within which another clause must name its own speaker."""
_TWO_VERBS = 4
"""So many words before a verb tell what it is: назар аударды, екенін баса айтты."""


def clauses_of(tokens: Tokens, subjects: Sequence[Subject]) -> list[tuple[int, int]]:
    """Give where the clauses begin and end, their commas included; one where nothing is cut."""
    free = [one for one in subjects if one.nominative and one.kin in _WHO]
    cuts = [0]
    for i in range(1, len(tokens) - 1):
        if tokens[i].text not in {",", ";"}:
            continue
        told = _reports(tokens, i - 1) and _goes_on(tokens[i + 1 :])
        told = told and _speak_on_both_sides(free, cuts[-1], i)
        sources = tokens[i + 1].folded in _BUT and sources_in(tokens[cuts[-1] : i])
        turned = sources and tokens[i + 1].folded == "ал" and _speaks(free, i, tokens)
        if told or turned or (sources and sources_in(tokens[i + 1 :])):
            cuts.append(i + 1)
    return list(zip(cuts, [*cuts[1:], len(tokens)], strict=True))


def _goes_on(rest: Tokens) -> bool:
    """Whether another speaks behind: with a verb that reports, or before a colon and his words."""
    quoted = any(one.text == ":" and two.text == QUOTE for one, two in pairwise(rest))
    return quoted or bool(cues_of(rest))


def _speak_on_both_sides(free: Sequence[Subject], first: int, cut: int) -> bool:
    before = any(first <= one.first and one.last <= cut for one in free)
    return before and any(0 < one.first - cut <= _OPENING for one in free)


def _speaks(free: Sequence[Subject], cut: int, tokens: Tokens) -> bool:
    """Whether another speaks behind a source: … айтуынша, …, ал Досов … дейді."""
    named = any(0 < one.first - cut <= _OPENING for one in free)
    return named and bool(cues_of(tokens[cut + 1 :]))


def _reports(tokens: Tokens, i: int) -> bool:
    """Whether a verb that reports closes a clause here; a converb leaves it open."""
    word = tokens[i].folded
    if word in terms("kk", "cues.de"):
        return True
    if i and word == "еді" and tokens[i - 1].folded == "деп":
        return True  # «…» деп еді, | Досов келіспеді
    near = tokens[max(0, i - _TWO_VERBS) : i + 2]
    return not word.endswith("п") and any(cue.last == len(near) - 1 for cue in cues_of(near))
