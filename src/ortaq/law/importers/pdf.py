"""PDF to lines: printed lines with their places on the page are joined into paragraphs.

A printed line begins a paragraph when its place says so: it stands in from the margin, below a
wider gap, in another size of type, after a line that ended early, or it begins a provision.
Method and limits: docs/methods/import.md.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

from ortaq.errors import UnreadableSource
from ortaq.law.act import Place
from ortaq.law.importers.line import Line, clean

_INDENT = 6.0
"""Points; a smaller difference of left edges is noise of the typesetting."""
_GAP = 1.3
"""Times the usual distance between lines; a wider one is a blank space."""
_SIZE = 0.5
"""Points; a difference of type size that the eye sees."""
_ROOM = 2.0
"""Points to spare before a line counts as ended early."""
_MARGIN_SHARE = 0.6
"""Share of pages on which a line must stand at the edge to be a running header or footer."""
_HEADING_SIZES = (0.9, 3.0)
"""Times the size of the text; smaller type is a footnote, not a heading."""
_LONGEST_HEADING = 200
"""Characters."""
_FEWEST_PAGES = 4
"""Pages; in a shorter text a repeated line at the edge may be part of it."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of type. Lengths in points, from the lower left corner of the page."""

    text: str
    page: int
    number: int
    left: float
    right: float
    bottom: float
    size: float
    first_word: float
    """Width of the first word: what the line before would have needed to hold it."""


def read_pdf(content: bytes, begins_provision: Callable[[str], bool], name: str) -> list[Line]:
    """Give the paragraphs of a PDF as lines.

    begins_provision: says of a cleaned line whether it is a heading (article or above).
    Raises UnreadableSource when the file is broken, encrypted, or holds no text.
    """
    printed = _without_running_lines(list(printed_lines(content, name)))
    if not printed:
        raise UnreadableSource(name, "the PDF holds no text (a scan?); recognise its text first")
    return list(_joined(printed, _Layout.of(printed), begins_provision))


def printed_lines(content: bytes, name: str) -> Iterator[PrintedLine]:
    """Yield the lines of type of a PDF, page by page, top to bottom as stored in the file."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnreadableSource(name, "this is not a readable PDF (broken or encrypted)") from error
    with document:
        for number in range(len(document)):
            yield from _page_lines(document, number)


def _page_lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[PrintedLine]:
    page = document[number]
    text_page = page.get_textpage()
    start, counted = 0, 0
    for text in text_page.get_text_range().split("\n"):
        if text.strip():
            counted += 1
            yield _printed_line(text_page, text, start, Place(number + 1, counted))
        start += len(text) + 1
    text_page.close()
    page.close()


def _printed_line(
    text_page: pypdfium2.PdfTextPage, text: str, start: int, place: Place
) -> PrintedLine:
    first = start + len(text) - len(text.lstrip())
    last = start + len(text.rstrip()) - 1
    word_end = first + len(text.split(None, 1)[0]) - 1
    left, bottom, _, _ = _box(text_page, first)
    return PrintedLine(
        text=text.strip(),
        page=place.page or 1,
        number=place.line,
        left=left,
        right=_box(text_page, last)[2],
        bottom=bottom,
        size=raw.FPDFText_GetFontSize(text_page.raw, _char(text_page, first)),
        first_word=_box(text_page, word_end)[2] - left,
    )


def _char(text_page: pypdfium2.PdfTextPage, position: int) -> int:
    """Give the index of a character of the page from its position in the text of the page."""
    index: int = raw.FPDFText_GetCharIndexFromTextIndex(text_page.raw, position)
    return index if index >= 0 else position


def _box(text_page: pypdfium2.PdfTextPage, position: int) -> tuple[float, float, float, float]:
    left, bottom, right, top = text_page.get_charbox(_char(text_page, position), loose=True)
    return left, bottom, right, top


def _without_running_lines(printed: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Leave out page numbers, running headers and footers: same words at the edge of most pages."""
    edges = _edge_lines(printed)
    pages = len({line.page for line in printed})
    if pages < _FEWEST_PAGES:
        return list(printed)
    common = Counter(map(_shape, edges))
    running = {shape for shape, times in common.items() if times >= _MARGIN_SHARE * pages}
    at_edge = {id(line) for line in edges if _shape(line) in running}
    return [line for line in printed if id(line) not in at_edge]


def _edge_lines(printed: Sequence[PrintedLine]) -> list[PrintedLine]:
    edges: list[PrintedLine] = []
    for before, line in zip([None, *printed], [*printed, None], strict=True):
        if before is None or line is None or before.page != line.page:
            edges += [edge for edge in (before, line) if edge is not None]
    return edges


def _shape(line: PrintedLine) -> tuple[str, int]:
    return re.sub(r"\d+", "0", clean(line.text)), round(line.bottom / _INDENT)


@dataclass(frozen=True, slots=True)
class _Layout:
    """What is usual in this document."""

    left: float
    right: float
    spacing: float
    size: float
    first_lines_indented: bool

    def apart(self, before: PrintedLine, line: PrintedLine) -> bool:
        """Whether blank space stands between two lines of one page."""
        return before.page == line.page and before.bottom - line.bottom > _GAP * self.spacing

    def centres(self, line: PrintedLine) -> bool:
        """Whether a line is set in the middle, away from both margins."""
        left, right = line.left - self.left, self.right - line.right
        return min(left, right) > _INDENT and abs(left - right) <= _INDENT

    @classmethod
    def of(cls, printed: Sequence[PrintedLine]) -> _Layout:
        left = _commonest(line.left for line in printed)
        right = max(line.right for line in printed)
        pairs = [(a, b) for a, b in pairwise(printed) if a.page == b.page]
        spacing = _commonest(a.bottom - b.bottom for a, b in pairs if a.bottom > b.bottom)
        indented = [b.left for a, b in pairs if a.left > left + _INDENT and not _early(a, b, right)]
        back = sum(following <= left + _INDENT for following in indented)
        size = _commonest(line.size for line in printed)
        return cls(left, right, spacing, size, 2 * back > len(indented))


def _commonest(values: Iterator[float]) -> float:
    counted = Counter(round(value, 1) for value in values)
    return counted.most_common(1)[0][0] if counted else 0.0


def _early(line: PrintedLine, following: PrintedLine, right: float) -> bool:
    """Whether a line ended although the next word had room: it was ended on purpose."""
    return line.right + following.first_word + line.size / 4 + _ROOM < right


def _joined(
    printed: Sequence[PrintedLine], layout: _Layout, begins_provision: Callable[[str], bool]
) -> Iterator[Line]:
    paragraph: list[PrintedLine] = []
    above: PrintedLine | None = None
    for line in printed:
        if paragraph and _begins(line, paragraph, layout, begins_provision):
            yield _line(paragraph, layout, above)
            above, paragraph = paragraph[-1], []
        paragraph.append(line)
    yield _line(paragraph, layout, above)


def _begins(
    line: PrintedLine,
    paragraph: Sequence[PrintedLine],
    layout: _Layout,
    begins_provision: Callable[[str], bool],
) -> bool:
    """Whether a printed line begins a new paragraph."""
    before = paragraph[-1]
    if abs(line.size - before.size) > _SIZE or begins_provision(clean(line.text)):
        return True
    if line.text[0] in ",.;:)»":
        return False
    if layout.centres(before) and layout.centres(line) and not _is_numbered(line):
        return before.page != line.page or layout.apart(before, line)
    if layout.apart(before, line) or _early(before, line, layout.right):
        return True
    return _stands_in(line, paragraph, layout)


def _stands_in(line: PrintedLine, paragraph: Sequence[PrintedLine], layout: _Layout) -> bool:
    """Whether the indent of a line marks the first of a paragraph."""
    before = paragraph[-1]
    if line.left <= layout.left + _INDENT:
        return False
    if _is_numbered(line):
        return True
    if len(paragraph) > 1 and abs(line.left - before.left) <= _INDENT:
        return False
    hangs = len(paragraph) == 1 and line.left > before.left + _INDENT
    return layout.first_lines_indented and not (hangs and _is_numbered(before))


def _is_numbered(line: PrintedLine) -> bool:
    return bool(re.match(r"\(?[\w-]{1,6}\s?[.)]\s", line.text))


def _line(paragraph: Sequence[PrintedLine], layout: _Layout, above: PrintedLine | None) -> Line:
    first = paragraph[0]
    text = clean(" ".join(line.text for line in paragraph))
    smallest, largest = (times * layout.size for times in _HEADING_SIZES)
    set_apart = abs(first.size - layout.size) > _SIZE and smallest <= first.size <= largest
    heading = set_apart and len(text) <= _LONGEST_HEADING and not text.endswith((".", ";", ":"))
    gap = above is None or layout.apart(above, first)
    return Line(text, Place(first.page, first.number), heading=int(heading), gap=gap)
