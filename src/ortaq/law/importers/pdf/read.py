"""PDF to lines: printed lines with their places on the page are joined into paragraphs.

A printed line begins a paragraph when its place says so: it stands in from the margin, below a
wider gap, in another size of type, after a line that ended early, or it begins a provision.
Method and limits: docs/methods/import.md.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise

from ortaq.errors import UnreadableSource
from ortaq.law.act import Finding, FindingCode, Place
from ortaq.law.importers.line import Line, clean
from ortaq.law.importers.pdf.printed import LINE_END_HYPHEN, PrintedLine
from ortaq.law.importers.reading import Reading

_INDENT = 6.0
"""Points; a smaller difference of left edges is noise of the typesetting."""
_GAP = 1.3
"""Times the usual distance between lines; a wider one is a blank space."""
_SIZE = 0.5
"""Points; a difference of type size that the eye sees."""
_SHORT_SHARE = 0.75
"""Share of the row up to which the last line of a heading reaches; text goes on to the margin."""
_ROOM = 2.0
"""Points to spare before a line counts as ended early."""
_MARGIN_SHARE = 0.6
"""Share of pages on which a line must stand at the edge to be a running header or footer."""
_HEADING_SIZES = (0.9, 3.0)
"""Times the size of the text; smaller type is a footnote, not a heading."""
_LONGEST_HEADING = 200
"""Characters."""
_LONGEST_LABEL = 40
"""Characters; a line as short as `Раздел I.` is a heading in spite of its full stop."""
_HYPHENATED_SHARE = 0.1
"""Share of paragraphs with a hyphen at a line end from which the text counts as hyphenated."""
_HYPHEN_AT_END = re.compile(rf"\w[-\u00ad{LINE_END_HYPHEN}]$")
_WORD = re.compile(r"\w+(?:-\w+)*")
_BROKEN_WORD = re.compile(rf"(\w+){LINE_END_HYPHEN}(\w+)")
_FEWEST_BREAKS = 5
"""Hyphens at line ends; with fewer a text is not called hyphenated."""
_NEVER_FIRST = ",.;:)»"
"""Characters with which no paragraph begins."""
_SENTENCE_ENDS = (".", ";", ":", "!", "?")
_REMEMBERED = 8
"""Lines of which it is remembered whether they are headings: the first of a paragraph is asked
about again with each further line."""
_FEWEST_PAGES = 4
"""Pages; in a shorter text a repeated line at the edge may be part of it."""


def read_pdf(
    printed: Sequence[PrintedLine], begins_provision: Callable[[str], bool], name: str
) -> Reading:
    """Give the paragraphs of a PDF as lines, and as findings what was left out at page edges.

    printed: all its lines of type. begins_provision: says of a cleaned line whether it is a
    heading (article or above). Raises UnreadableSource when the file holds no text.
    """
    if not printed:
        raise UnreadableSource(name, "the PDF holds no text (a scan?); recognise its text first")
    running = _running_lines(printed)
    text = [line for line in printed if line not in running]
    lines = list(_joined(text, _Layout.of(text), begins_provision))
    return Reading(tuple(_with_hyphens(lines)), tuple(_left_out(running)))


def _left_out(running: Iterable[PrintedLine]) -> Iterator[Finding]:
    """Yield one finding for each line that stood at the edge of page after page."""
    seen: set[str] = set()
    for line in sorted(running, key=lambda line: (line.page, line.number)):
        words = re.sub(r"\d+", "0", clean(line.text))
        if words not in seen:
            seen.add(words)
            place = Place(line.page, line.number)
            yield Finding(FindingCode.LEFT_OUT, place, "", clean(line.text))


def _running_lines(printed: Sequence[PrintedLine]) -> frozenset[PrintedLine]:
    """Give page numbers, running headers and footers: the same words at the edge of most pages."""
    edges = _edge_lines(printed)
    pages = len({line.page for line in printed})
    if pages < _FEWEST_PAGES:
        return frozenset()
    common = Counter(map(_shape, edges))
    running = {shape for shape, times in common.items() if times >= _MARGIN_SHARE * pages}
    return frozenset(line for line in edges if _shape(line) in running)


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

    def ends_short(self, line: PrintedLine) -> bool:
        """Whether a line fills no more than the first part of its row."""
        return line.right < self.left + _SHORT_SHARE * (self.right - self.left)

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
    @lru_cache(maxsize=_REMEMBERED)
    def heads(text: str) -> bool:
        return begins_provision(clean(text))

    paragraph: list[PrintedLine] = []
    above: PrintedLine | None = None
    for line in printed:
        if paragraph and _begins(line, paragraph, layout, heads):
            yield _line(paragraph, layout, above)
            above, paragraph = paragraph[-1], []
        paragraph.append(line)
    yield _line(paragraph, layout, above)


def _begins(
    line: PrintedLine,
    paragraph: Sequence[PrintedLine],
    layout: _Layout,
    heads: Callable[[str], bool],
) -> bool:
    """Whether a printed line begins a new paragraph."""
    before = paragraph[-1]
    in_heading = heads(paragraph[0].text)
    early = _early(before, line, layout.right)
    ended = early or in_heading or before.text.endswith(_SENTENCE_ENDS)
    if abs(line.size - before.size) > _SIZE or (ended and heads(line.text)):
        return True
    if line.text[0] in _NEVER_FIRST:
        return False
    if layout.centres(before) and layout.centres(line) and not _is_numbered(line):
        return before.page != line.page or layout.apart(before, line)
    if early or layout.apart(before, line):
        return True
    return _stands_in(line, paragraph, layout) and not (in_heading and _ends_heading(line, layout))


def _ends_heading(line: PrintedLine, layout: _Layout) -> bool:
    """Whether a line may be the last one of a heading: short, no sentence, no item of a list."""
    sentence = line.text.endswith(_SENTENCE_ENDS)
    return layout.ends_short(line) and not sentence and not _is_numbered(line)


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
    return bool(re.match(r"\(?(?:\d[\d-]*|[^\W\d_])\s?[.)]\s", line.text))


def _line(paragraph: Sequence[PrintedLine], layout: _Layout, above: PrintedLine | None) -> Line:
    first = paragraph[0]
    *broken, last = (line.text for line in paragraph)
    text = clean("".join([*map(_up_to_break, broken), last]))
    smallest, largest = (times * layout.size for times in _HEADING_SIZES)
    set_apart = abs(first.size - layout.size) > _SIZE and smallest <= first.size <= largest
    a_sentence = text.endswith((".", ";", ":")) and len(text) > _LONGEST_LABEL
    heading = set_apart and len(text) <= _LONGEST_HEADING and not a_sentence
    gap = above is None or layout.apart(above, first)
    return Line(text, Place(first.page, first.number), heading=int(heading), gap=gap)


def _up_to_break(text: str) -> str:
    """Give a line with what joins it to the next: a space, or the mark of a hyphen."""
    if _HYPHEN_AT_END.search(text):
        return text.rstrip("-\u00ad" + LINE_END_HYPHEN) + LINE_END_HYPHEN
    return text + " "


def _with_hyphens(lines: Sequence[Line]) -> list[Line]:
    """Give hyphens at line ends their meaning: part of the word, or only of the typesetting.

    The text itself knows: the form that it uses elsewhere is right. A word seen nowhere else keeps
    its hyphen, unless hyphens at line ends are so common that the text is plainly hyphenated.
    """
    broken = sum(LINE_END_HYPHEN in line.text for line in lines)
    if not broken:
        return list(lines)
    words = Counter(chain.from_iterable(_WORD.findall(line.text.lower()) for line in lines))
    hyphenated = broken > max(_HYPHENATED_SHARE * len(lines), _FEWEST_BREAKS)

    def mended(match: re.Match[str]) -> str:
        whole, compound = (match[1] + mark + match[2] for mark in ("", "-"))
        if (
            match[1][-1].isdigit()
            or match[2][0].isupper()
            or words[compound.lower()] > words[whole.lower()]
        ):
            return compound
        return whole if hyphenated or words[whole.lower()] else compound

    def whole_line(line: Line) -> Line:
        if LINE_END_HYPHEN not in line.text:
            return line
        text = _BROKEN_WORD.sub(mended, line.text).replace(LINE_END_HYPHEN, "-")
        return replace(line, text=text)

    return list(map(whole_line, lines))
