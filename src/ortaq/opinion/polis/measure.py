"""The whole Polis method on one matrix: cold, or from the state of the last computation."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.axes import Axes
from ortaq.opinion.consensus import consensus_statements
from ortaq.opinion.findings import group_results, statement_results
from ortaq.opinion.parameters import DEFAULT_PARAMETERS, OpinionParameters
from ortaq.opinion.polis import plane
from ortaq.opinion.polis.groups import Grouping, base_clusters, groupings, shown
from ortaq.opinion.polis.state import PolisState
from ortaq.opinion.positions import extremity
from ortaq.opinion.receipt import input_digest, receipt, row_digests
from ortaq.opinion.representative import representative_statements
from ortaq.opinion.result import Mode, Opinion, OpinionMap, Stability, Verdict
from ortaq.opinion.tally import counts_by
from ortaq.opinion.threads import one_thread
from ortaq.opinion.votes import Moderation, VoteMatrix

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]


def measure_polis(
    matrix: VoteMatrix,
    parameters: OpinionParameters = DEFAULT_PARAMETERS,
    before: PolisState | None = None,
) -> tuple[Opinion, PolisState]:
    """Measure by the published method; give the state to pass to the next computation.

    before: state of the last one; without it the start is cold, from the seed in the parameters.
    """
    compared = replace(parameters.statement, best_agree_compared=True)
    parameters = replace(parameters, statement=compared)
    with one_thread():
        map_ = _map(matrix, parameters, before)
        outcome = _group(matrix, map_, parameters, before)
    return _opinion(matrix, map_, outcome, parameters), _state(matrix, map_, outcome)


@dataclass(frozen=True, slots=True, eq=False)
class _Map:
    """Steps 1 to 5."""

    axes: Axes
    positions: Floats
    included: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class _Outcome:
    """Steps 6 and 7."""

    people: Labels
    """Included participants, as positions, in order of their first votes."""
    base: Labels
    """(n,) base cluster of each."""
    found: dict[int, Grouping]
    shown: int
    best: int
    streak: int
    cold: bool

    def labels(self, count: int) -> NDArray[np.int8]:
        """(P,) group of every participant, -1 for none."""
        labels = np.full(count, -1, np.int8)
        if self.shown:
            labels[self.people] = self.found[self.shown].labels[self.base]
        return labels


def _map(matrix: VoteMatrix, parameters: OpinionParameters, before: PolisState | None) -> _Map:
    moderated = plane.moderate(matrix)
    earlier = np.zeros(matrix.participant_count, np.bool_)
    if before is not None:
        earlier = np.isin(matrix.participants, list(before.included))
    means = plane.centre(moderated)
    ids = matrix.statements.ids
    draw = np.random.default_rng(parameters.seed)
    start = draw.standard_normal((2, len(ids))) if before is None else before.started(ids)
    found = plane.components(moderated, means, start, parameters.polis.power_rounds)
    positions = plane.projection(moderated, means, found)
    axes = Axes(means, found, (), parameters.polis.power_rounds)
    return _Map(axes, positions, plane.included(matrix, parameters.polis, earlier))


def _group(
    matrix: VoteMatrix, map_: _Map, parameters: OpinionParameters, before: PolisState | None
) -> _Outcome:
    """Do steps 6 and 7 on the included, in order of their first votes."""
    people = np.flatnonzero(map_.included)
    if matrix.arrival is not None:
        people = people[np.argsort(matrix.arrival[people], kind="stable")]
    if len(people) < 2:
        return _Outcome(people, np.zeros(len(people), np.int64), {}, 0, 0, 0, before is None)
    old = None
    if before is not None:
        names = matrix.participants[people].tolist()
        old = np.array([before.base_members.get(name, -1) for name in names], np.int64)
    places = map_.positions[people]
    centres, base = base_clusters(places, parameters.polis, old)
    sizes = np.bincount(base, minlength=len(centres)).astype(np.float64)
    found = groupings(centres, sizes, parameters.polis, before)
    return _Outcome(people, base, found, *shown(found, parameters.polis, before), before is None)


def _opinion(
    matrix: VoteMatrix, map_: _Map, outcome: _Outcome, parameters: OpinionParameters
) -> Opinion:
    """Do steps 8 to 12, and put everything together."""
    labels = outcome.labels(matrix.participant_count)
    groups = int(labels.max(initial=-1)) + 1
    by_group = counts_by(matrix, labels, groups)
    total = counts_by(matrix, np.zeros(len(labels), np.int8), 1)
    statements = matrix.statements
    allowed = statements.moderation != Moderation.REJECTED
    chosen = representative_statements(by_group, statements, allowed, parameters.statement)
    centres = outcome.found[outcome.shown].centres if groups else np.empty((0, 2))
    return Opinion(
        participants=matrix.participant_count,
        statements=matrix.statement_count,
        votes=matrix.vote_count,
        grouped=int(map_.included.sum()),
        groups=group_results(np.bincount(labels[labels >= 0], minlength=groups), centres, chosen),
        stability=Stability(Verdict.NOT_TESTED, candidate_groups=groups),
        explained_variance=map_.axes.explained,
        statement_results=statement_results(
            statements, total, by_group, extremity(map_.axes), chosen
        ),
        consensus=consensus_statements(total, statements, allowed, parameters.statement),
        map=OpinionMap(
            matrix.participants,
            map_.positions,
            labels,
            matrix.votes_each,
            map_.axes.components,
            map_.axes.centre,
        ),
        receipt=receipt(
            input_digest(row_digests(matrix), statements),
            parameters,
            Mode.POLIS,
            {"start": "cold" if outcome.cold else "seeded"},
        ),
    )


def _state(matrix: VoteMatrix, map_: _Map, outcome: _Outcome) -> PolisState:
    names = matrix.participants[outcome.people].tolist()
    return PolisState(
        matrix.statements.ids,
        map_.axes.components,
        frozenset(matrix.participants[map_.included].tolist()),
        dict(zip(names, outcome.base.tolist(), strict=True)),
        {number: grouping.centres for number, grouping in outcome.found.items()},
        outcome.shown,
        outcome.best,
        outcome.streak,
    )
