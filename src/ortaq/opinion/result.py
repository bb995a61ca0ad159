"""What a measurement of opinion says: groups, statements, how sure it is, and its receipt."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.readers.reading import Refusal


class Mode(StrEnum):
    """The published Polis method, for comparability, or ours."""

    ORTAQ = "ortaq"
    POLIS = "polis"


class Verdict(StrEnum):
    """Whether opinion groups may be claimed. Only `STABLE` may be published as groups."""

    STABLE = "stable"
    UNSTABLE = "unstable"
    """Other draws of the same participants give other groups."""
    LIKE_CHANCE = "like_chance"
    """People without any groups would look as grouped as these do."""
    TOO_FEW = "too_few"
    """Too few participants to look for groups."""
    NOT_TESTED = "not_tested"
    """Mode `polis` does not ask, nor does ours with 0 samples."""


class Direction(StrEnum):
    """Which side of a statement characterises a group."""

    AGREE = "agree"
    DISAGREE = "disagree"


@dataclass(frozen=True, slots=True)
class Representative:
    """One statement that characterises a group, with the evidence of mode `polis` step 9."""

    statement: str
    direction: Direction
    probability: float
    """(n + 1) / (votes + 2) of that side inside the group, in (0, 1)."""
    ratio: float
    """That probability divided by the one of all other groups together."""
    test: float
    """z-value of the probability against 1/2."""
    ratio_test: float
    """z-value of the difference from the other groups. It describes; it does not test, because the
    groups were made from the same votes."""
    best_agree: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """One opinion group, numbered by size."""

    id: int
    size: int
    """Participants in it."""
    centre: tuple[float, float]
    """Mean position on the map."""
    representative: tuple[Representative, ...] = ()


@dataclass(frozen=True, slots=True)
class PartCounts:
    """Votes of one part of the participants (an opinion group, a region, ...) on one statement."""

    part: str
    agree: int
    disagree: int
    passed: int

    @property
    def votes(self) -> int:
        """All votes, passes included."""
        return self.agree + self.disagree + self.passed


@dataclass(frozen=True, slots=True)
class Consensus:
    """Agreement of all parts of one partition on one statement. Shares lie in (0, 1)."""

    product: float
    """Product over parts of (agree + 1) / (votes + 2). Falls as parts grow in number."""
    mean: float
    """Its geometric mean: comparable between partitions."""
    least: float
    """The share of the part that agrees least."""
    least_part: str
    parts: int
    """Parts with at least one vote on it; the others are not guessed at."""


@dataclass(frozen=True, slots=True)
class StatementResult:
    """What is known about one statement."""

    id: str
    text: str
    agree: int
    disagree: int
    passed: int
    takes_part: bool
    """False where rejected by moderators or meta: counted, but not in the map or consensus."""
    group_consensus: Consensus | None
    """None without groups or without votes."""
    divisiveness: float | None
    """Between 0, all groups agree alike, and 1, half of the people wholly for and half against."""
    extremity: float
    """How far on the map a person stands who only agrees with this statement."""
    by_group: tuple[PartCounts, ...] = ()
    representative_of: tuple[int, ...] = ()
    """Ids of the groups that this statement characterises."""

    @property
    def votes(self) -> int:
        """All votes, passes included."""
        return self.agree + self.disagree + self.passed


@dataclass(frozen=True, slots=True)
class ConsensusStatement:
    """A statement on whose side the whole body of votes stands (mode `polis`, step 10)."""

    statement: str
    direction: Direction
    probability: float
    test: float


@dataclass(frozen=True, slots=True)
class Stability:
    """How sure the groups are."""

    verdict: Verdict
    mean_agreement: float | None = None
    """Mean adjusted Rand index between the groups and those of samples of participants."""
    least_agreement: float | None = None
    group_counts: tuple[int, ...] = ()
    """The number of groups found in each sample."""
    silhouette: float | None = None
    """Weighted mean silhouette of the groups, in [-1, 1]."""
    chance_silhouette: float | None = None
    """What data without groups reaches at most, by the parameters' quantile."""
    candidate_groups: int = 0
    """Groups of the best division, whether or not they may be claimed."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is needed to compute the same bytes again."""

    input_sha256: str
    parameters: dict[str, object]
    version: str
    mode: Mode
    method: dict[str, object] = field(default_factory=dict)
    """Choices that follow from the data: solver, rounds, whether a coreset was used."""


@dataclass(frozen=True, slots=True, eq=False)
class OpinionMap:
    """Where participants stand. Arrays are read-only, in the canonical order of participants."""

    participants: NDArray[np.str_]
    """(P,) keys."""
    positions: NDArray[np.float64]
    """(P, 2) on the map."""
    labels: NDArray[np.int8]
    """(P,) group, -1 for those in none."""
    votes_each: NDArray[np.int64]
    """(P,) votes that the position rests on."""
    components: NDArray[np.float64]
    """(2, S) loadings, 0 for statements that take no part."""
    centre: NDArray[np.float64]
    """(S,) mean of the votes cast."""


@dataclass(frozen=True, slots=True, eq=False)
class Opinion:
    """One measurement. `groups` is empty unless they may be claimed (or the mode does not ask)."""

    participants: int
    statements: int
    votes: int
    grouped: int
    """Participants with enough votes to be placed in a group."""
    groups: tuple[Group, ...]
    stability: Stability
    explained_variance: tuple[float, ...]
    """Shares of the variance along the first axes; where the third comes close to the second,
    the second axis of the map is arbitrary."""
    statement_results: tuple[StatementResult, ...]
    consensus: tuple[ConsensusStatement, ...]
    map: OpinionMap
    receipt: Receipt
    refused: tuple[Refusal, ...] = ()
    """Rows of the source that were not taken over; empty where a reader listed them already."""
    findings: tuple[str, ...] = ()
    """What the reader noticed about the source, as codes with values."""
