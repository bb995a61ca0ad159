"""Read plain text into lines: paragraphs that were wrapped at a margin are put together again.

Method and limits: docs/methods/import.md.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.law.act import Place
from ortaq.law.importers.guard import check_line_count
from ortaq.law.importers.line import Line, clean
from ortaq.law.importers.reading import Reading
from ortaq.law.importers.text.wrapping import Begins, RawLine, joined, paragraphs
from ortaq.law.parameters import READ_LIMITS, ReadLimits


def read_plain(text: str, name: str, begins: Begins, limits: ReadLimits = READ_LIMITS) -> Reading:
    """Read a text. Raises UnreadableSource where it has too many lines."""
    raw = raw_lines(text)
    check_line_count(len(raw), name, limits)
    return Reading(tuple(paragraph_lines(raw, begins)))


def raw_lines(text: str) -> list[RawLine]:
    """Cut a text at its line ends and form feeds, nothing else."""
    ends = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    return [RawLine(line, number) for number, line in enumerate(ends.split("\n"), start=1)]


def paragraph_lines(raw: Sequence[RawLine], begins: Begins) -> list[Line]:
    """Give one line for each paragraph, placed at its first line in the file."""
    found: list[Line] = []
    last = 0
    for paragraph in paragraphs(raw, begins):
        first = paragraph[0].number
        if text := clean(joined(paragraph)):
            found.append(Line(text, Place(None, first), gap=first > last + 1))
            last = paragraph[-1].number
    return found
