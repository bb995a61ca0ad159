"""Proofs without a solver: tables that differ from the true one by a single exchange.

Inside one partition whose parts are in no crossing, two rows whose number of votes is hidden can
pass votes to each other, and two rows with the same two hidden answers can exchange one answer for
the other. Where this alone brings a count to 0 and to k - 1, nothing has to be solved. Amounts are
sums over all partners; what is not proven here is left to `attack`.
"""

from __future__ import annotations

from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.strata import VOTES
from ortaq.opinion.suppression.primary import ANSWERS, UNBOUNDED, Pattern

Longs = NDArray[np.int64]
Flags = NDArray[np.bool_]


def proven_by_swaps(counts: Longs, pattern: Pattern, reach: Longs) -> Flags:
    """Tell which hidden counts can be 0 and can be at least `reach`, (4, R).

    counts, reach: (4, R), row 0 the total, which takes no part.
    """
    give = np.where(pattern.hidden, counts - pattern.low, 0)
    open_end = np.where(pattern.high == UNBOUNDED, counts[VOTES, 0], pattern.high)
    take = np.where(pattern.hidden, np.maximum(open_end - counts, 0), 0)
    down, up = _passing(counts, pattern.hidden)
    for answer, other in permutations(ANSWERS, 2):
        # Another row gives `other` and takes `answer`: this row can fall in `answer`.
        falling = np.minimum(give[other], take[answer])
        rising = np.minimum(give[answer], take[other])
        own_fall = np.minimum(rising, falling.sum() - falling)
        own_rise = np.minimum(falling, rising.sum() - rising)
        down[answer] = np.maximum(down[answer], own_fall)
        up[answer] = np.maximum(up[answer], own_rise)
    fall, rise = _among_open_rows(counts, pattern, give, take)
    proven: Flags = (np.maximum(down, fall) >= counts) & (counts + np.maximum(up, rise) >= reach)
    return proven


def _passing(counts: Longs, hidden: Flags) -> tuple[Longs, Longs]:
    """How much each count can fall and rise by passing votes between rows wholly hidden."""
    free = hidden[VOTES]
    pool = np.where(free, counts, 0)
    company = free & (free.sum() > 1)
    return np.where(company, counts, 0), np.where(company, pool.sum(1, keepdims=True) - pool, 0)


def _among_open_rows(
    counts: Longs, pattern: Pattern, give: Longs, take: Longs
) -> tuple[Longs, Longs]:
    """Tell the same for exchanges with rows whose answers are all hidden without upper bounds.

    These take any answer for any other. A row with a known number of votes falls in one answer as
    far as they hold different ones to return, and rises as far as it has others to give and they
    have that one. A row without known number takes what its like hold, and more against anything
    that its like return.
    """
    open_rows = (pattern.hidden & (pattern.high == UNBOUNDED))[1:].all(axis=0)
    free = open_rows & pattern.hidden[VOTES]
    held = np.where(open_rows, give, 0)
    held[VOTES] = held[1:].sum(axis=0)
    different = held[VOTES] - held
    returned = different.sum(axis=1, keepdims=True) - different
    there = held.sum(axis=1, keepdims=True) - held
    fall = np.where(open_rows, np.minimum(held, returned), 0)
    given = np.where(pattern.hidden[1:].all(axis=0), give[1:].sum(axis=0) - give, 0)
    rise = np.minimum(np.minimum(given, take), there)
    like = np.where(free, held, 0)
    others = there - (like.sum(axis=1, keepdims=True) - like)
    paid = np.minimum(others, (like[VOTES] - like).sum(axis=1, keepdims=True))
    paid = np.maximum(paid, _paid_in_kind(give, take, like))
    rise = np.where(free, like.sum(axis=1, keepdims=True) - like + paid, rise)
    fall[VOTES] = rise[VOTES] = 0  # an exchange leaves the number of votes as it is
    return fall, rise


def _paid_in_kind(give: Longs, take: Longs, like: Longs) -> Longs:
    """How much rows with a known number of votes give for one other answer that free rows hold."""
    known = ~like.any(axis=0)
    paid = np.zeros_like(like)
    for answer, other in permutations(ANSWERS, 2):
        offered = np.where(known, np.minimum(give[answer], take[other]), 0).sum()
        paid[answer] = np.maximum(paid[answer], min(offered, like[other].sum()))
    return paid
