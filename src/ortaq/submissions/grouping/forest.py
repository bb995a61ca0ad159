"""Sets that grow together: which texts hang together by links found so far (union-find)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


class Forest:
    """Sets of numbers 0 .. n - 1. The least number of a set stands for it, whatever the order."""

    def __init__(self, parents: NDArray[np.int64]) -> None:
        """parents: (n,) starting sets, each number pointing to one not larger in its own set."""
        self._parents = parents.tolist()

    def root(self, number: int) -> int:
        """Give the least number of the set."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return int(number)

    def join(self, one: int, other: int) -> None:
        """Make two sets one."""
        a, b = self.root(one), self.root(other)
        self._parents[max(a, b)] = min(a, b)

    def roots(self) -> NDArray[np.int64]:
        """Give the least number of the set of each."""
        return np.array([self.root(number) for number in range(len(self._parents))], dtype=np.int64)
