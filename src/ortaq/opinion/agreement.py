"""How far two divisions of the same people agree: the adjusted Rand index (Hubert, Arabie 1985)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Labels = NDArray[np.integer]


def adjusted_rand_index(first: Labels, second: Labels) -> float:
    """Return 1 for the same division whatever its numbering, about 0 for unrelated ones.

    first, second: (n,) labels from 0. Computed from whole-number counts of pairs.
    """
    width = int(second.max(initial=0)) + 1
    both = np.bincount(first.astype(np.int64) * width + second)
    together = _pairs(both)
    of_first, of_second = _pairs(np.bincount(first)), _pairs(np.bincount(second))
    everyone = len(first) * (len(first) - 1) // 2
    if everyone == 0:
        return 1.0
    expected = of_first * of_second / everyone
    most = (of_first + of_second) / 2
    return 1.0 if most == expected else (together - expected) / (most - expected)


def _pairs(counts: NDArray[np.integer]) -> int:
    return sum(int(n) * (int(n) - 1) // 2 for n in counts)
