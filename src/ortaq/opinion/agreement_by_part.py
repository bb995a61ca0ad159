"""What the counts by part say: shares with intervals, agreement of all parts, what is not known.

Computed only from what is published (`Known`), so no figure here can tell a hidden count. A part
whose count is published as "at least" or "at most" enters with that bound and is marked; a part of
which nothing is published is left out and named. Method: docs/methods/strata.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.consensus import GroupConsensus, divisiveness
from ortaq.opinion.intervals import Interval, agreement_of_all, jeffreys
from ortaq.opinion.parameters import DEFAULT_PARAMETERS, StrataParameters
from ortaq.opinion.strata import AGREE, DISAGREE, PASSED, VOTES, Strata
from ortaq.opinion.tally import Tally

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Longs = NDArray[np.int64]


class Unknown(StrEnum):
    """What is not known yet about a part and a statement."""

    NO_PARTICIPANTS = "no_participants"
    """Nobody of this part took part at all."""
    NO_VOTES = "no_votes"
    """Nobody of this part voted on this statement."""
    HIDDEN = "hidden"
    """Not published: too few people, or others' counts could be computed from it."""
    ANSWERS_HIDDEN = "answers_hidden"
    """The number of votes is published, not how they divide."""
    BOUND_ONLY = "bound_only"
    """Published as at least, or at most, this many."""
    SIDE_OPEN = "side_open"
    """The interval holds one half: no majority either way."""
    MOSTLY_PASSED = "mostly_passed"
    """More passes than answers."""
    FEW_OF_ITS_PEOPLE = "few_of_its_people"
    """Most of its participants did not vote on this statement."""


class Bound(StrEnum):
    """How a published count relates to the true one."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What is published of counts: each lies between `low` and `high`.

    (4, H + 1, S) each, equal where the count is published; `high` is -1 where no bound is.
    """

    low: Longs
    high: Longs

    def __post_init__(self) -> None:
        self.low.setflags(write=False)
        self.high.setflags(write=False)

    @property
    def exact(self) -> Flags:
        """Where the count is published."""
        same: Flags = self.low == self.high
        return same


def everything(strata: Strata) -> Known:
    """Know all counts: for people who may see them, never for publication."""
    return Known(strata.counts, strata.counts)


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the votes, passes included, with its Jeffreys interval."""

    value: float
    low: float
    high: float
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class PartResult:
    """One part and one statement; None where not published."""

    part: str
    votes: int | None
    agree: int | None
    disagree: int | None
    passed: int | None
    agreeing: Share | None
    disagreeing: Share | None
    unknown: tuple[Unknown, ...]


@dataclass(frozen=True, slots=True)
class PartConsensus:
    """Agreement of the parts on one statement, of those of which enough is published."""

    product: float
    """Product over parts of (agree + 1) / (votes + 2); falls as parts grow in number."""
    mean: float
    """Its geometric mean: comparable between partitions."""
    low: float
    """Interval of the mean."""
    high: float
    least: float
    """Probability of agreement of the part that agrees least."""
    least_part: str
    most: float
    most_part: str
    parts: int
    """Parts that entered."""
    bounded: int
    """Of them those that entered with the middle of their bounds instead of a count."""


@dataclass(frozen=True, slots=True)
class StatementStrata:
    """One statement by parts."""

    parts: tuple[PartResult, ...]
    consensus: PartConsensus | None
    """None where nothing is known of any part."""
    divisiveness: float | None
    """0 where parts vote alike, near 1 where half of the votes stand wholly against the other."""
    missing: tuple[str, ...]
    """Parts that do not enter the consensus."""
    unplaced_votes: int | None
    """Votes of people in no part; None where not published."""


@dataclass(frozen=True, slots=True, eq=False)
class PartAgreement:
    """All statements by parts, as arrays; NaN where not published. `of` gives one statement."""

    strata: Strata
    known: Known
    votes: Floats
    """(H, S)."""
    agree: Floats
    """(H, S) counts, or their published bounds."""
    estimate: Floats
    """(H, S) counts, or the middle of what the bounds allow: what the consensus is made of."""
    bounds: NDArray[np.int8]
    """(H, S): 0 exact, +1 at least, -1 at most."""
    agreeing: Interval
    """(H, S)."""
    disagreeing: Interval
    """(H, S); NaN where the count is not published."""
    consensus: GroupConsensus
    mean: Interval
    """(S,) of the geometric mean."""
    divisiveness: Floats
    """(S,)."""
    rules: StrataParameters

    def of(self, statement: int) -> StatementStrata:
        """Describe one statement, by position."""
        entered = ~np.isnan(self.agree[:, statement])
        parts = tuple(self._part(h, statement) for h in range(len(self.strata.parts)))
        apart = self.divisiveness[statement]
        return StatementStrata(
            parts=parts,
            consensus=self._consensus(statement),
            divisiveness=None if np.isnan(apart) else float(apart),
            missing=tuple(p.part for p, there in zip(parts, entered, strict=True) if not there),
            unplaced_votes=self._count(VOTES, -1, statement),
        )

    def _part(self, part: int, statement: int) -> PartResult:
        return PartResult(
            part=self.strata.parts[part],
            votes=self._count(VOTES, part, statement),
            agree=self._count(AGREE, part, statement),
            disagree=self._count(DISAGREE, part, statement),
            passed=self._count(PASSED, part, statement),
            agreeing=self._agreeing(part, statement),
            disagreeing=self._disagreeing(part, statement),
            unknown=self._unknown(part, statement),
        )

    def _count(self, kind: int, part: int, statement: int) -> int | None:
        place = kind, part, statement
        return int(self.known.low[place]) if self.known.exact[place] else None

    def _agreeing(self, part: int, statement: int) -> Share | None:
        agree, votes = self.agree[part, statement], self.votes[part, statement]
        if np.isnan(agree) or not votes:
            return None
        ends = self.agreeing.low[part, statement], self.agreeing.high[part, statement]
        match self.bounds[part, statement]:
            case 1:
                return Share(float(agree / votes), float(ends[0]), 1.0, Bound.AT_LEAST)
            case -1:
                return Share(float(agree / votes), 0.0, float(ends[1]), Bound.AT_MOST)
            case _:
                return Share(float(agree / votes), float(ends[0]), float(ends[1]))

    def _disagreeing(self, part: int, statement: int) -> Share | None:
        count, votes = self._count(DISAGREE, part, statement), self.votes[part, statement]
        if count is None or not votes > 0:
            return None
        low, high = self.disagreeing.low[part, statement], self.disagreeing.high[part, statement]
        return Share(float(count / votes), float(low), float(high))

    def _unknown(self, part: int, statement: int) -> tuple[Unknown, ...]:
        """Say what is missing; the first of the reasons that leave nothing to say, else all."""
        votes = self.votes[part, statement]
        if np.isnan(votes):
            return (Unknown.HIDDEN,)
        if votes == 0:
            absent = self.strata.people[part] == 0
            return (Unknown.NO_PARTICIPANTS if absent else Unknown.NO_VOTES,)
        share = self._agreeing(part, statement)
        passed = self._count(PASSED, part, statement)
        few = votes < self.rules.few_of_people * self.strata.people[part]
        told = (
            (Unknown.ANSWERS_HIDDEN, share is None),
            (Unknown.BOUND_ONLY, share is not None and share.bound is not Bound.EXACT),
            (Unknown.SIDE_OPEN, share is not None and share.low < 0.5 < share.high),
            (Unknown.MOSTLY_PASSED, (passed or 0) > self.rules.mostly_passed * votes),
            (Unknown.FEW_OF_ITS_PEOPLE, few),
        )
        return tuple(code for code, holds in told if holds)

    def _consensus(self, statement: int) -> PartConsensus | None:
        shared = self.consensus.of(statement, self.strata.parts)
        if shared is None:
            return None
        chance = (self.estimate[:, statement] + 1.0) / (self.votes[:, statement] + 2.0)
        chance[~(self.votes[:, statement] > 0)] = np.nan
        most = int(np.nanargmax(chance))
        return PartConsensus(
            product=shared.product,
            mean=shared.mean,
            low=float(self.mean.low[statement]),
            high=float(self.mean.high[statement]),
            least=shared.least,
            least_part=shared.least_part,
            most=float(chance[most]),
            most_part=self.strata.parts[most],
            parts=shared.parts,
            bounded=int((self.bounds[:, statement] != 0).sum()),
        )


def agreement_by_part(
    strata: Strata,
    known: Known | None = None,
    parameters: StrataParameters = DEFAULT_PARAMETERS.strata,
) -> PartAgreement:
    """Say what the counts by part tell. known: what is published; None for everything."""
    known = everything(strata) if known is None else known
    low, high = known.low[:, :-1], known.high[:, :-1]
    exact = known.exact[:, :-1]
    votes = np.where(exact[VOTES], low[VOTES], np.nan)
    agree, bounds = _agree_or_bound(low[AGREE], high[AGREE], votes)
    estimate = np.select([bounds > 0, bounds < 0], [(agree + votes) / 2.0, agree / 2.0], agree)
    disagree = np.where(exact[DISAGREE] & exact[VOTES], low[DISAGREE], np.nan)
    entered = np.where(np.isnan(estimate), 0.0, votes)
    return PartAgreement(
        strata=strata,
        known=known,
        votes=votes,
        agree=np.where(votes > 0, agree, np.nan),
        estimate=np.where(votes > 0, estimate, np.nan),
        bounds=np.where(votes > 0, bounds, 0).astype(np.int8),
        agreeing=jeffreys(agree, np.where(np.isnan(agree), np.nan, votes), parameters.interval),
        disagreeing=jeffreys(
            disagree, np.where(np.isnan(disagree), np.nan, votes), parameters.interval
        ),
        consensus=_consensus_of(estimate, entered),
        mean=agreement_of_all(estimate, entered, parameters.interval),
        divisiveness=_apart(known),
        rules=parameters,
    )


def _agree_or_bound(low: Longs, high: Longs, votes: Floats) -> tuple[Floats, NDArray[np.int8]]:
    """Agreement as counted, else by its published bound, else NaN; and which of these it is."""
    exact = low == high
    at_least = ~exact & (low > 0)
    at_most = ~exact & ~at_least & (high >= 0) & (high < votes)
    value = np.where(at_most, high, low).astype(np.float64)
    value[~(exact | at_least | at_most) | np.isnan(votes)] = np.nan
    return value, np.where(at_least, 1, np.where(at_most, -1, 0)).astype(np.int8)


def _consensus_of(estimate: Floats, votes: Floats) -> GroupConsensus:
    """Agreement of all parts, as `consensus.group_consensus`, for estimates; (H, S) each.

    A part without votes is left out of the product too: nothing is known of it, not one half.
    """
    voted = votes > 0
    share = np.where(voted, (estimate + 1.0) / (votes + 2.0), 1.0)
    parts = voted.sum(axis=0)
    product = share.prod(axis=0)
    lowest = np.where(voted, share, np.inf)
    none = parts == 0
    return GroupConsensus(
        product,
        np.where(none, np.nan, product ** (1.0 / np.maximum(parts, 1))),
        np.where(none, np.nan, lowest.min(axis=0, initial=np.inf)),
        np.where(none, -1, lowest.argmin(axis=0) if len(share) else -1),
        parts,
    )


def _apart(known: Known) -> Floats:
    """Divisiveness over the parts whose answers are all published."""
    whole = np.logical_and.reduce(known.exact, axis=0)[:-1]
    counts = np.where(whole, known.low[:, :-1], 0)
    return divisiveness(Tally(counts[AGREE], counts[DISAGREE], counts[PASSED]))
