"""How much longer more work takes: for tests that nothing grows with the square of its input."""

from __future__ import annotations

import time
from collections.abc import Callable

_TRIES = 3
"""The processor may be taken away once; not three times in the same place."""


def grows_less_than(most: float, work: Callable[[int], object], few: int, many: int) -> bool:
    """Whether `many` takes less than `most` times the processor time of `few`, in one of three."""
    return any(_seconds(work, many) < most * _seconds(work, few) for _ in range(_TRIES))


def _seconds(work: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    work(size)
    return max(time.process_time() - start, 1e-3)
