"""A second speaker whose verb is left out: Ким высказался за запрет, а Дель – против."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.sides import words_between

_CONTRAST = frozenset("а но".split())


def with_gapped(
    tokens: Tokens, subjects: Sequence[Subject], cues: Sequence[Cue], found: list[Retold]
) -> list[Retold]:
    """Cut the last words where another person's begin behind a dash, and add those."""
    last = found[-1] if found else None
    if last is None or last.collective or last.backwards:
        return found
    told = [one.start for one in cues if one.listed]
    for other in subjects:
        end = _opening(tokens, other)
        inside = last.start < other.start and other.end < last.end
        if not end or not inside or any(start > tokens[end].start for start in told):
            continue
        second = words_between(tokens, other.last + 1, len(tokens))
        if second is None:
            return found
        cut = replace(last, end=tokens[end - 1].end)
        return [*found[:-1], cut, Retold(*second, last.cue, other)]
    return found


def _opening(tokens: Tokens, subject: Subject) -> int:
    """Give the comma before somebody whom а opens and a dash follows; 0 for nobody."""
    named = subject.kin is Kin.PERSON and subject.nominative and subject.first >= 3
    if not named or subject.last >= len(tokens) or not tokens[subject.last].is_dash:
        return 0
    opened = tokens[subject.first - 1].folded in _CONTRAST
    return subject.first - 2 if opened and tokens[subject.first - 2].text == "," else 0
