"""What unites: no majority outvotes a dissenting part, and what is not known is not guessed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.opinion.consensus import consensus_statements, divisiveness, group_consensus
from ortaq.opinion.parameters import StatementParameters
from ortaq.opinion.representative import representative_statements
from ortaq.opinion.result import Direction
from ortaq.opinion.tally import Tally, counts_by
from tests.opinion.worlds import drawn

LIMITS = StatementParameters()


def test_a_majority_cannot_outvote_a_dissenting_group() -> None:
    matrix = drawn("""
        + +
        + +
        + +
        - +
    """)
    contested, shared = group_consensus(counts_by(matrix, np.array([0, 0, 0, 1]), 2)).product
    assert contested < shared


def test_the_part_that_agrees_least_is_named() -> None:
    matrix = drawn("+ +\n+ +\n- +\n- +")
    found = group_consensus(counts_by(matrix, np.array([0, 0, 1, 1]), 2)).of(0, ("west", "east"))
    assert found is not None
    assert found.least_part == "east"
    assert found.least == 0.25


def test_a_part_without_votes_is_left_out_of_the_mean_and_counted() -> None:
    matrix = drawn("+ +\n+ .\n. +")
    tally = counts_by(matrix, np.array([0, 0, 1]), 2)
    found = group_consensus(tally).of(0, ("a", "b"))
    assert found is not None
    assert found.parts == 1
    assert found.mean == pytest.approx(3 / 4)
    assert found.product == pytest.approx(3 / 4 * 1 / 2)


def test_a_statement_without_votes_has_no_consensus() -> None:
    none = np.zeros((2, 1), np.int64)
    assert group_consensus(Tally(none, none, none)).of(0, ("a", "b")) is None
    assert np.isnan(divisiveness(Tally(none, none, none)))[0]


@given(st.integers(1, 30), st.integers(1, 4))
def test_the_geometric_mean_does_not_fall_as_like_parts_are_added(votes: int, parts: int) -> None:
    agree, none = np.full((parts, 1), votes), np.zeros((parts, 1), np.int64)
    found = group_consensus(Tally(agree, none, none))
    assert found.mean[0] == pytest.approx((votes + 1) / (votes + 2))


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), min_size=2, max_size=5))
def test_one_more_agreement_anywhere_never_lowers_the_consensus(
    parts: list[tuple[int, int]],
) -> None:
    agree = np.array([[a] for a, _ in parts])
    disagree = np.array([[d] for _, d in parts])
    none = np.zeros_like(agree)
    more = agree.copy()
    more[0] += 1
    before = group_consensus(Tally(agree, disagree, none)).product[0]
    after = group_consensus(Tally(more, disagree, none)).product[0]
    assert after > before


def test_divisiveness_is_none_where_all_agree_and_great_where_two_halves_oppose() -> None:
    agree = np.array([[100, 100], [100, 0]])
    disagree = np.array([[0, 0], [0, 100]])
    alike, opposed = divisiveness(Tally(agree, disagree, np.zeros_like(agree)))
    assert alike == 0.0
    assert opposed > 0.9


def test_consensus_lists_what_most_agree_on_and_then_what_most_reject() -> None:
    matrix = drawn("\n".join(["+ - +"] * 10 + ["+ - -"] * 10))
    total = counts_by(matrix, np.zeros(20, np.int8), 1)
    found = consensus_statements(total, matrix.statements, np.ones(3, np.bool_), LIMITS)
    assert [(item.statement, item.direction) for item in found] == [
        ("0", Direction.AGREE),
        ("1", Direction.DISAGREE),
    ]


def test_a_rejected_statement_is_neither_consensus_nor_representative() -> None:
    matrix = drawn("\n".join(["+ +"] * 10 + ["- +"] * 10))
    tally = counts_by(matrix, np.repeat([0, 1], 10), 2)
    allowed = np.array([False, False])
    assert consensus_statements(tally.total, matrix.statements, allowed, LIMITS) == ()
    assert representative_statements(tally, matrix.statements, allowed, LIMITS) == ((), ())


def test_a_group_is_characterised_by_what_sets_it_apart_not_by_what_all_share() -> None:
    matrix = drawn("\n".join(["+ + -"] * 10 + ["- + -"] * 10))
    tally = counts_by(matrix, np.repeat([0, 1], 10), 2)
    first, second = representative_statements(
        tally, matrix.statements, np.ones(3, np.bool_), LIMITS
    )
    assert (first[0].statement, first[0].direction) == ("0", Direction.AGREE)
    assert ("0", Direction.DISAGREE) in [(item.statement, item.direction) for item in second]
    assert "2" not in [item.statement for item in (*first, *second)]
