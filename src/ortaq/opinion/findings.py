"""From counts and groups to the published result of every statement and group."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.consensus import divisiveness, group_consensus
from ortaq.opinion.result import Group, PartCounts, Representative, StatementResult
from ortaq.opinion.tally import Tally
from ortaq.opinion.votes import Statements

Floats = NDArray[np.float64]
Chosen = tuple[tuple[Representative, ...], ...]


def group_results(sizes: NDArray[np.int64], centres: Floats, chosen: Chosen) -> tuple[Group, ...]:
    """Describe each group by size, centre and the statements that set it apart."""
    return tuple(
        Group(number, int(size), (float(centre[0]), float(centre[1])), statements)
        for number, (size, centre, statements) in enumerate(
            zip(sizes, centres, chosen, strict=True)
        )
    )


def statement_results(
    statements: Statements, total: Tally, by_group: Tally, reach: Floats, chosen: Chosen
) -> tuple[StatementResult, ...]:
    """Describe each statement. total: (1, S); by_group: (G, S); reach: (S,) extremity."""
    names = tuple(str(group) for group in range(len(by_group.agree)))
    shared = group_consensus(by_group)
    apart = divisiveness(by_group)
    taking_part = statements.taking_part
    marks = _marks(chosen)
    return tuple(
        StatementResult(
            id=str(statements.ids[j]),
            text=str(statements.texts[j]),
            agree=int(total.agree[0, j]),
            disagree=int(total.disagree[0, j]),
            passed=int(total.passed[0, j]),
            takes_part=bool(taking_part[j]),
            group_consensus=shared.of(j, names) if taking_part[j] else None,
            divisiveness=_known(apart[j]) if taking_part[j] else None,
            extremity=float(reach[j]),
            by_group=_parts(by_group, names, j),
            representative_of=marks.get(str(statements.ids[j]), ()),
        )
        for j in range(len(statements))
    )


def _parts(tally: Tally, names: tuple[str, ...], j: int) -> tuple[PartCounts, ...]:
    return tuple(
        PartCounts(name, int(tally.agree[g, j]), int(tally.disagree[g, j]), int(tally.passed[g, j]))
        for g, name in enumerate(names)
    )


def _marks(chosen: Chosen) -> dict[str, tuple[int, ...]]:
    """Collect the groups that each statement characterises."""
    marks: dict[str, tuple[int, ...]] = {}
    for group, statements in enumerate(chosen):
        for item in statements:
            marks[item.statement] = (*marks.get(item.statement, ()), group)
    return marks


def _known(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
