"""Find the row that names the columns: titles and groups of columns may stand above it.

Limits: two rows that name columns together are read as the lower one; a table without any name of a
known kind begins with its first row.
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
    if not known or known[best] <= max(known[0], FEWEST_KNOWN - 1):
        return 0
    return best


def _known(row: Sequence[str]) -> int:
    """Count known names; 0 where they are less than half of the cells, as in a letter."""
    filled = [cell for cell in row if cell]
    known = sum(map(is_known_column, filled))
    return known if known * 2 >= len(filled) else 0
