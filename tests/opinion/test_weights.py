"""Raking: margins are met, nobody is invented, and nonsense is refused in one line."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.opinion.parameters import WeightParameters
from ortaq.opinion.weights import Margin, UnusableMargin, effective_size, rake, weighted_shares
from tests.opinion.worlds import drawn

FREE = WeightParameters(trim=1_000.0)
REGION = np.array([0, 0, 0, 1, 1, 1, 1, 1])
SEX = np.array([0, 1, 1, 0, 0, 0, 1, 1])


def region(west: float = 3, east: float = 1) -> Margin:
    return Margin.of("region", REGION, ("west", "east"), {"west": west, "east": east})


def sex() -> Margin:
    return Margin.of("sex", SEX, ("women", "men"), {"women": 0.5, "men": 0.5})


def test_weighted_sums_meet_every_margin() -> None:
    weights = rake([region(), sex()], FREE).weights
    assert np.bincount(REGION, weights) / weights.sum() == pytest.approx([0.75, 0.25])
    assert np.bincount(SEX, weights) / weights.sum() == pytest.approx([0.5, 0.5])


def test_weights_count_everybody_once_on_average() -> None:
    assert rake([region(), sex()], FREE).weights.mean() == pytest.approx(1.0)


def test_participants_who_match_the_population_are_left_alone() -> None:
    result = rake([region(3, 5)])
    assert result.weights == pytest.approx(np.ones(8))
    assert result.effective_size == pytest.approx(8.0)
    assert result.design_effect == pytest.approx(1.0)


def test_unequal_weights_cost_effective_participants() -> None:
    assert effective_size(np.array([1.0, 1.0, 1.0, 5.0])) == pytest.approx(64 / 28)
    assert rake([region()], FREE).effective_size < 8


def test_no_participant_counts_more_than_the_limit_and_the_shortfall_is_told() -> None:
    result = rake([region(99, 1)], WeightParameters(trim=1.5))
    assert result.weights == pytest.approx([1.5] * 3 + [0.7] * 5)
    assert not result.converged
    assert result.largest_error == pytest.approx(0.99 - 4.5 / 8)
    assert result.trimmed == 3


def test_parts_for_which_nobody_speaks_are_named_with_their_share() -> None:
    margin = Margin.of("region", REGION, ("west", "east"), {"west": 2, "east": 2, "north": 4})
    result = rake([margin], FREE)
    assert [(gap.part, gap.share) for gap in result.uncovered] == [("north", 0.5)]
    assert np.bincount(REGION, result.weights) / 8 == pytest.approx([0.5, 0.5])


def test_people_of_unknown_part_count_nothing_and_are_counted() -> None:
    labels = np.array([0, 0, 0, 1, 1, 1, 1, -1])
    result = rake([Margin.of("region", labels, ("west", "east"), {"west": 1, "east": 1})])
    assert result.unweighted == 1
    assert result.weights[-1] == 0.0
    assert result.weights[:-1].mean() == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("population", "reason"),
    [
        ({"west": 1}, "no figure for 'east'"),
        ({"west": 1, "east": -1}, "not negative"),
        ({"west": float("nan"), "east": 1}, "must be a number"),
        ({"west": 0, "east": 0}, "add up to nothing"),
    ],
)
def test_nonsense_margins_are_refused_in_one_line(
    population: dict[str, float], reason: str
) -> None:
    with pytest.raises(UnusableMargin, match=reason) as refusal:
        Margin.of("region", REGION, ("west", "east"), population)
    assert "\n" not in str(refusal.value)


def test_participants_from_a_part_without_population_are_refused() -> None:
    with pytest.raises(UnusableMargin, match="'west' has participants but no population"):
        rake([region(0, 1)])


def test_margins_that_contradict_each_other_do_not_pass_for_met() -> None:
    twin = Margin.of("twin", REGION, ("west", "east"), {"west": 1, "east": 3})
    result = rake([region(), twin], FREE)
    assert not result.converged
    assert result.largest_error == pytest.approx(0.5, abs=0.01)


def test_weighted_shares_stand_beside_unweighted_ones() -> None:
    matrix = drawn("+ .\n+ +\n+ .\n- .\n- .\n- .\n- .\n- .")
    result = weighted_shares(matrix, rake([region()], FREE).weights)
    assert result.agree[0] == pytest.approx(3 / 8)
    assert result.weighted_agree[0] == pytest.approx(0.75)
    assert result.effective_votes[0] < result.votes[0]
    wide = result.weighted_agree_interval.high - result.weighted_agree_interval.low
    assert wide[0] > (result.agree_interval.high - result.agree_interval.low)[0] * 0.9


def test_statements_on_which_only_unweighted_people_voted_have_no_weighted_share() -> None:
    matrix = drawn("+ .\n. +")
    result = weighted_shares(matrix, np.array([1.0, 0.0]))
    assert np.isnan(result.weighted_agree[1])
    assert result.agree[1] == 1.0


@given(st.lists(st.integers(1, 30), min_size=2, max_size=6), st.integers(0, 10_000))
def test_any_positive_margin_is_met_when_everybody_may_count_freely(
    sizes: list[int], seed: int
) -> None:
    labels = np.repeat(np.arange(len(sizes)), sizes)
    names = tuple(map(str, range(len(sizes))))
    figures = np.random.default_rng(seed).uniform(0.5, 5.0, len(sizes))
    margin = Margin.of("part", labels, names, dict(zip(names, figures, strict=True)))
    result = rake([margin], FREE)
    assert result.converged
    assert np.bincount(labels, result.weights) == pytest.approx(
        figures / figures.sum() * len(labels)
    )
