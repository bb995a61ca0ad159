"""One body that may have held the meeting, as a sentence names it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ortaq.hearings.event.counting import find_days
from ortaq.hearings.event.naming import (
    in_nominative,
    without_article,
    without_days,
    without_genitive,
)
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import Sentence

SITS = "sits"
"""Reason: these are the minutes of that body."""
PREMISES = "premises"
"""Reason: the meeting was at its place, and nobody else is said to have held it."""


@dataclass(frozen=True, slots=True)
class Body:
    """A span of the text, and the name as it is shown."""

    start: int
    end: int
    name: str
    score: float
    because: str


def made(sentence: Sentence, span: tuple[int, int], case: str) -> Body:
    """Give the body of a span in the nominative.

    case: ablt, gent, gen-kk, or "" where it stands in the nominative already.
    """
    start, end = without_days(sentence.text, span, find_days(sentence.text))
    where = _WHERE.match(sentence.text, start, end)
    start = where.end() if where else start
    name = sentence.text[start:end]
    if case in {"ablt", "gent"}:
        name = in_nominative(name, case)
    elif case == "gen-kk":
        name = without_genitive(name)
    name = without_article(name)
    return Body(sentence.start + start, sentence.start + end, name, PARAMETERS.told, "told")


_WHERE = re.compile(r"(?:в|во|in|at)\s+[A-ZА-ЯЁ][\w-]+\s+")
"""A place before the body: собрало | в Риддере | лесное хозяйство."""
