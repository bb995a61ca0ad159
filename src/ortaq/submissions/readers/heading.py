"""Find the row that names the columns: titles and groups of columns may stand above it.

Limits: two rows that name columns together are read as the lower one. Where no name is of a known
kind, only a title that stands alone in its row is passed over.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.submissions.readers.mapping import is_known_column

ROWS_LOOKED_AT = 10
"""Filled rows from the top among which the names of columns are looked for."""
FEWEST_KNOWN = 2
"""A row with fewer known names of columns is no head: one word may stand in any row."""


def heading_at(rows: Sequence[Sequence[str]]) -> int:
    """Give the place of the row with the names of columns; rows: those filled, from the top."""
    known = [_known(row) for row in rows[:ROWS_LOOKED_AT]]
    best = max(range(len(known)), key=lambda place: (known[place], -place), default=0)
    if known and known[best] > max(known[0], FEWEST_KNOWN - 1):
        return best
    return _below_title(rows[:ROWS_LOOKED_AT])


def _below_title(rows: Sequence[Sequence[str]]) -> int:
    """Pass over rows with one filled cell among empty ones, down to the first of the full width."""
    filled = [sum(map(bool, row)) for row in rows]
    if not rows or filled[0] > 1 or len(rows[0]) == 1:
        return 0
    return filled.index(max(filled))


def _known(row: Sequence[str]) -> int:
    """Count known names; 0 where they are less than half of the cells, as in a letter."""
    filled = [cell for cell in row if cell]
    known = sum(map(is_known_column, filled))
    return known if known * 2 >= len(filled) else 0
