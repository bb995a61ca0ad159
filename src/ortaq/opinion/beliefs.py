"""What is believed about people or statements given their votes: means, spreads, and one update.

The model is logit P(agree) = a_i + b_j + x_i . y_j, and both sides have the same form: a lead (a or
b) and a place (x or y). The logistic function is bounded by a Gaussian whose curvature depends on
the vote (Jaakkola and Jordan 2000), so each update is one small linear system per person or
statement. Method and limits: docs/methods/ideal-point.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Floats = NDArray[np.float64]
Longs = NDArray[np.int64]

VOTES_AT_ONCE = 500_000
"""Votes worked on together: bounds the memory, changes no result."""
LEAST_SIZE = 1e-6
"""Size of a logit below which the curvature is that of 0."""


@dataclass(frozen=True, slots=True, eq=False)
class Prior:
    """What is believed before any vote: a Gaussian over (lead, place), in logits."""

    mean: Floats
    """(d,)."""
    covariance: Floats
    """(d, d), positive definite."""


@dataclass(frozen=True, slots=True, eq=False)
class Beliefs:
    """Gaussian beliefs about n people or statements; d = 1 + axes. Arrays are read-only."""

    means: Floats
    """(n, d) lead, then place."""
    spreads: Floats
    """(n, d, d) covariance of each."""

    def __post_init__(self) -> None:
        self.means.setflags(write=False)
        self.spreads.setflags(write=False)

    def __len__(self) -> int:
        return len(self.means)

    @property
    def leads(self) -> Floats:
        """(n,)."""
        return self.means[:, 0]

    @property
    def places(self) -> Floats:
        """(n, d - 1)."""
        return self.means[:, 1:]

    @property
    def seconds(self) -> Floats:
        """(n, d, d) expected products."""
        total: Floats = self.spreads + self.means[:, :, None] * self.means[:, None, :]
        return total

    @property
    def design(self) -> Floats:
        """(n, d) what a vote multiplies the other side with: 1, then the place."""
        return np.concatenate((np.ones((len(self), 1)), self.places), axis=1)

    def extended(self, lead: int) -> Floats:
        """(n, d + 1, d + 1) expected products of the lead (at `lead` in {0, 1}), 1 and place."""
        count, size = self.means.shape
        own = [lead, *range(2, size + 1)]
        whole = np.empty((count, size + 1, size + 1))
        whole[np.ix_(range(count), own, own)] = self.seconds
        whole[:, 1 - lead, own] = whole[:, own, 1 - lead] = self.means
        whole[:, 1 - lead, 1 - lead] = 1.0
        return whole

    def surer(self, share: float) -> Beliefs:
        """Keep this share of the spreads."""
        return Beliefs(self.means, self.spreads * share)

    def moved(self, change: Floats) -> Beliefs:
        """Change the coordinates of everybody: z becomes change @ z."""
        return Beliefs(self.means @ change.T, change @ self.spreads @ change.T)

    def chosen(self, which: NDArray[np.generic]) -> Beliefs:
        """Take some of them, by flags or positions."""
        return Beliefs(self.means[which], self.spreads[which])

    @classmethod
    def before_votes(cls, prior: Prior, count: int) -> Beliefs:
        """Believe the prior of everybody."""
        return cls(np.tile(prior.mean, (count, 1)), np.tile(prior.covariance, (count, 1, 1)))


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """Votes that take a side, V of them, by row; passes are not among them."""

    starts: NDArray[np.int32]
    """(R + 1,) where the votes of each row begin."""
    others: NDArray[np.int32]
    """(V,) column of each vote."""
    halves: Floats
    """(V,) +1/2 for agree, -1/2 for disagree."""
    width: int
    """Number of columns."""

    @property
    def rows(self) -> Longs:
        """(V,) row of each vote."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def weighted(self, weights: Floats) -> csr_array:
        """Put weights (V,) at the places of the votes."""
        shape = (len(self.starts) - 1, self.width)
        return csr_array((weights, self.others, self.starts), shape=shape)

    def turned(self) -> Sides:
        """Exchange rows and columns; votes stay in order of the old rows."""
        table = self.weighted(self.halves).T.tocsr()
        starts, others = table.indptr.astype(np.int32), table.indices.astype(np.int32)
        return Sides(starts, others, table.data, len(self.starts) - 1)


def updated(sides: Sides, own: Beliefs, other: Beliefs, prior: Prior) -> Beliefs:
    """Believe again about each row, given what is believed about the columns."""
    size = own.means.shape[1]
    curvatures = curvature(logit_sizes(sides, own, other))
    products, towards = _expectations(other)
    sums: Floats = sides.weighted(curvatures) @ np.concatenate((products, towards), axis=1)
    before = np.linalg.inv(prior.covariance)
    spreads = np.linalg.inv(sums[:, : size * size].reshape(-1, size, size) + before)
    pulls = sides.weighted(sides.halves) @ other.design - sums[:, size * size :]
    means = np.einsum("nij,nj->ni", spreads, pulls + before @ prior.mean)
    return Beliefs(means, (spreads + spreads.transpose(0, 2, 1)) / 2)


def curvature(size: Floats) -> Floats:
    """Curvature of the bound that touches the logistic function at this logit; at most 1/4."""
    safe = np.maximum(size, LEAST_SIZE)
    curved: Floats = np.tanh(safe / 2.0) / (2.0 * safe)
    return curved


def logit_sizes(sides: Sides, own: Beliefs, other: Beliefs) -> Floats:
    """(V,) root mean square of the logit of each vote."""
    first, second = np.triu_indices(own.means.shape[1] + 1)
    doubled = np.where(first == second, 1.0, 2.0)
    left = own.extended(1)[:, first, second] * doubled
    right = other.extended(0)[:, first, second]
    rows, squares = sides.rows, np.empty(len(sides.others))
    for start in range(0, len(squares), VOTES_AT_ONCE):
        votes = slice(start, start + VOTES_AT_ONCE)
        squares[votes] = np.einsum("nk,nk->n", left[rows[votes]], right[sides.others[votes]])
    return np.sqrt(np.maximum(squares, 0.0))


def _expectations(other: Beliefs) -> tuple[Floats, Floats]:
    """Expect the products of (1, place) with itself, (n, d d), and with the lead, (n, d)."""
    products = other.seconds
    towards = products[:, 0].copy()
    towards[:, 0] = other.leads
    products[:, 0] = products[:, :, 0] = other.design
    return products.reshape(len(other), -1), towards
