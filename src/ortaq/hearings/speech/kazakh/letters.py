"""Letters that are read aloud at a Kazakh meeting: their words are of who wrote them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.cues import cue_at
from ortaq.hearings.speech.kazakh.forms import is_genitive
from ortaq.hearings.speech.kazakh.openings import without_fillers
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.tokens import QUOTE

_LETTER = r"(?:хат|үндеу|өтініш|жолдау|жеделхат|сәлемдеме|ұсыныс|мәлімдеме|жауа[пб])"
_IN_IT = re.compile(rf"{_LETTER}(?:т[ае]|д[ае]|[ыі]нд[ае])")
"""Хатта «…» делінген: whoever was told to have written it."""
_READ_OUT = re.compile(rf"{_LETTER}[ыі]н")
_BETWEEN = 4


def in_letter(tokens: Tokens) -> Cue | None:
    """Give the verb that tells what stands in a letter just named: Хатта «…» делінген."""
    words = [i for i, token in enumerate(tokens) if token.is_word]
    if len(words) < 2:
        return None
    opens = _IN_IT.fullmatch(tokens[words[0]].folded) is not None
    told = opens and tokens[words[-1]].folded in _STANDS
    there = {tokens[i].folded for i in words[-2:]}
    if not told and _THERE.isdisjoint(there):
        return None
    verb = next((i for i in reversed(words) if tokens[i].folded in _STANDS), -1)
    return cue_at(tokens, verb, verb + 1) if verb in words[-2:] else None


def stands_in_letter(tokens: Tokens) -> list[Retold]:
    """Read what is told to stand in a letter just named: Хатта … керек делінген."""
    cue = in_letter(tokens)
    if cue is None or any(token.text == QUOTE for token in tokens):
        return []
    first = without_fillers(tokens, 1, cue.first)
    if cue.first - first < _LEAST or _IN_IT.fullmatch(tokens[0].folded) is None:
        return []
    return [Retold(tokens[first].start, tokens[cue.first - 1].end, cue, None, full=True)]


_THERE = frozenset("онда мұнда".split())
"""«…», – делінген онда."""
_LEAST = 3


_STANDS = frozenset(
    "делінген делінді делініпті жазылған жазылыпты айтылған депті көрсетілген".split()
)


def reader_of(
    tokens: Tokens, subjects: Sequence[Subject], quote: int
) -> tuple[Cue, Subject] | None:
    """Give whose letter another reads: Ахметовтің хатын хатшы оқып берді: «…»."""
    letter = next((i for i in range(quote) if _READ_OUT.fullmatch(tokens[i].folded)), 0)
    reads = any(token.folded.startswith("оқ") for token in tokens[letter:quote])
    if not letter or not reads or tokens[quote - 1].text != ":":
        return None
    who = SINGLE | {Kin.COLLECTIVE}
    owners = [one for one in subjects if one.last <= letter and one.kin in who]
    near = [one for one in owners if letter - one.last <= _BETWEEN and _owns(tokens, one)]
    return (cue_at(tokens, quote - 2, quote - 1), near[-1]) if near else None


def _owns(tokens: Tokens, one: Subject) -> bool:
    return is_genitive(tokens[one.last - 1].folded)
