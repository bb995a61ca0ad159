"""What opens a Kazakh clause before the words said: fillers, and how somebody speaks."""

from __future__ import annotations

from ortaq.hearings.speech.kazakh.forms import is_nominal
from ortaq.hearings.speech.parts import Tokens
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind

_LEADING = 7
"""Longest clause about how somebody speaks before his words (words)."""


def without_fillers(tokens: Tokens, first: int, last: int) -> int:
    """Give where the words begin that are said."""
    fillers = terms("kk", "clauses.fillers")
    while first < last and (
        (tokens[first].kind is Kind.MARK and tokens[first].text in ",–—-:")
        or tokens[first].folded in fillers
    ):
        first += 1
    connected = _connected(tokens, first, last)
    if connected > first:
        return without_fillers(tokens, connected, last)
    led = _leading(tokens, first, last)
    return without_fillers(tokens, led, last) if led > first else first


def _connected(tokens: Tokens, first: int, last: int) -> int:
    """Pass what only joins a sentence to the one before, or names the speech: бұдан бөлек, | …."""
    joining = terms("kk", "clauses.connectives")
    for width in range(_CONNECTING, 0, -1):
        words = [token.folded for token in tokens[first : min(first + width, last)]]
        if len(words) == width and " ".join(words) in joining and first + width < last:
            return first + width
    return first


_CONNECTING = 3
"""Longest phrase of this kind (words)."""


def _leading(tokens: Tokens, first: int, last: int) -> int:
    """Pass what only tells how somebody speaks: сөзін қорытындылай келе, | …."""
    for i in range(first + 1, min(first + _LEADING, last)):
        if tokens[i].text != ",":
            continue
        words = [token.folded for token in tokens[first:i]]
        if len(words) == 1 and words[0].endswith("п"):
            return i + 1  # оның пікірін Досов | қолдап, | мерзімді ұзартуды сұрады
        speaking = bool(terms("kk", "clauses.speaking").intersection(words))
        gerund = words[-1].endswith("п") or words[-1] in {"келе", "тұра", "отыра"}
        return i + 1 if speaking and gerund and not any(map(is_nominal, words)) else first
    return first
