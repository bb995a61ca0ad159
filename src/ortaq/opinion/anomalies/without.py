"""Every headline number with and without marked voters: what they change, nothing deleted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.result import Opinion, Verdict
from ortaq.opinion.votes import VoteMatrix

Flags = NDArray[np.bool_]
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, eq=False)
class Both(Generic[Result]):
    """The same measurement with everybody and without the marked."""

    everybody: Result
    without_marked: Result
    marked: int


def with_and_without(
    matrix: VoteMatrix, marked: Flags, measure: Callable[[VoteMatrix], Result]
) -> Both[Result]:
    """Measure twice. marked: (P,) flags; with nobody marked the first result stands for both."""
    everybody = measure(matrix)
    if not marked.any():
        return Both(everybody, everybody, 0)
    return Both(everybody, measure(matrix.of_participants(~marked)), int(marked.sum()))


@dataclass(frozen=True, slots=True)
class StatementShift:
    """How far marked voters move one statement."""

    statement: str
    agree: float | None
    """Share of agreement of everybody; None without votes."""
    agree_without: float | None
    consensus: float | None
    """Geometric mean of agreement over groups; None without groups."""
    consensus_without: float | None
    majority_changes: bool
    """Whether more than half agree in one case and not in the other."""

    @property
    def shift(self) -> float:
        """Change of the share of agreement when the marked are left out; 0 where unknown."""
        if self.agree is None or self.agree_without is None:
            return 0.0
        return self.agree_without - self.agree


@dataclass(frozen=True, slots=True)
class Headline:
    """The numbers that a reader sees first, with everybody and without the marked."""

    participants: tuple[int, int]
    votes: tuple[int, int]
    verdict: tuple[Verdict, Verdict]
    group_sizes: tuple[tuple[int, ...], tuple[int, ...]]
    consensus: tuple[tuple[str, ...], tuple[str, ...]]
    """Statements on whose side everybody stands, by id."""
    statements: tuple[StatementShift, ...]
    largest_shift: float
    """Largest change of a share of agreement, without sign."""
    publishable: bool
    """Whether enough voters are marked: the difference of the two results is their votes, so with
    fewer than the smallest published count only one of them may be shown."""


def headline(both: Both[Opinion], least: int) -> Headline:
    """Set the two results side by side. least: smallest published count, k."""
    with_all, without = both.everybody, both.without_marked
    pairs = zip(with_all.statement_results, without.statement_results, strict=True)
    statements = tuple(
        StatementShift(
            statement=one.id,
            agree=_share(one.agree, one.votes),
            agree_without=_share(two.agree, two.votes),
            consensus=one.group_consensus.mean if one.group_consensus else None,
            consensus_without=two.group_consensus.mean if two.group_consensus else None,
            majority_changes=_majority(one.agree, one.votes) != _majority(two.agree, two.votes),
        )
        for one, two in pairs
    )
    return Headline(
        participants=(with_all.participants, without.participants),
        votes=(with_all.votes, without.votes),
        verdict=(with_all.stability.verdict, without.stability.verdict),
        group_sizes=(_sizes(with_all), _sizes(without)),
        consensus=(_consensus(with_all), _consensus(without)),
        statements=statements,
        largest_shift=max((abs(item.shift) for item in statements), default=0.0),
        publishable=not 0 < both.marked < least,
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _majority(part: int, whole: int) -> bool:
    return 2 * part > whole


def _sizes(opinion: Opinion) -> tuple[int, ...]:
    return tuple(group.size for group in opinion.groups)


def _consensus(opinion: Opinion) -> tuple[str, ...]:
    return tuple(item.statement for item in opinion.consensus)
