"""Kazakh sentences with one verb for what several people ask, each his own thing.

Ахметов алымды азайтуды, Досов мерзімді ұзартуды, ал Есімова жиынды кейінге қалдыруды сұрады.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.by_source import words_between
from ortaq.hearings.speech.kazakh.forms import is_nominal, is_wish
from ortaq.hearings.speech.kazakh.openings import without_fillers
from ortaq.hearings.speech.kazakh.verbs import DONE_OBJECTS
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.terms import terms

_OPENING = 2
"""So many words may stand before who speaks in his clause: ал, сондай-ақ."""


def gapped(tokens: Tokens, subjects: Sequence[Subject], cues: Sequence[Cue]) -> list[Retold]:
    """Read what each of them asks or says with the verb that closes the sentence."""
    if len(cues) != 1 or any(token.is_word for token in tokens[cues[0].last :]):
        return []
    clauses = _clauses(tokens, cues[0])
    if len(clauses) < _OPENING:
        return []
    found = [_said(tokens, subjects, clause, cues[0]) for clause in clauses]
    return [one for one in found if one] if all(found) else []


def _clauses(tokens: Tokens, cue: Cue) -> list[tuple[int, int]]:
    """Give where the clauses begin and end that close as what is asked or said does."""
    ends = [i for i in range(1, cue.first) if tokens[i].text == ","]
    ends = [i for i in ends if closes_what(tokens[i - 1].folded, cue)]
    if not ends or not closes_what(tokens[cue.first - 1].folded, cue):
        return []
    return list(zip([0, *(i + 1 for i in ends)], [*ends, cue.first], strict=True))


def closes_what(word: str, cue: Cue) -> bool:
    """Whether a word closes what the verb reports: екенін; азайтуды; ұзартқанды | жөн санайды."""
    thought = word.endswith(DONE_OBJECTS) and cue.lemma.endswith("-сана")
    wished = is_wish(word) or thought
    asked = cue.lemma in _ASKING and _TO_COME.search(word) is not None
    return is_nominal(word) or asked or (wished and cue.lemma in terms("kk", "cues.asking"))


_ASKING = frozenset("сұра сұрап-біл".split())
_TO_COME = re.compile(r"\w{2,}(?<![лдт])[ае]р[ыі]н$")
"""Of what will be, not of many: қашан салынарын; not азаматтарын."""


def _said(
    tokens: Tokens, subjects: Sequence[Subject], clause: tuple[int, int], cue: Cue
) -> Retold | None:
    """Read the clause of one of them, in which he is named first."""
    first, last = clause
    near = range(first, first + _OPENING + 1)
    kins = {Kin.PERSON} if first else SINGLE
    who = [one for one in subjects if one.nominative and one.kin in kins and one.first in near]
    if not who or who[0].last >= last:
        return None
    start = without_fillers(tokens, who[0].last, last)
    return Retold(*words_between(tokens, start, last), cue, who[0]) if start < last else None


def both_told(tokens: Tokens, first: Retold, second: Retold) -> bool:
    """Whether both were said: …інін жеткізген Ахметов …інін айтты; not: …іне қынжылған."""
    ends = [token.folded for token in tokens if token.end == first.end]
    return first.end <= second.start and bool(ends) and ends[-1].endswith(("ын", "ін"))
