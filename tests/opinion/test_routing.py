"""What to ask next: only what is new to the person, everything with a chance, no hidden boost."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.opinion.ideal_point import IdealPoints, fit_ideal_points
from ortaq.opinion.parameters import (
    IdealPointParameters,
    PolisRoutingParameters,
    RoutingParameters,
)
from ortaq.opinion.routing import (
    Gains,
    NothingLeftToAsk,
    askable,
    chances,
    expected_gains,
    information_priority,
    next_statement,
    polis_priority,
)
from ortaq.opinion.tally import Tally, counts_by
from ortaq.opinion.votes import VoteMatrix
from tests.opinion.camps import camps
from tests.opinion.worlds import moderated

LIMITS = RoutingParameters()
POLIS = PolisRoutingParameters()
OPPOSED = [[0.95] * 5 + [0.05] * 5 + [0.9] * 2, [0.05] * 5 + [0.95] * 5 + [0.9] * 2]
WIDTH = 12


def world(moderation: list[int] | None = None, meta: list[bool] | None = None) -> VoteMatrix:
    matrix = camps((40, 40), OPPOSED)
    return moderated(matrix, moderation or [0] * WIDTH, meta or [False] * WIDTH)


def model_of(matrix: VoteMatrix) -> IdealPoints:
    return fit_ideal_points(matrix, IdealPointParameters(), 1)


def gains_of(matrix: VoteMatrix, votes: dict[int, int] | None = None) -> Gains:
    given_votes = votes or {}
    model = model_of(matrix)
    person = model.place(
        np.array(list(given_votes), np.int64), np.array(list(given_votes.values()), np.int8)
    )
    everybody = counts_by(matrix, np.zeros(80, np.int8), 1).votes
    return expected_gains(model, person, matrix.statements, everybody)


def test_the_published_priority_is_that_of_its_formula() -> None:
    counts = Tally(np.array([[3], [5]]), np.array([[1], [2]]), np.array([[1], [0]]))
    found = polis_priority(counts, np.array([0.5]), np.array([False]), POLIS)
    expected = ((1 - 2 / 14) * 1.5 * (9 / 14) * (1 + 8 * 2 ** (-12 / 5))) ** 2
    assert found[0] == pytest.approx(expected)


def test_a_meta_statement_has_the_published_priority_of_forty_nine() -> None:
    none = np.zeros((1, 1), np.int64)
    found = polis_priority(Tally(none, none, none), np.zeros(1), np.array([True]), POLIS)
    assert found[0] == 49


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=30), st.data())
def test_only_what_may_be_asked_has_a_chance_and_all_of_it_has(
    priority: list[float], data: st.DataObject
) -> None:
    flags = data.draw(
        st.lists(st.booleans(), min_size=len(priority), max_size=len(priority)).filter(any)
    )
    allowed = np.array(flags)
    found = chances(np.array(priority), allowed, LIMITS)
    assert (found[allowed] > 0).all()
    assert (found[~allowed] == 0).all()
    assert found.sum() == pytest.approx(1.0)


@given(st.integers(0, 2**32), st.lists(st.booleans(), min_size=WIDTH, max_size=WIDTH))
def test_nobody_is_asked_again_and_the_same_seed_asks_the_same(seed: int, seen: list[bool]) -> None:
    matrix = world()
    flags = np.array(seen)
    if flags.all():
        return
    found = chances(np.ones(WIDTH), askable(matrix.statements, flags), LIMITS)
    first = next_statement(found, seed)
    assert not flags[first]
    assert next_statement(found, seed) == first


def test_who_has_seen_all_is_told_so() -> None:
    statements = world().statements
    with pytest.raises(NothingLeftToAsk):
        chances(np.ones(WIDTH), askable(statements, np.ones(WIDTH, np.bool_)), LIMITS)


def test_a_rejected_statement_is_never_asked_and_a_meta_one_may_be() -> None:
    matrix = world([-1] + [0] * 11, [False, True] + [False] * 10)
    allowed = askable(matrix.statements, np.zeros(WIDTH, np.bool_))
    assert not allowed[0]
    assert allowed[1]


def test_a_meta_statement_teaches_nothing_about_places_and_less_than_a_like_statement() -> None:
    gains = gains_of(world(meta=[True] + [False] * 11))
    assert gains.person[0] == gains.statement[0] == 0.0
    assert 0.0 < gains.total[0] < gains.total[1]


def test_what_divides_teaches_more_about_a_newcomer_than_what_unites() -> None:
    gains = gains_of(world())
    assert gains.person[:10].min() > gains.person[10:].max()


def test_someone_whose_place_is_known_has_less_to_teach_about_it() -> None:
    newcomer = gains_of(world())
    known = gains_of(world(), {0: 1, 1: 1, 2: 1, 5: -1, 6: -1, 7: -1})
    assert known.person[3] < newcomer.person[3]


def test_a_new_statement_is_raised_by_what_is_not_known_about_it() -> None:
    matrix = world()
    kept = ~((matrix.columns == 11) & (matrix.rows > 2))
    counted = np.concatenate(([0], np.cumsum(kept))).astype(np.int64)[matrix.indptr]
    scarce = VoteMatrix(
        counted,
        matrix.columns[kept],
        matrix.votes[kept],
        matrix.participants,
        matrix.statements,
    )
    before, after = gains_of(matrix), gains_of(scarce)
    assert after.statement[11] > 2 * before.statement[11]
    assert after.parts[11] > 2 * before.parts[11]


def test_our_priority_is_expected_information_and_nothing_else() -> None:
    gains = gains_of(world())
    order = np.argsort(information_priority(gains, LIMITS))
    assert np.array_equal(order, np.argsort(gains.person + gains.statement + gains.parts))


def test_a_region_with_few_votes_gets_them() -> None:
    matrix = world()
    model = model_of(matrix)
    nobody = model.place(np.empty(0, np.int64), np.empty(0, np.int8))
    counts = np.array([[80] * WIDTH, [40, 0] + [40] * 10])
    gains = expected_gains(model, nobody, matrix.statements, counts)
    assert gains.parts.argmax() == 1


@given(st.integers(0, 10_000))
def test_one_more_vote_never_raises_what_the_next_would_teach_about_a_part(votes: int) -> None:
    matrix = WORLD
    counts = np.full((1, WIDTH), votes)
    less = expected_gains(MODEL, NEWCOMER, matrix.statements, counts + 1).parts
    assert (less < expected_gains(MODEL, NEWCOMER, matrix.statements, counts).parts).all()


WORLD = world()
MODEL = model_of(WORLD)
NEWCOMER = MODEL.place(np.empty(0, np.int64), np.empty(0, np.int8))
