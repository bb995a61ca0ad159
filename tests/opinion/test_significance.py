"""The statistics of a statement in a group, checked by hand and against their definitions."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ortaq.opinion.significance import (
    agree_side,
    disagree_side,
    one_proportion_test,
    probability,
    two_proportion_test,
)
from ortaq.opinion.tally import Tally, counts_by
from tests.opinion.worlds import drawn

COUNTS = st.integers(0, 50)


def test_nine_of_ten_agreeing_gives_the_figures_of_the_published_formulas() -> None:
    nine, ten = np.array([[9]]), np.array([[10]])
    assert probability(nine, ten)[0, 0] == 10 / 12
    assert math.isclose(one_proportion_test(nine, ten)[0, 0], 2 * math.sqrt(11) * (10 / 11 - 0.5))
    pooled = (10 + 3) / (11 + 11)
    expected = (10 / 11 - 3 / 11) / math.sqrt(pooled * (1 - pooled) * 2 / 11)
    found = two_proportion_test(nine, ten, np.array([[2]]), ten)[0, 0]
    assert math.isclose(found, expected)


def test_nobody_having_voted_is_neither_for_nor_against() -> None:
    none = np.array([[0]])
    assert probability(none, none)[0, 0] == 0.5
    assert two_proportion_test(none, none, none, none)[0, 0] == 0.0


def test_the_statistics_leave_their_counts_alone() -> None:
    counts = np.array([[3]])
    first = two_proportion_test(counts, counts, counts, counts)
    assert counts[0, 0] == 3
    assert first == two_proportion_test(counts, counts, counts, counts)


@given(COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)
def test_turning_every_vote_round_exchanges_the_two_sides(
    agree: int, disagree: int, passed: int, others: int, against: int
) -> None:
    first, second = (np.array([[agree], [others]]), np.array([[disagree], [against]]))
    passes = np.array([[passed], [0]])
    straight, turned = Tally(first, second, passes), Tally(second, first, passes)
    for name in ("probability", "test", "ratio", "ratio_test"):
        assert np.array_equal(
            getattr(agree_side(straight), name), getattr(disagree_side(turned), name)
        )


def test_votes_are_counted_by_part_and_nobodys_are_lost() -> None:
    matrix = drawn("""
        + -
        + 0
        - .
        + +
    """)
    tally = counts_by(matrix, np.array([0, 0, 1, -1]), 2)
    assert tally.agree.tolist() == [[2, 0], [0, 0]]
    assert tally.disagree.tolist() == [[0, 1], [1, 0]]
    assert tally.passed.tolist() == [[0, 1], [0, 0]]
    assert tally.rest.agree.tolist() == [[0, 0], [2, 0]]


@given(st.lists(st.integers(-1, 2), min_size=4, max_size=4))
def test_the_parts_and_those_in_none_add_up_to_everybody(labels: list[int]) -> None:
    matrix = drawn("""
        + - 0
        - . +
        . 0 +
        0 + -
    """)
    parts = np.array(labels)
    outside = np.where(parts < 0, 0, -1)
    whole = counts_by(matrix, np.zeros(4, np.int8), 1)
    divided = counts_by(matrix, parts, 3).total + counts_by(matrix, outside, 1)
    assert np.array_equal(divided.votes, whole.votes)
    assert np.array_equal(divided.agree, whole.agree)
