"""What a reader can compute about hidden counts: exact bounds, by integer programming.

The attacker knows every published number, every sum, every published bound, and that counts are
whole and not negative. A hidden count under k is protected when the attacker can rule out none of
0 .. k - 1 at its ends: some table that agrees with everything published has 0 there, and some has
k - 1 (or the public total, where that is smaller). Found tables are proofs and are used for all
counts at once; solver: HiGHS.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, eye_array, hstack, vstack

from ortaq.errors import OrtaqError

Longs = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class ContradictoryTables(OrtaqError):
    """No counts agree with everything that is said to be published."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"these published tables contradict each other: {reason}")


@dataclass(frozen=True, slots=True, eq=False)
class Puzzle:
    """Hidden counts with what is known about them: `sums @ x = totals`, low <= x <= high."""

    sums: csr_array
    """(Q, C)."""
    totals: Floats
    """(Q,)."""
    low: Floats
    """(C,)."""
    high: Floats
    """(C,)."""

    @classmethod
    def of(
        cls, equations: csr_array, shown: Longs, hidden: Flags, bounds: tuple[Longs, Longs]
    ) -> Puzzle:
        """Take the hidden counts of a system `equations @ counts = 0`.

        shown: (C,) counts, read only where not hidden; bounds: (C,) published for hidden counts.
        """
        known = np.where(hidden, 0, shown)
        sums = equations[:, np.flatnonzero(hidden)]
        used = np.diff(sums.indptr) > 0
        return cls(
            sums[used],
            -(equations @ known)[used],
            bounds[0][hidden].astype(np.float64),
            bounds[1][hidden].astype(np.float64),
        )

    def extreme(self, cell: int, sign: int) -> int:
        """Give the least (sign +1) or largest (sign -1) whole number that a count can be."""
        goal = np.zeros(len(self.low))
        goal[cell] = sign
        return int(_solve(self, goal)[cell])


@dataclass(frozen=True, slots=True, eq=False)
class Sensitive:
    """Hidden counts under k, as positions in a puzzle, and how large each must be able to be."""

    cells: Longs
    reach: Longs
    """Same length: k - 1, or the public total where smaller."""


def feasible(puzzle: Puzzle) -> Longs:
    """Give one table that agrees with everything published. Raises ContradictoryTables."""
    return _solve(puzzle, np.zeros(len(puzzle.low)))


def unprotected(
    puzzle: Puzzle, sensitive: Sensitive, truth: Longs, *, one_will_do: bool = False
) -> Longs:
    """Positions (in `sensitive`) of counts that the published numbers give away.

    truth: (C,) hidden counts; one of the tables that agree with what is published. one_will_do:
    stop at the first, for whoever only asks whether there is any.
    """
    counts = truth[sensitive.cells]
    goals = (counts <= 0, True), (counts >= sensitive.reach, False)
    found = np.empty(0, np.int64)
    for proven, falling in goals:
        if not (one_will_do and len(found)):
            more = _not_reaching(puzzle, sensitive, proven, falling=falling, first=one_will_do)
            found = np.union1d(found, more)
    return found


def _not_reaching(
    puzzle: Puzzle, sensitive: Sensitive, proven: Flags, *, falling: bool, first: bool
) -> Longs:
    """Find counts that no table brings to their end; every table found may prove several.

    first: stop at the first.
    """
    proven, leaking = proven.copy(), np.zeros(len(proven), np.bool_)
    while not (proven | leaking).all() and not (first and leaking.any()):
        open_cells = np.flatnonzero(~(proven | leaking))
        together = _proof(puzzle, sensitive, open_cells, falling=falling)
        if not together[open_cells].any():
            alone = _proof(puzzle, sensitive, open_cells[:1], falling=falling)
            leaking[open_cells[0]] = not alone[open_cells[0]]
            together = alone
        proven |= together & ~leaking
    return np.flatnonzero(leaking)


def _proof(puzzle: Puzzle, sensitive: Sensitive, wanted: Longs, *, falling: bool) -> Flags:
    """Look for one table with as many as possible of these counts at their end."""
    cells, reach = sensitive.cells[wanted], sensitive.reach[wanted]
    if falling:
        goal = np.zeros(len(puzzle.low))
        goal[cells] = 1.0
        return _solve(puzzle, goal)[sensitive.cells] <= 0
    table = _solve(_with_caps(puzzle, cells, reach), _capped_goal(puzzle, cells))
    return table[sensitive.cells] >= sensitive.reach


def _with_caps(puzzle: Puzzle, cells: Longs, reach: Longs) -> Puzzle:
    """Add for each of these counts x a pair y + rest = x, y at most its reach: y is what counts."""
    count, width = len(cells), len(puzzle.low)
    pick = csr_array((-np.ones(count), (np.arange(count), cells)), shape=(count, width))
    unit = eye_array(count, format="csr")
    empty = csr_array((puzzle.sums.shape[0], 2 * count))
    upper = hstack([puzzle.sums, empty], format="csr")
    lower = hstack([pick, unit, unit], format="csr")
    unbounded = np.full(count, np.inf)
    return Puzzle(
        csr_array(vstack([upper, lower], format="csr")),
        np.concatenate([puzzle.totals, np.zeros(count)]),
        np.concatenate([puzzle.low, np.zeros(2 * count)]),
        np.concatenate([puzzle.high, reach.astype(np.float64), unbounded]),
    )


def _capped_goal(puzzle: Puzzle, cells: Longs) -> Floats:
    goal = np.zeros(len(puzzle.low) + 2 * len(cells))
    goal[len(puzzle.low) : len(puzzle.low) + len(cells)] = -1.0
    return goal


def _solve(puzzle: Puzzle, goal: Floats) -> Longs:
    """Find the table of whole numbers with the least goal."""
    # Here, because this import takes longer than most measurements of opinion.
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415

    found = milp(
        goal,
        integrality=np.ones(len(goal)),
        bounds=Bounds(puzzle.low, puzzle.high),
        constraints=LinearConstraint(puzzle.sums, puzzle.totals, puzzle.totals),
    )
    if found.x is None:
        raise ContradictoryTables(str(found.message))
    table: Longs = np.rint(found.x).astype(np.int64)
    return table
