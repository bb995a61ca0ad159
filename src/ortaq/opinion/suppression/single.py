"""Which counts of one partition with a public total may be published: the whole rule, in one line.

For numbers of things by part that are in no other table, such as letters by region.
"""

from __future__ import annotations

from collections.abc import Sequence


def shown_counts(counts: Sequence[int], least: int) -> tuple[int | None, ...]:
    """Give the counts that may be published with their sum, None for those that may not.

    A count under `least` is hidden, and with it the smallest others until at least two are hidden
    that are together at least `least`. So of every hidden count under `least` both 0 and
    `least - 1` stay possible. Zeros show: nobody is there to be protected. Where the counts of all
    parts are together under `least`, all that are not zero are hidden.
    """
    hidden = {place for place, count in enumerate(counts) if 0 < count < least}
    rest = sorted(
        (count, place) for place, count in enumerate(counts) if count and place not in hidden
    )
    while hidden and rest and (len(hidden) < 2 or sum(counts[one] for one in hidden) < least):
        hidden.add(rest.pop(0)[1])
    return tuple(None if place in hidden else count for place, count in enumerate(counts))
