"""The lines of type on the pages of a PDF, with their places.

The stored order of a page is trusted, since it keeps columns apart. Only where it contradicts the
page (letters of another font stored after the rest of their line, as programs do that borrow
Kazakh letters from a second font) are the lines put together from the places of the letters.
Method and limits: docs/methods/import.md.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2
from pypdfium2 import raw

from ortaq.errors import UnreadableSource

LINE_END_HYPHEN = "\ufffe"
"""What stands in a printed line for a hyphen at its end, hard or soft."""

_SAME_LINE = 0.5
"""Share of the type size by which baselines of one line may differ."""
_WORD_GAP = 0.15
"""Share of the type size; a wider gap between letters is a space."""
_FEWEST_LETTERS = 5
_SINGLE_SHARE = 0.9
"""Share of words of one letter from which a line counts as letter-spaced."""
_STRETCHED = 2.0
"""Times the median gap of a letter-spaced line; a wider one stands between words."""
_OVERLAP = 3.0
"""Points by which neighbouring runs of type may overlap: slanted letters, kerning."""
_PIECES = re.compile(rf"[^\n{LINE_END_HYPHEN}]*(?:{LINE_END_HYPHEN}|\n|$)")


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


@dataclass(frozen=True, slots=True)
class _Letter:
    character: str
    left: float
    right: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class _TypedLine:
    """The text of a line with the letters that decide about it."""

    text: str
    first: _Letter
    word_end: _Letter
    last: _Letter

    def printed(self, page: int, number: int) -> PrintedLine:
        return PrintedLine(
            text=self.text,
            page=page,
            number=number,
            left=self.first.left,
            right=self.last.right,
            bottom=self.first.bottom,
            size=self.first.size,
            first_word=self.word_end.right - self.first.left,
        )


def printed_lines(content: bytes, name: str) -> Iterator[PrintedLine]:
    """Yield the lines of type of a PDF, page by page, top to bottom.

    Raises UnreadableSource when the file is broken or encrypted.
    """
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
    lines = _placed_lines(text_page) if _contradicts_page(text_page) else _stored_lines(text_page)
    for counted, line in enumerate(lines, start=1):
        yield line.printed(number + 1, counted)
    text_page.close()
    page.close()


def _contradicts_page(text_page: pypdfium2.PdfTextPage) -> bool:
    """Whether some run of text lies over the one stored before it: its letters are misplaced."""
    runs = [text_page.get_rect(index) for index in range(text_page.count_rects())]
    return any(_misplaced(before, run) for before, run in pairwise(runs))


_Run = tuple[float, float, float, float]
"""left, bottom, right, top"""


def _misplaced(before: _Run, run: _Run) -> bool:
    height = min(before[3] - before[1], run[3] - run[1])
    shared = min(before[3], run[3]) - max(before[1], run[1])
    return shared > height / 2 and run[0] < before[2] - _OVERLAP


def _stored_lines(text_page: pypdfium2.PdfTextPage) -> Iterator[_TypedLine]:
    """Yield lines in stored order."""
    text = text_page.get_text_range()
    for match in _PIECES.finditer(text):
        piece = match[0].strip()
        start = match.start() + match[0].index(piece)
        if _is_letter_spaced(piece):
            yield from _close_set(text_page, range(start, start + len(piece)))
        elif piece:
            word_end = start + len(piece.split(None, 1)[0]) - 1
            places = (start, word_end, start + len(piece) - 1)
            yield _TypedLine(piece, *(_letter(text_page, _char(text_page, p)) for p in places))


def _is_letter_spaced(piece: str) -> bool:
    """Whether a line was stretched to the margin by spaces between all its letters."""
    words = piece.split()
    single = sum(len(word) == 1 for word in words)
    return len(words) >= _FEWEST_LETTERS and single >= _SINGLE_SHARE * len(words)


def _close_set(text_page: pypdfium2.PdfTextPage, positions: range) -> Iterator[_TypedLine]:
    """Yield a letter-spaced line with its words put together again.

    Spaces between words were stretched as well: they are the gaps far above the median one.
    """
    letters = [_letter(text_page, _char(text_page, position)) for position in positions]
    seen = [letter for letter in letters if not letter.character.isspace()]
    gaps = [after.left - before.right for before, after in pairwise(seen)]
    word_gap = _STRETCHED * max(median(gaps), 0.0)
    yield from _spaced(seen, word_gap)


def _char(text_page: pypdfium2.PdfTextPage, position: int) -> int:
    """Give the index of a character of the page from its position in the text of the page."""
    index: int = raw.FPDFText_GetCharIndexFromTextIndex(text_page.raw, position)
    return index if index >= 0 else position


def _letter(text_page: pypdfium2.PdfTextPage, index: int) -> _Letter:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text_page.raw, index, ctypes.byref(box))
    size = raw.FPDFText_GetFontSize(text_page.raw, index)
    character = chr(raw.FPDFText_GetUnicode(text_page.raw, index))
    if raw.FPDFText_IsHyphen(text_page.raw, index) == 1:
        character = LINE_END_HYPHEN
    return _Letter(character, box.left, box.right, box.bottom, size)


def _placed_lines(text_page: pypdfium2.PdfTextPage) -> Iterator[_TypedLine]:
    """Yield lines put together from the places of all letters, top to bottom, left to right."""
    count = text_page.count_chars()
    real = (i for i in range(count) if raw.FPDFText_IsGenerated(text_page.raw, i) != 1)
    letters = sorted((_letter(text_page, i) for i in real), key=lambda letter: -letter.bottom)
    line: list[_Letter] = []
    for letter in letters:
        if line and line[0].bottom - letter.bottom > _SAME_LINE * max(letter.size, line[0].size):
            yield from _spaced(line)
            line = []
        line.append(letter)
    yield from _spaced(line)


def _spaced(line: Sequence[_Letter], word_gap: float = 0.0) -> Iterator[_TypedLine]:
    """Yield a line in reading order with a space wherever letters stand apart; none if blank.

    word_gap: points from which a gap is a space, 0 = a share of the type size.
    """
    letters = [letter for letter in line if not letter.character.isspace()]
    letters.sort(key=lambda letter: letter.left)
    if not letters:
        return
    gaps = [b.left - a.right > (word_gap or _WORD_GAP * b.size) for a, b in pairwise(letters)]
    parts = [(" " if gap else "") + b.character for gap, b in zip(gaps, letters[1:], strict=True)]
    word_end = letters[gaps.index(True)] if any(gaps) else letters[-1]
    yield _TypedLine("".join([letters[0].character, *parts]), letters[0], word_end, letters[-1])
