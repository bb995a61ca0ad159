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
from itertools import pairwise
from statistics import median
from typing import NamedTuple

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


class PrintedLine(NamedTuple):
    """One line of type. Lengths in points, from the lower left corner of the page.

    Like the other values here a tuple, not a dataclass: a code has 16,000 of them.
    """

    text: str
    page: int
    number: int
    left: float
    right: float
    bottom: float
    size: float
    first_word: float
    """Width of the first word: what the line before would have needed to hold it."""


class _Letter(NamedTuple):
    character: str
    left: float
    right: float
    bottom: float
    size: float


class _TypedLine(NamedTuple):
    """The text of a line, and its measures: those of its first letter, and where words end."""

    text: str
    left: float
    bottom: float
    size: float
    word_end: float
    right: float

    def printed(self, page: int, number: int) -> PrintedLine:
        return PrintedLine(
            text=self.text,
            page=page,
            number=number,
            left=self.left,
            right=self.right,
            bottom=self.bottom,
            size=self.size,
            first_word=self.word_end - self.left,
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
    letters = _Letters(text_page)
    contradicts = _contradicts_page(text_page)
    lines = _placed_lines(letters) if contradicts else _stored_lines(text_page, letters)
    for counted, line in enumerate(lines, start=1):
        yield line.printed(number + 1, counted)
    text_page.close()
    page.close()


def _contradicts_page(text_page: pypdfium2.PdfTextPage) -> bool:
    """Whether some run of text lies over the one stored before it: its letters are misplaced."""
    return any(_misplaced(before, run) for before, run in pairwise(_runs(text_page)))


def _runs(text_page: pypdfium2.PdfTextPage) -> Iterator[_Run]:
    left, top, right, bottom = edges = [ctypes.c_double() for _ in range(4)]
    for index in range(text_page.count_rects()):
        raw.FPDFText_GetRect(text_page.raw, index, *edges)
        yield left.value, bottom.value, right.value, top.value


_Run = tuple[float, float, float, float]
"""left, bottom, right, top"""


def _misplaced(before: _Run, run: _Run) -> bool:
    if run[0] >= before[2] - _OVERLAP:
        return False
    height = min(before[3] - before[1], run[3] - run[1])
    return min(before[3], run[3]) - max(before[1], run[1]) > height / 2


class _Letters:
    """The letters of one page, asked for by index.

    A page is asked about 150 times: one structure takes all the answers.
    """

    def __init__(self, text_page: pypdfium2.PdfTextPage) -> None:
        self.count = text_page.count_chars()
        self._page = text_page.raw
        self._box = raw.FS_RECTF()
        # The text only leaves letters out: where the last has its own index, so has every other.
        last = self.count - 1
        self._all_in_text = raw.FPDFText_GetCharIndexFromTextIndex(self._page, last) == last

    def index(self, position: int) -> int:
        """Give the index of a letter from its position in the text of the page."""
        if self._all_in_text:
            return position
        index: int = raw.FPDFText_GetCharIndexFromTextIndex(self._page, position)
        return index if index >= 0 else position

    def place(self, index: int) -> tuple[float, float, float]:
        """Give left, right and bottom."""
        raw.FPDFText_GetLooseCharBox(self._page, index, self._box)
        return self._box.left, self._box.right, self._box.bottom

    def size(self, index: int) -> float:
        """Give the size of the type."""
        size: float = raw.FPDFText_GetFontSize(self._page, index)
        return size

    def is_generated(self, index: int) -> bool:
        """Whether the letter is no letter of the page: PDFium adds spaces and line ends."""
        return bool(raw.FPDFText_IsGenerated(self._page, index) == 1)

    def letter(self, index: int) -> _Letter:
        """Give a letter with its place."""
        hyphen = raw.FPDFText_IsHyphen(self._page, index) == 1
        character = LINE_END_HYPHEN if hyphen else chr(raw.FPDFText_GetUnicode(self._page, index))
        return _Letter(character, *self.place(index), self.size(index))


def _stored_lines(text_page: pypdfium2.PdfTextPage, letters: _Letters) -> Iterator[_TypedLine]:
    """Yield lines in stored order."""
    text = text_page.get_text_range()
    for match in _PIECES.finditer(text):
        piece = match[0].strip()
        if not piece:
            continue
        start = match.start() + match[0].index(piece)
        words = piece.split()
        if _is_letter_spaced(words):
            yield from _close_set(letters, range(start, start + len(piece)))
        else:
            yield _typed(letters, piece, (start, start + len(words[0]) - 1))


def _typed(letters: _Letters, text: str, first_word: tuple[int, int]) -> _TypedLine:
    """Measure a line at its first letter, the end of its first word, and its last letter.

    first_word: the positions of its first and last letter in the text of the page.
    """
    start, word_end = first_word
    first = letters.index(start)
    left, _, bottom = letters.place(first)
    _, ends, _ = letters.place(letters.index(word_end))
    _, right, _ = letters.place(letters.index(start + len(text) - 1))
    return _TypedLine(text, left, bottom, letters.size(first), ends, right)


def _is_letter_spaced(words: Sequence[str]) -> bool:
    """Whether a line was stretched to the margin by spaces between all its letters."""
    if len(words) < _FEWEST_LETTERS:
        return False
    return sum(len(word) == 1 for word in words) >= _SINGLE_SHARE * len(words)


def _close_set(letters: _Letters, positions: range) -> Iterator[_TypedLine]:
    """Yield a letter-spaced line with its words put together again.

    Spaces between words were stretched as well: they are the gaps far above the median one.
    """
    line = [letters.letter(letters.index(position)) for position in positions]
    seen = [letter for letter in line if not letter.character.isspace()]
    gaps = [after.left - before.right for before, after in pairwise(seen)]
    word_gap = _STRETCHED * max(median(gaps), 0.0)
    yield from _spaced(seen, word_gap)


def _placed_lines(letters: _Letters) -> Iterator[_TypedLine]:
    """Yield lines put together from the places of all letters, top to bottom, left to right."""
    real = (index for index in range(letters.count) if not letters.is_generated(index))
    line: list[_Letter] = []
    for letter in sorted(map(letters.letter, real), key=lambda letter: -letter.bottom):
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
    yield _TypedLine(
        text="".join([letters[0].character, *parts]),
        left=letters[0].left,
        bottom=letters[0].bottom,
        size=letters[0].size,
        word_end=word_end.right,
        right=letters[-1].right,
    )
