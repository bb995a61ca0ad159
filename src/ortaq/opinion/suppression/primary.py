"""The first rule: which counts of one row are published, from that row alone.

With n votes at most n // k answers are told apart, so that what is hidden follows from the number
of votes and does not itself betray the counts. Everything is vectorised over rows and statements.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.strata import AGREE, DISAGREE, PASSED, VOTES

Longs = NDArray[np.int64]
Flags = NDArray[np.bool_]

UNBOUNDED = -1
ANSWERS = (AGREE, DISAGREE, PASSED)


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """What is published of rows. Arrays (4, ...), first axis as in `Strata.counts`."""

    hidden: Flags
    low: Longs
    """Published lower bound of a hidden count, 0 without."""
    high: Longs
    """Published upper bound of a hidden count, -1 without."""


def first_pattern(counts: Longs, least: int) -> Pattern:
    """Hide what each row alone requires.

    counts: (4, ...). A row without votes shows its zeros: nobody is there to be protected. Under
    `least` votes nothing is shown; under twice that only the number of votes; under three times
    that agreement against the rest; from there on all three answers. An answer under `least` is
    hidden together with the smallest other one that covers it; where all others together stay under
    `least`, the largest is published as "at least n - least + 1".
    """
    votes = counts[VOTES]
    told = votes // least
    hidden, low, high = _three_ways(counts, least)
    _two_ways(counts, least, told == len(ANSWERS) - 1, (hidden, low, high))
    few = told <= 1
    hidden[1:] = np.where(few, True, hidden[1:])
    low[1:], high[1:] = np.where(few, 0, low[1:]), np.where(few, UNBOUNDED, high[1:])
    hidden[VOTES] = told == 0
    hidden[:, votes == 0] = False
    return Pattern(hidden, np.where(hidden, low, 0), np.where(hidden, high, UNBOUNDED))


def _three_ways(counts: Longs, least: int) -> tuple[Flags, Longs, Longs]:
    """Hide answers under `least` with the smallest others that make the hidden sum `least`."""
    answers = counts[1:]
    hidden = np.zeros(counts.shape, np.bool_)
    hidden[1:] = answers < least
    order = np.argsort(answers, axis=0, kind="stable")
    for rank in range(len(ANSWERS)):
        number = hidden[1:].sum(axis=0)
        together = np.where(hidden[1:], answers, 0).sum(axis=0)
        lacking = (number > 0) & ((number == 1) | (together < least))
        place = order[rank][None]
        current = np.take_along_axis(hidden[1:], place, axis=0)
        np.put_along_axis(hidden[1:], place, current | lacking[None], axis=0)
    return hidden, *_bounds_of_unanimity(counts, hidden, least)


def _bounds_of_unanimity(counts: Longs, hidden: Flags, least: int) -> tuple[Longs, Longs]:
    """Publish "at least" for an answer that nearly all gave, "at most" for the others."""
    answers, votes = counts[1:], counts[VOTES]
    largest = answers == answers.max(axis=0)
    nearly_all = hidden[1:].all(axis=0) & (votes - answers.max(axis=0) < least)
    low, high = np.zeros_like(counts), np.full_like(counts, UNBOUNDED)
    low[1:] = np.where(nearly_all & largest, votes - least + 1, 0)
    high[1:] = np.where(nearly_all & ~largest, least - 1, UNBOUNDED)
    return low, high


def _two_ways(counts: Longs, least: int, rows: Flags, pattern: tuple[Flags, Longs, Longs]) -> None:
    """Tell agreement from the rest only, in these rows of the pattern."""
    hidden, low, high = pattern
    agree, votes = counts[AGREE], counts[VOTES]
    nearly_all, hardly_any = votes - agree < least, agree < least
    hidden[DISAGREE:, rows] = True
    low[1:, rows], high[1:, rows] = 0, UNBOUNDED
    hidden[AGREE, rows] = (nearly_all | hardly_any)[rows]
    low[AGREE, rows] = np.where(nearly_all, votes - least + 1, 0)[rows]
    high[AGREE, rows] = np.where(hardly_any & ~nearly_all, least - 1, UNBOUNDED)[rows]
