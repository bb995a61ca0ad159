"""Marks on unusual voters, each with its evidence. A mark is a question to people, not a verdict.

Three signals are looked at separately and never added up: one strong signal must not be diluted by
the others. Nothing is deleted; `without` compares results with and without the marked.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.anomalies.arrivals import Company, company
from ortaq.opinion.anomalies.likeness import answer_shares
from ortaq.opinion.anomalies.neighbours import Nearest, nearest
from ortaq.opinion.parameters import DEFAULT_PARAMETERS, AnomalyParameters
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Bytes = NDArray[np.int8]
NORMAL = 1.4826
"""Standard deviation of a normal distribution in units of its median absolute deviation."""
MIXED_ANSWERS = 2
"""Stands in `Marks.answer` for people who gave different answers."""


class Signal(StrEnum):
    """Why a voter is marked."""

    NEAR_CLONE = "near_clone"
    """Several others answered nearly everything alike, far beyond chance."""
    BURST = "burst"
    """Those who arrived at the same time answered alike, beyond agreement with others."""
    ONE_ANSWER = "one_answer"
    """The same answer to everything, where chance makes that rare."""


@dataclass(frozen=True, slots=True)
class CloneEvidence:
    """What stands behind a mark as near-clone."""

    partner: str
    """The most similar voter."""
    alike: float
    """Mean share of equal answers with the most similar voters."""
    common: float
    """Mean number of statements voted on together."""
    surprise: float
    """Mean z-value of the equal answers."""
    needed: float
    """Surprise above which voters of this consultation are marked."""


@dataclass(frozen=True, slots=True)
class BurstEvidence:
    """What stands behind a mark as part of a burst."""

    hour: int
    """Hours since 1970 of the first vote: no finer, so that nobody is recognised by it."""
    people: int
    """Voters who arrived at the same time and were compared."""
    score: float
    needed: float


@dataclass(frozen=True, slots=True)
class RunEvidence:
    """What stands behind a mark for one answer to everything."""

    answer: int
    """-1, 0 or +1."""
    votes: int
    surprise: float
    """Power of ten: chance gives this once in 10 to this power voters."""


Evidence = CloneEvidence | BurstEvidence | RunEvidence


@dataclass(frozen=True, slots=True)
class Mark:
    """One signal on one voter."""

    participant: str
    signal: Signal
    evidence: Evidence


@dataclass(frozen=True, slots=True, eq=False)
class Anomalies:
    """All marks of one consultation."""

    marks: tuple[Mark, ...]
    """In order of participants."""
    marked: Flags
    """(P,) voters with any mark."""
    judged: int
    """Voters with enough votes to be looked at; nothing is said about the others."""
    times_known: bool
    """False where bursts could not be looked for."""

    def count(self, signal: Signal) -> int:
        """Count the voters with one signal."""
        return sum(mark.signal is signal for mark in self.marks)


def find_anomalies(
    matrix: VoteMatrix, parameters: AnomalyParameters = DEFAULT_PARAMETERS.anomalies
) -> Anomalies:
    """Mark unusual voters, with evidence. Independent of the order of rows."""
    able: Flags = matrix.votes_each >= parameters.least_votes
    found = [*_clones(matrix, able, parameters), *_bursts(matrix, able, parameters)]
    found += _runs(matrix, able, parameters)
    found.sort(key=lambda pair: pair[0])
    marked = np.zeros(matrix.participant_count, np.bool_)
    marked[[person for person, _ in found]] = True
    marked.setflags(write=False)
    marks = tuple(mark for _, mark in found)
    return Anomalies(marks, marked, int(able.sum()), matrix.times is not None)


Found = list[tuple[int, Mark]]


def _standing_out(values: Floats, able: Flags, score: float, least: float) -> tuple[Flags, float]:
    """Tell who lies far above the median voter, and the limit; robust against many outliers."""
    if not able.any():
        return able, least
    middle = float(np.median(values[able]))
    spread = NORMAL * float(np.median(np.abs(values[able] - middle)))
    needed = max(least, middle + score * spread)
    return able & (values > needed), needed


def _clones(matrix: VoteMatrix, able: Flags, parameters: AnomalyParameters) -> Found:
    if not able.any():
        return []
    near = nearest(matrix, parameters)
    limits = parameters.clone_score, parameters.clone_surprise
    out, needed = _standing_out(near.surprise, able, *limits)
    people = np.flatnonzero(out & (near.alike >= parameters.alike))
    return [(int(p), _clone(matrix, near, int(p), needed)) for p in people]


def _clone(matrix: VoteMatrix, near: Nearest, person: int, needed: float) -> Mark:
    evidence = CloneEvidence(
        partner=str(matrix.participants[near.partner[person]]),
        alike=float(near.alike[person]),
        common=float(near.common[person]),
        surprise=float(near.surprise[person]),
        needed=needed,
    )
    return Mark(str(matrix.participants[person]), Signal.NEAR_CLONE, evidence)


def _bursts(matrix: VoteMatrix, able: Flags, parameters: AnomalyParameters) -> Found:
    together = company(matrix, parameters)
    if together is None:
        return []
    limits = parameters.burst_score, parameters.burst_surprise
    out, needed = _standing_out(together.score, able, *limits)
    people = np.flatnonzero(out & (together.people >= parameters.burst_people))
    return [(int(p), _burst(matrix, together, int(p), needed)) for p in people]


def _burst(matrix: VoteMatrix, together: Company, person: int, needed: float) -> Mark:
    evidence = BurstEvidence(
        hour=int(together.hour[person]),
        people=int(together.people[person]),
        score=float(together.score[person]),
        needed=needed,
    )
    return Mark(str(matrix.participants[person]), Signal.BURST, evidence)


def _runs(matrix: VoteMatrix, able: Flags, parameters: AnomalyParameters) -> Found:
    answer, surprise = one_answer(matrix)
    out = able & (answer != MIXED_ANSWERS) & (surprise >= parameters.run_surprise)
    names, votes = matrix.participants, matrix.votes_each
    return [
        (
            int(p),
            Mark(
                str(names[p]),
                Signal.ONE_ANSWER,
                RunEvidence(int(answer[p]), int(votes[p]), float(surprise[p])),
            ),
        )
        for p in np.flatnonzero(out)
    ]


def one_answer(matrix: VoteMatrix) -> tuple[Bytes, Floats]:
    """Find who always gave the same answer, and how rare chance makes that, (P,) each.

    The answer is -1, 0 or +1, or 2 for different answers. The surprise is -log10 of the product of
    the shares of that answer on the statements voted on: small where nearly everybody agrees.
    """
    rows, people = matrix.rows, matrix.participant_count
    kinds = [np.bincount(rows[matrix.votes == v], minlength=people) for v in (-1, 0, 1)]
    each = matrix.votes_each
    same = np.select([(kind == each) & (each > 0) for kind in kinds], [-1, 0, 1], MIXED_ANSWERS)
    shares = answer_shares(matrix)[matrix.votes + 1, matrix.columns]
    surprise: Floats = -np.bincount(rows, np.log10(shares), minlength=people).astype(np.float64)
    return same.astype(np.int8), surprise
