"""Groups on the map: found where they are, independent of order and names."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from ortaq.opinion.agreement import adjusted_rand_index
from ortaq.opinion.grouping import best_division
from ortaq.opinion.parameters import GroupParameters
from ortaq.opinion.points import Points, points_of
from ortaq.opinion.silhouette import silhouettes

LIMITS = GroupParameters()
LABELS = st.lists(st.integers(0, 3), min_size=2, max_size=30)


def heaps(sizes: list[int], seed: int = 0) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    draw = np.random.default_rng(seed)
    centres = np.array([(0, 0), (8, 1), (2, 9), (9, 9)])[: len(sizes)]
    labels = np.repeat(np.arange(len(sizes)), sizes)
    return centres[labels] + draw.standard_normal((len(labels), 2)), labels


@pytest.mark.parametrize("sizes", [[40, 30], [60, 30, 20], [50, 40, 30, 20]])
def test_heaps_of_people_are_found_and_numbered_by_size(sizes: list[int]) -> None:
    positions, labels = heaps(sizes)
    division = best_division(positions, LIMITS, 1)
    assert np.array_equal(division.labels(positions), labels)


def test_more_people_than_points_are_grouped_alike_on_a_grid() -> None:
    positions, labels = heaps([3000, 1500, 900])
    division = best_division(positions, LIMITS, 1)
    assert adjusted_rand_index(division.labels(positions), labels) > 0.99


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
@pytest.mark.parametrize("sizes", [[30, 20], [3000, 2000]])
def test_the_order_of_people_changes_no_bit_of_the_centres(sizes: list[int], seed: int) -> None:
    positions, _ = heaps(sizes)
    order = np.random.default_rng(seed).permutation(len(positions))
    first, second = (best_division(p, LIMITS, 1) for p in (positions, positions[order]))
    assert np.array_equal(first.centres, second.centres)
    assert first.silhouette == second.silhouette


def test_a_single_outlier_is_no_group() -> None:
    positions, _ = heaps([50])
    outlier = np.vstack([positions, [[100.0, 100.0]]])
    division = best_division(outlier, LIMITS, 1)
    sizes = np.bincount(division.labels(outlier)) if division.groups else np.array([51])
    assert sizes.min() >= 2


def test_everybody_at_one_place_is_no_division() -> None:
    assert best_division(np.zeros((30, 2)), LIMITS, 1).groups == 0


def test_the_silhouette_is_that_of_people_not_of_points() -> None:
    positions = np.array([[0, 0], [0, 0], [0, 0], [1, 0], [9, 0], [10, 0]], float)
    labels = np.array([0, 0, 0, 0, 1, 1])
    apart = np.abs(positions[:, None, 0] - positions[None, :, 0])
    scores = []
    for i, own in enumerate(labels):
        a = apart[i, labels == own].sum() / ((labels == own).sum() - 1)
        b = apart[i, labels != own].mean()
        scores.append((b - a) / max(a, b))
    points = points_of(positions, 100, 64, 0.001)
    found = silhouettes(points, [np.array([0, 0, 1, 1])])
    assert found == [pytest.approx(np.mean(scores))]


def test_a_grid_keeps_the_number_of_people_and_their_mean() -> None:
    positions, _ = heaps([3000, 2500])
    points = points_of(positions, 4000, 64, 0.001)
    assert points.people == 5500
    mean = (points.places * points.weights[:, None]).sum(axis=0) / points.people
    assert np.allclose(mean, positions.mean(axis=0), atol=1e-6)


def test_points_are_sorted_by_place() -> None:
    points = points_of(np.array([[1.0, 0.0], [0.0, 2.0], [0.0, 1.0]]), 10, 64, 0.0)
    assert isinstance(points, Points)
    assert points.places.tolist() == [[0.0, 1.0], [0.0, 2.0], [1.0, 0.0]]


@given(LABELS)
def test_a_division_agrees_wholly_with_itself_under_other_numbers(labels: list[int]) -> None:
    found = np.array(labels)
    assert adjusted_rand_index(found, 3 - found) == pytest.approx(1.0)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=2, max_size=25))
def test_agreement_is_symmetric_and_counts_pairs(labels: list[tuple[int, int]]) -> None:
    first, second = (np.array(part) for part in zip(*labels, strict=True))
    assert adjusted_rand_index(first, second) == pytest.approx(adjusted_rand_index(second, first))


def test_agreement_of_a_known_case() -> None:
    assert adjusted_rand_index(np.array([0, 0, 1, 1]), np.array([0, 0, 1, 2])) == pytest.approx(
        4 / 7
    )
