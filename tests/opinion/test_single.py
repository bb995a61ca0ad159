"""Counts of one partition: nothing under k shows, nor follows from the total."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ortaq.opinion.suppression.single import shown_counts

LEAST = 10
COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=20)


@given(COUNTS)
def test_no_small_count_shows_or_follows_from_the_total(counts: list[int]) -> None:
    shown = shown_counts(counts, LEAST)
    hidden = [count for count, told in zip(counts, shown, strict=True) if told is None]
    assert all(told is None or told == 0 or told >= LEAST for told in shown)
    if not any(0 < count < LEAST for count in counts):
        assert hidden == []
    elif sum(counts) >= LEAST and sum(map(bool, counts)) > 1:
        # What is hidden is known only by its sum; each of several can be 0, and each can be k - 1.
        assert len(hidden) >= 2
        assert sum(hidden) >= LEAST - 1


@given(COUNTS)
def test_what_shows_is_true(counts: list[int]) -> None:
    shown = shown_counts(counts, LEAST)
    assert all(told in (None, count) for count, told in zip(counts, shown, strict=True))


def test_one_small_region_takes_the_next_smallest_with_it() -> None:
    assert shown_counts([3, 50, 20, 0], LEAST) == (None, 50, None, 0)
    assert shown_counts([4, 9, 50], LEAST) == (None, None, 50)
    assert shown_counts([3], LEAST) == (None,)
