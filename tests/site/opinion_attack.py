"""An attacker who has every file that the site published, and nothing else.

For each statement the unknown counts of all releases stand in one system of sums: parts add up to
the total, answers to votes, and counts only grow from one release to the next. A cell leaks when
the files allow only values between 1 and k - 1, that is when the attacker knows that it is small
and not nothing; what came between two releases leaks when it is known exactly and is under k. The
solver is a linear program, written apart from the one that hides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

from ortaq_site.records.participation import Question

KINDS = ("votes", "agree", "disagree", "pass")
SINCE = "since "
"""What came to a part between two releases."""
CROSSED = "crossed"
"""Table that nobody publishes: everybody by all partitions at once."""
Cell = tuple[int, str, str, str]
"""Release, partition, part, kind."""


@dataclass
class System:
    """What is known of the cells of one statement."""

    low: dict[Cell, float] = field(default_factory=dict)
    high: dict[Cell, float] = field(default_factory=dict)
    sums: list[tuple[dict[Cell, float], float]] = field(default_factory=list)
    """Coefficients and the number that they add up to."""

    def cell(self, name: Cell, told: Mapping[str, Any]) -> None:
        """Take one cell with what the file says of it."""
        value = told.get(name[3])
        self.low[name], self.high[name] = 0.0, np.inf
        if value is not None:
            self.low[name] = self.high[name] = float(value)
        elif name[3] == "agree" and told.get("agreeing") and told.get("votes"):
            bound = round(told["agreeing"]["value"] * told["votes"])
            if told["agreeing"]["bound"] == "at_least":
                self.low[name] = bound
            elif told["agreeing"]["bound"] == "at_most":
                self.high[name] = bound

    def ranges(self, wanted: Sequence[Cell]) -> Iterator[tuple[Cell, float, float]]:
        """Give the least and the largest value that the files allow for each of these cells."""
        names = list(self.low)
        place = {name: at for at, name in enumerate(names)}
        entries = [
            (row, place[name], factor)
            for row, (parts, _) in enumerate(self.sums)
            for name, factor in parts.items()
        ]
        rows, columns, factors = (np.array(one) for one in zip(*entries, strict=True))
        sums = csr_array((factors, (rows, columns)), shape=(len(self.sums), len(names)))
        totals = np.array([total for _, total in self.sums])
        bounds = [(self.low[n], None if np.isinf(self.high[n]) else self.high[n]) for n in names]
        for name in wanted:
            goal = np.zeros(len(names))
            goal[place[name]] = 1.0
            ends = [
                linprog(sign * goal, A_eq=sums, b_eq=totals, bounds=bounds) for sign in (1.0, -1.0)
            ]
            if not all(end.success for end in ends):
                return  # files that contradict each other tell nothing
            yield name, float(ends[0].fun), -float(ends[1].fun)


def recovered(question: Question, least: int = 10) -> list[tuple[str, Any]]:
    """Attack all releases of a question; give the cells and differences that leak."""
    return recovered_from([one.document for one in question.releases.order_by("number")], least)


def recovered_from(documents: list[Mapping[str, Any]], least: int) -> list[tuple[str, Any]]:
    """Attack releases that follow each other."""
    ids = [result["id"] for result in documents[-1]["statement_results"]]
    partitions = [
        one["name"] for one in documents[-1]["partitions"] if _divides(one, documents[-1])
    ]
    return [
        (id_, leak)
        for id_ in ids
        for partition in partitions
        for leak in _leaks(_system(documents, id_, partition), least)
    ]


def _divides(partition: Mapping[str, Any], document: Mapping[str, Any]) -> bool:
    """Leave out a table that says what the public total says."""
    return all(part["people"] != document["participants"] for part in partition["parts"]) and (
        partition["name"] != "opinion group"
    )


def _system(documents: list[Mapping[str, Any]], id_: str, partition: str) -> System:
    system = System()
    for number, document in enumerate(documents):
        result = next((r for r in document["statement_results"] if r["id"] == id_), None)
        if result is None or partition not in result["strata"]:
            continue
        _table(system, number, result, partition)
    _grow(system)
    return system


def _table(system: System, number: int, result: Mapping[str, Any], partition: str) -> list[str]:
    """Add one table of one release; give the names of its parts."""
    table = result["strata"][partition]
    unplaced = {"part": "?", "votes": table["votes_in_no_part"]}
    parts = [*table["parts"], unplaced]
    for part in parts:
        for kind in KINDS:
            system.cell((number, partition, part["part"], kind), part)
        answers = {(number, partition, part["part"], kind): 1.0 for kind in KINDS[1:]}
        system.sums.append((answers | {(number, partition, part["part"], "votes"): -1.0}, 0.0))
    for kind in KINDS[1:]:
        column = {(number, partition, part["part"], kind): 1.0 for part in parts}
        system.sums.append((column, float(result[kind])))
    return [part["part"] for part in parts]


def _grow(system: System) -> None:
    """Counts only grow: what came since is a count of its own, which is not negative."""
    for name in list(system.low):
        earlier = (name[0] - 1, *name[1:])
        if earlier in system.low:
            came = (name[0], name[1], f"{SINCE}{name[2]}", name[3])
            system.low[came], system.high[came] = 0.0, np.inf
            system.sums.append(({name: 1.0, earlier: -1.0, came: -1.0}, 0.0))


def _leaks(system: System, least: int) -> Iterator[tuple[Cell, float, float]]:
    open_cells = [n for n in system.low if n[1] != CROSSED and _may_be_small(system, n, least)]
    for name, low, high in system.ranges(open_cells):
        small = low > 0.5 and high < least - 0.5
        if small and (not name[2].startswith(SINCE) or high - low < 0.5):
            yield name, low, high


def _may_be_small(system: System, name: Cell, least: int) -> bool:
    """Leave out what the files themselves say is nothing or enough."""
    exact = system.low[name] == system.high[name]
    return not (exact and (system.low[name] < 0.5 or system.low[name] >= least))


def recovered_jointly(
    documents: list[Mapping[str, Any]], id_: str, partitions: Sequence[str], least: int
) -> list[tuple[Cell, float, float]]:
    """Attack all tables of one statement at once, by the cells of their crossing.

    Nobody publishes the crossing of region, part of society and rung; yet its cells are whole
    numbers of people, none negative, which add up to every published table and only grow.
    """
    system = System()
    for number, document in enumerate(documents):
        _cross(system, number, document, id_, partitions)
    _grow(system)
    return list(_leaks(system, least))


def _cross(
    system: System, number: int, document: Mapping[str, Any], id_: str, partitions: Sequence[str]
) -> None:
    """Add the tables of one release, and the cells of their crossing that they add up."""
    result = next((r for r in document["statement_results"] if r["id"] == id_), None)
    if result is None:
        return
    tables = [_table(system, number, result, partition) for partition in partitions]
    for kind in KINDS[1:]:
        for combination in product(*tables):
            system.cell((number, CROSSED, " × ".join(combination), kind), {})
        for place, (partition, table) in enumerate(zip(partitions, tables, strict=True)):
            for part in table:
                cells = {
                    (number, CROSSED, " × ".join(combination), kind): 1.0
                    for combination in product(*tables)
                    if combination[place] == part
                }
                system.sums.append((cells | {(number, partition, part, kind): -1.0}, 0.0))
