"""The axes of the opinion map: leading directions of the centred votes.

Two ways to the same axes: from the pair statistics, or by iterating over the votes where there are
too many statements for pairs. Both are independent of the order and division of the people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.covotes import CoVotes
from ortaq.opinion.indicator import answer_table
from ortaq.opinion.parameters import MapParameters
from ortaq.opinion.threads import one_thread
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

AXES = 3
"""Two are drawn; the third is published beside them, to tell whether the second stands out."""
EXACT_BITS = 53
"""Whole numbers up to 2^53 are exact in floating point, and so are their sums."""


@dataclass(frozen=True, slots=True, eq=False)
class Axes:
    """Leading axes of the votes. Arrays are read-only."""

    centre: Floats
    """(S,) mean of the votes cast."""
    components: Floats
    """(2, S) loadings of length 1, the largest of each positive; zeros where there is no axis."""
    explained: tuple[float, ...]
    """Share of all variance along the first three axes."""
    rounds: int
    """Steps that it took."""

    def __post_init__(self) -> None:
        self.centre.setflags(write=False)
        self.components.setflags(write=False)


@dataclass(frozen=True, slots=True, eq=False)
class AnswerCounts:
    """(S, 3) how often each answer (-1, 0, +1) was given; adds up exactly."""

    counts: Counts
    deepest: int
    """Most votes of one person."""
    people: int
    """People whose votes were counted."""

    def __add__(self, other: AnswerCounts) -> AnswerCounts:
        return AnswerCounts(
            self.counts + other.counts,
            max(self.deepest, other.deepest),
            self.people + other.people,
        )

    @property
    def votes(self) -> Counts:
        """(S,) votes on each statement."""
        total: Counts = self.counts.sum(axis=1)
        return total

    @property
    def centre(self) -> Floats:
        """(S,) mean vote, 0 without votes."""
        return (self.counts[:, 2] - self.counts[:, 0]) / np.maximum(self.votes, 1)

    @property
    def variance(self) -> float:
        """Sum of squares of the centred votes."""
        squares = self.counts[:, 0] + self.counts[:, 2] - self.votes * self.centre**2
        return float(squares.sum())


def count_answers(matrix: VoteMatrix) -> AnswerCounts:
    """Count the answers to each statement."""
    codes = matrix.columns * np.int32(3) + matrix.votes + np.int32(1)
    counts = np.bincount(codes, minlength=3 * matrix.statement_count)
    deepest = int(matrix.votes_each.max(initial=0))
    return AnswerCounts(counts.reshape(-1, 3), deepest, matrix.participant_count)


# ── two ways to the same axes ───────────────────────────────────────────────────────────────────


def axes_of_pairs(pairs: CoVotes, parameters: MapParameters) -> Axes:
    """Find the axes in the covariance of statements."""
    with one_thread():
        covariance = pairs.covariance()
        total = float(np.trace(covariance))
        steps = _Steps(lambda block: block @ covariance, parameters.precision, parameters)
        found = steps.leading(_start(len(covariance)))
    return _axes(pairs.centre, found, total)


Pass = Callable[[Floats], Floats]
"""From an answer table (q, 3 S) to the sums (q, 3 S) over all people: `there_and_back`."""


def axes_by_iteration(
    answers: AnswerCounts, one_pass: Pass, parameters: MapParameters, start: Floats | None = None
) -> Axes:
    """Find the axes by sending directions through every vote, there and back.

    Loadings are whole multiples of a power of two, small enough that all sums over people are exact
    whole numbers: the result has the same bits for any order and division of the people.
    start: (q, S) directions near the axes, where known.
    """
    centre, scale = answers.centre, float(2 ** _bits(answers, parameters))

    def images(block: Floats) -> Floats:
        whole = np.rint(block * scale)
        sums = one_pass(answer_table(whole, np.rint(whole * centre)))
        sums = sums.reshape(*block.shape, 3)
        image: Floats = sums[..., 2] - sums[..., 0] - centre * sums.sum(axis=-1)
        return image / scale

    start = _start(len(centre)) if start is None else start
    with one_thread():
        found = _Steps(images, parameters.tolerance, parameters).leading(start)
    return _axes(centre, found, answers.variance)


def added(parts: Iterable[Floats]) -> Floats:
    """Add partial sums; exact, so the order does not matter."""
    total: Floats = np.sum(list(parts), axis=0)
    return total


def _bits(answers: AnswerCounts, parameters: MapParameters) -> int:
    """Bits after the point that loadings may have, so that no sum over people exceeds 2^53."""
    most = int(answers.votes.max(initial=1)) * max(answers.deepest, 1) * 2
    return max(1, min(parameters.fraction_bits, EXACT_BITS - most.bit_length()))


# ── both: Lanczos steps with full orthogonality ─────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Leading:
    """Leading eigenpairs, as good as the steps so far allow."""

    values: Floats
    vectors: Floats
    """(3, S), or fewer."""
    residual: float
    """Of both leading ones, relative to the first value."""
    rounds: int


@dataclass(frozen=True, slots=True)
class _Steps:
    """Lanczos steps with a symmetric matrix that is known by what it does to vectors."""

    images: Callable[[Floats], Floats]
    """From a block of vectors (q, S) to their images (q, S)."""
    precision: float
    parameters: MapParameters

    def leading(self, start: Floats) -> _Leading:
        """Widen a basis by the images of what came last, until the best in it is good enough."""
        basis = np.zeros((min(start.shape[1], self.parameters.most_steps), start.shape[1]))
        images = np.zeros_like(basis)
        known, rounds, waiting = 0, 0, start
        while (count := _widened(basis, known, waiting)) > known:
            images[known:count] = waiting = self.images(basis[known:count])
            known, rounds = count, rounds + 1
            if rounds % self.parameters.check_steps == 0:
                found = _ritz(basis[:known], images[:known], rounds)
                if found.residual < self.precision:
                    return found
        return _ritz(basis[:known], images[:known], rounds)


def _widened(basis: Floats, known: int, vectors: Floats) -> int:
    """Write vectors into the rows of a basis after those known; return how many are known then.

    Vectors that the basis spans already are left out, and those for which it has no row.
    """
    for vector in vectors:
        rest = _orthogonal_to(basis[:known], vector)
        length = float(np.linalg.norm(rest))
        if length > 0.0 and known < len(basis):
            basis[known] = rest / length
            known += 1
    return known


def _orthogonal_to(basis: Floats, vector: Floats) -> Floats:
    """Take the part outside a basis, twice, so that rounding leaves nothing of it."""
    length = float(np.linalg.norm(vector))
    for _ in range(2):
        vector = vector - (basis @ vector) @ basis
    spent = np.linalg.norm(vector) <= length * len(vector) * np.finfo(float).eps
    return np.zeros_like(vector) if spent else vector


def _ritz(basis: Floats, images: Floats, rounds: int) -> _Leading:
    """Find the best eigenpairs within a basis."""
    small = basis @ images.T
    values, turns = np.linalg.eigh((small + small.T) / 2)
    values, turns = values[::-1][:AXES], turns.T[::-1][:AXES]
    vectors = turns @ basis
    errors = np.linalg.norm(turns @ images - values[:, None] * vectors, axis=1)[:2]
    scale = max(float(values.max(initial=0.0)), np.finfo(float).tiny)
    return _Leading(values, vectors, float(errors.max(initial=0.0)) / scale, rounds)


def _start(size: int) -> Floats:
    """One start vector, (1, size), that depends on the number of statements only."""
    return np.random.default_rng(size).standard_normal((1, size))


def _axes(centre: Floats, found: _Leading, variance: float) -> Axes:
    """Fix the signs, and fill up with zeros where there are fewer than two axes."""
    components = np.zeros((2, len(centre)))
    for axis, vector in zip(components, found.vectors, strict=False):
        axis[:] = vector * np.sign(vector[np.argmax(np.abs(vector))] or 1.0)
    shares = found.values / max(variance, np.finfo(float).tiny)
    return Axes(centre, components, tuple(float(share) for share in shares), found.rounds)
