"""The canonical order of keys: as numbers where all are numbers, else as text."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LONGEST_NUMBER = 18
"""Digits that surely fit into 64 bits."""


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
    plain = np.array_equal(numbers.astype(np.str_), keys) and bool(numbers.min() >= 0)
    return numbers if plain else None
