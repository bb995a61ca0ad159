"""Doubtful places of a reading by the row that they stand at, so that a person can go to them.

What building the act from its rows finds again is not kept here: a correction settles it by
itself. What only the reader could see (a flattened table, a heading like a note) is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ortaq.law.act import Act, Finding, FindingCode, Place
from ortaq.law.correction.rebuild import Rebuilt
from ortaq.law.correction.rows import Row


@dataclass(frozen=True, slots=True)
class ReaderDoubt:
    """One finding of the reader that stays until a person has looked at it."""

    code: FindingCode
    row: int | None
    """Position of the row that it stands at, None where it belongs to no row."""
    detail: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What people have dealt with already."""

    looked_at: frozenset[tuple[FindingCode, tuple[int, int]]] = frozenset()
    """Doubts confirmed as right, with the `source` of their row; (0, 0) for those of no row."""
    corrected: frozenset[int] = frozenset()
    """Positions in the first reading that a correction has touched."""


def open_doubts(
    rows: Sequence[Row], rebuilt: Rebuilt, reader: Sequence[ReaderDoubt], settled: Settled
) -> tuple[ReaderDoubt, ...]:
    """Give what is still to be looked at, by the present positions of rows, in their order.

    `reader` counts rows as they were first read; what a correction has touched is dealt with.
    """
    now = {at: position for position, row in enumerate(rows) for at in range(*row.source)}
    standing = [
        ReaderDoubt(doubt.code, None if doubt.row is None else now[doubt.row], doubt.detail)
        for doubt in reader
        if doubt.row not in settled.corrected
    ]
    found = [ReaderDoubt(d.code, d.row, rows[d.row].words) for d in rebuilt.doubts]
    doubts = sorted((*standing, *found), key=lambda doubt: -1 if doubt.row is None else doubt.row)
    return tuple(d for d in doubts if (d.code, _source(rows, d.row)) not in settled.looked_at)


def _source(rows: Sequence[Row], at: int | None) -> tuple[int, int]:
    return (0, 0) if at is None else rows[at].source


def reader_doubts(act: Act, rows: Sequence[Row], rebuilt: Rebuilt) -> tuple[ReaderDoubt, ...]:
    """Give the findings of `act` that `rebuilt`, made of its `rows`, does not find again."""
    places = [row.place for row in rows]
    found_again = {(doubt.code, doubt.row) for doubt in rebuilt.doubts}
    located = [(finding, _row_of(finding, rebuilt, places)) for finding in act.findings]
    return tuple(
        ReaderDoubt(finding.code, row, finding.detail)
        for finding, row in located
        if (finding.code, row) not in found_again
    )


def _row_of(finding: Finding, rebuilt: Rebuilt, places: Sequence[Place | None]) -> int | None:
    if finding.place is not None and finding.place in places:
        return places.index(finding.place)
    if finding.eid and finding.eid in rebuilt.eids:
        return rebuilt.eids.index(finding.eid)
    return None
