"""Where one person stands among the others: from their own answers and a result, without votes.

The position is that of the map (docs/methods/opinion.md, step 5). A group is named only where
groups may be claimed at all and the person answered enough.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import dist, sqrt

from ortaq.opinion.parameters import DEFAULT_PARAMETERS, OpinionParameters
from ortaq.opinion.result import Opinion

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Placing:
    """What places a person: the axes of a result and the centres of its groups."""

    loadings: Mapping[str, tuple[float, float, float]]
    """Mean and both loadings of each statement that takes part, by id."""
    groups: Mapping[int, Place]
    """Centre of each group that may be claimed, by its number."""
    least_votes: int
    """Answers below which nobody is placed."""

    def place(self, answers: Mapping[str, int]) -> Place | None:
        """Place somebody on the map. answers: 1 agree, -1 disagree, 0 pass, by id of statement."""
        told = [(value, *self.loadings[id_]) for id_, value in answers.items()
                if id_ in self.loadings]  # fmt: skip
        if len(told) < self.least_votes:
            return None
        scale = sqrt(len(self.loadings) / len(told))
        x = sum((value - mean) * first for value, mean, first, _ in told)
        y = sum((value - mean) * second for value, mean, _, second in told)
        return scale * x, scale * y

    def nearest_group(self, answers: Mapping[str, int]) -> int | None:
        """Name the group whose centre is nearest; None without groups or with too few answers."""
        at = self.place(answers)
        if at is None or not self.groups:
            return None
        return min(self.groups, key=lambda group: (dist(at, self.groups[group]), group))


def placing_of(opinion: Opinion, parameters: OpinionParameters = DEFAULT_PARAMETERS) -> Placing:
    """Take from a result what places people."""
    first, second = opinion.map.components.tolist()
    centre = opinion.map.centre.tolist()
    loadings = {
        result.id: (centre[j], first[j], second[j])
        for j, result in enumerate(opinion.statement_results)
        if result.takes_part
    }
    least = max(1, min(parameters.map.least_votes, len(loadings)))
    return Placing(loadings, {group.id: group.centre for group in opinion.groups}, least)
