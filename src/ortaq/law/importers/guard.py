"""Limits before and while a file is read: a hostile or damaged source is refused in one sentence.

Each check raises `UnreadableSource`. Numbers: `ortaq.law.parameters.ReadLimits`. What the checks
were tried against, and what each costs: docs/methods/import.md.
"""

from __future__ import annotations

import re
from typing import IO, Final

from lxml import etree

from ortaq.errors import UnreadableSource
from ortaq.law.importers.line import Line
from ortaq.law.parameters import READ_LIMITS, ReadLimits

_MEGABYTE: Final = 2**20
_DOCTYPE: Final = "it declares a document type (DTD); refused, as entities could hide in it"
_PDF_COUNT: Final = re.compile(rb"/Count\s+(\d{1,9})")


def check_size(size: int, name: str, limits: ReadLimits = READ_LIMITS) -> None:
    """Refuse a file by its size alone (bytes), before it is read."""
    if size > limits.size:
        raise UnreadableSource(
            name,
            f"the file has {size // _MEGABYTE} MB, the limit is {limits.size // _MEGABYTE} MB;"
            " remove pictures or split it",
        )
    if size == 0:
        raise UnreadableSource(name, "the file is empty")


def check_marks(marks: int, name: str, limit: int = READ_LIMITS.marks) -> None:
    """Refuse markup by the number of its tags, before a tree of them fills the memory."""
    if marks > limit:
        raise UnreadableSource(name, f"more than {limit:,} tags; no text of a law needs so many")


def check_line_count(count: int, name: str, limits: ReadLimits = READ_LIMITS) -> None:
    """Refuse a source by the number of its lines or paragraphs, empty ones included."""
    if count > limits.lines:
        raise UnreadableSource(
            name, f"more than {limits.lines:,} lines; no text of a law has so many"
        )


def check_text(text: str, name: str, limits: ReadLimits = READ_LIMITS) -> None:
    """Refuse a text by the number and length of its lines, before anything looks at its words."""
    check_line_count(text.count("\n"), name, limits)
    for number, line in enumerate(text.split("\n"), start=1):
        _check_length(len(line), number, name, limits)


def check_lines(lines: tuple[Line, ...], name: str, limits: ReadLimits = READ_LIMITS) -> None:
    """Refuse lines that are too many or too long, or a source without a word of text."""
    check_line_count(len(lines), name, limits)
    for line in lines:
        _check_length(len(line.text), line.place.line, name, limits)
    if not lines:
        raise UnreadableSource(
            name, "no text in it; a scan must go through text recognition (OCR) first"
        )


def _check_length(length: int, number: int, name: str, limits: ReadLimits) -> None:
    if length > limits.line_length:
        reason = f"one line of {length:,} characters; the limit is {limits.line_length:,}"
        raise UnreadableSource(name, reason, f"line {number}")


def check_pdf(content: bytes, name: str, limits: ReadLimits = READ_LIMITS) -> None:
    """Refuse a PDF that is cut off, or has more pages than any text of a law.

    A PDF without its end would be repaired from the rest, and lack pages that nobody misses.
    """
    if b"%%EOF" not in content[-4096:]:
        raise UnreadableSource(name, "the PDF is cut off or damaged; fetch it again")
    promised = (int(found) for found in _PDF_COUNT.findall(content))
    pages = max(content.count(b"/Type/Page"), content.count(b"/Type /Page"), *promised, 0)
    if pages > limits.pages:
        raise UnreadableSource(name, f"{pages:,} pages; the limit is {limits.pages:,}")


class Measured:
    """A stream that is counted while it is read, and stops when it costs too much.

    One instance measures one part; `spent` is shared by all parts of a file.
    """

    def __init__(self, stream: IO[bytes], name: str, spent: Spent) -> None:
        self._stream, self._name, self._spent = stream, name, spent

    def read(self, size: int = -1) -> bytes:
        """Give up to `size` bytes (all that is left for -1), never more than a chunk at once."""
        if size >= 0:
            return self._next(size)
        chunks = []
        while chunk := self._next(_MEGABYTE):
            chunks.append(chunk)
        return b"".join(chunks)

    def _next(self, size: int) -> bytes:
        chunk = self._stream.read(min(size, _MEGABYTE))
        self._spent.add(chunk, self._name)
        return chunk


class Spent:
    """What the parts of one file have cost so far. The only mutable thing in this room."""

    def __init__(self, limits: ReadLimits) -> None:
        self._limits = limits
        self._inflated = self._marks = 0

    def add(self, chunk: bytes, name: str) -> None:
        """Count a chunk. Raises UnreadableSource beyond the limits."""
        self._inflated += len(chunk)
        self._marks += chunk.count(b"<")
        if self._inflated > self._limits.inflated:
            size = self._limits.inflated // _MEGABYTE
            raise UnreadableSource(
                name, f"unpacks to more than {size} MB; refused, as a file made to exhaust memory"
            )
        check_marks(self._marks, name, self._limits.marks)
        if b"<!DOCTYPE" in chunk:
            raise UnreadableSource(name, _DOCTYPE)


def refuse_doctype(tree: etree._ElementTree, name: str) -> None:
    """Refuse XML that declares a document type: entities in it read files or exhaust memory."""
    if tree.docinfo.doctype:  # type: ignore[attr-defined]  # missing in the stubs
        raise UnreadableSource(name, _DOCTYPE)
