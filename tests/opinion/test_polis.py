"""The published method, step by step, in worlds small enough to check."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.planted_opinions import planted
from ortaq.opinion.parameters import DEFAULT_PARAMETERS, PolisParameters
from ortaq.opinion.polis import plane
from ortaq.opinion.polis.groups import groupings, shown
from ortaq.opinion.polis.lloyd import first_distinct, nearest_last
from ortaq.opinion.polis.measure import measure_polis
from ortaq.opinion.polis.state import PolisState
from ortaq.opinion.result import Verdict
from tests.opinion.worlds import dense, drawn, moderated

LIMITS = PolisParameters()


def test_step_1_a_rejected_statement_still_counts_in_the_scale_of_everybody() -> None:
    matrix = moderated(drawn("+ - +\n- + .\n+ + -"), [1, 1, -1], [False] * 3)
    found = plane.moderate(matrix)
    assert found.zeroed == 1
    assert found.observed.tolist() == [3, 3, 3]


def test_step_2_people_with_few_votes_are_left_out_unless_there_are_too_few_others() -> None:
    matrix = planted(40, 20, 10).matrix()
    short = matrix.of_statements(np.arange(20) < 8)
    nobody = np.zeros(40, np.bool_)
    enough = plane.included(short, LIMITS, nobody)
    assert enough.sum() == max(15, int((short.votes_each >= 7).sum()))
    earlier = np.arange(40) == int(np.argmin(short.votes_each))
    assert plane.included(short, LIMITS, earlier)[earlier].all(), "nobody leaves again"


def test_steps_3_to_5_are_the_principal_components_of_votes_filled_up_with_means() -> None:
    matrix = moderated(planted(120, 24, 8).matrix(), [-1] + [0] * 23, [False] * 24)
    table = dense(matrix)
    table[:, 0] = 0.0
    centred = np.nan_to_num(table - np.nanmean(table, axis=0))
    opinion, _ = measure_polis(matrix)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    for axis, direction in zip(opinion.map.components, directions, strict=False):
        assert abs(axis @ direction) == pytest.approx(1.0, abs=1e-3)
    observed = (~np.isnan(table)).sum(axis=1)
    plain = centred @ opinion.map.components.T * np.sqrt(24 / observed)[:, None]
    assert np.allclose(opinion.map.positions, plain)


def test_step_6_ties_go_to_the_last_centre_and_starts_are_the_first_distinct_places() -> None:
    places = np.array([[0.0, 0.0], [0.0, 0.0], [2.0, 0.0], [1.0, 0.0]])
    assert first_distinct(places, 2).tolist() == [[0.0, 0.0], [2.0, 0.0]]
    assert nearest_last(places, places[[0, 2]]).tolist() == [0, 0, 1, 1]


def test_step_7_allows_more_groups_only_with_more_base_clusters() -> None:
    draw = np.random.default_rng(0)
    for clusters, most in [(11, 2), (12, 3), (35, 4), (100, 5)]:
        centres = draw.standard_normal((clusters, 2))
        assert max(groupings(centres, np.ones(clusters), LIMITS, None)) == most


def test_step_7_shows_a_new_number_of_groups_after_it_was_best_four_times() -> None:
    draw = np.random.default_rng(0)
    found = groupings(draw.standard_normal((60, 2)), np.ones(60), LIMITS, None)
    best, _, _ = shown(found, LIMITS, None)
    other = 2 if best != 2 else 3
    state = PolisState(np.array(["1"]), np.zeros((2, 1)), frozenset(), {}, {}, other, best, 1)
    history = []
    for _ in range(4):
        number, new_best, streak = shown(found, LIMITS, state)
        history.append(number)
        state = replace(state, shown=number, best=new_best, streak=streak)
    assert history == [other, other, best, best]


def test_planted_groups_are_found_and_a_second_computation_keeps_them() -> None:
    matrix = planted(1000, 200, 30).matrix()
    first, state = measure_polis(matrix)
    second, _ = measure_polis(matrix, DEFAULT_PARAMETERS, state)
    assert first.stability.verdict is Verdict.NOT_TESTED
    assert sum(group.size for group in first.groups) == first.grouped
    assert [group.size for group in second.groups] == [group.size for group in first.groups]
    assert second.receipt.method == {"start": "seeded"}


@pytest.mark.parametrize("picture", ["+", "+ -\n- +", "0 0\n0 0", "+\n-"])
def test_a_handful_of_votes_can_be_measured(picture: str) -> None:
    opinion, _ = measure_polis(drawn(picture))
    assert np.isfinite(opinion.map.positions).all()
