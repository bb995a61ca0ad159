"""Read Markdown into lines, with every number exactly as typed.

A Markdown library would renumber lists and drop what it takes for markup, so the file is read here
line by line: headings, list items, paragraphs put together, footnotes as asides. Front matter and
definition lists stay as text. Source: CommonMark 0.31 for what a paragraph is. Limits: a table
keeps its words and loses its grid.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ortaq.law.act import Finding, FindingCode, Place
from ortaq.law.importers.guard import check_line_count
from ortaq.law.importers.line import Line, clean
from ortaq.law.importers.reading import Reading
from ortaq.law.importers.text.inline import plain_words
from ortaq.law.importers.text.plain import raw_lines
from ortaq.law.importers.text.wrapping import (
    Beginning,
    Begins,
    RawLine,
    ends_inside_sentence,
    is_full,
    joined,
    wrapped_at,
)
from ortaq.law.parameters import READ_LIMITS, ReadLimits

_HEADING = re.compile(r" {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*$")
_RULE = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_QUOTE = re.compile(r" {0,3}>\s?")
_BULLET = re.compile(r"\s*[-*+]\s+")
_NUMBERED = re.compile(r"\s*(?:(\d{1,9})[.)]|[^\W\d_]{1,2}\))\s")
_DEFINITION = re.compile(r" {0,3}:\s+")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\s]{1,200}\]:\s*")
_TABLE_ROW = re.compile(r"\s*\|.*\|\s*$")
_TABLE_RULE = re.compile(r"\s*\|?[\s:|-]+\|[\s:|-]*$")
_INDENTED = re.compile(r" {4}|\t")
_MARKED_BLOCK = re.compile(f"{_FOOTNOTE.pattern}|{_DEFINITION.pattern}|{_BULLET.pattern}")
_HARD_BREAK = re.compile(r"(?:  |\\)$")
_SENTENCE_END = re.compile(r"[.;:!?]$")


def read_markdown(
    text: str, name: str, begins: Begins, limits: ReadLimits = READ_LIMITS
) -> Reading:
    """Read a Markdown text. Raises UnreadableSource where it has too many lines."""
    raw = raw_lines(text)
    check_line_count(len(raw), name, limits)
    page = _Page(begins, wrapped_at([line for line in raw if line.text[:1] != "#"], begins))
    body = page.front_matter(raw)
    for line in body:
        page.add(line)
    return page.close()


@dataclass(slots=True)
class _Block:
    """A paragraph, list item or footnote that is still being put together."""

    texts: list[RawLine]
    """Its lines without the marks of Markdown."""
    last: RawLine
    """Its last line as typed."""
    item: bool = False
    aside: bool = False


class _Page:
    """Takes the lines of a file in order and gathers what they say."""

    def __init__(self, begins: Begins, margin: int | None) -> None:
        self._begins, self._margin = begins, margin
        self._lines: list[Line] = []
        self._findings: list[Finding] = []
        self._block: _Block | None = None
        self._fence = ""
        self._in_table = False
        self._in_footnote = False
        self._gap = False

    def front_matter(self, raw: Sequence[RawLine]) -> Sequence[RawLine]:
        """Keep the lines between two `---` at the very start as text; give the rest."""
        if not raw or raw[0].text.rstrip() != "---":
            return raw
        ends = (i for i, line in enumerate(raw[1:], 1) if line.text.rstrip() in {"---", "..."})
        end = next(ends, 0)
        for line in raw[1:end]:
            self._keep(line.text, line.number)
        return raw[end + 1 :] if end else raw

    def add(self, line: RawLine) -> None:
        """Take the next line of the file."""
        if self._is_fenced(line):
            return
        text = line.text
        if not text.strip():
            self._flush()
            self._gap, self._in_table = True, False
            return
        while quoted := _QUOTE.match(text):
            text = text[quoted.end() :]
        self._in_footnote = self._in_footnote and bool(_INDENTED.match(text) or self._block)
        marked = not text.lstrip()[:1].isalnum()  # all marks but numbers begin with a sign
        if not (marked and (self._is_structure(text, line) or self._is_row(text, line))):
            self._in_table = self._in_table and marked
            self._text(text, line)

    def close(self) -> Reading:
        """Give everything gathered."""
        self._flush()
        return Reading(tuple(self._lines), tuple(self._findings))

    def _is_fenced(self, line: RawLine) -> bool:
        """Keep the lines of a code fence as they are; its marks are no words."""
        mark = _FENCE.match(line.text) if "`" in line.text or "~" in line.text else None
        if self._fence:
            if mark and mark[1].startswith(self._fence):
                self._fence = ""
            else:
                self._keep(line.text, line.number)
            return True
        if mark:
            self._flush()
            self._fence = mark[1]
        return bool(mark)

    def _is_structure(self, text: str, line: RawLine) -> bool:
        """Read a heading, the underline of one, or a rule."""
        if heading := _HEADING.match(text):
            self._flush()
            self._keep(plain_words(heading[2] or ""), line.number, heading=len(heading[1]))
            return True
        if (under := _UNDERLINE.match(text)) and self._is_open_paragraph():
            self._flush(heading=1 if under[1][0] == "=" else 2)
            return True
        if _RULE.match(text):
            self._flush()
            return True
        return False

    def _is_open_paragraph(self) -> bool:
        return self._block is not None and not self._block.item and len(self._block.texts) == 1

    def _is_row(self, text: str, line: RawLine) -> bool:
        """Read a row of a table: each cell a line of its own."""
        if not _TABLE_ROW.match(text) and not (self._in_table and _TABLE_RULE.match(text)):
            self._in_table = False
            return False
        self._flush()
        cells = [] if _TABLE_RULE.match(text) else text.strip().strip("|").split("|")
        for cell in cells:
            self._keep(plain_words(cell), line.number)
        if not self._in_table:
            self._find(FindingCode.TABLE_FLATTENED, " ".join(cells), line.number)
        self._in_table = True
        return True

    def _text(self, text: str, line: RawLine) -> None:
        """Open a block with this line, or let it go on with the open one."""
        block = self._block
        if block is None or self._starts(text, line, block):
            self._flush()
            block = self._block = self._opened(text, line)
            self._in_footnote = block.aside
        else:
            block.texts.append(RawLine(text, line.number))
            block.last = line
        if _HARD_BREAK.search(text):
            block.texts[-1] = RawLine(block.texts[-1].text.rstrip().removesuffix("\\"), line.number)
            self._flush()

    def _opened(self, text: str, line: RawLine) -> _Block:
        footnote = _FOOTNOTE.match(text)
        if marker := footnote or _DEFINITION.match(text):
            text = text[marker.end() :]
        item = bool(_BULLET.match(text) or _NUMBERED.match(text))
        while bullet := _BULLET.match(text):
            text = text[bullet.end() :]
        aside = self._in_footnote or footnote is not None
        return _Block([RawLine(text, line.number)], line, item, aside)

    def _starts(self, text: str, line: RawLine, block: _Block) -> bool:
        """Tell whether a line directly below another one starts a new block."""
        words = text.strip()
        if not words[:1].isalnum() and _MARKED_BLOCK.match(text):
            return True
        before = block.last
        full = self._margin is not None and is_full(before, line, self._margin)
        if full and ends_inside_sentence(before.text):
            return False
        if _NUMBERED.match(text) or self._begins(words) is not Beginning.NOTHING:
            return True
        return not full and bool(_SENTENCE_END.search(before.text.rstrip()))

    def _flush(self, heading: int = 0) -> None:
        block, self._block = self._block, None
        if block is None:
            return
        words = plain_words(joined(block.texts), self._lost(block))
        self._keep(words, block.texts[0].number, heading, block.aside)

    def _lost(self, block: _Block) -> Callable[[str], None]:
        """Give what to call with the description of a picture that stood in a block."""
        return lambda words: self._find(FindingCode.LOST_OBJECT, words, block.texts[0].number)

    def _keep(self, text: str, number: int, heading: int = 0, aside: bool = False) -> None:
        if words := clean(text):
            self._lines.append(Line(words, Place(None, number), heading, self._gap, aside))
            self._gap = False

    def _find(self, code: FindingCode, detail: str, number: int) -> None:
        self._findings.append(Finding(code, Place(None, number), "", clean(detail)))
