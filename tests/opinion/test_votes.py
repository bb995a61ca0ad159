"""A vote matrix keeps the last vote of everybody, in an order that names decide."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.opinion.assembly import assemble
from ortaq.opinion.order import canonical_order
from ortaq.opinion.votes import InconsistentVotes, stacked
from tests.opinion.worlds import dense, drawn

VOTES = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from([-1, 0, 1])), min_size=1
)


def test_the_last_vote_of_a_person_on_a_statement_counts() -> None:
    matrix = assemble(np.array(["a", "a"]), np.array(["1", "1"]), np.array([1, -1], np.int8))
    assert matrix.votes.tolist() == [-1]


def test_time_decides_which_vote_is_last_and_place_decides_between_equal_times() -> None:
    people, ids = np.array(["a"] * 3), np.array(["1"] * 3)
    votes = np.array([1, -1, 0], np.int8)
    assert assemble(people, ids, votes, np.array([30, 20, 10])).votes.tolist() == [1]
    assert assemble(people, ids, votes, np.array([20, 20, 10])).votes.tolist() == [-1]


def test_numbers_are_ordered_as_numbers_and_other_keys_as_text() -> None:
    assert canonical_order(np.array(["10", "9", "2"])).tolist() == [2, 1, 0]
    assert canonical_order(np.array(["10", "9", "b"])).tolist() == [0, 1, 2]
    assert canonical_order(np.array(["7", "07"])).tolist() == [1, 0]


def test_participants_arrive_in_the_order_of_their_first_vote_even_if_they_vote_again() -> None:
    people, ids = np.array(["a", "b", "a"]), np.array(["1", "1", "1"])
    matrix = assemble(people, ids, np.array([1, 1, -1], np.int8), np.array([10, 20, 30]))
    assert matrix.arrival is not None
    assert matrix.arrival.tolist() == [0, 1]


@given(VOTES, st.randoms(use_true_random=False))
def test_the_order_of_votes_by_different_people_changes_nothing(
    votes: list[tuple[int, int, int]], chance: object
) -> None:
    unique = list({(p, s): (p, s, v) for p, s, v in votes}.values())
    other = list(unique)
    chance.shuffle(other)  # type: ignore[attr-defined]
    first, second = (
        assemble(*(np.array(part) for part in zip(*cells, strict=True)))
        for cells in (unique, other)
    )
    for name in ("indptr", "columns", "votes", "participants"):
        assert np.array_equal(getattr(first, name), getattr(second, name))


@given(VOTES)
def test_a_matrix_holds_exactly_the_last_votes(votes: list[tuple[int, int, int]]) -> None:
    matrix = assemble(*(np.array(part) for part in zip(*votes, strict=True)))
    people = matrix.participants[matrix.rows].tolist()
    ids = matrix.statements.ids[matrix.columns].tolist()
    found = dict(zip(zip(people, ids, strict=True), matrix.votes.tolist(), strict=True))
    assert found == {(str(p), str(s)): v for p, s, v in votes}


@given(VOTES, st.integers(1, 7))
def test_blocks_divide_the_people_and_nobody_is_in_two(
    votes: list[tuple[int, int, int]], most: int
) -> None:
    matrix = assemble(*(np.array(part) for part in zip(*votes, strict=True)))
    blocks = [matrix.block(rows) for rows in matrix.blocks(most)]
    whole = stacked(blocks)
    assert np.array_equal(whole.participants, matrix.participants)
    assert np.array_equal(whole.indptr, matrix.indptr)
    assert np.array_equal(whole.votes, matrix.votes)


def test_a_matrix_cannot_be_written_to() -> None:
    with pytest.raises(ValueError, match="read-only"):
        drawn("+ -").votes[0] = 0


def test_taking_people_and_statements_leaves_the_other_votes_alone() -> None:
    matrix = drawn("""
        + - .
        . 0 +
    """)
    assert dense(matrix.taking(np.array([1, 0])))[0].tolist()[1:] == [0.0, 1.0]
    only = matrix.of_statements(np.array([True, False, True]))
    assert only.votes_each.tolist() == [1, 1]
    assert only.statements.ids.tolist() == ["0", "2"]


@pytest.mark.parametrize(
    ("people", "votes", "reason"),
    [(["a", "b"], [1], "one participant"), (["a"], [2], "neither -1, 0 nor")],
)
def test_arrays_that_are_no_votes_are_refused(
    people: list[str], votes: list[int], reason: str
) -> None:
    with pytest.raises(InconsistentVotes, match=reason):
        assemble(np.array(people), np.array(["1"] * len(people)), np.array(votes, np.int8))
