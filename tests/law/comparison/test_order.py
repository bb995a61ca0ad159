"""As few provisions as possible are called moved."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ortaq.law.comparison.order import crosses, in_order


@given(st.permutations(range(7)))
def test_no_larger_set_keeps_the_order(new: list[int]) -> None:
    places = list(enumerate(new))
    chain = in_order(places)
    best = max(
        size
        for size in range(1, len(places) + 1)
        if any(list(part) == sorted(part) for part in combinations(new, size))
    )
    assert len(chain) == best
    assert [new for _, new in chain] == sorted(new for _, new in chain)


@given(st.permutations(range(7)))
def test_what_is_outside_the_chain_crosses_it_and_what_is_inside_does_not(new: list[int]) -> None:
    places = list(enumerate(new))
    chain = in_order(places)
    assert {place for place in places if crosses(place, chain)} == set(places) - set(chain)


def test_nothing_is_in_order_where_there_is_nothing() -> None:
    assert in_order([]) == []
    assert not crosses((0, 0), [])
