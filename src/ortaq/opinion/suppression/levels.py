"""Hide more of a release, row by row, until an attack finds no count under k.

One statement at a time. Each row has a level; a row that is raised hides more. First those lines
are closed in which one hidden count would follow by subtraction, then rows are raised near every
count that the attack still finds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import block_array, csr_array, eye_array

from ortaq.opinion.strata import VOTES
from ortaq.opinion.suppression.attack import Puzzle, Sensitive, unprotected
from ortaq.opinion.suppression.primary import UNBOUNDED, Pattern
from ortaq.opinion.suppression.swaps import proven_by_swaps

Longs = NDArray[np.int64]
Flags = NDArray[np.bool_]

OPEN, COUNTED, HIDDEN = range(3)
"""Levels of a row: as its own counts allow; only the number of votes; nothing."""
KINDS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """How the rows of a task add up."""

    lines: csr_array
    """(Q, R) sums along lines, as in `Release`."""
    equations: csr_array
    """(E, K R) sums over all kinds of counts, kinds one after the other."""
    alone: bool
    """Whether the rows are one partition that is in no crossing."""

    @classmethod
    def of_votes(cls, lines: csr_array, *, alone: bool) -> Links:
        """Link votes: every kind along every line, and the three answers in every row."""
        return cls(lines, _equations(lines), alone)

    @classmethod
    def of_people(cls, lines: csr_array, *, alone: bool) -> Links:
        """Link numbers of participants, which have one kind only."""
        return cls(lines, lines, alone)


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """One statement: counts (4, R), row 0 the total, and what each row by itself hides."""

    counts: Longs
    own: Pattern
    links: Links
    least: int

    @property
    def kinds(self) -> int:
        """Kinds of counts: 4, or 1 for numbers of participants."""
        return int(self.links.equations.shape[1] // self.counts.shape[1])

    @property
    def whole(self) -> Flags:
        """(R,) rows that say what the public total says, so that hiding them protects nobody."""
        same: Flags = (self.counts == self.counts[:, :1]).all(axis=0)
        same &= ~self.own.hidden.any(axis=0)
        same[0] = True
        return same

    def solved(self) -> Pattern:
        """Raise levels until the attack finds nothing, or nothing more can be hidden.

        Then show again what need not have been hidden; in crossings, where an attack takes seconds,
        that is not tried.
        """
        levels = self.first_levels()
        self._close_lines(levels)
        while len(found := self.leaking(pattern := self.pattern(levels))):
            if not self._raise(levels, found):
                return pattern  # what remains follows from the total alone, which is public
        return self._shown_again(levels, pattern) if self.links.alone else pattern

    def _shown_again(self, levels: Longs, pattern: Pattern) -> Pattern:
        """Lower rows, those with most votes first, as long as the attack finds nothing."""
        least = self.first_levels()
        for row in np.argsort(-self.counts[VOTES], kind="stable"):
            for level in range(int(least[row]), int(levels[row])):
                lower = levels.copy()
                lower[row] = level
                more = self.pattern(lower)
                if not len(self.leaking(more, one_will_do=True)):
                    levels, pattern = lower, more
                    break
        return pattern

    def first_levels(self) -> Longs:
        """Give the levels of all rows before lines are closed."""
        return np.zeros(self.counts.shape[1], np.int64)

    def pattern(self, levels: Longs) -> Pattern:
        """Apply levels to what each row by itself hides."""
        hidden = self.own.hidden.copy()
        hidden[1:, levels >= COUNTED] = True
        hidden[VOTES, levels >= HIDDEN] = True
        plain = levels >= COUNTED
        return Pattern(
            hidden, np.where(plain, 0, self.own.low), np.where(plain, UNBOUNDED, self.own.high)
        )

    def leaking(self, pattern: Pattern, *, one_will_do: bool = False) -> Longs:
        """Kind and row of each count under k that follows from what is published, (n, 2).

        one_will_do: stop at the first.
        """
        hidden = pattern.hidden[: self.kinds].ravel()
        counts = self.counts[: self.kinds]
        reach = np.broadcast_to(np.minimum(self.least - 1, self.counts[:, :1]), self.counts.shape)
        small = (self.counts < self.least) & pattern.hidden & (self.counts[VOTES] > 0)
        if self.links.alone and small.any():
            small &= ~proven_by_swaps(self.counts, pattern, reach)
        small = small[: self.kinds]
        if not small.any():
            return np.empty((0, 2), np.int64)
        position = np.cumsum(hidden) - 1
        asked = np.flatnonzero(small.ravel())
        high = np.where(pattern.high == UNBOUNDED, self.counts[VOTES, 0], pattern.high)
        bounds = pattern.low[: self.kinds].ravel(), high[: self.kinds].ravel()
        puzzle = Puzzle.of(self.links.equations, counts.ravel(), hidden, bounds)
        sensitive = Sensitive(position[asked], reach[: self.kinds].ravel()[asked])
        truth = counts.ravel()[hidden]
        found = asked[unprotected(puzzle, sensitive, truth, one_will_do=one_will_do)]
        return np.stack(np.divmod(found, self.counts.shape[1]), axis=1)

    def _close_lines(self, levels: Longs) -> None:
        """Give every hidden count company in each line, so that subtraction finds none alone."""
        steps = [(rows, kind) for rows in self._all_lines() for kind in range(self.kinds)]
        changed = True
        while changed:
            changed = False
            for rows, kind in steps:
                changed |= self._close(levels, rows, kind)

    def _close(self, levels: Longs, rows: Longs, kind: int) -> bool:
        """Hide the smallest other row of a line where too little is hidden for one kind."""
        hidden = rows[self.pattern(levels).hidden[kind, rows]]
        enough = len(hidden) > 1 and self.counts[kind, hidden].sum() >= self.least
        if not len(hidden) or enough:
            return False
        level = HIDDEN if kind == VOTES else COUNTED
        return self._hide_smallest(levels, rows[rows > 0], level, kind)

    def _hide_smallest(self, levels: Longs, rows: Longs, level: int, kind: int) -> bool:
        """Raise the row with the fewest votes, among those that still show this kind."""
        shown = rows[~self.pattern(levels).hidden[kind, rows] & ~self.whole[rows]]
        voted = shown[self.counts[VOTES, shown] > 0]
        candidates = voted if len(voted) else shown
        if not len(candidates):
            return False
        smallest = candidates[np.argmin(self.counts[VOTES, candidates])]
        levels[smallest] = level
        return True

    def _all_lines(self) -> Iterator[Longs]:
        for start, stop in zip(
            self.links.lines.indptr[:-1], self.links.lines.indptr[1:], strict=True
        ):
            yield self.links.lines.indices[start:stop].astype(np.int64)

    def _raise(self, levels: Longs, found: Longs) -> bool:
        """Hide one more row for each row that leaks: in its lines first, then anywhere."""
        raised = False
        for kind, row in dict.fromkeys(map(tuple, found.tolist())):
            raised |= self._raise_for(levels, kind, row)
        return raised

    def _raise_for(self, levels: Longs, kind: int, row: int) -> bool:
        near = self._neighbours(row)
        far = np.arange(1, len(levels))
        own = np.array([row])
        for level in (COUNTED, HIDDEN) if kind != VOTES else (HIDDEN,):
            shows = kind if level == COUNTED else VOTES
            for rows in (own, near, far):
                if self._hide_smallest(levels, rows, level, shows):
                    return True
        return False

    def _neighbours(self, row: int) -> Longs:
        """Rows, the total left out, that stand in a line with this one."""
        touched = self.links.lines[:, [row]].nonzero()[0]
        near = np.unique(self.links.lines[touched].nonzero()[1])
        others: Longs = near[(near != row) & (near > 0)].astype(np.int64)
        return others


def _equations(lines: csr_array) -> csr_array:
    """Write sums of every kind of count along lines, and of the three answers in every row."""
    one = eye_array(lines.shape[1], format="csr")
    along = [[lines if k == kind else None for k in range(KINDS)] for kind in range(KINDS)]
    across = [[-one, one, one, one]]
    return csr_array(block_array([*along, *across], format="csr"))
