"""How grouped people without any groups would look, answering the same statements.

Their true positions are spread evenly, with the covariance of the real ones, so that there is no
gap between them; votes follow from position and statement by a logistic model, on exactly the
statements that real people saw. Evenly, because of all spreads without a gap it looks most like
groups when divided; logistic, because votes cannot become more unanimous than unanimous, which
crowds people at both ends of a line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.axes import Axes, count_answers
from ortaq.opinion.grouping import divide
from ortaq.opinion.parameters import OpinionParameters
from ortaq.opinion.points import points_of
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]


def chance_silhouettes(
    matrix: VoteMatrix, positions: Floats, axes: Axes, parameters: OpinionParameters
) -> Floats:
    """Best silhouettes (draws,) of people without groups.

    matrix, positions: people in an order that no name decides, on the statements taking part.
    """
    draw = np.random.default_rng(parameters.seed + 1)
    limits = parameters.stability
    people = matrix.participant_count
    if people > limits.chance_people:
        chosen = np.sort(draw.permutation(people)[: limits.chance_people])
        matrix, positions = matrix.taking(chosen), positions[chosen]
    model = _Model.of(matrix, positions, axes, limits.chance_unanimous)
    model = model.calibrated(draw, limits.chance_calibration)
    group = parameters.group
    found = []
    for number in range(limits.chance_draws):
        places = model.draw(draw)
        points = points_of(places, limits.sample_points, limits.sample_cells, group.tails)
        found.append(divide(points, group, parameters.seed + number).silhouette)
    return np.array(found)


@dataclass(frozen=True, slots=True, eq=False)
class _Model:
    """Votes as position and statement make them likely. Arrays (V,) hold one entry for each vote.

    At the centre of the map, the curve of a statement has its mean vote and the slope of its
    loadings.
    """

    starts: Counts
    """(P,) where the votes of each person begin."""
    each: Counts
    """(P,) votes of each person."""
    lean: Floats
    """(V,) where the curve of the statement stands at the centre."""
    slopes: Floats
    """(2, V) how steep it is along both axes."""
    voting: Floats
    """(V,) share of those who do not pass."""
    centre: Floats
    """(V,) mean vote on the statement."""
    loadings: Floats
    """(2, V)."""
    spread: Floats
    """(2, 2) from independent numbers of variance 1 to true positions."""
    scale: Floats
    """(P,) from sums over own votes to positions."""
    target: Floats
    """(2, 2) covariance of the real positions."""

    @classmethod
    def of(cls, matrix: VoteMatrix, positions: Floats, axes: Axes, unanimous: float) -> _Model:
        """unanimous: mean votes beyond are treated as this."""
        answers, columns = count_answers(matrix), matrix.columns.astype(np.int64)
        passing = answers.counts[:, 1] / np.maximum(answers.votes, 1)
        voting = np.maximum(1.0 - passing, np.finfo(float).tiny)
        mean = np.clip(axes.centre / voting, -unanimous, unanimous)
        slopes = axes.components / (voting * (1.0 - mean**2))
        scale = np.sqrt(matrix.statement_count / matrix.votes_each)
        return cls(
            matrix.indptr[:-1],
            matrix.votes_each,
            np.arctanh(mean)[columns],
            slopes[:, columns],
            voting[columns],
            axes.centre[columns],
            axes.components[:, columns],
            _root(np.cov((positions * scale[:, None]).T)),
            scale,
            np.cov(positions.T),
        )

    def calibrated(self, generator: np.random.Generator, rounds: int) -> _Model:
        """Widen the true positions until those seen have the real covariance, nearly."""
        model = self
        for _ in range(rounds):
            seen = np.cov(model.places(generator).T)
            model = replace(model, spread=model.spread @ np.linalg.pinv(_root(seen)) @ self.wanted)
        return model

    @property
    def wanted(self) -> Floats:
        """Root of the covariance of the real positions."""
        return _root(self.target)

    def draw(self, generator: np.random.Generator) -> Floats:
        """Positions (P, 2) of people without groups, with exactly the real covariance."""
        places = self.places(generator)
        fitted: Floats = places @ np.linalg.pinv(_root(np.cov(places.T))) @ self.wanted
        return fitted

    def places(self, generator: np.random.Generator) -> Floats:
        """Centred positions of people without groups, from one draw of their votes."""
        even = generator.uniform(-np.sqrt(3.0), np.sqrt(3.0), (len(self.scale), 2))
        centred = self._votes(even @ self.spread, generator) - self.centre
        sums = [np.add.reduceat(centred * loading, self.starts) for loading in self.loadings]
        places = np.column_stack(sums) * self.scale[:, None]
        places -= places.mean(axis=0)
        return np.asarray(places)

    def _votes(self, places: Floats, generator: np.random.Generator) -> Floats:
        """Draw one vote for each real one: -1, 0 or +1."""
        reach = self.lean.copy()
        for place, slope in zip(places.T, self.slopes, strict=True):
            reach += np.repeat(place, self.each) * slope
        agreeing = self.voting * (1.0 + np.tanh(reach)) / 2.0
        chance = generator.random(len(reach))
        votes: Floats = np.where(chance < agreeing, 1.0, np.where(chance < self.voting, -1.0, 0.0))
        return votes


def _root(covariance: Floats) -> Floats:
    """Symmetric square root of a covariance."""
    values, vectors = np.linalg.eigh(covariance)
    root: Floats = (vectors * np.sqrt(np.maximum(values, 0.0))) @ vectors.T
    return root
