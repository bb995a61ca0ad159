"""Which pairs keep the order of the text, and which moved: the longest increasing subsequence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

Place = tuple[int, int]
"""Position in the old text, position in the new one."""


def in_order(places: Sequence[Place]) -> list[Place]:
    """Give a largest set of pairs that stand in the same order in both texts.

    places: pairs with distinct old and distinct new positions. The rest moved: no smaller set of
    moves explains the new order. Patience sorting, O(n log n).
    """
    ordered = sorted(places)
    tails: list[int] = []
    top: list[int] = []
    before: list[int] = []
    for number, (_, new) in enumerate(ordered):
        pile = bisect_left(tails, new)
        before.append(top[pile - 1] if pile else -1)
        tails[pile : pile + 1] = [new]
        top[pile : pile + 1] = [number]
    chain: list[Place] = []
    number = top[-1] if top else -1
    while number >= 0:
        chain.append(ordered[number])
        number = before[number]
    return chain[::-1]


def crosses(place: Place, chain: Sequence[Place]) -> bool:
    """Say whether a pair stands in another order than some pair of an ordered chain.

    >>> crosses((2, 0), [(0, 1), (1, 2)])
    True
    """
    earlier = bisect_left(chain, (place[0], -1))
    later = bisect_right(chain, (place[0], _END))
    return (earlier > 0 and chain[earlier - 1][1] > place[1]) or (
        later < len(chain) and chain[later][1] < place[1]
    )


_END = 1 << 62
