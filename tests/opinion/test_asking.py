"""What is kept of a model to ask by: it says the same as the whole, and names nobody."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from benchmarks.planted_opinions import planted
from ortaq.opinion.asking import Asking, asking_document, asking_from, asking_of
from ortaq.opinion.ideal_point import fit_ideal_points
from ortaq.opinion.parameters import DEFAULT_PARAMETERS
from ortaq.opinion.routing import expected_gains
from ortaq.opinion.votes import VoteMatrix

PEOPLE, STATEMENTS = 80, 12


@pytest.fixture(scope="module")
def matrix() -> VoteMatrix:
    return planted(PEOPLE, STATEMENTS, 8, seed=3).matrix()


def kept(asking: Asking) -> Asking:
    """Write it down as the site does, and read it back."""
    return asking_from(json.loads(json.dumps(asking_document(asking))))


def test_what_is_kept_says_the_same_as_the_whole_model(matrix: VoteMatrix) -> None:
    whole = fit_ideal_points(matrix, DEFAULT_PARAMETERS.ideal_point, 0)
    ids = [str(one) for one in matrix.statements.ids]
    columns, votes = np.array([0, 3, 5]), np.array([1, -1, 1], np.int8)
    parts = np.arange(2 * STATEMENTS, dtype=np.float64).reshape(2, STATEMENTS)
    expected = expected_gains(whole, whole.place(columns, votes), matrix.statements, parts)
    asking = kept(asking_of(matrix, most_people=PEOPLE))
    found = asking.gains({ids[0]: 1, ids[3]: -1, ids[5]: 1}, ids, parts)
    np.testing.assert_allclose(found.total, expected.total)
    some = [7, 2, 9]
    few = asking.gains({ids[0]: 1, ids[3]: -1, ids[5]: 1}, [ids[j] for j in some], parts[:, some])
    np.testing.assert_allclose(few.total, expected.total[some])


def test_a_statement_that_is_new_teaches_about_itself_and_its_shares(matrix: VoteMatrix) -> None:
    asking = kept(asking_of(matrix, most_people=PEOPLE))
    first = str(matrix.statements.ids[0])
    found = asking.gains({}, ["new", first], np.zeros((1, 2)))
    assert found.person[0] == 0.0
    assert found.statement[0] > found.statement[1] > 0.0


def test_answers_to_what_the_model_does_not_know_change_nothing(matrix: VoteMatrix) -> None:
    asking = kept(asking_of(matrix, most_people=PEOPLE))
    ids = [str(one) for one in matrix.statements.ids]
    plain = asking.gains({}, ids, np.zeros((1, STATEMENTS)))
    again = asking.gains({"gone": 1, "new": -1}, ids, np.zeros((1, STATEMENTS)))
    np.testing.assert_array_equal(plain.total, again.total)


def test_no_number_of_what_is_kept_is_about_a_person(matrix: VoteMatrix) -> None:
    document = asking_document(asking_of(matrix, most_people=PEOPLE))
    assert len(document["statements"][0]) == len(document["known"]) == STATEMENTS
    assert len(document["people"][0]) == DEFAULT_PARAMETERS.ideal_point.axes + 1


def test_a_sample_is_drawn_alike_each_time_and_votes_of_one_mind_break_nothing() -> None:
    many = planted(300, STATEMENTS, 8, seed=4).matrix()
    first, again = (asking_document(asking_of(many, most_people=100)) for _ in range(2))
    assert first == again
    drawn = planted(10, STATEMENTS, STATEMENTS, seed=5).matrix()
    alike = replace(drawn, votes=np.ones_like(drawn.votes))
    gains = asking_of(alike, most_people=10).gains({"1": 1}, ["2", "3"], np.zeros((1, 2)))
    assert np.isfinite(gains.total).all()
