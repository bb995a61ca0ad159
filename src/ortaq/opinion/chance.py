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
    """Votes as position and statement make them likely."""

    matrix: VoteMatrix
    axes: Axes
    passing: Floats
    """(S,) share of passes on each statement."""
    spread: Floats
    """(2, 2) from independent numbers of variance 1 to true positions."""
    scale: Floats
    """(P,) from sums over own votes to positions."""
    target: Floats
    """(2, 2) covariance of the real positions."""
    unanimous: float
    """Mean votes beyond are treated as this."""

    @classmethod
    def of(cls, matrix: VoteMatrix, positions: Floats, axes: Axes, unanimous: float) -> _Model:
        answers = count_answers(matrix)
        scale = np.sqrt(matrix.statement_count / matrix.votes_each)
        return cls(
            matrix,
            axes,
            answers.counts[:, 1] / np.maximum(answers.votes, 1),
            _root(np.cov((positions * scale[:, None]).T)),
            scale,
            np.cov(positions.T),
            unanimous,
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
        votes = self._votes(even @ self.spread, generator)
        columns = self.matrix.columns
        centred = votes - self.axes.centre[columns]
        sums = [
            np.bincount(self.matrix.rows, centred * axis[columns], len(self.scale))
            for axis in self.axes.components
        ]
        places = np.column_stack(sums) * self.scale[:, None]
        places -= places.mean(axis=0)
        return np.asarray(places)

    def _votes(self, places: Floats, generator: np.random.Generator) -> Floats:
        """Draw one vote for each real one: -1, 0 or +1."""
        columns = self.matrix.columns
        lean, steepness, voting = self._statements()
        place = np.repeat(places, self.matrix.votes_each, axis=0)
        x, y = self.axes.components * steepness
        reach = lean[columns] + place[:, 0] * x[columns] + place[:, 1] * y[columns]
        agreeing = voting[columns] * (1.0 + np.tanh(reach)) / 2.0
        chance = generator.random(len(columns))
        votes: Floats = np.where(
            chance < agreeing, 1.0, np.where(chance < voting[columns], -1.0, 0.0)
        )
        return votes

    def _statements(self) -> tuple[Floats, Floats, Floats]:
        """Lean of each statement, steepness of its curve, and share of those who do not pass.

        At the centre of the map, the curve has the mean vote and the slope of the loadings.
        """
        voting = np.maximum(1.0 - self.passing, np.finfo(float).tiny)
        mean = np.clip(self.axes.centre / voting, -self.unanimous, self.unanimous)
        return np.arctanh(mean), 1.0 / (voting * (1.0 - mean**2)), voting


def _root(covariance: Floats) -> Floats:
    """Symmetric square root of a covariance."""
    values, vectors = np.linalg.eigh(covariance)
    root: Floats = (vectors * np.sqrt(np.maximum(values, 0.0))) @ vectors.T
    return root
