"""Bringing counts up to today gives the same bytes as counting everybody again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ortaq.opinion.refresh as module
from benchmarks.planted_opinions import planted
from ortaq.opinion.assembly import assemble
from ortaq.opinion.measure import measure_opinion
from ortaq.opinion.parameters import DEFAULT_PARAMETERS, MapParameters
from ortaq.opinion.refresh import Counted, counted, refreshed
from ortaq.opinion.votes import VoteMatrix
from tests.opinion.test_measure import bytes_of
from tests.opinion.worlds import moderated

LIMITS = MapParameters(least_votes=2)
CELLS = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(0, 12)), st.sampled_from([-1, 0, 1]), min_size=4
)


def matrix_of(cells: dict[tuple[int, int], int]) -> VoteMatrix:
    people, ids = (np.array(part) for part in zip(*cells, strict=True))
    return assemble(people, ids, np.array(list(cells.values()), np.int8))


def equal(first: Counted, second: Counted) -> bool:
    parts = [(c.pairs.alike, c.pairs.beside, c.pairs.both) for c in (first, second)]
    same = all(np.array_equal(a, b) for a, b in zip(*parts, strict=True))
    return same and first.pairs.people == second.pairs.people


@settings(deadline=None)
@given(CELLS, CELLS)
def test_any_day_can_be_reached_from_any_other(
    yesterday: dict[tuple[int, int], int], today: dict[tuple[int, int], int]
) -> None:
    before, after = matrix_of(yesterday), matrix_of({**yesterday, **today})
    for old, new in ((before, after), (after, before)):
        assert equal(refreshed(counted(old, LIMITS), new, LIMITS), counted(new, LIMITS))


def test_only_those_who_voted_anew_are_counted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    matrix = planted(200, 40, 20).matrix()
    before = counted(matrix, LIMITS)
    votes = matrix.votes.copy()
    votes[0] = 1 - abs(int(votes[0]))
    sizes = []
    count = module.count_pairs
    monkeypatch.setattr(
        module, "count_pairs", lambda part: sizes.append(part.participant_count) or count(part)
    )
    refreshed(before, replace(matrix, votes=votes), LIMITS)
    assert sizes == [1, 1]


def test_a_statement_moderated_since_is_taken_out() -> None:
    matrix = planted(50, 12, 6).matrix()
    later = moderated(matrix, [-1] + [0] * 11, [False] * 12)
    assert equal(refreshed(counted(matrix, LIMITS), later, LIMITS), counted(later, LIMITS))


def test_a_measurement_from_refreshed_counts_has_the_same_bytes() -> None:
    matrix = planted(300, 40, 20).matrix()
    before = counted(matrix.block(slice(0, 250)), DEFAULT_PARAMETERS.map)
    pairs = refreshed(before, matrix, DEFAULT_PARAMETERS.map).pairs
    assert bytes_of(measure_opinion(matrix, pairs=pairs)) == bytes_of(measure_opinion(matrix))
