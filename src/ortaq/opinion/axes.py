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
from ortaq.opinion.indicator import answer_table, by_answer, by_person
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
    pairs: int
    """Pairs of votes of one person, summed over people: the work of counting pairs."""

    def __add__(self, other: AnswerCounts) -> AnswerCounts:
        return AnswerCounts(
            self.counts + other.counts,
            max(self.deepest, other.deepest),
            self.pairs + other.pairs,
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
    each = matrix.votes_each
    pairs = int((each * each).sum())
    return AnswerCounts(counts.reshape(-1, 3), int(each.max(initial=0)), pairs)


# ── from pair statistics ────────────────────────────────────────────────────────────────────────


def axes_of_pairs(pairs: CoVotes, parameters: MapParameters) -> Axes:
    """Find the axes in the covariance of statements, by Lanczos steps with full orthogonality."""
    with one_thread():
        covariance = pairs.covariance()
        total = float(np.trace(covariance))
        values, vectors, rounds = _lanczos(covariance, parameters)
    return _axes(pairs.centre, vectors, values / max(total, np.finfo(float).tiny), rounds)


def _lanczos(matrix: Floats, parameters: MapParameters) -> tuple[Floats, Floats, int]:
    """Leading eigenvalues (3,) and eigenvectors (S, 3) of a symmetric matrix."""
    size = len(matrix)
    basis = np.zeros((min(size, parameters.most_steps), size))
    images = np.zeros_like(basis)
    vector = _start(size, 1)[:, 0]
    for step in range(len(basis)):
        vector = _orthogonal_to(basis[:step], vector)
        length = float(np.linalg.norm(vector))
        if length == 0.0:
            return _ritz(basis[:step], images[:step], step)[:3]
        basis[step] = vector / length
        images[step] = vector = matrix @ basis[step]
        if step + 1 == len(basis) or (step + 1) % parameters.check_steps == 0:
            values, vectors, rounds, residual = _ritz(
                basis[: step + 1], images[: step + 1], step + 1
            )
            if residual < parameters.precision:
                break
    return values, vectors, rounds


def _orthogonal_to(basis: Floats, vector: Floats) -> Floats:
    """Take the part outside a basis, twice, so that rounding leaves nothing of it."""
    length = float(np.linalg.norm(vector))
    for _ in range(2):
        vector = vector - basis.T @ (basis @ vector)
    spent = np.linalg.norm(vector) <= length * len(vector) * np.finfo(float).eps
    return np.zeros_like(vector) if spent else vector


def _ritz(basis: Floats, images: Floats, rounds: int) -> tuple[Floats, Floats, int, float]:
    """Best eigenpairs within a basis, and the residual of both leading ones."""
    small = basis @ images.T
    values, turns = np.linalg.eigh((small + small.T) / 2)
    turns = turns[:, ::-1][:, :AXES]
    values = values[::-1][:AXES]
    vectors = basis.T @ turns
    errors = np.linalg.norm(images.T @ turns - vectors * values, axis=0)[:2]
    scale = max(float(values[0]), np.finfo(float).tiny)
    return values, vectors, rounds, float(errors.max(initial=0.0)) / scale


# ── by iteration over the votes ─────────────────────────────────────────────────────────────────

Pass = Callable[[Floats], Floats]
"""From an answer table (3 S, q) to the sums (3 S, q) over all people; see `one_pass`."""


def axes_by_iteration(
    answers: AnswerCounts, one_pass: Pass, parameters: MapParameters, start: Floats | None = None
) -> Axes:
    """Find the axes by block iteration; each round sends every vote once there and back.

    Loadings are whole multiples of a power of two, small enough that all sums over people are exact
    whole numbers: the result has the same bits for any order and division of the people.
    """
    centre, width = answers.centre, len(answers.counts)
    block = _start(width, min(parameters.block, width))
    if start is not None:
        block[:, : len(start)] = start.T
    scale, rounds = float(2 ** _bits(answers, parameters)), 0
    with one_thread():
        block = np.linalg.qr(block)[0]
        for _ in range(parameters.most_rounds):
            turned, values, residual, image = _round(block, centre, scale, one_pass)
            rounds += 1
            if residual < parameters.tolerance:
                break
            block = np.linalg.qr(image)[0]
    total = max(answers.variance, np.finfo(float).tiny)
    return _axes(centre, turned[:, :AXES], values[:AXES] / total, rounds)


def _round(
    block: Floats, centre: Floats, scale: float, one_pass: Pass
) -> tuple[Floats, Floats, float, Floats]:
    """Send a block of axes through all votes: best axes in it, values, residual, their images."""
    whole = np.rint(block * scale)
    offsets = np.rint(whole * centre[:, None])
    sums = one_pass(answer_table(whole, offsets)).reshape(len(block), 3, -1)
    image = (sums[:, 2] - sums[:, 0] - centre[:, None] * sums.sum(axis=1)) / scale
    small = block.T @ image
    values, turns = np.linalg.eigh((small + small.T) / 2)
    values, turns = values[::-1], turns[:, ::-1]
    turned, image = block @ turns, image @ turns
    errors = np.linalg.norm(image - turned * values, axis=0)[:2]
    leading = np.maximum(values[:2], np.finfo(float).tiny)
    return turned, values, float((errors / leading).max()), image


def one_pass(matrix: VoteMatrix, table: Floats) -> Floats:
    """Sum the table over each person's answers, then those sums over the people of each answer.

    table: (3 S, q) whole numbers. Returns (3 S, q), exact.
    """
    return by_answer(matrix, by_person(matrix, table))


def added(parts: Iterable[Floats]) -> Floats:
    """Add partial sums; exact, so the order does not matter."""
    total: Floats = np.sum(list(parts), axis=0)
    return total


def _bits(answers: AnswerCounts, parameters: MapParameters) -> int:
    """Bits after the point that loadings may have, so that no sum over people exceeds 2^53."""
    most = int(answers.votes.max(initial=1)) * max(answers.deepest, 1) * 2
    return max(1, min(parameters.fraction_bits, EXACT_BITS - most.bit_length()))


# ── both ────────────────────────────────────────────────────────────────────────────────────────


def _start(size: int, count: int) -> Floats:
    """Start vectors that depend on the number of statements only."""
    return np.random.default_rng(size).standard_normal((size, count))


def _axes(centre: Floats, vectors: Floats, shares: Floats, rounds: int) -> Axes:
    """Fix the signs, and fill up with zeros where there are fewer than two axes."""
    components = np.zeros((2, len(centre)))
    for axis, vector in zip(components, vectors.T, strict=False):
        axis[:] = vector * np.sign(vector[np.argmax(np.abs(vector))] or 1.0)
    return Axes(centre, components, tuple(float(share) for share in shares), rounds)
