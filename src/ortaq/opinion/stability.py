"""How sure the groups are: the whole method again on samples of the people, and on chance.

A division is claimed only if other draws of the same people give nearly the same groups, and if
people without any groups, who answered the same statements, would not look as grouped.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.agreement import adjusted_rand_index
from ortaq.opinion.axes import Axes, axes_by_iteration, count_answers
from ortaq.opinion.chance import chance_silhouettes
from ortaq.opinion.grouping import Division, best_division
from ortaq.opinion.indicator import there_and_back
from ortaq.opinion.parameters import GroupParameters, OpinionParameters
from ortaq.opinion.positions import positions_of
from ortaq.opinion.result import Stability, Verdict
from ortaq.opinion.threads import one_thread
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """The people on whom the method is repeated: everybody with enough votes, or a part of them."""

    matrix: VoteMatrix
    """Their votes on the statements that take part."""
    positions: Floats
    """(n, 2) on the map of everybody."""

    def sorted(self) -> Panel:
        """Put the people into an order that no name decides."""
        keys = (self.matrix.votes_each, self.positions[:, 1], self.positions[:, 0])
        return self.taking(np.lexsort(keys))

    def taking(self, people: Counts) -> Panel:
        """Take some people, in the order given."""
        return Panel(self.matrix.taking(people), self.positions[people])


def measure_stability(
    panel: Panel, axes: Axes, division: Division, parameters: OpinionParameters
) -> Stability:
    """Repeat the method on samples and on people without groups, and give the verdict."""
    limits = parameters.stability
    if not limits.samples:
        return Stability(Verdict.NOT_TESTED, candidate_groups=division.groups)
    if panel.matrix.participant_count < limits.least_participants or not division.groups:
        return Stability(Verdict.TOO_FEW)
    panel = panel.sorted()
    with one_thread():
        counts, agreements = _repeat(panel, axes, division, parameters)
        draws = chance_silhouettes(panel.matrix, panel.positions, axes, parameters)
    chance = float(draws.mean() + limits.chance_deviations * draws.std(ddof=1))
    coarse = coarser(parameters)
    score = best_division(panel.positions, coarse, parameters.seed).silhouette
    return Stability(
        _verdict(float(np.mean(agreements)), score > chance, limits.least_agreement),
        float(np.mean(agreements)),
        float(np.min(agreements)),
        tuple(counts),
        division.silhouette,
        chance,
        division.groups,
    )


def coarser(parameters: OpinionParameters) -> GroupParameters:
    """Group parameters of samples and chance draws, whose maps are divided on a coarser grid."""
    limits = parameters.stability
    return replace(parameters.group, points=limits.sample_points, cells=limits.sample_cells)


def _verdict(agreement: float, beyond_chance: bool, least: float) -> Verdict:
    if agreement < least:
        return Verdict.UNSTABLE
    return Verdict.STABLE if beyond_chance else Verdict.LIKE_CHANCE


def _repeat(
    panel: Panel, axes: Axes, division: Division, parameters: OpinionParameters
) -> tuple[list[int], list[float]]:
    """Count the groups of each sample, and tell how far they agree with those of everybody."""
    draw = np.random.default_rng(parameters.seed)
    limits, people = parameters.stability, panel.matrix.participant_count
    labels = division.labels(panel.positions)
    counts, agreements = [], []
    for sample in range(limits.samples):
        chosen = np.sort(draw.permutation(people)[: round(limits.share * people)])
        found = _again(panel.matrix.taking(chosen), axes, parameters, sample)
        counts.append(int(found.max(initial=0)) + 1)
        agreements.append(adjusted_rand_index(labels[chosen], found))
    return counts, agreements


def _again(
    matrix: VoteMatrix, axes: Axes, parameters: OpinionParameters, sample: int
) -> NDArray[np.int64]:
    """Group the people of a sample from their votes alone; the old axes only save rounds."""
    found = axes_by_iteration(
        count_answers(matrix),
        lambda table: there_and_back(matrix, table),
        replace(parameters.map, tolerance=parameters.stability.tolerance),
        axes.components,
    )
    positions = positions_of(matrix, found)
    division = best_division(positions, coarser(parameters), parameters.seed + sample)
    if not division.groups:
        return np.zeros(len(positions), np.int64)
    return division.labels(positions)
