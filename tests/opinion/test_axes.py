"""The axes and positions of the map, against the plain definition with full matrices."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from benchmarks.planted_opinions import planted
from ortaq.opinion.axes import added, axes_by_iteration, axes_of_pairs, count_answers
from ortaq.opinion.covotes import count_pairs
from ortaq.opinion.indicator import there_and_back
from ortaq.opinion.parameters import MapParameters
from ortaq.opinion.positions import extremity, positions_of
from ortaq.opinion.votes import VoteMatrix
from tests.opinion.worlds import dense, drawn, shuffled

LIMITS = MapParameters()
SIGNS = st.lists(st.lists(st.sampled_from("+-0."), min_size=4, max_size=4), min_size=2, max_size=9)


def centred(matrix: VoteMatrix) -> NDArray[np.float64]:
    table = dense(matrix)
    return np.nan_to_num(table - np.nanmean(table, axis=0))


def test_pairs_give_the_covariance_of_centred_votes_missing_ones_counting_nothing() -> None:
    matrix = drawn("+ - 0 .\n- - + +\n. 0 + -\n+ . . 0")
    assert np.allclose(count_pairs(matrix).covariance(), centred(matrix).T @ centred(matrix))


@given(SIGNS)
def test_pairs_are_exact_whole_numbers(rows: list[list[str]]) -> None:
    matrix = drawn("\n".join(" ".join(["+", *row]) for row in rows))
    table = dense(matrix)
    votes, voted = np.nan_to_num(table).astype(int), (~np.isnan(table)).astype(int)
    pairs = count_pairs(matrix)
    assert np.array_equal(pairs.alike, votes.T @ votes)
    assert np.array_equal(pairs.beside, votes.T @ voted)
    assert np.array_equal(pairs.both, voted.T @ voted)


def test_pairs_add_up_and_people_can_be_taken_out_again() -> None:
    matrix = planted(60, 12, 6).matrix()
    whole = count_pairs(matrix)
    first, second = (count_pairs(matrix.block(rows)) for rows in (slice(0, 23), slice(23, 60)))
    for found in (first + second, whole - second + second):
        assert np.array_equal(found.alike, whole.alike)
        assert np.array_equal(found.beside, whole.beside)
        assert np.array_equal(found.both, whole.both)
    assert (whole - second).people == 23


def test_the_axes_are_the_leading_directions_and_positions_are_projections_on_them() -> None:
    matrix = planted(200, 24, 12).matrix()
    axes = axes_of_pairs(count_pairs(matrix), LIMITS)
    values, vectors = np.linalg.eigh(centred(matrix).T @ centred(matrix))
    for axis, vector in zip(axes.components, vectors[:, ::-1].T, strict=False):
        assert abs(axis @ vector) == pytest.approx(1.0, abs=1e-9)
        assert axis[np.argmax(np.abs(axis))] > 0
    assert axes.explained[0] == pytest.approx(values[-1] / values.sum())
    plain = centred(matrix) @ axes.components.T * np.sqrt(24 / 12)
    assert np.allclose(positions_of(matrix, axes), plain)


def test_iterating_over_votes_finds_the_same_axes_as_counting_pairs() -> None:
    matrix = planted(1000, 60, 20).matrix()
    one = axes_of_pairs(count_pairs(matrix), LIMITS)
    other = axes_by_iteration(count_answers(matrix), lambda t: there_and_back(matrix, t), LIMITS)
    for first, second in zip(one.components, other.components, strict=True):
        assert first @ second == pytest.approx(1.0, abs=1e-8)
    assert other.explained[:2] == pytest.approx(one.explained[:2], rel=1e-5)


@pytest.mark.parametrize("chunks", [1, 3, 7])
def test_iteration_gives_the_same_bits_for_any_division_of_the_people(chunks: int) -> None:
    matrix = planted(500, 40, 10).matrix()
    bounds = np.linspace(0, 500, chunks + 1).astype(int)
    parts = [matrix.block(slice(int(a), int(b))) for a, b in pairwise(bounds)]
    whole = axes_by_iteration(count_answers(matrix), lambda t: there_and_back(matrix, t), LIMITS)
    found = axes_by_iteration(
        count_answers(matrix),
        lambda t: added(there_and_back(part, t) for part in reversed(parts)),
        LIMITS,
    )
    assert np.array_equal(found.components, whole.components)


@given(st.integers(0, 1000))
def test_the_order_of_votes_changes_no_bit_of_axes_and_positions(seed: int) -> None:
    matrix = planted(40, 12, 6).matrix()
    first, second = (
        positions_of(m, axes_of_pairs(count_pairs(m), LIMITS))
        for m in (matrix, shuffled(matrix, seed))
    )
    assert np.array_equal(first, second)


def test_people_without_votes_stand_in_the_middle_and_move_nobody() -> None:
    matrix = planted(40, 12, 6).matrix()
    axes = axes_of_pairs(count_pairs(matrix), LIMITS)
    ends = np.concatenate([[0, 0], matrix.indptr[1:20], matrix.indptr[19:], matrix.indptr[-1:]])
    names = np.arange(len(ends) - 1).astype(np.str_)
    among = VoteMatrix(ends, matrix.columns, matrix.votes, names, matrix.statements)
    silent = among.votes_each == 0
    assert silent.sum() == 3
    found = positions_of(among, axes)
    assert not found[silent].any()
    assert np.array_equal(found[~silent], positions_of(matrix, axes))
    table = np.arange(1.0, 37.0)[None]
    assert np.array_equal(there_and_back(among, table), there_and_back(matrix, table))


def test_turning_every_vote_round_mirrors_the_map() -> None:
    matrix = planted(100, 12, 6).matrix()
    turned = VoteMatrix(
        matrix.indptr, matrix.columns, -matrix.votes, matrix.participants, matrix.statements
    )
    first, second = (axes_of_pairs(count_pairs(m), LIMITS) for m in (matrix, turned))
    assert np.allclose(first.components, second.components)
    assert np.allclose(positions_of(matrix, first), -positions_of(turned, second))


def test_extremity_is_where_someone_stands_who_only_agrees_with_one_statement() -> None:
    matrix = planted(100, 12, 6).matrix()
    axes = axes_of_pairs(count_pairs(matrix), LIMITS)
    only = VoteMatrix(
        np.array([0, 1]), np.array([4], np.int32), np.array([1], np.int8), np.array(["x"]),
        matrix.statements,
    )  # fmt: skip
    assert np.hypot(*positions_of(only, axes)[0]) == pytest.approx(extremity(axes)[4])


@pytest.mark.parametrize("picture", ["+", "+ -", "+\n+", "+ .\n. +", "0 0\n0 0"])
def test_worlds_too_small_for_axes_have_a_map_all_the_same(picture: str) -> None:
    matrix = drawn(picture)
    axes = axes_of_pairs(count_pairs(matrix), LIMITS)
    assert np.isfinite(positions_of(matrix, axes)).all()
