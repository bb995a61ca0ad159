"""Invented people in camps, whose chances of agreeing are known."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.assembly import assemble
from ortaq.opinion.votes import VoteMatrix


def camps(sizes: tuple[int, ...], chances: list[list[float]], seen: float = 1.0) -> VoteMatrix:
    """Draw votes: chances[camp][statement] of agreeing, each vote cast with probability `seen`.

    Participants are numbered camp by camp.
    """
    draw = np.random.default_rng(1)
    chance = np.repeat(np.array(chances), sizes, axis=0)
    votes = np.where(draw.random(chance.shape) < chance, 1, -1).astype(np.int8)
    cast = draw.random(chance.shape) < seen
    cast[:, 0] |= ~cast.any(axis=1)
    rows, columns = np.nonzero(cast)
    return assemble(rows, columns, votes[rows, columns])


def labels(sizes: tuple[int, ...]) -> NDArray[np.int64]:
    """Camp of each participant of `camps`."""
    return np.repeat(np.arange(len(sizes)), sizes)
