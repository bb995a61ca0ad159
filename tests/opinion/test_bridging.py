"""Bridging statements: agreement from both sides, however few one of them are."""

from __future__ import annotations

import numpy as np

from ortaq.opinion.bridging import Bridging, Difference, bridging, disputed, two_sides
from ortaq.opinion.ideal_point import fit_ideal_points
from ortaq.opinion.parameters import BridgingParameters, IdealPointParameters
from ortaq.opinion.tally import counts_by
from ortaq.opinion.votes import VoteMatrix
from tests.opinion.camps import camps, labels
from tests.opinion.worlds import drawn

LIMITS = BridgingParameters(shown=2)
SIZES = (60, 15)
MANY, FEW, BOTH, NEITHER = [0.95, 0.05], [0.05, 0.95], [0.9, 0.9], [0.1, 0.1]
CHANCES = np.array([MANY] * 6 + [FEW] * 6 + [BOTH] * 2 + [NEITHER]).T.tolist()


def measured(matrix: VoteMatrix) -> Bridging:
    return bridging(matrix, fit_ideal_points(matrix, IdealPointParameters(), 1), LIMITS)


def test_what_both_camps_want_bridges_and_what_the_larger_camp_wants_does_not() -> None:
    found = measured(camps(SIZES, CHANCES))
    order = [one.statement for one in found.statements]
    assert set(order[:2]) == {"12", "13"}
    assert order[-1] == "14"


def test_a_side_of_few_counts_as_much_as_a_side_of_many() -> None:
    agreement = {one.statement: one.agreement for one in measured(camps(SIZES, CHANCES)).statements}
    for_many = np.mean([agreement[str(j)] for j in range(6)])
    assert 0.3 < for_many < 0.7, "four of five people agree, but only one of two sides"


def test_the_votes_of_both_sides_are_shown_beside_it() -> None:
    matrix = camps(SIZES, CHANCES)
    found = measured(matrix)
    assert sorted(found.side_sizes) == [15, 60]
    for one in found.statements:
        position = int(np.flatnonzero(matrix.statements.ids == one.statement)[0])
        cast = int((matrix.columns == position).sum())
        assert sum(part.votes for part in one.by_side) == cast


def test_the_interval_holds_the_agreement_and_narrows_with_votes() -> None:
    few, many = measured(camps(SIZES, CHANCES, seen=0.4)), measured(camps(SIZES, CHANCES))
    assert all(one.low < one.agreement < one.high for one in few.statements)
    width = [np.mean([one.high - one.low for one in found.statements]) for found in (few, many)]
    assert width[0] > width[1]


def test_people_of_one_opinion_have_no_sides() -> None:
    found = measured(camps((40, 40), [[0.8, 0.3, 0.6] * 4] * 2, seen=0.7))
    assert found.side_sizes == ()
    assert all(one.by_side == () for one in found.statements)


def test_people_with_few_votes_stand_on_no_side() -> None:
    matrix = camps(SIZES, CHANCES)
    model = fit_ideal_points(matrix, IdealPointParameters(), 1)
    placed = np.arange(75) != 3
    assert two_sides(model, placed, LIMITS).labels[3] == -1


def test_a_statement_that_bridges_camps_but_not_regions_is_named_with_the_region() -> None:
    matrix = camps(SIZES, CHANCES)
    north = np.zeros(75, np.int64)
    north[np.flatnonzero(labels(SIZES) == 0)[:8]] = 1
    position = int(np.flatnonzero(matrix.statements.ids == "12")[0])
    against = matrix.votes.copy()
    against[(north[matrix.rows] == 1) & (matrix.columns == position)] = -1
    turned = VoteMatrix(
        matrix.indptr, matrix.columns, against, matrix.participants, matrix.statements
    )
    by_part = counts_by(turned, north, 2)
    found = disputed(measured(turned), turned.statements, by_part, ("south", "north"), LIMITS)
    named = {one.statement: one for one in found}
    assert named["12"].because is Difference.PART_DISSENTS
    assert named["12"].part == "north"
    assert named["12"].share < 0.2
    assert any(one.because is Difference.SIDE_DISSENTS for one in found)


def test_where_both_rankings_agree_nothing_is_disputed() -> None:
    matrix = camps(SIZES, CHANCES)
    by_part = counts_by(matrix, labels(SIZES), 2)
    assert disputed(measured(matrix), matrix.statements, by_part, ("many", "few"), LIMITS) == ()


def test_a_statement_on_which_nobody_took_a_side_is_not_ranked() -> None:
    found = measured(drawn("+ 0 -\n- 0 +\n+ 0 +"))
    assert "1" not in [one.statement for one in found.statements]
