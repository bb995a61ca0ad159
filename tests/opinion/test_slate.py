"""A slate leaves no large enough group of like mind without its share, and can be checked."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ortaq.opinion.ideal_point import fit_ideal_points
from ortaq.opinion.parameters import IdealPointParameters, SlateParameters
from ortaq.opinion.slate import Slate, equal_shares, fill_in, objections, represent, unrepresented
from ortaq.opinion.votes import VoteMatrix
from tests.opinion.camps import camps
from tests.opinion.worlds import drawn, shuffled

LIMITS = SlateParameters(size=4, least_votes=1)
PROFILES = st.tuples(st.integers(1, 9), st.integers(1, 12)).flatmap(
    lambda shape: arrays(np.bool_, shape)
)


def chosen(matrix: VoteMatrix, limits: SlateParameters = LIMITS) -> Slate:
    return represent(matrix, fit_ideal_points(matrix, IdealPointParameters(), 1), limits, 1)


@settings(max_examples=300)
@given(PROFILES, st.data())
def test_no_group_of_like_mind_is_left_without_its_share(
    approvals: np.ndarray, data: st.DataObject
) -> None:
    size = data.draw(st.integers(1, len(approvals)))
    choice = equal_shares(approvals, size)
    assert len(set(choice.chosen)) == size
    assert unrepresented(approvals, choice.chosen, size) == []


@given(PROFILES, st.data())
def test_the_checker_agrees_with_the_definition(approvals: np.ndarray, data: st.DataObject) -> None:
    count, voters = approvals.shape
    size = data.draw(st.integers(1, count))
    slate = tuple(data.draw(st.permutations(range(count)))[:size])
    broken = {
        (j, claim)
        for j in set(range(count)) - set(slate)
        for claim in range(1, size + 1)
        if (group := [i for i in range(voters)
                      if approvals[j, i] and sum(approvals[s, i] for s in slate) < claim])
        and len(group) * size >= claim * voters
    }  # fmt: skip
    assert set(unrepresented(approvals, slate, size)) == broken


def test_a_quarter_of_the_people_gets_a_statement_of_four() -> None:
    majority, minority = np.repeat([1, 0], [9, 3]), np.repeat([0, 1], [9, 3])
    approvals = np.array([majority] * 6 + [minority]).astype(np.bool_)
    assert 6 in equal_shares(approvals, 4).chosen
    assert (6, 1) in unrepresented(approvals, (0, 1, 2, 3), 4)


def test_a_bare_majority_does_not_take_every_seat() -> None:
    first, second = np.repeat([1, 0], [6, 4]), np.repeat([0, 1], [6, 4])
    approvals = np.array([first] * 5 + [second] * 5).astype(np.bool_)
    taken = [j < 5 for j in equal_shares(approvals, 5).chosen]
    assert sum(taken) == 3


def test_nobody_agreeing_with_anything_still_gives_a_slate_that_was_not_bought() -> None:
    choice = equal_shares(np.zeros((3, 4), np.bool_), 2)
    assert choice.bought == 0
    assert len(choice.chosen) == 2


def test_an_objection_counts_votes_cast_and_is_certain() -> None:
    matrix = drawn("""
        + + - -
        + + - -
        - - + .
        - - + .
    """)
    left_out = objections(matrix, np.array([0, 1]), np.arange(4))
    assert [(one.statement, one.people, one.deserved) for one in left_out] == [("2", 2, 1)]


def test_a_person_who_has_not_seen_the_slate_is_no_certain_objection() -> None:
    matrix = drawn("""
        + + - -
        + + - -
        . . + .
        . . + .
    """)
    assert objections(matrix, np.array([0, 1]), np.arange(4)) == ()


@settings(max_examples=30)
@given(st.integers(0, 10_000), st.floats(0.2, 1.0))
def test_the_slate_never_meets_a_certain_objection(seed: int, seen: float) -> None:
    chance = np.random.default_rng(seed).random((3, 9)).tolist()
    found = chosen(camps((6, 5, 3), chance, seen))
    assert found.objections == ()


def test_votes_cast_are_not_filled_in() -> None:
    matrix = camps((8, 4), [[0.9] * 5, [0.1] * 5], seen=0.5)
    model = fit_ideal_points(matrix, IdealPointParameters(), 1)
    for world in fill_in(matrix, model, np.arange(5), LIMITS, 1):
        assert np.array_equal(world[matrix.columns, matrix.rows], matrix.votes == 1)


def test_a_camp_of_a_quarter_sees_its_own_statement_in_the_slate() -> None:
    found = chosen(camps((30, 10), [[0.95] * 8 + [0.02] * 2, [0.02] * 8 + [0.95] * 2], seen=0.6))
    assert {"8", "9"} & {seat.statement for seat in found.seats}


def test_the_order_of_votes_changes_nothing() -> None:
    matrix = camps((20, 10), [[0.8, 0.3] * 4, [0.2, 0.6] * 4], seen=0.6)
    assert chosen(matrix) == chosen(shuffled(matrix, 5))


def test_what_nearly_all_agree_with_can_be_left_out() -> None:
    matrix = camps((20, 10), [[0.99] * 4 + [0.9, 0.1] * 3, [0.99] * 4 + [0.1, 0.9] * 3])
    limits = SlateParameters(size=4, least_votes=1, most_agreement=0.8)
    assert not {"0", "1", "2", "3"} & {seat.statement for seat in chosen(matrix, limits).seats}


@pytest.mark.parametrize("picture", ["+", "0", "- -\n- -", "+ .\n. 0"])
def test_the_smallest_worlds_have_a_slate(picture: str) -> None:
    found = chosen(drawn(picture))
    assert len(found.seats) <= 2
    assert found.known <= 1.0


def test_a_part_of_many_people_chooses_and_everybody_checks() -> None:
    matrix = camps((60, 40), [[0.9, 0.1] * 5, [0.1, 0.9] * 5], seen=0.8)
    found = chosen(matrix, SlateParameters(size=4, least_votes=1, people=50))
    assert found.objections == ()
    assert 0.5 < found.known <= 1.0
