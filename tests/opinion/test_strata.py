"""Votes by parts: counts, agreement of all parts, intervals, and what is not known."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.opinion.agreement_by_part import Bound, Known, Unknown, agreement_by_part
from ortaq.opinion.intervals import agreement_of_all, jeffreys
from ortaq.opinion.strata import (
    AGREE,
    Strata,
    among,
    count_strata,
    crossed,
    gathered,
    merged_neighbours,
)
from ortaq.opinion.votes import InconsistentVotes
from tests.opinion.worlds import drawn

WEST, EAST, NOBODY = 0, 1, -1
CAST = drawn("""
    + +
    + -
    - -
    + 0
    - .
""")
REGION = np.array([WEST, WEST, EAST, EAST, NOBODY])


def strata() -> Strata:
    return count_strata("region", CAST, REGION, ("west", "east"))


def test_people_in_no_part_are_a_row_of_their_own() -> None:
    counts = strata().counts
    assert counts[AGREE, :, 0].tolist() == [2, 1, 0]
    assert counts[:, -1, 0].tolist() == [1, 0, 1, 0]
    assert strata().people.tolist() == [2, 2, 1]


def test_parts_and_the_rest_add_up_to_all_votes() -> None:
    assert strata().counts[0].sum() == CAST.vote_count


def test_strata_of_halves_add_up_to_the_whole() -> None:
    first, second = CAST.block(slice(0, 2)), CAST.block(slice(2, 5))
    parts = ("west", "east")
    halves = count_strata("region", first, REGION[:2], parts) + count_strata(
        "region", second, REGION[2:], parts
    )
    assert np.array_equal(halves.counts, strata().counts)


def test_labels_that_do_not_fit_are_refused() -> None:
    with pytest.raises(InconsistentVotes, match="one label"):
        count_strata("region", CAST, REGION[:2], ("west", "east"))
    with pytest.raises(InconsistentVotes, match="names no part"):
        count_strata("region", CAST, REGION, ("west",))


def test_a_region_without_participants_keeps_its_place_and_is_missing() -> None:
    expected = ("east", "north", "west")
    labels = among(REGION, ("west", "east"), expected)
    result = agreement_by_part(count_strata("region", CAST, labels, expected)).of(0)
    assert result.parts[1].unknown == (Unknown.NO_PARTICIPANTS,)
    assert result.missing == ("north",)
    assert result.consensus is not None
    assert result.consensus.parts == 2


def test_a_part_that_did_not_vote_on_a_statement_is_not_taken_for_half() -> None:
    matrix = drawn("""
        + +
        + .
    """)
    result = agreement_by_part(count_strata("half", matrix, np.array([0, 1]), ("a", "b"))).of(1)
    assert result.parts[1].unknown == (Unknown.NO_VOTES,)
    assert result.consensus is not None
    assert result.consensus.product == pytest.approx(2 / 3)


def test_a_majority_cannot_outvote_a_dissenting_part() -> None:
    unanimous = agreement_by_part(_counts([(90, 90), (10, 10)])).of(0).consensus
    contested = agreement_by_part(_counts([(98, 98), (0, 2)])).of(0).consensus
    assert unanimous is not None
    assert contested is not None
    assert contested.mean < unanimous.mean
    assert (contested.least_part, contested.most_part) == ("p1", "p0")


def test_the_mean_does_not_depend_on_the_number_of_parts() -> None:
    two = agreement_by_part(_counts([(40, 50)] * 2)).of(0).consensus
    nine = agreement_by_part(_counts([(40, 50)] * 9)).of(0).consensus
    assert two is not None
    assert nine is not None
    assert two.mean == pytest.approx(nine.mean)
    assert nine.product < two.product


def test_more_parts_alike_make_the_interval_narrower() -> None:
    two = agreement_by_part(_counts([(40, 50)] * 2)).of(0).consensus
    nine = agreement_by_part(_counts([(40, 50)] * 9)).of(0).consensus
    assert two is not None
    assert nine is not None
    assert nine.high - nine.low < two.high - two.low


def test_the_interval_without_sampling_is_the_one_with_sampling() -> None:
    agree, votes = np.array([[30.0], [4.0], [55.0]]), np.array([[40.0], [12.0], [60.0]])
    draw = np.random.default_rng(5).beta(agree + 1, votes - agree + 1, (3, 200_000))
    low, high = np.quantile(np.exp(np.log(draw).mean(axis=0)), (0.05, 0.95))
    interval = agreement_of_all(agree, votes, 0.9)
    assert interval.low[0] == pytest.approx(low, abs=0.01)
    assert interval.high[0] == pytest.approx(high, abs=0.01)


@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_lies_in_its_interval_and_agreeing_mirrors_disagreeing(
    pair: tuple[int, int],
) -> None:
    side, votes = np.array([float(pair[0])]), np.array([float(pair[1])])
    one, other = jeffreys(side, votes, 0.9), jeffreys(votes - side, votes, 0.9)
    assert one.low[0] <= side[0] / votes[0] <= one.high[0]
    assert one.low[0] == pytest.approx(1.0 - other.high[0])


def test_an_interval_around_one_half_leaves_the_side_open() -> None:
    result = agreement_by_part(_counts([(5, 10), (95, 100)])).of(0)
    assert Unknown.SIDE_OPEN in result.parts[0].unknown
    assert Unknown.SIDE_OPEN not in result.parts[1].unknown


def test_what_is_hidden_enters_nothing() -> None:
    counts = _counts([(40, 50), (3, 50), (20, 50)])
    low, high = counts.counts.copy(), counts.counts.copy()
    low[:, 1], high[:, 1] = 0, -1
    hidden = agreement_by_part(counts, Known(low, high)).of(0)
    other = agreement_by_part(_counts([(40, 50), (44, 50), (20, 50)]), Known(low, high)).of(0)
    assert hidden == other
    assert hidden.parts[1].unknown == (Unknown.HIDDEN,)
    assert hidden.missing == ("p1",)


def test_dissent_published_as_at_most_still_pulls_the_consensus_down() -> None:
    counts = _counts([(40, 50), (3, 50)])
    low, high = counts.counts.copy(), counts.counts.copy()
    low[1:, 1], high[1:, 1] = 0, -1
    high[AGREE, 1] = 9
    result = agreement_by_part(counts, Known(low, high)).of(0)
    assert result.consensus is not None
    assert result.consensus.least == pytest.approx((4.5 + 1) / 52)
    assert (result.consensus.least_part, result.consensus.bounded) == ("p1", 1)
    share = result.parts[1].agreeing
    assert share is not None
    assert (share.bound, share.value) == (Bound.AT_MOST, 9 / 50)


def test_near_unanimity_published_as_at_least_is_not_taken_for_dissent() -> None:
    counts = _counts([(19, 20), (60, 100)])
    low, high = counts.counts.copy(), counts.counts.copy()
    low[1:, 0], high[1:, 0] = 0, -1
    low[AGREE, 0] = 11
    result = agreement_by_part(counts, Known(low, high)).of(0)
    assert result.consensus is not None
    assert result.consensus.least_part == "p1"


def test_crossing_keeps_pairs_that_occur_and_drops_who_lacks_one() -> None:
    labels, names = crossed(
        (np.array([0, 0, 1, -1]), ("west", "east")), (np.array([1, 1, 0, 0]), ("men", "women"))
    )
    assert names == ("west × women", "east × men")
    assert labels.tolist() == [0, 0, 1, -1]


def test_ordered_parts_merge_with_neighbours_until_large_enough() -> None:
    labels = np.repeat([0, 1, 2, 3, 4], [4, 7, 12, 10, 3])
    merged, names = merged_neighbours(labels, ("18", "30", "45", "60", "75"), 10)
    assert names == ("18 … 30", "45", "60 … 75")
    assert np.bincount(merged).tolist() == [11, 12, 13]


@given(st.lists(st.integers(0, 30), min_size=1, max_size=8), st.integers(1, 20))
def test_merging_loses_nobody_and_leaves_no_small_part(sizes: list[int], least: int) -> None:
    labels = np.repeat(np.arange(len(sizes)), sizes)
    merged, names = merged_neighbours(labels, tuple(map(str, range(len(sizes)))), least)
    found = np.bincount(merged, minlength=len(names))
    assert found.sum() == sum(sizes)
    assert len(names) == 1 or found.min() >= least


def test_regions_gather_into_larger_ones() -> None:
    labels, names = gathered(REGION, ("west", "east"), {"west": "steppe", "east": "steppe"})
    assert names == ("steppe",)
    assert labels.tolist() == [0, 0, 0, 0, -1]


def _counts(parts: list[tuple[int, int]]) -> Strata:
    """Draw parts of one statement: agreeing of votes, the rest disagreeing; nobody unplaced."""
    rows = [(n, a, n - a, 0) for a, n in parts] + [(0, 0, 0, 0)]
    counts = np.array(rows, np.int64).T[:, :, None].copy()
    names = tuple(f"p{number}" for number in range(len(parts)))
    return Strata("part", names, counts[0, :, 0].copy(), counts)
