"""The best one-to-one pairing when not every pair is worth making.

Each pair has a gain; the pairing with the greatest sum of gains is found exactly, and what is
left over stays alone. Only pairs with a positive gain can be part of it, so the others need not
even be named: the network stays sparse, where a full matrix for the Hungarian method would not.

Method: shortest augmenting paths with column prices (Jonker and Volgenant, Computing 38, 1987),
each row with one private column of gain 0 that stands for staying alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush
from math import inf


def best_pairs(gains: Iterable[tuple[int, int, float]]) -> dict[int, int]:
    """Pair rows with columns, each at most once, so that the sum of gains is greatest.

    gains: (row, column, gain), columns >= 0; pairs with a gain <= 0 are never made. The same
    gains give the same pairs: equal sums are settled by low rows and low columns first.

    >>> best_pairs([(0, 0, 0.9), (0, 1, 0.8), (1, 0, 0.7)])
    {0: 1, 1: 0}
    """
    costs: dict[int, dict[int, float]] = {}
    for row, column, gain in gains:
        if gain > 0:
            costs.setdefault(row, {})[column] = -gain
    market = _Market(costs)
    for row in sorted(costs):
        market.place(row)
    return dict(sorted(market.column_of.items()))


class _Market:
    """Rows placed so far, and prices of columns at which no placed row wants to move."""

    def __init__(self, costs: dict[int, dict[int, float]]) -> None:
        self._costs = costs
        self._price: dict[int, float] = {}
        self._row_of: dict[int, int] = {}
        self.column_of: dict[int, int] = {}

    def place(self, row: int) -> None:
        """Place one more row at least cost, moving placed ones where that is cheaper."""
        search = _Search(row)
        self._spread(search, row, slack=0.0)
        while search.heap:
            length, column = heappop(search.heap)
            if column in search.settled:
                continue
            if length >= search.alone_at:
                break
            holder = self._row_of.get(column)
            if holder is None:
                self._settle_prices(search, length)
                self._shift(search, row, column)
                return
            search.settled[column] = length
            self._spread(search, holder, length - self._reduced(holder, column))
        self._settle_prices(search, search.alone_at)
        self._leave_alone(search, row)

    def _reduced(self, row: int, column: int) -> float:
        return self._costs[row][column] - self._price.get(column, 0.0)

    def _spread(self, search: _Search, row: int, slack: float) -> None:
        """Reach the columns of a row, and its own place alone, at cost `slack` so far."""
        if slack < search.alone_at:
            search.alone_at, search.alone = slack, row
        for column in self._costs[row]:
            length = slack + self._reduced(row, column)
            if column not in search.settled and length < search.length.get(column, inf):
                search.length[column] = length
                search.came_from[column] = row
                heappush(search.heap, (length, column))

    def _settle_prices(self, search: _Search, length: float) -> None:
        for column, reached in search.settled.items():
            self._price[column] = self._price.get(column, 0.0) + reached - length

    def _leave_alone(self, search: _Search, row: int) -> None:
        if search.alone != row:
            self._shift(search, row, self.column_of.pop(search.alone))

    def _shift(self, search: _Search, row: int, column: int) -> None:
        """Give the column to the row that reached it, that row's column to the next, and so on."""
        while True:
            taker = search.came_from[column]
            left = self.column_of.get(taker)
            self.column_of[taker], self._row_of[column] = column, taker
            if taker == row or left is None:
                return
            column = left


class _Search:
    """Shortest ways found so far from one unplaced row."""

    def __init__(self, row: int) -> None:
        self.alone_at, self.alone = 0.0, row
        self.length: dict[int, float] = {}
        self.came_from: dict[int, int] = {}
        self.settled: dict[int, float] = {}
        self.heap: list[tuple[float, int]] = []
