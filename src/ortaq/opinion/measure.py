"""Measure opinion: from votes to groups, how sure they are, and what unites and divides.

Steps, guarantees and limits: docs/methods/opinion.md. The same votes give the same bytes in any
order, on any number of threads or machines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import repeat
from operator import add
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ortaq.errors import OrtaqError
from ortaq.opinion.axes import AnswerCounts, Axes, added, axes_by_iteration, axes_of_pairs
from ortaq.opinion.chunks import (
    Chunk,
    InMemory,
    MapRule,
    Survey,
    pairs_of,
    place,
    sums_of,
    survey,
)
from ortaq.opinion.chunks import tally as tally_of
from ortaq.opinion.consensus import consensus_statements
from ortaq.opinion.covotes import CoVotes
from ortaq.opinion.findings import group_results, statement_results
from ortaq.opinion.grouping import Division, best_division
from ortaq.opinion.order import canonical_order
from ortaq.opinion.parameters import (
    DEFAULT_PARAMETERS,
    OpinionParameters,
    StabilityParameters,
)
from ortaq.opinion.positions import extremity
from ortaq.opinion.readers.reading import Refusal
from ortaq.opinion.receipt import input_digest, leading_number, receipt
from ortaq.opinion.representative import representative_statements
from ortaq.opinion.result import Mode, Opinion, OpinionMap, Receipt, Stability, Verdict
from ortaq.opinion.stability import Panel, measure_stability
from ortaq.opinion.tally import Tally
from ortaq.opinion.votes import Statements, Texts, VoteMatrix, stacked
from ortaq.opinion.workers import HERE, Workers

Floats = NDArray[np.float64]
Labels = NDArray[np.int8]

VOTES_IN_A_CHUNK = 500_000
"""Votes worked on together: bounds the memory, changes no result."""


class SplitParticipant(OrtaqError):
    """Votes of one person lie in two chunks, so that neither has them all."""

    def __init__(self, participant: str) -> None:
        self.participant = participant
        super().__init__(f"votes of participant {participant!r} lie in more than one chunk")


def measure_opinion(
    matrix: VoteMatrix,
    parameters: OpinionParameters = DEFAULT_PARAMETERS,
    workers: Workers = HERE,
    pairs: CoVotes | None = None,
) -> Opinion:
    """Measure the opinion in these votes by the method of this project.

    pairs: statistics of the same votes, where known from `ortaq.opinion.refresh`.
    """
    chunks = [InMemory(matrix.block(rows)) for rows in matrix.blocks(VOTES_IN_A_CHUNK)]
    chunks = chunks or [InMemory(matrix)]
    return measure_chunks(chunks, matrix.statements, parameters, workers, pairs)


def measure_chunks(
    chunks: Sequence[Chunk],
    statements: Statements,
    parameters: OpinionParameters = DEFAULT_PARAMETERS,
    workers: Workers = HERE,
    pairs: CoVotes | None = None,
) -> Opinion:
    """Measure the opinion in votes that lie in chunks; nobody's votes may lie in two of them.

    pairs: statistics of the same votes, where known. Raises SplitParticipant.
    """
    run = _Run(chunks, statements, parameters, workers, pairs)
    people, axes = run.explore()
    positions, panel = run.place(axes, people)
    division = best_division(positions[people.placed], parameters.group, parameters.seed)
    stability = measure_stability(panel, axes, division, parameters)
    if stability.verdict not in (Verdict.STABLE, Verdict.NOT_TESTED):
        division = division.none()
    return run.conclude(people, axes, positions, (division, stability))


@dataclass(frozen=True, slots=True, eq=False)
class _People:
    """All people, in the order of chunks."""

    names: Texts
    order: NDArray[np.int64]
    """(P,) positions in canonical order."""
    votes_each: NDArray[np.int64]
    placed: NDArray[np.bool_]
    """(P,) True with enough votes to be placed in a group."""
    votes: int
    ends: NDArray[np.int64]
    """Where the people of each chunk end."""
    digests: NDArray[np.uint8]
    drawn: NDArray[np.bool_]
    """(P,) True for the panel."""
    refused: tuple[Refusal, ...]

    @classmethod
    def of(cls, surveys: Sequence[Survey], rule: MapRule, limits: StabilityParameters) -> _People:
        votes_each = np.concatenate([part.votes_each for part in surveys])
        placed = votes_each >= rule.least_votes
        digests = np.concatenate([part.digests for part in surveys])
        names = np.concatenate([part.participants for part in surveys])
        return cls(
            names,
            _order_of(names),
            votes_each,
            placed,
            sum(part.votes for part in surveys),
            np.cumsum([len(part.participants) for part in surveys]),
            digests,
            _drawn(placed, digests, _panel_size(votes_each[placed], rule, limits)),
            tuple(refusal for part in surveys for refusal in part.refused),
        )

    def divided(self, array: NDArray[Any]) -> list[NDArray[Any]]:
        """Divide an array over all people by chunks."""
        return np.split(array, self.ends[:-1])


def _order_of(names: Texts) -> NDArray[np.int64]:
    """Put names into canonical order; raise SplitParticipant where one occurs twice."""
    order = canonical_order(names)
    ordered = names[order]
    again = ordered[1:][ordered[1:] == ordered[:-1]]
    if len(again):
        raise SplitParticipant(str(again[0]))
    return order


def _panel_size(votes_each: NDArray[np.int64], rule: MapRule, limits: StabilityParameters) -> int:
    """Find how many people make a panel with enough votes on each statement."""
    needed = limits.panel_votes * int(rule.taking_part.sum()) * len(votes_each)
    return max(limits.panel, needed // max(int(votes_each.sum()), 1))


def _drawn(placed: NDArray[np.bool_], digests: NDArray[np.uint8], panel: int) -> NDArray[np.bool_]:
    """Draw the panel: everybody placed, or those with the smallest digests."""
    if placed.sum() <= panel:
        return placed
    numbers = leading_number(digests)
    largest = np.partition(numbers[placed], panel - 1)[panel - 1]
    drawn: NDArray[np.bool_] = placed & (numbers <= largest)
    return drawn


@dataclass(frozen=True, slots=True, eq=False)
class _Run:
    """One measurement: its chunks and how the work on them is done."""

    chunks: Sequence[Chunk]
    statements: Statements
    parameters: OpinionParameters
    workers: Workers
    pairs: CoVotes | None

    @property
    def rule(self) -> MapRule:
        return MapRule.of(self.statements, self.parameters.map.least_votes)

    def explore(self) -> tuple[_People, Axes]:
        """Find out who is there, and the axes of the map."""
        surveys = list(self.workers.each(survey, self.chunks, *self._same(self.rule)))
        people = _People.of(surveys, self.rule, self.parameters.stability)
        return people, self._axes(reduce(add, (part.answers for part in surveys)))

    def _axes(self, answers: AnswerCounts) -> Axes:
        """Find the axes: from pairs where there are few votes, else by passes over the votes."""
        limits = self.parameters.map
        if self.pairs is not None:
            return axes_of_pairs(self.pairs, limits)
        width = len(answers.counts)
        if answers.people * width <= limits.pair_cells and width <= limits.pair_statements:
            pairs = self.workers.each(pairs_of, self.chunks, *self._same(self.rule))
            return axes_of_pairs(reduce(add, pairs), limits)
        return axes_by_iteration(answers, self._round, limits)

    def place(self, axes: Axes, people: _People) -> tuple[Floats, Panel]:
        """Place everybody on the map, and collect the votes of the panel."""
        given = self._same(self.rule, axes)
        drawn = people.divided(people.drawn)
        places = list(self.workers.each(place, self.chunks, *given, drawn))
        positions = np.concatenate([part.positions for part in places])
        return positions, Panel(stacked([part.panel for part in places]), positions[people.drawn])

    def conclude(
        self,
        people: _People,
        axes: Axes,
        positions: Floats,
        outcome: tuple[Division, Stability],
    ) -> Opinion:
        """Count votes by group and put the result together."""
        division, stability = outcome
        labels, sizes, centres = _numbered(division, positions, people)
        everybody = self._tally(people, labels, division.groups)
        by_group = everybody.without_last
        allowed = self.statements.taking_part
        chosen = representative_statements(
            by_group, self.statements, allowed, self.parameters.statement
        )
        reach = np.zeros(len(allowed))
        reach[allowed] = extremity(axes)
        return Opinion(
            participants=len(people.names),
            statements=len(self.statements),
            votes=people.votes,
            grouped=int(people.placed.sum()),
            groups=group_results(sizes, centres, chosen),
            stability=stability,
            explained_variance=axes.explained,
            statement_results=statement_results(
                self.statements, everybody.total, by_group, reach, chosen
            ),
            consensus=consensus_statements(
                everybody.total, self.statements, allowed, self.parameters.statement
            ),
            map=_map(people, positions, labels, _over_all(axes, allowed)),
            refused=people.refused,
            receipt=self._receipt(people, axes),
        )

    def _receipt(self, people: _People, axes: Axes) -> Receipt:
        method: dict[str, object] = {"rounds": axes.rounds, "panel": int(people.drawn.sum())}
        digest = input_digest(people.digests, self.statements)
        return receipt(digest, self.parameters, Mode.ORTAQ, method)

    def _round(self, table: Floats) -> Floats:
        given = self._same(self.rule, table)
        return added(self.workers.each(sums_of, self.chunks, *given))

    def _tally(self, people: _People, labels: Labels, groups: int) -> Tally:
        """Count by group; the last part holds those in no group."""
        parts = np.where(labels >= 0, labels, groups)
        given = (self.chunks, people.divided(parts), repeat(groups + 1, len(self.chunks)))
        return reduce(add, self.workers.each(tally_of, *given))

    def _same(self, *values: object) -> list[repeat[object]]:
        """Give every chunk the same values."""
        return [repeat(value, len(self.chunks)) for value in values]


def _numbered(
    division: Division, positions: Floats, people: _People
) -> tuple[Labels, NDArray[np.int64], Floats]:
    """Label everybody, -1 for no group; number groups by the people in them, largest first."""
    labels = np.full(len(positions), -1, np.int8)
    if not division.groups:
        return labels, np.empty(0, np.int64), division.centres
    found = division.labels(positions[people.placed])
    sizes = np.bincount(found, minlength=division.groups)
    order = np.lexsort((division.centres[:, 1], division.centres[:, 0], -sizes))
    number = np.argsort(order)
    labels[people.placed] = number[found]
    return labels, sizes[order], division.centres[order]


def _over_all(axes: Axes, taking_part: NDArray[np.bool_]) -> Axes:
    """Spread axes over all statements, zeros for those that take no part."""
    centre, components = np.zeros(len(taking_part)), np.zeros((2, len(taking_part)))
    centre[taking_part], components[:, taking_part] = axes.centre, axes.components
    return Axes(centre, components, axes.explained, axes.rounds)


def _map(people: _People, positions: Floats, labels: Labels, axes: Axes) -> OpinionMap:
    """Put people into canonical order."""
    order = people.order
    return OpinionMap(
        people.names[order],
        positions[order],
        labels[order],
        people.votes_each[order],
        axes.components,
        axes.centre,
    )
