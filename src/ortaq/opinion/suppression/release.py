"""All tables that are published together, and how their counts add up to each other.

A reader can subtract any published number from any other, so protection is decided for all tables
at once: single partitions, their crossings, and the total of all participants, which is public.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from ortaq.errors import OrtaqError
from ortaq.opinion.strata import Labels, Longs, Strata, count_strata, crossed
from ortaq.opinion.votes import VoteMatrix

UNKNOWN_PART = "?"
"""Names in a crossing those who are in no part of one of the partitions."""


class UnknownTable(OrtaqError):
    """A crossing of a partition that is not among those published."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        self.name, self.known = name, tuple(known)
        super().__init__(f"no partition {name!r} to cross; there are: {', '.join(known)}")


@dataclass(frozen=True, slots=True, eq=False)
class Release:
    """Tables published together. Row 0 is the total; then the rows of each table in order."""

    tables: tuple[Strata, ...]
    counts: Longs
    """(4, R, S): all votes, agree, disagree, passed."""
    people: Longs
    """(R,) participants."""
    lines: csr_array
    """(Q, R) sums that hold for every count: -1 for the sum, +1 for each row that it adds up."""

    @property
    def starts(self) -> tuple[int, ...]:
        """Row at which each table begins, and the number of rows."""
        ends = np.cumsum([1, *(len(table.people) for table in self.tables)])
        return tuple(int(end) for end in ends)

    def rows_of(self, table: int) -> slice:
        """Rows of one table, by position."""
        return slice(self.starts[table], self.starts[table + 1])

    def components(self) -> Iterator[tuple[Longs, csr_array, bool]]:
        """Divide into tables that only the total links: rows (the total first), lines, alone.

        `alone` is True for a single partition that is in no crossing. Such a one in which everybody
        is in one part says what the total says, and is left out; crossed with others it is not,
        for they say more.
        """
        below = self.lines[:, 1:].astype(bool).astype(np.int64)
        count, labels = connected_components(below.T @ below, directed=False)
        for number in range(count):
            own = np.flatnonzero(labels == number) + 1
            used = np.flatnonzero(np.diff(self.lines[:, own].indptr))
            alone = len(used) == 1
            if not (alone and self.people[own].max() == self.people[0]):
                rows = np.concatenate(([0], own))
                yield rows, self.lines[used][:, rows], alone


Partition = tuple[Labels, Sequence[str]]


def release_of(
    matrix: VoteMatrix,
    partitions: Mapping[str, Partition],
    crossings: Sequence[tuple[str, str]] = (),
) -> Release:
    """Count all tables that are to be published together.

    partitions: name -> labels (P,), -1 for nobody's part, and names of the parts. crossings: pairs
    of those names; people of unknown part get parts of their own there, so that nothing is lost
    between a crossing and its margins. Raises UnknownTable, InconsistentVotes.
    """
    single = [count_strata(name, matrix, *part) for name, part in partitions.items()]
    places = {table.name: number for number, table in enumerate(single)}
    for name in (name for pair in crossings for name in pair):
        if name not in places:
            raise UnknownTable(name, tuple(places))
    double = [_crossing(matrix, partitions, pair) for pair in crossings]
    tables = (*single, *(table for table, _ in double))
    parents = [(places[a], places[b]) for a, b in crossings]
    codes = [code for _, code in double]
    return _joined(tables, _lines(tables, len(single), parents, codes))


def _crossing(
    matrix: VoteMatrix, partitions: Mapping[str, Partition], pair: tuple[str, str]
) -> tuple[Strata, Longs]:
    """Cross two partitions, unknown parts included; with the rows of the two margins, (H, 2)."""
    first, second = (_padded(partitions[name]) for name in pair)
    labels, names = crossed(first, second)
    margins = np.zeros((len(names), 2), np.int64)
    for side, (whole, _) in enumerate((first, second)):
        margins[labels, side] = whole
    return count_strata(" × ".join(pair), matrix, labels, names), margins


def _padded(partition: Partition) -> Partition:
    """Put people of no part into a part of their own, the last."""
    labels, parts = partition
    return np.where(labels < 0, len(parts), labels).astype(np.int64), (*parts, UNKNOWN_PART)


def _joined(tables: tuple[Strata, ...], lines: csr_array) -> Release:
    """Put the rows of all tables below the total."""
    total = tables[0].counts.sum(axis=1, keepdims=True)
    counts = np.concatenate([total, *(table.counts for table in tables)], axis=1)
    people = np.concatenate([[tables[0].people.sum()], *(table.people for table in tables)])
    counts.setflags(write=False)
    return Release(tables, counts, people.astype(np.int64), lines)


def _lines(
    tables: Sequence[Strata],
    single: int,
    parents: Sequence[tuple[int, int]],
    margins: Sequence[Longs],
) -> csr_array:
    """Write down every sum: total = rows of a partition; its row = rows of a crossing."""
    starts = np.cumsum([1, *(len(table.people) for table in tables)])
    sums: list[tuple[int, Longs]] = [
        (0, np.arange(starts[t], starts[t + 1])) for t in range(single)
    ]
    for number, (pair, rows) in enumerate(zip(parents, margins, strict=True), start=single):
        for side, parent in enumerate(pair):
            for row in range(len(tables[parent].people)):
                children = starts[number] + np.flatnonzero(rows[:, side] == row)
                sums.append((int(starts[parent]) + row, children))
    return _matrix(sums, int(starts[-1]))


def _matrix(sums: Sequence[tuple[int, Longs]], width: int) -> csr_array:
    rows = np.repeat(np.arange(len(sums)), [1 + len(children) for _, children in sums])
    columns = np.concatenate([np.concatenate(([parent], kids)) for parent, kids in sums])
    values = np.concatenate([np.concatenate(([-1], np.ones(len(kids)))) for _, kids in sums])
    return csr_array((values, (rows, columns)), shape=(len(sums), width))
