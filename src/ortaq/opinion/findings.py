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
    marks = _marks(chosen)
    ids, texts = statements.ids.tolist(), statements.texts.tolist()
    counted = np.stack([total.agree[0], total.disagree[0], total.passed[0]], axis=1).tolist()
    parts = _parts(by_group, names)
    return tuple(
        StatementResult(
            id=ids[j],
            text=texts[j],
            agree=agree,
            disagree=disagree,
            passed=passed,
            takes_part=takes_part,
            group_consensus=shared.of(j, names) if takes_part else None,
            divisiveness=_known(apart[j]) if takes_part else None,
            extremity=float(reach[j]),
            by_group=parts[j],
            representative_of=marks.get(ids[j], ()),
        )
        for j, (takes_part, (agree, disagree, passed)) in enumerate(
            zip(statements.taking_part.tolist(), counted, strict=True)
        )
    )


def _parts(tally: Tally, names: tuple[str, ...]) -> list[tuple[PartCounts, ...]]:
    """Give the counts of each part, for each statement."""
    counts = np.stack([tally.agree, tally.disagree, tally.passed], axis=-1).swapaxes(0, 1)
    return [
        tuple(PartCounts(name, *answers) for name, answers in zip(names, by_part, strict=True))
        for by_part in counts.tolist()
    ]


def _marks(chosen: Chosen) -> dict[str, tuple[int, ...]]:
    """Collect the groups that each statement characterises."""
    marks: dict[str, tuple[int, ...]] = {}
    for group, statements in enumerate(chosen):
        for item in statements:
            marks[item.statement] = (*marks.get(item.statement, ()), group)
    return marks


def _known(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
