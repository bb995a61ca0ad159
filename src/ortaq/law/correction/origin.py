"""Which lines of the source each row came from, by counting characters.

Every reader keeps all characters of the source in order, white space apart; so the n-th character
of the rows is the n-th of the lines. Method: docs/methods/correction.md.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate


def origins(rows: Sequence[str], lines: Sequence[str]) -> tuple[range, ...]:
    """Give for each row the positions of the lines that its characters stand in, from 0.

    `rows` and `lines` hold the same characters in the same order, white space apart; where they
    do not, what lies beyond the end of the lines gets an empty range. A row without characters
    gets an empty range at its place.
    """
    row_ends = list(accumulate(map(_length, rows)))
    line_ends = list(accumulate(map(_length, lines)))
    starts = [0, *row_ends[:-1]]
    return tuple(
        _lines_between(start, end, line_ends) for start, end in zip(starts, row_ends, strict=False)
    )


def _length(text: str) -> int:
    return len("".join(text.split()))


def _lines_between(start: int, end: int, line_ends: Sequence[int]) -> range:
    first = bisect_right(line_ends, start)
    if end == start:
        return range(first, first)
    return range(first, min(bisect_left(line_ends, end) + 1, len(line_ends)))
