"""A CSV file as a table of text with the line of each row; rows of a wrong length are refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ortaq.errors import UnreadableSource
from ortaq.opinion.readers.reading import Reason, Refusal

if TYPE_CHECKING:
    from _csv import Reader

LINE = "\x00line"
"""Name of the column with line numbers: no header can hold a zero byte."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of text. Empty cells are null. Column `LINE` holds the line where each row ends."""

    frame: pl.DataFrame
    refusals: tuple[Refusal, ...]

    @property
    def header(self) -> list[str]:
        """Names of the columns as the file writes them."""
        return [name for name in self.frame.columns if name != LINE]

    @property
    def lines(self) -> NDArray[np.int64]:
        """Line of the file where each row ends."""
        return self.frame[LINE].to_numpy()

    def texts(self, name: str) -> list[str | None]:
        """Give one column as text; empty cells are None."""
        return self.frame[name].to_list()


def read_rows(path: Path) -> Rows:
    """Read a CSV file in UTF-8 with a header. Raises UnreadableSource where it is none."""
    content = path.read_bytes()
    if b"\0" in content:
        raise UnreadableSource(path.name, "this is no text file")
    try:
        frame = pl.read_csv(content, infer_schema=False, null_values=[""])
    except pl.exceptions.NoDataError:
        raise UnreadableSource(path.name, "the file is empty") from None
    except pl.exceptions.PolarsError:
        return _carefully(path.name, content)
    if (b'"' in content and _spans_lines(frame)) or _has_blank_lines(content):
        return _carefully(path.name, content)
    lines = pl.int_range(2, len(frame) + 2, eager=True).alias(LINE)
    return Rows(frame.with_columns(lines), ())


def _spans_lines(frame: pl.DataFrame) -> bool:
    """Tell whether a cell holds the end of a line, so that rows and lines differ."""
    return any(bool(frame[name].str.contains("\n", literal=True).any()) for name in frame.columns)


def _has_blank_lines(content: bytes) -> bool:
    return b"\n\n" in content or b"\n\r\n" in content


def _carefully(name: str, content: bytes) -> Rows:
    """Read row by row, and refuse those that have more or fewer cells than the header."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise UnreadableSource(name, "this is no UTF-8 text", f"line {line}") from None
    reader = csv.reader(io.StringIO(text, newline=""))
    header = next(_rows_of(reader, name), [])
    kept: list[list[str]] = []
    lines: list[int] = []
    refusals: list[Refusal] = []
    for row in _rows_of(reader, name):
        if len(row) == len(header):
            kept.append(row)
            lines.append(reader.line_num)
        elif row:
            shown = f"{len(row)} instead of {len(header)}"
            refusals.append(Refusal(name, reader.line_num, Reason.WRONG_FIELDS, shown))
    columns = {column: [row[i] or None for row in kept] for i, column in enumerate(header)}
    frame = pl.DataFrame(columns, schema=dict.fromkeys(header, pl.String))
    return Rows(frame.with_columns(pl.Series(LINE, lines, pl.Int64)), tuple(refusals))


def _rows_of(reader: Reader, name: str) -> Iterator[list[str]]:
    """Yield the rows. Raises UnreadableSource where a cell never ends."""
    try:
        yield from reader
    except csv.Error as error:
        line = f"line {reader.line_num}"
        raise UnreadableSource(name, f"this is no CSV: {error}", line) from None
