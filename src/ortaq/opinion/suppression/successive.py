"""Releases that follow each other: no count under k may follow from all of them together.

Beside the counts of today an attacker knows those of earlier releases, and that today is earlier
plus what came since. What came since is a count like any other: one new voter of a region who
agreed is a cell of one. So one system holds today, each earlier release, and the differences, and
is attacked as a whole; only rows of today can still hide. Method: docs/methods/suppression.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import block_array, csr_array, eye_array

from ortaq.opinion.strata import VOTES
from ortaq.opinion.suppression.attack import (
    ContradictoryTables,
    Puzzle,
    Sensitive,
    feasible,
    unprotected,
)
from ortaq.opinion.suppression.former import Former
from ortaq.opinion.suppression.levels import COUNTED, HIDDEN, KINDS, OPEN, Links, Task
from ortaq.opinion.suppression.primary import UNBOUNDED, Pattern
from ortaq.opinion.suppression.swaps import proven_by_swaps

Longs = NDArray[np.int64]
Flags = NDArray[np.bool_]
Cell = TypeVar("Cell", bound=np.generic)


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What one earlier release said about the rows of a task."""

    low: Longs
    """(4, R)."""
    high: Longs
    """(4, R); -1 where nothing was said."""
    guarded: Flags
    """(4, R) hidden counts that could be anything under k, as far as this release alone told."""

    @property
    def exact(self) -> Flags:
        """Where the count was published."""
        same: Flags = self.low == self.high
        return same


@dataclass(frozen=True, slots=True, eq=False)
class SuccessiveTask(Task):
    """One statement today, with what was told about it before."""

    before: tuple[Told, ...] = ()

    def first_levels(self) -> Longs:
        """Hide what plain subtraction would give away, before anything is solved."""
        levels = Task.first_levels(self)  # slots make the class anew: super() would miss it
        for told in self.before:
            small = small_differences(self, told)
            levels = np.maximum(levels, np.where(small[VOTES], HIDDEN, OPEN))
            levels = np.maximum(levels, np.where(small[1:].any(axis=0), COUNTED, OPEN))
        levels[self.whole] = OPEN
        return levels

    def leaking(self, pattern: Pattern, *, one_will_do: bool = False) -> Longs:
        """Kind and row of each count that today and the earlier releases give away together.

        Asked are small counts of today, counts that earlier releases had protected, and small
        differences between what was and is published.
        """
        blocks = _Blocks(self, pattern)
        try:
            return blocks.given_away(one_will_do=one_will_do)
        except ContradictoryTables:
            # People changed parts, or votes were taken out: nothing can be proven, so hide.
            return blocks.whatever_is_shown()


class _Blocks:
    """The system: today, then for each earlier release its counts and the differences.

    Every block has the kinds of counts one after the other, as `Links.equations` has.
    """

    def __init__(self, task: SuccessiveTask, pattern: Pattern) -> None:
        self.task, self.pattern = task, pattern
        self.kinds, self.rows = task.kinds, task.counts.shape[1]
        self.width = self.kinds * self.rows
        self.most = int(task.counts[VOTES, 0])

    def given_away(self, *, one_will_do: bool) -> Longs:
        """Attack, and name each leaking count by the row of today that may hide more."""
        puzzle, place = self._puzzle()
        cells, reach = self._asked(place)
        if not len(cells):
            return np.empty((0, 2), np.int64)
        table = feasible(puzzle)
        asked = Sensitive(place[cells], reach)
        found = unprotected(puzzle, asked, table, one_will_do=one_will_do)
        return np.unique(self._named(cells[found]), axis=0)

    def whatever_is_shown(self) -> Longs:
        """Name every count of today that is still shown, the total apart."""
        shown = ~self.pattern.hidden[: self.kinds]
        shown[:, self.task.whole] = False
        return np.argwhere(shown & (self.task.counts[VOTES] > 0))

    def _named(self, cells: Longs) -> Longs:
        return np.stack(np.divmod(cells % self.width, self.rows), axis=1)

    def _puzzle(self) -> tuple[Puzzle, Longs]:
        """Write the system down, and where each cell of all blocks stands among the hidden."""
        flags, shown, low, high = self._columns()
        hidden = np.concatenate(flags)
        bounds = np.concatenate(low), np.concatenate(high)
        puzzle = Puzzle.of(self._equations(), np.concatenate(shown), hidden, bounds)
        place = np.where(hidden, np.cumsum(hidden) - 1, -1)
        return puzzle, place

    def _equations(self) -> csr_array:
        sums, one = self.task.links.equations, eye_array(self.width, format="csr")
        count = 1 + 2 * len(self.task.before)
        grid: list[list[object]] = [_row(count, {0: sums})]
        for number in range(1, count, 2):
            grid.append(_row(count, {number: sums}))
            grid.append(_row(count, {0: one, number: -one, number + 1: -one}))
        return csr_array(block_array(grid, format="csr"))

    def _columns(self) -> tuple[list[Flags], list[Longs], list[Longs], list[Longs]]:
        """Hidden, shown, low and high of all blocks."""
        own = self.pattern
        hidden, shown = [self._flat(own.hidden)], [self._flat(self.task.counts)]
        low, high = [self._flat(own.low)], [self._open(self._flat(own.high))]
        for told in self.task.before:
            nothing = np.zeros(self.width, np.int64)
            exact, known = self._flat(told.exact), self._flat(told.low)
            hidden += [~exact, np.ones(self.width, np.bool_)]
            shown += [np.where(exact, known, 0), nothing]
            low += [known, self._least_differences(told)]
            high += [self._open(self._flat(told.high)), np.full(self.width, self.most)]
        return hidden, shown, low, high

    def _least_differences(self, told: Told) -> Longs:
        """Nobody takes a vote back, so votes only grow; answers may be changed.

        As long as no total of an answer has fallen, the attacker believes that nobody changed one:
        the stronger belief.
        """
        least = np.zeros((self.kinds, self.rows), np.int64)
        fallen = self.task.counts[:, 0] < told.low[:, 0]
        if fallen[1:].any() and self.kinds > 1:
            least[1:] = -self.most
        return least.ravel()

    def _asked(self, place: Longs) -> tuple[Longs, Longs]:
        """Cells that must stay protected, and how far up each must be able to reach."""
        today = self._flat(_small(self.task, self.task.counts) & self.pattern.hidden)
        reach = [self._reach(self.task.counts[:, :1])]
        asked = [today]
        for told in self.task.before:
            small = small_differences(self.task, told)
            asked += [self._flat(told.guarded), self._flat(small)]
            grown = np.maximum(self.task.counts[:, :1] - told.low[:, :1], 0)
            reach += [self._reach(told.low[:, :1]), self._reach(grown)]
        cells = np.flatnonzero(np.concatenate(asked) & (place >= 0))
        return cells, np.concatenate(reach)[cells]

    def _reach(self, total: Longs) -> Longs:
        """Give k - 1, or the public total where that is smaller, for every cell of a block."""
        most = np.minimum(self.task.least - 1, total)
        return self._flat(np.broadcast_to(most, self.task.counts.shape))

    def _open(self, high: Longs) -> Longs:
        return np.where(high == UNBOUNDED, self.most, high)

    def _flat(self, values: NDArray[Cell]) -> NDArray[Cell]:
        """Put the kinds of counts of a task one after the other."""
        return np.ascontiguousarray(values[: self.kinds]).ravel()


def small_differences(task: Task, told: Told) -> Flags:
    """Find differences under k from a published count, where somebody voted since, (4, R)."""
    since = task.counts - told.low
    small = _small(task, since) & told.exact & (since >= 0)
    small[:, task.whole] = False  # totals are public
    return small


def _small(task: Task, counts: Longs) -> Flags:
    """Find counts under k in rows in which somebody voted, (4, R)."""
    small: Flags = (counts < task.least) & (counts[VOTES] > 0)
    return small


def _row(count: int, blocks: dict[int, csr_array]) -> list[object]:
    """Give one row of blocks, nothing where none is named."""
    return [blocks.get(number) for number in range(count)]


def told_about(
    statement: int, rows: Longs, links: Links, former: Former, least: int
) -> Told | None:
    """Take what an earlier release said about one statement; None where it was not in it."""
    place = np.s_[:, rows, statement]
    low, high = former.low[place], former.high[place]
    return None if low[VOTES, 0] != high[VOTES, 0] else _told(low, high, links, least)


def told_of_people(rows: Longs, links: Links, former: Former, least: int) -> Told:
    """Take what an earlier release said about numbers of participants, as counts of one kind."""
    low, high = (np.zeros((KINDS, len(rows)), np.int64) for _ in range(2))
    low[VOTES], high[VOTES] = former.people_low[rows], former.people_high[rows]
    return _told(low, high, links, least)


def _told(low: Longs, high: Longs, links: Links, least: int) -> Told:
    """Ask which hidden counts one release alone protects."""
    kinds = links.equations.shape[1] // low.shape[1]
    pattern = Pattern(low != high, low, high)
    guarded = pattern.hidden.copy()
    if pattern.hidden[:kinds].any():
        guarded[:kinds][pattern.hidden[:kinds]] = _guarded(pattern, links, kinds, least)
    return Told(low, high, guarded)


def _guarded(told: Pattern, links: Links, kinds: int, least: int) -> Flags:
    """Tell which hidden counts can be 0 and can be k - 1: by swaps where these suffice."""
    hidden, total = told.hidden[:kinds], told.low[:, :1]
    most = np.where(told.high == UNBOUNDED, total[VOTES], told.high)[:kinds]
    bounds = told.low[:kinds].ravel(), most.ravel()
    puzzle = Puzzle.of(links.equations, told.low[:kinds].ravel(), hidden.ravel(), bounds)
    table = feasible(puzzle)
    reach = np.broadcast_to(np.minimum(least - 1, total), told.low.shape)
    proven = np.zeros(told.low.shape, np.bool_)
    if links.alone:
        counts = told.low.copy()
        counts[:kinds][hidden] = table
        proven = proven_by_swaps(counts, told, reach)
    asked = np.flatnonzero(~proven[:kinds][hidden])
    kept = np.ones(len(table), np.bool_)
    sensitive = Sensitive(asked, reach[:kinds][hidden][asked])
    kept[asked[unprotected(puzzle, sensitive, table)]] = False
    return kept
