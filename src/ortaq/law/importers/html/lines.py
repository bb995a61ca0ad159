"""Gathers the lines of a page while its elements pass by, in reading order.

No recursion: a page may nest elements as deep as the limits allow.
"""

from __future__ import annotations

import re
from typing import cast

from lxml import etree

from ortaq.law.act import Finding, FindingCode, Place
from ortaq.law.importers.breaks import BREAK, split_breaks
from ortaq.law.importers.html.lists import OrderedList
from ortaq.law.importers.line import Line, clean
from ortaq.law.importers.raised import raised


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre"
    " section summary table tbody td tfoot th thead tr ul"
)
_HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
_NO_WORDS = _names(
    "script style head template noscript select textarea button input iframe datalist"
    " colgroup map audio video canvas"
)
_AROUND = frozenset({"nav", "aside", "footer", "header"})
_AROUND_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})
_PICTURES = frozenset({"img", "svg", "object", "embed", "math"})
_PERMALINKS = frozenset({"#", "¶", "§", "🔗", "⚓"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")
_CENTRED = re.compile(r"text-align\s*:\s*center")
_WORD_EDGE = re.compile(r"mso-element\s*:\s*(?:header|footer)\b")
_WORD_NOTES = re.compile(r"mso-element\s*:\s*(?:footnote|endnote)-list")
_COLLAPSED = re.compile(r"[ \t\r\n\f]+")


class PageLines:
    """Fed with the start and end of every element; gives lines and findings at `close`."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._findings: list[Finding] = []
        self._text: list[str] = []
        self._line = 1
        self._gap = False
        self._number = ""
        self._skipping: etree._Element | None = None
        self._raised: etree._Element | None = None
        self._lists: list[OrderedList | None] = []
        self._headings: list[int] = []
        self._centred: list[etree._Element] = []
        self._asides: list[etree._Element] = []
        self._preformatted = 0
        self._tables: list[tuple[int, int]] = []

    def start(self, element: etree._Element) -> None:
        """Take note that an element begins."""
        if self._skipping is not None:
            return
        tag = str(element.tag)
        if self._leaves_out(element, tag):
            self._skipping = element
            return
        if tag in _BLOCKS:
            self._flush()
            self._open_block(element, tag)
        elif tag == "br":
            self._text.append(BREAK)
        elif tag == "sup":
            self._raised = element
        self._add(element.text)

    def end(self, element: etree._Element, *, last: bool) -> None:
        """Take note that an element ends. last: nothing after it belongs to the text."""
        if self._skipping is element:
            self._skipping = None
        elif self._skipping is not None:
            return
        else:
            self._close(element, str(element.tag))
        if not last:
            self._add(element.tail)

    def skip(self, element: etree._Element) -> None:
        """Pass a comment or instruction: only the words after it count."""
        if self._skipping is None:
            self._add(element.tail)

    def close(self) -> tuple[list[Line], list[Finding]]:
        """Give everything gathered."""
        self._flush()
        return self._lines, self._findings

    def finding(self, code: FindingCode, words: str, element: etree._Element) -> Finding:
        """Make a finding with the place of an element."""
        return Finding(code, Place(None, line_of(element) or 1), "", clean(words))

    def _leaves_out(self, element: etree._Element, tag: str) -> bool:
        """Tell whether an element is no part of the law, and report it if it has words."""
        if tag in _NO_WORDS or _is_permalink(element, tag):
            return True
        code = _left_out_as(element, tag)
        if code is None:
            return False
        lost = code is FindingCode.LOST_OBJECT
        self._find(code, _description(element) if lost else visible_words(element), element)
        return True

    def _find(self, code: FindingCode, words: str, element: etree._Element) -> None:
        if clean(words):
            self._findings.append(self.finding(code, words, element))

    def _open_block(self, element: etree._Element, tag: str) -> None:
        self._line = line_of(element) or self._line
        style = (element.get("style") or "").lower()
        self._headings.append(_HEADINGS.get(tag, self._headings[-1] if self._headings else 0))
        if tag == "center" or element.get("align") == "center" or _CENTRED.search(style):
            self._centred.append(element)
        if _WORD_NOTES.search(style):
            self._asides.append(element)
        match tag:
            case "ol" | "ul" | "menu" | "dir":
                self._lists.append(OrderedList(element) if tag == "ol" else None)
            case "li" if self._lists and (counted := self._lists[-1]) is not None:
                self._number = counted.number(element)
            case "pre":
                self._preformatted += 1
            case "table":
                self._tables.append((len(self._lines), 0))
            case "td" | "th" if self._tables:
                first, cells = self._tables[-1]
                self._tables[-1] = (first, cells + 1)
            case _:
                pass

    def _close(self, element: etree._Element, tag: str) -> None:
        if self._raised is element:
            self._raised = None
        if tag not in _BLOCKS:
            return
        self._flush()
        self._headings.pop()
        for opened in (self._centred, self._asides):
            if opened and opened[-1] is element:
                opened.pop()
        match tag:
            case "ol" | "ul" | "menu" | "dir":
                self._lists.pop()
            case "li":
                self._number = ""
            case "pre":
                self._preformatted -= 1
            case "table":
                self._close_table(element)
            case _:
                pass

    def _close_table(self, table: etree._Element) -> None:
        first, cells = self._tables.pop()
        if cells > 1 and len(self._lines) > first:
            self._find(FindingCode.TABLE_FLATTENED, self._lines[first].text, table)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if self._raised is not None:
            before = "".join(self._text[-3:])[-12:]
            self._text.append(raised(before, text))
        elif self._preformatted:
            self._text.append(text.replace("\r\n", BREAK))
        else:
            self._text.append(_COLLAPSED.sub(" ", text))

    def _flush(self) -> None:
        """Turn the words gathered since the last edge of a block into lines."""
        text, self._text = "".join(self._text), []
        heading = self._headings[-1] if self._headings else 0
        whole = bool(heading or self._centred) and not self._preformatted
        for part in split_breaks(text, keep_whole=whole):
            words = f"{self._number} {part}" if self._number else part
            self._number = ""
            place = Place(None, self._line)
            self._lines.append(Line(words, place, heading, self._gap, bool(self._asides)))


def _left_out_as(element: etree._Element, tag: str) -> FindingCode | None:
    """Give why an element is left out of the text, None where it is part of it."""
    style = (element.get("style") or "").lower()
    if tag in _PICTURES:
        return FindingCode.LOST_OBJECT
    if tag == "del" or element.get("hidden") is not None or _HIDDEN.search(style):
        return FindingCode.HIDDEN_CHANGE
    if _is_around(element, tag) or _WORD_EDGE.search(style):
        return FindingCode.LEFT_OUT
    return None


def _is_permalink(element: etree._Element, tag: str) -> bool:
    """Tell whether an element is only the mark by which a page links to its own heading."""
    inside_page = tag == "a" and (element.get("href") or "").startswith("#")
    return inside_page and visible_words(element).strip() in _PERMALINKS


def _is_around(element: etree._Element, tag: str) -> bool:
    """Tell whether an element is a menu, banner or the like, by its name or role."""
    if tag in _AROUND:
        return not _holds_heading_of_article(element, tag)
    return (element.get("role") or "").lower() in _AROUND_ROLES


def _holds_heading_of_article(element: etree._Element, tag: str) -> bool:
    """Tell whether a <header> belongs to an article, where it holds the title of the law."""
    above = element.getparent()
    return tag == "header" and above is not None and above.tag in {"article", "main", "section"}


def visible_words(element: etree._Element) -> str:
    """Give the words below an element, scripts and styles left out, with spaces collapsed."""
    texts = cast("list[str]", element.xpath(".//text()[not(parent::script or parent::style)]"))
    return " ".join(" ".join(texts).split())


def line_of(element: etree._Element) -> int:
    """Give the line of the file in which an element begins, 0 where that is not known."""
    line: int | None = element.sourceline  # type: ignore[assignment]  # the stubs leave it open
    return line or 0


def _description(element: etree._Element) -> str:
    words = element.get("alt") or element.get("title") or visible_words(element)
    return words or (element.get("src") or "picture").rpartition("/")[2][:80]
