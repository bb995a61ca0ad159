"""Bridging statements: what people agree on from both sides, once their place is taken out.

The point between the two sides of the first axis of the second opinion counts a side of few as much
as a side of many. A statement bridges if a person who stood there would surely agree. Source of the
idea: Wojcik et al. 2022 (Community Notes). Method and limits: docs/methods/ideal-point.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.consensus import group_consensus
from ortaq.opinion.ideal_point import IdealPoints
from ortaq.opinion.parameters import BridgingParameters
from ortaq.opinion.result import PartCounts
from ortaq.opinion.tally import Tally, counts_by
from ortaq.opinion.votes import Flags, Statements, VoteMatrix

Floats = NDArray[np.float64]
Labels = NDArray[np.int8]

SIDES = ("left", "right")
"""Names of the sides, in order; which is which means nothing."""


class Difference(StrEnum):
    """Why bridging and the consensus of parts do not name the same statement."""

    PART_DISSENTS = "part_dissents"
    """It bridges the two sides, but some part of the partition agrees less."""
    SIDE_DISSENTS = "side_dissents"
    """The parts agree, but once place is taken out less agreement is left."""


@dataclass(frozen=True, slots=True)
class BridgingStatement:
    """Agreement on one statement from the point between both sides. Shares lie in (0, 1)."""

    statement: str
    agreement: float
    """Expected share who agree, among those who take a side."""
    low: float
    high: float
    """Interval of that share; statements are ranked by `low`."""
    by_side: tuple[PartCounts, ...]
    """Votes cast by each side; empty where there are no two sides."""


@dataclass(frozen=True, slots=True)
class Disputed:
    """A statement that leads one of the two rankings and not the other; ranks start at 1."""

    statement: str
    bridging_rank: int
    consensus_rank: int
    because: Difference
    part: str
    """The part, or the side, that agrees least."""
    share: float
    """Its (agree + 1) / (votes + 2)."""


@dataclass(frozen=True, slots=True)
class Bridging:
    """All statements that somebody took a side on, the surest agreement first."""

    statements: tuple[BridgingStatement, ...]
    side_sizes: tuple[int, ...]
    """People on each side; empty where the votes bear no axis, so there are no sides."""


@dataclass(frozen=True, slots=True, eq=False)
class Divide:
    """The two sides of the first axis, and the point between them."""

    middle: Floats
    """(d,) lead and place half way between the means of both sides."""
    labels: Labels
    """(P,) side of each person, -1 for those not placed; all -1 where there are no sides."""

    @property
    def sizes(self) -> tuple[int, ...]:
        """People on each side; empty where there are no sides."""
        counts = np.bincount(self.labels[self.labels >= 0], minlength=len(SIDES))
        return tuple(int(count) for count in counts) if counts.all() else ()


def bridging(matrix: VoteMatrix, model: IdealPoints, parameters: BridgingParameters) -> Bridging:
    """Rank the statements by agreement that is left after position."""
    divide = two_sides(model, matrix.votes_each >= parameters.least_votes, parameters)
    shares = _agreement(model, divide.middle, parameters.z)
    tally = counts_by(matrix, divide.labels, len(SIDES))
    order = np.lexsort((np.arange(len(model.known)), -shares[1]))
    statements = tuple(
        BridgingStatement(
            str(matrix.statements.ids[j]),
            agreement=float(shares[0, j]),
            low=float(shares[1, j]),
            high=float(shares[2, j]),
            by_side=_side_counts(tally, j) if divide.sizes else (),
        )
        for j in order[model.known[order]].tolist()
    )
    return Bridging(statements, divide.sizes)


def two_sides(model: IdealPoints, placed: Flags, parameters: BridgingParameters) -> Divide:
    """Divide the first axis into two sides, each nearer to its own mean than to the other's.

    placed: (P,) people with enough votes. Without an axis that the votes bear, or with everybody in
    one place, there are no sides and the middle is the mean of all.
    """
    means = model.people.means[placed]
    labels = np.full(len(placed), -1, np.int8)
    if not len(means) or max(model.borne, default=0.0) < parameters.least_strength:
        return Divide(model.prior_people.mean, labels)
    middle = means.mean(axis=0)
    for _ in range(parameters.most_rounds):
        right = means[:, 1] > middle[1]
        if right.all() or not right.any():
            return Divide(middle, labels)
        before, middle = middle, (means[right].mean(axis=0) + means[~right].mean(axis=0)) / 2.0
        if middle[1] == before[1]:
            break
    labels[placed] = means[:, 1] > middle[1]
    return Divide(middle, labels)


def disputed(
    found: Bridging,
    statements: Statements,
    by_part: Tally,
    names: tuple[str, ...],
    parameters: BridgingParameters,
) -> tuple[Disputed, ...]:
    """Tell which leading statements of bridging and of the parts' consensus differ, and why.

    by_part: votes of the parts of any partition, (H, S); names: of the H parts.
    """
    consensus = group_consensus(by_part)
    position = {str(key): j for j, key in enumerate(statements.ids)}
    places = [position[one.statement] for one in found.statements]
    ranks = _ranks(consensus.mean[places])
    result = []
    for rank, (one, j, other) in enumerate(
        zip(found.statements, places, ranks, strict=True), start=1
    ):
        led = rank <= parameters.shown
        if led == (other <= parameters.shown) or not consensus.parts[j]:
            continue
        part = names[int(consensus.least_part[j])], float(consensus.least[j])
        why = Difference.PART_DISSENTS if led else Difference.SIDE_DISSENTS
        dissent = part if led else _least_side(one)
        result.append(Disputed(one.statement, rank, other, why, *dissent))
    return tuple(result)


def _ranks(shares: Floats) -> list[int]:
    """Rank from 1, the highest first; what is not known comes last."""
    order = np.argsort(-np.nan_to_num(shares, nan=0.0), kind="stable")
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.arange(1, len(order) + 1)
    return [int(rank) for rank in ranks]


def _agreement(model: IdealPoints, middle: Floats, z: float) -> Floats:
    """(3, S) agreement at a point, and both ends of its interval."""
    design = np.concatenate(([1.0], middle[1:]))
    logits = middle[0] + model.statements.means @ design
    spread = z * np.sqrt(np.einsum("i,nij,j->n", design, model.statements.spreads, design))
    shares: Floats = 1.0 / (1.0 + np.exp(-np.stack([logits, logits - spread, logits + spread])))
    return shares


def _side_counts(tally: Tally, statement: int) -> tuple[PartCounts, ...]:
    counts = (tally.agree, tally.disagree, tally.passed)
    return tuple(
        PartCounts(name, *(int(count[side, statement]) for count in counts))
        for side, name in enumerate(SIDES)
    )


def _least_side(one: BridgingStatement) -> tuple[str, float]:
    """Find the side that agrees least; without sides, the agreement of all."""
    shares = [((part.agree + 1.0) / (part.votes + 2.0), part.part) for part in one.by_side]
    share, name = min(shares, default=(one.agreement, ""))
    return name, share
