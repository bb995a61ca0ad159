"""What a reader sees first: what unites, what divides, what is open."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ortaq.opinion.analysis import Plan, analyse
from ortaq.opinion.headlines import Headline, Headlines, Standing, headlines
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.result import Direction
from tests.opinion.consultation import DISPUTED, SHARED, reading_of_two_camps
from tests.opinion.worlds import drawn, moderated


@pytest.fixture(scope="module")
def found() -> Headlines:
    return headlines(analyse(reading_of_two_camps(), Plan()))


def _of(found: Headlines, text: str) -> Headline:
    return next(headline for headline in found.all if headline.statement.text == text)


def test_what_both_camps_want_unites(found: Headlines) -> None:
    shared = _of(found, SHARED)
    assert (shared.standing, shared.side) == (Standing.UNITES, Direction.AGREE)


def test_a_large_majority_does_not_unite_when_one_camp_is_against(found: Headlines) -> None:
    disputed = _of(found, DISPUTED)
    assert disputed.statement.agree > disputed.statement.disagree
    assert disputed.standing is Standing.DIVIDES


def test_every_statement_stands_somewhere_once(found: Headlines) -> None:
    assert sorted(headline.position for headline in found.all) == list(range(len(found.all)))


def test_what_unites_names_its_strongest_objection(found: Headlines) -> None:
    objection = _of(found, SHARED).objection
    assert objection is not None
    assert objection.against.value == max(
        part.disagreeing.value for part in _of(found, SHARED).parts if part.disagreeing
    )


def test_common_rejection_unites_too() -> None:
    reading = reading_of_two_camps()
    turned = replace(reading.matrix, votes=-reading.matrix.votes)
    found = headlines(analyse(replace(reading, matrix=turned), Plan()))
    shared = _of(found, SHARED)
    assert (shared.standing, shared.side) == (Standing.UNITES, Direction.DISAGREE)


def test_few_votes_say_nothing_and_rejected_statements_are_left_out() -> None:
    matrix = drawn("\n".join(["+ - +"] * 12 + ["+ . ."] * 3))
    matrix = moderated(matrix, [1, 1, -1], [False, False, False])
    few = matrix.of_participants(np.arange(15) >= 5)
    found = headlines(analyse(Reading(few), Plan()))
    assert [h.statement.id for h in found.too_few_votes] == ["1"]
    assert [h.statement.id for h in found.left_out] == ["2"]


def test_without_groups_two_large_camps_on_one_statement_divide() -> None:
    matrix = drawn("\n".join(["+ +"] * 8 + ["- +"] * 8))
    found = headlines(analyse(Reading(matrix), Plan()))
    assert [h.statement.id for h in found.divides] == ["0"]
    assert [h.statement.id for h in found.unites] == ["1"]
