"""A table as rows of text with their lines, from CSV of any delimiter and encoding, or XLSX."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from ortaq.errors import UnreadableSource
from ortaq.law.importers.guard import check_size
from ortaq.law.importers.package import Package, damage_in_one_line
from ortaq.law.importers.text.encoding import decode
from ortaq.law.parameters import READ_LIMITS
from ortaq.submissions.parameters import INTAKE_LIMITS, IntakeLimits
from ortaq.submissions.readers.heading import ROWS_LOOKED_AT, heading_at

_ZIP = b"PK\x03\x04"
_DELIMITERS = ",;\t|"
_TOP_OF_CSV = 100_000
"""Characters looked at for the delimiter."""
TOP = 30
"""Rows read where a person looks at what the columns hold."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as a file has them."""

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Line (row of a sheet) on which each ends, and its cells; rows without a word left out."""


def read_table(content: bytes, name: str, limits: IntakeLimits = INTAKE_LIMITS) -> Table:
    """Read a table; its kind is told by its content. Raises UnreadableSource."""
    check_size(len(content), name)
    rows: list[tuple[int, tuple[str, ...]]] = []
    for row in _filled(content, name, limits):
        rows.append(row)
        if len(rows) > limits.rows + 1:
            raise UnreadableSource(name, f"more than {limits.rows:,} rows; split the file")
    return _table(rows, name)


def read_top(content: bytes, name: str, limits: IntakeLimits = INTAKE_LIMITS) -> Table:
    """Read the first rows alone, to be looked at. Raises UnreadableSource."""
    return _table(list(islice(_filled(content, name, limits), TOP)), name)


def _table(rows: list[tuple[int, tuple[str, ...]]], name: str) -> Table:
    if not rows:
        raise UnreadableSource(name, "the table is empty")
    head = heading_at([cells for _, cells in rows[:ROWS_LOOKED_AT]])
    return Table(_distinct(rows[head][1]), tuple(rows[head + 1 :]))


def _filled(
    content: bytes, name: str, limits: IntakeLimits
) -> Iterator[tuple[int, tuple[str, ...]]]:
    lines = _sheet(content, name, limits) if content.startswith(_ZIP) else _csv(content, name)
    return (row for row in lines if any(row[1]))


def _distinct(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Name the columns: a second one of the same name, or one without, gets its number."""
    seen: set[str] = set()
    names = []
    for place, cell in enumerate(cells, start=1):
        bare = " ".join(cell.split()) or f"column {place}"
        names.append(bare if bare not in seen else f"{bare} ({place})")
        seen.add(names[-1])
    return tuple(names)


def _csv(content: bytes, name: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    text = decode(content, name)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UnreadableSource(
                name, f"no valid CSV ({error})", f"line {reader.line_num}"
            ) from (error)
        yield reader.line_num, tuple(cell.strip() for cell in row)


def _delimiter(text: str) -> str:
    """Take the delimiter that the header holds most of; a title above it has one at most."""
    lines = [line for line in text[:_TOP_OF_CSV].splitlines() if line.strip()][:ROWS_LOOKED_AT]
    head = next((line for line in lines if max(map(line.count, _DELIMITERS)) > 1), None)
    first = head or next(iter(lines), "")
    return max(_DELIMITERS, key=first.count)


def _sheet(
    content: bytes, name: str, limits: IntakeLimits
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the rows of the first sheet. The package is measured before openpyxl unpacks it."""
    _check_package(content, name)
    try:
        with damage_in_one_line(name):
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheet = book.worksheets[0]
            for line, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
                yield line, tuple(_written(cell) for cell in cells[: limits.columns])
    except (InvalidFileException, IndexError, TypeError, AttributeError) as error:
        raise UnreadableSource(name, "this is no sheet that can be read; save it as CSV") from error


def _check_package(content: bytes, name: str) -> None:
    """Unpack each XML part once, counted against the limits, and keep nothing of it."""
    package = Package(content, name, READ_LIMITS)
    parts = package.related("", "officeDocument")
    if not parts or not parts[0].startswith("xl/"):
        raise UnreadableSource(name, "this is no table; give a CSV or an .xlsx file")
    kinds = ("worksheet", "sharedStrings", "styles")
    for part in [*parts, *(path for kind in kinds for path in package.related(parts[0], kind))]:
        with package.stream(part) as stream:
            stream.read()


def _written(cell: Any) -> str:
    """Write a cell as text: a whole number without a point, a moment as ISO 8601."""
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).lower()
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime.datetime() | datetime.date():
            return cell.isoformat()
        case _:
            return str(cell).strip()
