"""Clouds of people: closed outlines that hold the share they promise, and never too few people."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.report.opinion_page.contours import Frame, crowds, density, level_holding, outlines


def _area(loop: list[tuple[float, float]]) -> float:
    """Signed area of a closed outline."""
    x, y = np.array(loop).T
    return float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum() / 2)


@given(st.integers(0, 10_000), st.integers(10, 300), st.sampled_from([0.25, 0.5, 0.95]))
def test_outlines_close_and_enclose_what_lies_above_the_level(
    seed: int, people: int, share: float
) -> None:
    places = np.random.default_rng(seed).random((people, 2))
    field = density(places)
    level = level_holding(field, share)
    loops = outlines(field, level)
    enclosed = abs(sum(_area(loop) for loop in loops))
    assert enclosed == pytest.approx(float((field >= level).mean()), abs=0.02)


def test_the_level_holds_the_share_of_people() -> None:
    field = density(np.random.default_rng(1).random((200, 2)))
    held = field[field >= level_holding(field, 0.75)].sum()
    assert held == pytest.approx(0.75, abs=0.01)


def test_one_person_far_from_the_crowd_has_no_outline() -> None:
    crowd = np.random.default_rng(2).normal(0.25, 0.02, (400, 2))
    places = np.concatenate([crowd, [[0.9, 0.9]]])
    field = density(places)
    level = field[86, 86] / 2
    assert len(outlines(field, level)) == 2, "the world must have a lonely outline"
    assert len(outlines(crowds(field, level, 401, 10), level)) == 1


def test_both_axes_have_one_scale() -> None:
    positions = np.array([[0.0, 0.0], [10.0, 1.0]])
    placed = Frame.around(positions, 0.0).placed(positions)
    assert (placed[1, 0] - placed[0, 0]) == pytest.approx(10 * (placed[0, 1] - placed[1, 1]))
