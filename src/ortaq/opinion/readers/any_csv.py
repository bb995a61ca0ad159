"""A CSV file of any kind as columns of text: a sheet where it is small and regular, else rows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ortaq.opinion.readers.sheet import Sheet, read_sheet

if TYPE_CHECKING:
    from ortaq.opinion.readers.rows import Rows


def read_csv(path: Path) -> Sheet | Rows:
    """Read a CSV file in UTF-8 with a header. Raises UnreadableSource where it is none."""
    sheet = read_sheet(path.read_bytes())
    if sheet is not None:
        return sheet
    from ortaq.opinion.readers.rows import read_rows  # noqa: PLC0415  loads long, and is rare

    return read_rows(path)
