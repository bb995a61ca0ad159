"""The statements that characterise a group (Polis, step 9)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.parameters import StatementParameters
from ortaq.opinion.result import Direction, Representative
from ortaq.opinion.significance import Side, agree_side, disagree_side
from ortaq.opinion.tally import Tally
from ortaq.opinion.votes import Statements

Flags = NDArray[np.bool_]


def representative_statements(
    tally: Tally, statements: Statements, allowed: Flags, parameters: StatementParameters
) -> tuple[tuple[Representative, ...], ...]:
    """For each group the statements that set it apart, best agree first, then agrees, disagrees.

    tally: (H, S). allowed: (S,) False for statements that moderators rejected.
    """
    agree, disagree = agree_side(tally), disagree_side(tally)
    chosen = (
        _of_group(_Sides(agree, disagree, group, allowed, parameters))
        for group in range(len(tally.agree))
    )
    return tuple(
        tuple(replace(item, statement=str(statements.ids[int(item.statement)])) for item in group)
        for group in chosen
    )


class _Sides:
    """Both sides of all statements in one group, and which of them are candidates."""

    def __init__(
        self,
        agree: Side,
        disagree: Side,
        group: int,
        allowed: Flags,
        parameters: StatementParameters,
    ) -> None:
        self.agree, self.disagree, self.group, self.allowed = agree, disagree, group, allowed
        self.parameters = parameters
        z = parameters.significant
        for_it = (agree.ratio_test[group] > z) & (agree.test[group] > z)
        against = (disagree.ratio_test[group] > z) & (disagree.test[group] > z)
        self.candidate = (for_it | against) & allowed
        self.agrees = agree.ratio_test[group] > disagree.ratio_test[group]

    def entry(self, statement: int, *, agrees: bool, best: bool = False) -> Representative:
        side = self.agree if agrees else self.disagree
        cell = self.group, statement
        return Representative(
            str(statement),
            Direction.AGREE if agrees else Direction.DISAGREE,
            float(side.probability[cell]),
            float(side.ratio[cell]),
            float(side.test[cell]),
            float(side.ratio_test[cell]),
            best,
        )

    def best(self, statement: int) -> Representative:
        """Show the statement that the group agrees on best."""
        compared = self.parameters.best_agree_compared
        agrees = bool(self.agrees[statement]) if compared else True
        return self.entry(statement, agrees=agrees, best=True)

    def weight(self) -> NDArray[np.float64]:
        """(S,) rank of candidates: ratio x its test x probability x its test of their side."""
        products = [
            side.ratio[self.group]
            * side.ratio_test[self.group]
            * side.probability[self.group]
            * side.test[self.group]
            for side in (self.agree, self.disagree)
        ]
        weight: NDArray[np.float64] = np.where(self.agrees, *products)
        return weight


def _of_group(sides: _Sides) -> tuple[Representative, ...]:
    """Step 9 for one group; statements are named by position."""
    best = _best_agree(sides)
    ranked = _ranked(sides)
    if not ranked:
        return _without_candidates(sides, best)
    entries = [] if best is None else [sides.best(best)]
    entries += [
        sides.entry(j, agrees=bool(sides.agrees[j])) for j in ranked if best is None or j != best
    ]
    entries = entries[: sides.parameters.representative]
    return tuple(sorted(entries, key=lambda entry: entry.direction is Direction.DISAGREE))


def _ranked(sides: _Sides) -> list[int]:
    """Candidates, highest weight first; equal ones in order of statements."""
    weight = sides.weight()
    found = np.flatnonzero(sides.candidate)
    return [int(j) for j in found[np.argsort(-weight[found], kind="stable")]]


def _best_agree(sides: _Sides) -> int | None:
    """Walk the statements in order; each takes over from the holder when it beats it."""
    agree, group, limits = sides.agree, sides.group, sides.parameters
    share, test, ratio = agree.probability[group], agree.test[group], agree.ratio[group]
    first = (test > limits.significant) | ((ratio > 1.0) & (share > limits.majority))
    plain = share * test
    full = ratio * agree.ratio_test[group] * plain
    counted = (agree.count[group] > 0) | (sides.disagree.count[group] > 0)
    best: int | None = None
    for j in np.flatnonzero(counted & sides.allowed).tolist():
        if best is None:
            takes_over = first[j]
        else:
            measure = full if ratio[best] > 1.0 else plain
            takes_over = measure[j] > measure[best]
        if takes_over:
            best = j
    return best


def _without_candidates(sides: _Sides, best: int | None) -> tuple[Representative, ...]:
    """Best agree alone, else the statement that differs most from the rest."""
    if best is not None:
        return (sides.best(best),)
    tests = np.maximum(sides.agree.ratio_test[sides.group], sides.disagree.ratio_test[sides.group])
    tests = np.where(sides.allowed, tests, -np.inf)
    if not sides.allowed.any():
        return ()
    j = int(np.argmax(tests))
    return (sides.entry(j, agrees=bool(sides.agrees[j])),)
