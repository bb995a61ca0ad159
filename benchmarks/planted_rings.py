"""Generated consultations with a ring of coordinated voters among honest ones, and their times.

Honest people follow `planted_opinions.planted` and arrive evenly over two weeks. The ring follows
one template of answers; how well, on which statements and when is what the variants differ in.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.planted_opinions import planted
from ortaq.opinion.assembly import assemble
from ortaq.opinion.votes import VoteMatrix

HOUR = 3_600_000
DAY = 24 * HOUR
DAYS = 14
BETWEEN_VOTES = 8_000


@dataclass(frozen=True, slots=True)
class Ring:
    """How a ring behaves."""

    share: float = 0.05
    """Of all voters."""
    votes: int = 40
    noise: float = 0.0
    """Share of answers given at random instead of by the template."""
    same_statements: bool = True
    """Whether all vote on the same statements."""
    burst: bool = False
    """Whether they arrive within three hours."""


def with_ring(
    size: tuple[int, int, int], ring: Ring, seed: int = 0
) -> tuple[VoteMatrix, NDArray[np.bool_]]:
    """Draw honest people, statements and votes each (`size`) and a ring; who is in the ring."""
    people, statements, each = size
    honest = planted(people, statements, each, seed)
    draw = np.random.default_rng(seed + 1)
    members = round(people * ring.share / (1.0 - ring.share))
    columns, votes = _scripted(draw, members, statements, ring)
    starts = draw.uniform(0, DAYS * DAY, people)
    window = (5 * DAY, 5 * DAY + 3 * HOUR) if ring.burst else (0, DAYS * DAY)
    times = [_times(starts, each), _times(draw.uniform(*window, members), ring.votes)]
    rows = np.concatenate(
        [np.repeat(np.arange(people), each), people + np.repeat(np.arange(members), ring.votes)]
    )
    matrix = assemble(
        rows,
        np.concatenate([honest.columns.ravel().astype(np.int64), columns.ravel()]),
        np.concatenate([honest.votes.ravel(), votes.ravel()]).astype(np.int8),
        np.concatenate(times),
    )
    return matrix, matrix.participants.astype(np.int64) >= people


def _scripted(
    draw: np.random.Generator, members: int, statements: int, ring: Ring
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Statements and answers of the ring, (members, votes) each."""
    template = draw.choice([-1, 1], statements)
    keys = draw.random((1 if ring.same_statements else members, statements))
    columns = np.sort(np.argsort(keys, axis=1)[:, : ring.votes], axis=1)
    columns = np.broadcast_to(columns, (members, ring.votes))
    at_random = draw.random(columns.shape) < ring.noise
    votes = np.where(at_random, draw.choice([-1, 0, 1], columns.shape), template[columns])
    return columns, votes


def _times(starts: NDArray[np.float64], each: int) -> NDArray[np.int64]:
    """Let each person vote on one statement after the other."""
    times = starts[:, None] + np.arange(each) * BETWEEN_VOTES
    return times.ravel().astype(np.int64)
