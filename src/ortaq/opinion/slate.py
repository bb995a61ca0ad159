"""A slate: a few statements that represent everyone, with a proof that anyone can check.

Seats are bought by the Method of Equal Shares (Peters and Skowron 2020), in which everybody has the
same budget; what is left over is filled by proportional approval voting. Votes not cast are filled
in by the second opinion, several times over. Promise (EJR+, Brill and Peters 2023), over these
filled-in votes: no l/k of the people who all agree with one statement outside the slate have each
fewer than l statements inside it. From it follows, for the votes really cast, that there is no
`Objection`. Method and limits: docs/methods/slate.md.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.ideal_point import IdealPoints
from ortaq.opinion.parameters import SlateParameters
from ortaq.opinion.tally import counts_by
from ortaq.opinion.votes import Flags, Longs, VoteMatrix

Floats = NDArray[np.float64]

ROUNDING = 1e-9
"""Part of a price by which sums of budgets may err."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One statement of the slate."""

    statement: str
    bought: bool
    """True where people's budgets paid for it; False where it filled a seat left over."""
    agree: int
    """Votes cast."""
    disagree: int
    passed: int


@dataclass(frozen=True, slots=True)
class Objection:
    """People whom the slate leaves out, by votes cast alone, however unseen votes would fall."""

    statement: str
    """Outside the slate; all of them agreed with it."""
    people: int
    deserved: int
    """Statements of the slate that so many people could claim; each of them has fewer."""


@dataclass(frozen=True, slots=True)
class Slate:
    """Statements that represent everyone, in the order in which they were taken."""

    seats: tuple[Seat, ...]
    represented: float
    """Share of people, over the filled-in votes, who agree with at least one of them."""
    known: float
    """Share of people who agreed with at least one of them by votes cast: surely represented."""
    objections: tuple[Objection, ...]
    """Empty where the promise holds for the votes cast."""
    worlds_without_objection: float
    """Share of single fillings in which the promise holds by itself; 1 is not promised."""


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Positions of statements, in the order taken, and how many of them were bought."""

    chosen: tuple[int, ...]
    bought: int


def represent(
    matrix: VoteMatrix, model: IdealPoints, parameters: SlateParameters, seed: int
) -> Slate:
    """Choose the slate and check it."""
    counts = counts_by(matrix, np.zeros(matrix.participant_count, np.int8), 1)
    agreement = (counts.agree[0] + 1.0) / (counts.votes[0] + 2.0)
    enough = counts.votes[0] >= parameters.least_votes
    candidates = np.flatnonzero(model.known & enough & (agreement <= parameters.most_agreement))
    size = min(parameters.size, len(candidates))
    filled = fill_in(matrix, model, candidates, parameters, seed)
    everyone = np.concatenate(filled, axis=1)
    choice = equal_shares(everyone, size)
    slate = candidates[list(choice.chosen)]
    sums = (counts.agree[0], counts.disagree[0], counts.passed[0])
    seats = tuple(
        Seat(str(matrix.statements.ids[j]), place < choice.bought, *(int(c[j]) for c in sums))
        for place, j in enumerate(slate.tolist())
    )
    content = [not unrepresented(world, choice.chosen, size) for world in filled]
    return Slate(
        seats,
        float(everyone[list(choice.chosen)].any(axis=0).mean()) if size else 0.0,
        _surely_represented(matrix, slate),
        objections(matrix, slate, candidates),
        float(np.mean(content)),
    )


def fill_in(
    matrix: VoteMatrix,
    model: IdealPoints,
    candidates: Longs,
    parameters: SlateParameters,
    seed: int,
) -> list[Flags]:
    """Fill in what was not seen, once for each world: (C, P) True where a person agrees.

    Votes cast stay as they are. Unseen ones are drawn by the model, less the share that passes.
    """
    draw = np.random.default_rng(seed)
    people = np.arange(matrix.participant_count)
    if len(people) > parameters.people:
        people = np.sort(draw.permutation(people)[: parameters.people])
    some = matrix.taking(people)
    counts = counts_by(some, np.zeros(len(people), np.int8), 1)
    siding = 1.0 - (counts.passed[0] + 1.0) / (counts.votes[0] + 2.0)
    position = np.full(matrix.statement_count, -1)
    position[candidates] = np.arange(len(candidates))
    voted = position[some.columns] >= 0
    cells = position[some.columns[voted]], some.rows[voted]
    chance = np.empty((len(candidates), len(people)))
    for row, j in zip(chance, candidates.tolist(), strict=True):
        row[:] = siding[j] * model.probabilities(people, np.full(len(people), j))
    chance[cells] = some.votes[voted] == 1
    return [draw.random(chance.shape) < chance for _ in range(parameters.worlds)]


def equal_shares(approvals: Flags, size: int) -> Choice:
    """Elect `size` statements. approvals: (C, V).

    Equal offers go to the statement with more supporters, then to the earlier one.
    """
    chosen = _bought(approvals, size)
    bought = len(chosen)
    _fill_up(approvals, chosen, size)
    return Choice(tuple(chosen), bought)


def unrepresented(approvals: Flags, chosen: tuple[int, ...], size: int) -> list[tuple[int, int]]:
    """Check the promise: pairs (statement, l) that break EJR+; empty where it holds.

    approvals: (C, V); chosen: positions of the slate; size: seats.
    """
    inside = approvals[list(chosen)].sum(axis=0)
    outside = np.setdiff1d(np.arange(len(approvals)), chosen)
    broken = []
    for claim in range(1, size + 1):
        short = inside < claim
        supporters = (approvals[outside] & short).sum(axis=1)
        strong = supporters * size >= claim * approvals.shape[1]
        broken += [(int(j), claim) for j in outside[strong & (supporters > 0)]]
    return broken


def objections(matrix: VoteMatrix, slate: Longs, candidates: Longs) -> tuple[Objection, ...]:
    """Find groups that the slate leaves out whatever their unseen votes, by the votes cast.

    A statement of the slate that a person has not seen counts as agreed with, so only what is
    certain remains. candidates: positions of the statements that could have been chosen.
    """
    size, people, rows = len(slate), matrix.participant_count, matrix.rows
    in_slate = np.isin(matrix.columns, slate)
    missed = np.bincount(rows[in_slate & (matrix.votes != 1)], minlength=people)
    agreed = matrix.votes == 1
    found = []
    for claim in range(1, size + 1):
        short = agreed & ((size - missed)[rows] < claim)
        counts = np.bincount(matrix.columns[short], minlength=matrix.statement_count)
        for j in np.setdiff1d(candidates, slate).tolist():
            if counts[j] and counts[j] * size >= claim * people:
                found.append(Objection(str(matrix.statements.ids[j]), int(counts[j]), claim))
    return tuple(found)


def _surely_represented(matrix: VoteMatrix, slate: Longs) -> float:
    agreed = np.isin(matrix.columns, slate) & (matrix.votes == 1)
    people = len(np.unique(matrix.rows[agreed]))
    return people / max(matrix.participant_count, 1)


def _bought(approvals: Flags, size: int) -> list[int]:
    """Let people buy statements: each pays at most the lowest price per head that suffices.

    Prices per head only rise as budgets shrink, so an old price is a lower bound, and only the
    cheapest statement has to be looked at again.
    """
    voters = approvals.shape[1]
    price = voters / max(size, 1)
    budgets = np.ones(voters)
    support = approvals.sum(axis=1)
    queue = [(price / count, -count, j) for j, count in enumerate(support.tolist()) if count]
    heapq.heapify(queue)
    chosen: list[int] = []
    while queue and len(chosen) < size:
        _, count, j = heapq.heappop(queue)
        share = _price_per_head(budgets[approvals[j]], price)
        if share is None:
            continue
        if queue and (share, count, j) > queue[0]:
            heapq.heappush(queue, (share, count, j))
            continue
        budgets[approvals[j]] -= np.minimum(budgets[approvals[j]], share)
        chosen.append(j)
    return chosen


def _price_per_head(budgets: Floats, price: float) -> float | None:
    """Lowest p with sum min(budget, p) = price; None where the budgets do not suffice."""
    if budgets.sum() < price * (1.0 - ROUNDING):
        return None
    ordered = np.sort(budgets)
    paid = np.concatenate(([0.0], np.cumsum(ordered)[:-1]))
    shares = (price - paid) / np.arange(len(ordered), 0, -1)
    enough = shares <= ordered * (1.0 + ROUNDING) + ROUNDING
    return float(shares[int(np.argmax(enough))]) if enough.any() else float(ordered[-1])


def _fill_up(approvals: Flags, chosen: list[int], size: int) -> None:
    """Fill what is left, each time where most people with few statements gain (PAV)."""
    inside = approvals[chosen].sum(axis=0)
    while len(chosen) < size:
        gain = 1.0 / (1.0 + inside)
        scores = np.array([gain[row].sum() for row in approvals])
        scores[chosen] = -1.0
        best = int(scores.argmax())
        chosen.append(best)
        inside = inside + approvals[best]
