"""Weights that bring those who took part to given margins: raking, with trimming and its price.

Weighted shares always stand beside unweighted ones. Weights repair who took part only as far as the
margins explain what people think: they do not turn volunteers into a sample. Method:
docs/methods/weights.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.errors import OrtaqError
from ortaq.opinion.intervals import Interval, jeffreys
from ortaq.opinion.parameters import (
    DEFAULT_PARAMETERS,
    StrataParameters,
    WeightParameters,
)
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Longs = NDArray[np.int64]
Labels = NDArray[np.integer]


class UnusableMargin(OrtaqError):
    """A margin from which no weights can be made."""

    def __init__(self, margin: str, reason: str) -> None:
        self.margin, self.reason = margin, reason
        super().__init__(f"margin {margin!r}: {reason}")


@dataclass(frozen=True, slots=True, eq=False)
class Margin:
    """How a whole population divides by one attribute, beside the participants' labels."""

    name: str
    labels: Labels
    """(P,) part of each participant, a position in `parts`; -1 for none."""
    parts: tuple[str, ...]
    population: Floats
    """(H,) people or shares of each part, in any unit; only proportions count."""

    @classmethod
    def of(
        cls, name: str, labels: Labels, parts: Sequence[str], population: Mapping[str, float]
    ) -> Margin:
        """Make a margin of population figures by name of part.

        Parts of the population without participants stay, so that they can be named. Raises
        UnusableMargin where participants belong to a part that has no figure, or a figure is
        negative or no number, or all are zero.
        """
        without = [part for part in parts if part not in population]
        if without:
            raise UnusableMargin(name, f"no figure for {', '.join(map(repr, without[:3]))}")
        figures = np.array([population[part] for part in population], np.float64)
        if not np.isfinite(figures).all() or (figures < 0).any():
            raise UnusableMargin(name, "every figure must be a number that is not negative")
        if not figures.sum() > 0:
            raise UnusableMargin(name, "the figures add up to nothing")
        whole = tuple(population)
        place = np.array([*(whole.index(part) for part in parts), -1], np.int64)
        return cls(name, place[labels], whole, figures)


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A part of the population for which nobody can speak, and its share."""

    margin: str
    part: str
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """How much each participant counts."""

    weights: Floats
    """(P,) with mean 1 over those who are weighted; 0 for people of unknown part."""
    unweighted: int
    """Participants who lack an attribute of a margin and so do not count here."""
    uncovered: tuple[Uncovered, ...]
    """Parts of the population without a participant: the rest was taken as the whole."""
    rounds: int
    converged: bool
    """False where margins contradict each other or trimming kept them from being met."""
    largest_error: float
    """Largest difference between a weighted share and its margin, after trimming."""
    trimmed: int
    """Participants whose weight was cut to the limit."""

    @property
    def effective_size(self) -> float:
        """Kish's effective sample size: (sum of weights)^2 / sum of squares."""
        return effective_size(self.weights)

    @property
    def design_effect(self) -> float:
        """Weighted participants divided by the effective sample size; 1 without weights."""
        counted = int((self.weights > 0).sum())
        return counted / self.effective_size if counted else 1.0


def effective_size(weights: Floats) -> float:
    """Kish's effective sample size of these weights; 0 without any."""
    squares = float((weights**2).sum())
    return float(weights.sum()) ** 2 / squares if squares else 0.0


def rake(
    margins: Sequence[Margin], parameters: WeightParameters = DEFAULT_PARAMETERS.weights
) -> Weights:
    """Find weights under which participants divide as the population does, by every margin.

    Each round brings the weighted sums to one margin after the other (Deming and Stephan 1940) and
    then cuts weights above the limit; their mean stays 1. Raises UnusableMargin.
    """
    _check(margins, parameters)
    known = np.logical_and.reduce([margin.labels >= 0 for margin in margins])
    if not known.any():
        raise UnusableMargin(margins[0].name, "no participant has every attribute")
    targets = [_target(margin, known) for margin in margins]
    labels = [margin.labels[known] for margin in margins]
    weights, rounds, error = _rounds(labels, targets, parameters)
    everybody = np.zeros(len(known))
    everybody[known] = weights
    return Weights(
        weights=everybody,
        unweighted=int((~known).sum()),
        uncovered=tuple(part for margin in margins for part in _uncovered(margin, known)),
        rounds=rounds,
        converged=error <= parameters.tolerance,
        largest_error=error,
        trimmed=int((weights >= parameters.trim * (1.0 - parameters.tolerance)).sum()),
    )


def _check(margins: Sequence[Margin], parameters: WeightParameters) -> None:
    if not margins:
        raise UnusableMargin("", "at least one is needed")
    if parameters.trim <= 1.0:
        raise UnusableMargin(margins[0].name, "a limit of weights must be above their mean, 1")
    people = len(margins[0].labels)
    for margin in margins:
        if len(margin.labels) != people:
            raise UnusableMargin(margin.name, "one label for each participant is needed")


def _target(margin: Margin, known: NDArray[np.bool_]) -> Floats:
    """Shares (H,) of the parts that have participants, adding up to 1."""
    present = np.bincount(margin.labels[known], minlength=len(margin.parts)) > 0
    share = np.where(present, margin.population, 0.0)
    if not share.sum() > 0:
        raise UnusableMargin(margin.name, "only parts without population have participants")
    if (present & (margin.population == 0)).any():
        part = margin.parts[int(np.flatnonzero(present & (margin.population == 0))[0])]
        raise UnusableMargin(margin.name, f"{part!r} has participants but no population")
    target: Floats = share / share.sum()
    return target


def _uncovered(margin: Margin, known: NDArray[np.bool_]) -> list[Uncovered]:
    present = np.bincount(margin.labels[known], minlength=len(margin.parts)) > 0
    shares = margin.population / margin.population.sum()
    return [
        Uncovered(margin.name, margin.parts[h], float(shares[h]))
        for h in np.flatnonzero(~present & (shares > 0))
    ]


def _rounds(
    labels: Sequence[Labels], targets: Sequence[Floats], parameters: WeightParameters
) -> tuple[Floats, int, float]:
    """Rake and cut until all margins hold or nothing moves any more."""
    count = len(labels[0])
    weights = np.ones(count)
    rounds, moving = 0, True
    while moving and rounds < parameters.most_rounds:
        before, rounds = weights, rounds + 1
        for label, target in zip(labels, targets, strict=True):
            weights = weights * _factors(weights, label, target)[label]
        weights = _cut(weights, parameters.trim)
        error = _error(weights, labels, targets)
        moved = float(np.abs(weights - before).max())
        moving = min(error, moved) > parameters.tolerance
    return weights, rounds, error


def _cut(weights: Floats, limit: float) -> Floats:
    """Cut weights above the limit and give what is cut to the others, in proportion."""
    weights = weights * len(weights) / weights.sum()
    over = np.zeros(len(weights), np.bool_)
    while (weights[~over] > limit).any():
        over |= weights > limit
        rest = len(weights) - limit * over.sum()
        weights = np.where(over, limit, weights * rest / weights[~over].sum())
    return weights


def _factors(weights: Floats, label: Labels, target: Floats) -> Floats:
    """Give the number by which the weights of each part must be multiplied."""
    sums = np.bincount(label, weights, minlength=len(target))
    factors: Floats = target * len(weights) / np.where(sums > 0, sums, 1.0)
    return factors


def _error(weights: Floats, labels: Sequence[Labels], targets: Sequence[Floats]) -> float:
    shares = (
        np.bincount(label, weights, minlength=len(target)) / weights.sum()
        for label, target in zip(labels, targets, strict=True)
    )
    return max(
        float(np.abs(share - target).max()) for share, target in zip(shares, targets, strict=True)
    )


@dataclass(frozen=True, slots=True, eq=False)
class WeightedShares:
    """Shares of each statement's votes, unweighted beside weighted. All arrays (S,)."""

    votes: Longs
    """Votes of all participants."""
    agree: Floats
    """Unweighted share of agreement; NaN without votes."""
    disagree: Floats
    agree_interval: Interval
    effective_votes: Floats
    """Kish's size of those who voted on the statement and are weighted."""
    weighted_agree: Floats
    """NaN where nobody weighted voted."""
    weighted_disagree: Floats
    weighted_agree_interval: Interval
    """Jeffreys interval for the effective number of votes."""


def weighted_shares(
    matrix: VoteMatrix,
    weights: Floats,
    parameters: StrataParameters = DEFAULT_PARAMETERS.strata,
) -> WeightedShares:
    """Compare shares with and without weights. weights: (P,), not negative."""
    ones = np.ones(matrix.participant_count)
    votes, agree, disagree, _ = _sums(matrix, ones)
    sums, weighted_agree, weighted_disagree, squares = _sums(matrix, weights)
    effective = np.divide(sums**2, squares, out=np.zeros_like(sums), where=squares > 0)
    share = _share(weighted_agree, sums)
    return WeightedShares(
        votes=votes.astype(np.int64),
        agree=_share(agree, votes),
        disagree=_share(disagree, votes),
        agree_interval=jeffreys(agree, votes, parameters.interval),
        effective_votes=effective,
        weighted_agree=share,
        weighted_disagree=_share(weighted_disagree, sums),
        weighted_agree_interval=jeffreys(
            np.nan_to_num(share) * effective, effective, parameters.interval
        ),
    )


def _sums(matrix: VoteMatrix, weights: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """Weighted votes, agreement, disagreement, and sums of squared weights by statement, (S,)."""
    width, each = matrix.statement_count, weights[matrix.rows]

    def total(values: Floats) -> Floats:
        return np.bincount(matrix.columns, values, minlength=width).astype(np.float64)

    agree, disagree = matrix.votes == 1, matrix.votes == -1
    return total(each), total(each * agree), total(each * disagree), total(each**2)


def _share(part: Floats, whole: Floats) -> Floats:
    return np.divide(part, whole, out=np.full_like(whole, np.nan), where=whole > 0)
