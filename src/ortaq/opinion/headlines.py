"""What a reader should know first: what unites, what divides, what is still open.

A statement unites where a majority of every opinion group is certain enough, for it or against it;
it divides where one group is certain for it and another against. Without groups all people are one
part. Method: docs/methods/opinion.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from ortaq.opinion.agreement_by_part import (
    Bound,
    PartResult,
    Share,
    Unknown,
    agreement_by_part,
)
from ortaq.opinion.analysis import Analysis
from ortaq.opinion.parameters import OpinionParameters
from ortaq.opinion.result import Direction, StatementResult
from ortaq.opinion.strata import Strata


class Standing(StrEnum):
    """How a statement stands."""

    UNITES = "unites"
    DIVIDES = "divides"
    OPEN = "open"
    """Enough votes, but no side is certain, or not in every part."""
    TOO_FEW_VOTES = "too_few_votes"
    LEFT_OUT = "left_out"
    """Rejected by moderators, or about the consultation itself."""


@dataclass(frozen=True, slots=True)
class Objection:
    """The part that stands most against what unites the others."""

    partition: str
    part: str
    against: Share
    votes: int


class Why(StrEnum):
    """Why it is not known where a part stands on a statement."""

    NOT_SHOWN = "not_shown"
    """What may be published of it does not tell."""
    NO_VOTES = "no_votes"
    FEW_VOTES = "few_votes"
    """Fewer than are needed to say anything."""
    MOSTLY_PASSED = "mostly_passed"
    """More of them passed than answered."""
    NO_MAJORITY = "no_majority"
    """Neither side certainly has a majority."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A part of which it is not known on which side of an open statement its majority is."""

    part: str
    """An opinion group, or "" for everybody where there are no groups."""
    why: Why
    votes: int | None
    """None where not published."""


@dataclass(frozen=True, slots=True)
class Headline:
    """One statement: how it stands, and on which side."""

    position: int
    """In `statement_results`."""
    statement: StatementResult
    standing: Standing
    side: Direction | None
    """Which side the majority takes, where one is certain."""
    weight: float
    """By which statements of one standing are ordered, the largest first."""
    whole: PartResult
    """All people as one part."""
    parts: tuple[PartResult, ...]
    """By opinion group; empty without groups."""
    objection: Objection | None = None
    gaps: tuple[Gap, ...] = ()
    """What is missing for an answer, where the statement is open."""


@dataclass(frozen=True, slots=True)
class Headlines:
    """All statements, each under how it stands."""

    unites: tuple[Headline, ...]
    divides: tuple[Headline, ...]
    open: tuple[Headline, ...]
    too_few_votes: tuple[Headline, ...]
    left_out: tuple[Headline, ...]

    @property
    def all(self) -> tuple[Headline, ...]:
        """Every statement, in order of standing."""
        return (*self.unites, *self.divides, *self.open, *self.too_few_votes, *self.left_out)


def headlines(analysis: Analysis) -> Headlines:
    """Sort all statements by how they stand, the clearest first."""
    told = list(_all(analysis))
    told.sort(key=lambda headline: (-headline.weight, headline.position))
    by_standing = {
        standing: tuple(item for item in told if item.standing is standing) for standing in Standing
    }
    return Headlines(**{str(standing): found for standing, found in by_standing.items()})


def everybody(results: Sequence[StatementResult], people: int) -> Strata:
    """Take all participants as one part; their totals are public."""
    total = [[s.votes, s.agree, s.disagree, s.passed] for s in results]
    counts = np.zeros((4, 2, len(results)), np.int64)
    counts[:, 0] = np.array(total, np.int64).reshape(-1, 4).T
    return Strata("", ("",), np.array([people, 0], np.int64), counts)


def _all(analysis: Analysis) -> Iterator[Headline]:
    results = analysis.opinion.statement_results
    rules = analysis.parameters
    whole = agreement_by_part(everybody(results, analysis.opinion.participants), None, rules.strata)
    for position in range(len(results)):
        parts = () if analysis.groups is None else analysis.groups.agreement.of(position).parts
        yield _headline(analysis, position, whole.of(position).parts[0], parts)


def _headline(
    analysis: Analysis, position: int, whole: PartResult, parts: tuple[PartResult, ...]
) -> Headline:
    statement = analysis.opinion.statement_results[position]
    standing, side = _standing(statement, whole, parts, analysis.parameters)
    weight = _weight(standing, statement, whole, parts)
    objection = _objection(analysis, position, side) if standing is Standing.UNITES else None
    gaps = _gaps(parts or (whole,), analysis.parameters) if standing is Standing.OPEN else ()
    return Headline(position, statement, standing, side, weight, whole, parts, objection, gaps)


def _standing(
    statement: StatementResult,
    whole: PartResult,
    parts: tuple[PartResult, ...],
    rules: OpinionParameters,
) -> tuple[Standing, Direction | None]:
    judged = parts or (whole,)
    if not statement.takes_part:
        return Standing.LEFT_OUT, None
    if statement.votes < rules.headline.least_votes:
        return Standing.TOO_FEW_VOTES, None
    for side in Direction:
        if all(_certain(share_of(part, side), rules.headline.majority) for part in judged):
            return Standing.UNITES, side
    leaning = _side(whole, rules.headline.majority)
    if _divided(parts, rules.headline.majority) or (
        not parts and _in_two_camps(whole, rules.headline.camp)
    ):
        return Standing.DIVIDES, leaning
    return Standing.OPEN, leaning


def _gaps(judged: Sequence[PartResult], rules: OpinionParameters) -> tuple[Gap, ...]:
    """Name the parts without a certain majority, and what is missing."""
    return tuple(
        Gap(part.part, _why(part, rules.headline.least_votes), part.votes)
        for part in judged
        if _side(part, rules.headline.majority) is None
    )


def _why(part: PartResult, least_votes: int) -> Why:
    reasons = (
        (Why.NO_VOTES, part.votes == 0),
        (Why.NOT_SHOWN, part.votes is None or part.agreeing is None),
        (Why.FEW_VOTES, (part.votes or 0) < least_votes),
        (Why.MOSTLY_PASSED, Unknown.MOSTLY_PASSED in part.unknown),
    )
    return next((why for why, holds in reasons if holds), Why.NO_MAJORITY)


def share_of(part: PartResult, side: Direction) -> Share | None:
    """Give the share of one side."""
    return part.agreeing if side is Direction.AGREE else part.disagreeing


def _certain(share: Share | None, level: float) -> bool:
    """Tell whether the whole interval lies above a level."""
    return share is not None and share.low > level


def _side(part: PartResult, majority: float) -> Direction | None:
    return next((side for side in Direction if _certain(share_of(part, side), majority)), None)


def _divided(parts: tuple[PartResult, ...], majority: float) -> bool:
    return set(Direction) <= {_side(part, majority) for part in parts}


def _in_two_camps(whole: PartResult, camp: float) -> bool:
    return all(_certain(share_of(whole, side), camp) for side in Direction)


def _weight(
    standing: Standing, statement: StatementResult, whole: PartResult, parts: Sequence[PartResult]
) -> float:
    shares = [share.low for part in (parts or (whole,)) for share in _both(part) if share]
    match standing:
        case Standing.UNITES:
            return min(
                max((share.low for share in _both(part) if share), default=0.0)
                for part in (parts or (whole,))
            )
        case Standing.DIVIDES if parts:
            return statement.divisiveness or 0.0
        case Standing.DIVIDES:
            return min(shares, default=0.0)
        case _:
            return float(statement.votes)


def _both(part: PartResult) -> tuple[Share | None, ...]:
    return part.agreeing, part.disagreeing


def _objection(analysis: Analysis, position: int, side: Direction | None) -> Objection | None:
    """Find the part, of any partition, of which the largest share is known to stand against."""
    against = Direction.DISAGREE if side is Direction.AGREE else Direction.AGREE
    found = [
        Objection(table.name, part.part, share, part.votes)
        for table in analysis.tables
        for part in table.agreement.of(position).parts
        for share in [share_of(part, against)]
        if share is not None and share.bound is Bound.EXACT and part.votes
    ]
    return max(found, key=lambda objection: objection.against.low, default=None)
