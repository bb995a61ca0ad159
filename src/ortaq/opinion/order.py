"""The canonical order of keys: as numbers where all are numbers, else as text."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LONGEST_NUMBER = 18
"""Digits that surely fit into 64 bits."""
KEYS_AT_ONCE = 100_000


def canonical_order(keys: NDArray[np.str_]) -> NDArray[np.int64]:
    """Positions that sort the keys: 2 before 10 where every key is a plain number.

    keys: (n,) text. "07" is not plain, because it would be equal to "7". Stable.
    """
    numbers = plain_numbers(keys)
    order = np.argsort(keys if numbers is None else numbers, kind="stable")
    return order.astype(np.int64, copy=False)


def plain_numbers(keys: NDArray[np.str_]) -> NDArray[np.int64] | None:
    """Read the keys as whole numbers; None where one of them is anything else."""
    if not len(keys) or np.strings.str_len(keys).max() > LONGEST_NUMBER:
        return None
    try:
        numbers = keys.astype(np.int64)
    except ValueError:
        return None
    return numbers if _written_plainly(numbers, keys) else None


def _written_plainly(numbers: NDArray[np.int64], keys: NDArray[np.str_]) -> bool:
    """Tell whether each number written out is its key; in pieces, as text takes much room."""
    pieces = (slice(i, i + KEYS_AT_ONCE) for i in range(0, len(keys), KEYS_AT_ONCE))
    same = all(np.array_equal(numbers[piece].astype(np.str_), keys[piece]) for piece in pieces)
    return same and bool(numbers.min() >= 0)
