"""Cells that no spreadsheet program takes for a formula.

A cell that begins with one of these signs is run when the file is opened; an apostrophe before it
makes it text. Source: OWASP, CSV injection.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from ortaq.report.printable import printable

_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # full-width ones run, too
LONGEST = 32_767
"""Characters that a cell of a sheet can hold."""


def safe_cell(text: str) -> str:
    """Make a text harmless as a cell; one that is harmless stays as it is.

    >>> safe_cell("=HYPERLINK(1)"), safe_cell("Поднять пенсии")
    ("'=HYPERLINK(1)", 'Поднять пенсии')
    """
    clean = printable(text)
    return f"'{clean}" if clean.lstrip(" \n\u00a0").startswith(_SIGNS) else clean


def table_bytes(header: Sequence[str], rows: Iterable[Sequence[object]], *, mark: bool) -> bytes:
    """Write a CSV in UTF-8. mark: with the mark by which spreadsheet programs know UTF-8."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(header)
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return written.getvalue().encode("utf-8-sig" if mark else "utf-8", "replace")
