"""What a reader sees first: what unites, what divides, what is open."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ortaq.opinion.analysis import Plan, analyse
from ortaq.opinion.headlines import Headline, Headlines, Standing, Why, headlines
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.result import Direction
from ortaq.opinion.votes import VoteMatrix
from tests.opinion.consultation import DISPUTED, SHARED, Draw, reading_of_two_camps
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


def test_an_open_statement_names_the_camp_of_which_too_little_is_known() -> None:
    reading = reading_of_two_camps()
    found = headlines(analyse(_with_one_camp_silent(reading), Plan()))
    shared = _of(found, SHARED)
    assert shared.standing is Standing.OPEN
    assert [(gap.why, gap.votes) for gap in shared.gaps] == [(Why.FEW_VOTES, 1)]
    assert shared.gaps[0].part == str(np.argmin([part.votes or 0 for part in shared.parts]))


def test_who_passes_is_not_taken_for_undecided() -> None:
    world = "\n".join(["+ 0 +"] * 9 + ["- 0 0"] * 5 + ["0 + -"] * 4)
    found = headlines(analyse(Reading(drawn(world)), Plan()))
    why = {item.statement.id: [gap.why for gap in item.gaps] for item in found.open}
    assert Why.MOSTLY_PASSED in why["1"]
    assert why["0"] == [Why.NO_MAJORITY]


def _with_one_camp_silent(reading: Reading) -> Reading:
    """Let all but one of the smaller camp, who come last, skip what unites."""
    matrix = reading.matrix
    first = Draw().first
    skipped = (matrix.columns == 0) & (matrix.rows >= first)
    skipped[np.flatnonzero(skipped)[0]] = False
    counts = np.bincount(matrix.rows[~skipped], minlength=matrix.participant_count)
    indptr = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    columns, votes = matrix.columns[~skipped], matrix.votes[~skipped]
    left = VoteMatrix(indptr, columns, votes, matrix.participants, matrix.statements)
    return replace(reading, matrix=left)
