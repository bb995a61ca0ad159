"""A small regular CSV file, kept as its bytes and the places of its cells.

A library for tables takes longer to load than the votes of a usual conversation to be read. So
small files are cut up by numpy alone. Regular means: UTF-8, in every row as many cells as in the
header, whose names all differ. All other files are read by `ortaq.opinion.readers.rows`.
"""

from __future__ import annotations

import csv
import io
import string
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.readers.reading import Refusal

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]

MOST_BYTES = 1 << 24
"""Larger files are worth loading a library for: it is faster there, and takes less memory."""
UNIT_END, RECORD_END = "\x1f", "\x1e"
"""Between cells and rows that were quoted: a cell may then hold commas and ends of lines."""
CONTROLS = tuple(bytes([code]) for code in (0, *range(0x1C, 0x20)))
LONGEST_NUMBER = 18
"""Digits that surely fit into 64 bits."""
WORD = 8
"""Bytes that one 64-bit word holds."""
MARGIN = bytes(LONGEST_NUMBER)
"""Before and after all cells, so that a window on any of them stays within the bytes."""


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Some cells of a sheet, as places in its bytes."""

    content: bytes
    starts: Ints
    """(n,) where each cell begins."""
    stops: Ints
    """(n,) where it ends."""

    def __getitem__(self, chosen: NDArray[np.bool_] | NDArray[np.integer]) -> Cells:
        return Cells(self.content, self.starts[chosen], self.stops[chosen])

    @property
    def lengths(self) -> Ints:
        """(n,) bytes of each cell."""
        return self.stops - self.starts

    def texts(self) -> list[str]:
        """Give each cell as text."""
        places = zip(self.starts.tolist(), self.stops.tolist(), strict=True)
        return [self.content[start:stop].decode() for start, stop in places]

    def distinct(self) -> tuple[list[str], Longs]:
        """Give the different texts, and (n,) which of them each cell is."""
        if self.lengths.max(initial=0) <= WORD:
            there = np.arange(WORD, dtype=np.int32) < self.lengths[:, None]
            words = (self._windows(self.starts, WORD) * there).view(np.uint64)[:, 0]
            _, first, numbers = np.unique(words, return_index=True, return_inverse=True)
            return self[first].texts(), numbers
        place: dict[str, int] = {}
        numbers = np.array([place.setdefault(text, len(place)) for text in self.texts()], np.int64)
        return list(place), numbers

    def numbers(self) -> Longs | None:
        """Read cells of nothing but digits as numbers; None where one holds anything else."""
        lengths = self.lengths
        longest = int(lengths.max(initial=1))
        if not 0 < lengths.min(initial=1) <= longest <= LONGEST_NUMBER:
            return None
        there = np.arange(longest, 0, -1, dtype=np.int32) <= lengths[:, None]
        digits = (self._windows(self.stops - longest, longest) - np.uint8(ord("0"))) * there
        if digits.max(initial=0) >= len(string.digits):
            return None
        total = np.zeros(len(lengths), np.int64)
        for digit in digits.T:
            total *= 10
            total += digit
        return total

    def _windows(self, starts: Ints, width: int) -> NDArray[np.uint8]:
        """(n, width) bytes from each start on."""
        data = np.frombuffer(self.content, np.uint8)
        return np.lib.stride_tricks.sliding_window_view(data, width)[starts]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The cells of a table."""

    header: list[str]
    content: bytes
    starts: Ints
    """(rows, columns)."""
    stops: Ints
    lines: Longs
    """(rows,) line of the file where each row ends."""

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Nothing: every row of a sheet is regular."""
        return ()

    def column(self, name: str) -> Cells:
        """Take one column."""
        place = self.header.index(name)
        return Cells(self.content, self.starts[:, place], self.stops[:, place])

    def columns(self, names: Sequence[str], rows: Longs) -> Cells:
        """Take several columns of some rows: cells in order of rows."""
        place = {name: number for number, name in enumerate(self.header)}
        chosen = np.ix_(rows, np.array([place[name] for name in names]))
        return Cells(self.content, self.starts[chosen].ravel(), self.stops[chosen].ravel())

    def texts(self, name: str) -> list[str | None]:
        """Give one column as text; empty cells are None."""
        return [text or None for text in self.column(name).texts()]


def read_sheet(content: bytes) -> Sheet | None:
    """Cut up a small regular CSV file with a header; None where it is anything else."""
    if len(content) > MOST_BYTES or any(mark in content for mark in CONTROLS):
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if '"' in text:
        return _of_quoted(text)
    plain = text.replace("\r\n", "\n")
    if "\r" in plain:
        return None
    rows = plain.count("\n") + (not plain.endswith("\n"))
    return _cut(plain, ",", "\n", np.arange(1, rows + 1))


def _of_quoted(text: str) -> Sheet | None:
    """Take quotation marks away, and set marks between cells that no cell holds."""
    rows: list[str] = []
    lines: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        for row in reader:
            rows.append(UNIT_END.join(row))
            lines.append(reader.line_num)
    except csv.Error:
        return None
    return _cut(RECORD_END.join(rows), UNIT_END, RECORD_END, np.array(lines))


def _cut(text: str, cell_end: str, row_end: str, lines: Longs) -> Sheet | None:
    """Find the cells; None where rows differ in length, or names of columns are equal."""
    ended = text if text.endswith(row_end) else text + row_end
    content = b"%b%b%b" % (MARGIN, ended.encode(), MARGIN)
    data = np.frombuffer(content, np.uint8)
    at_row_end = data == ord(row_end)
    ends = np.flatnonzero(at_row_end | (data == ord(cell_end))).astype(np.int32)
    header = ended[: ended.index(row_end)].split(cell_end)
    width = len(header)
    regular = len(set(header)) == width > 1 and len(ends) == width * len(lines)
    if not regular or not at_row_end[ends[width - 1 :: width]].all():
        return None
    starts = np.concatenate([[len(MARGIN)], ends[:-1] + 1]).astype(np.int32).reshape(-1, width)
    return Sheet(header, content, starts[1:], ends.reshape(-1, width)[1:], lines[1:])
