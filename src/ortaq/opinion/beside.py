"""What stands beside the measurement: without marked voters, by another model, with weights.

None of these replaces the measurement. Each says how far it would come out otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ortaq.opinion.anomalies.marks import Anomalies, Signal, find_anomalies
from ortaq.opinion.anomalies.without import Both, Headline, headline
from ortaq.opinion.bridging import Bridging, Disputed, bridging, disputed
from ortaq.opinion.divisions import Division
from ortaq.opinion.ideal_point import IdealPoints, fit_ideal_points
from ortaq.opinion.parameters import OpinionParameters
from ortaq.opinion.readers.margins import Margins, UnknownMargin
from ortaq.opinion.result import Opinion
from ortaq.opinion.slate import Slate, represent
from ortaq.opinion.tally import counts_by
from ortaq.opinion.votes import VoteMatrix
from ortaq.opinion.weights import Margin, WeightedShares, Weights, rake, weighted_shares


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """How many voters are marked, and what would change without them."""

    anomalies: Anomalies
    without: Headline

    @property
    def by_signal(self) -> dict[Signal, int]:
        """Voters with each signal."""
        return {signal: self.anomalies.count(signal) for signal in Signal}


@dataclass(frozen=True, slots=True, eq=False)
class SecondOpinion:
    """The same votes seen by another model."""

    model: IdealPoints
    bridging: Bridging
    disputed: tuple[Disputed, ...]
    slate: Slate


@dataclass(frozen=True, slots=True, eq=False)
class Weighting:
    """Shares as they would be if participants divided as a population does."""

    margins: tuple[str, ...]
    weights: Weights
    shares: WeightedShares


def without_marked(
    matrix: VoteMatrix,
    opinion: Opinion,
    measure: Callable[[VoteMatrix], Opinion],
    parameters: OpinionParameters,
) -> Marked:
    """Mark unusual voters and measure again without them."""
    found = find_anomalies(matrix, parameters.anomalies)
    marked = int(found.marked.sum())
    other = measure(matrix.of_participants(~found.marked)) if marked else opinion
    both = Both(opinion, other, marked)
    return Marked(found, headline(both, parameters.suppression.least))


def second_opinion(
    matrix: VoteMatrix, opinion: Opinion, parameters: OpinionParameters
) -> SecondOpinion:
    """Fit the other model, and say where it and the groups differ."""
    model = fit_ideal_points(matrix, parameters.ideal_point, parameters.seed)
    bridges = bridging(matrix, model, parameters.bridging)
    names = tuple(str(group.id) for group in opinion.groups)
    by_group = counts_by(matrix, opinion.map.labels, len(names))
    apart = disputed(bridges, matrix.statements, by_group, names, parameters.bridging)
    slate = represent(matrix, model, parameters.slate, parameters.seed)
    return SecondOpinion(model, bridges, apart if names else (), slate)


def weighting(
    matrix: VoteMatrix,
    found: Sequence[Division],
    margins: Margins,
    parameters: OpinionParameters,
) -> Weighting:
    """Weigh participants to margins. Raises UnknownMargin, UnusableMargin."""
    by_name = {division.name: division for division in found}
    for name in margins.figures:
        if name not in by_name:
            raise UnknownMargin(name, tuple(by_name))
    made = [_margin(by_name[name], figures) for name, figures in margins.figures.items()]
    weights = rake(made, parameters.weights)
    shares = weighted_shares(matrix, weights.weights, parameters.strata)
    return Weighting(tuple(margins.figures), weights, shares)


def _margin(division: Division, figures: Mapping[str, float]) -> Margin:
    """Give figures by the names that the participants' file uses."""
    places = division.places or division.parts
    spelling = {place: part for place, part in zip(places, division.parts, strict=True) if place}
    named: dict[str, float] = {}
    for name, value in figures.items():
        part = spelling.get(division.place_of(name), name)
        named[part] = named.get(part, 0.0) + value  # several regions may lie in one macro-region
    return Margin.of(division.name, division.labels.astype(np.int64), division.parts, named)
