"""A person is placed from their own answers just as the whole result places them."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.planted_opinions import planted
from ortaq.opinion.measure import measure_opinion
from ortaq.opinion.placing import Placing, placing_of
from ortaq.opinion.votes import VoteMatrix


@pytest.fixture(scope="module")
def matrix() -> VoteMatrix:
    return planted(600, 60, 30, seed=2).matrix()


def answers_of(matrix: VoteMatrix, person: int) -> dict[str, int]:
    row = slice(matrix.indptr[person], matrix.indptr[person + 1])
    ids = matrix.statements.ids[matrix.columns[row]].tolist()
    return dict(zip(ids, matrix.votes[row].tolist(), strict=True))


def test_everybody_is_placed_where_the_result_places_them(matrix: VoteMatrix) -> None:
    opinion = measure_opinion(matrix)
    placing = placing_of(opinion)
    assert opinion.groups
    for person in range(0, 600, 7):
        answers = answers_of(matrix, person)
        assert placing.place(answers) == pytest.approx(opinion.map.positions[person])
        assert placing.nearest_group(answers) == opinion.map.labels[person]


def test_few_answers_and_no_groups_place_nobody(matrix: VoteMatrix) -> None:
    placing = placing_of(measure_opinion(matrix))
    few = dict(list(answers_of(matrix, 0).items())[: placing.least_votes - 1])
    assert placing.place(few) is None
    without = Placing(placing.loadings, {}, placing.least_votes)
    assert without.nearest_group(answers_of(matrix, 0)) is None
    assert without.place(answers_of(matrix, 0)) is not None


def test_answers_to_statements_that_take_no_part_count_nothing(matrix: VoteMatrix) -> None:
    placing = placing_of(measure_opinion(matrix))
    answers = answers_of(matrix, 3)
    assert placing.place(answers | {"unknown": 1}) == placing.place(answers)
    assert np.isfinite(placing.place(answers) or (np.nan,)).all()
