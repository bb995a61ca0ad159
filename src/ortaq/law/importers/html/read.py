"""Read a web page into lines: one for each block, with the numbers that a browser would print.

Official portals and pages saved from Word are both read. What stands around the law (menus,
headers, footers) and what the page hides is left out, each with a finding; footnotes are asides.
Method: docs/methods/import.md.
"""

from __future__ import annotations

import re

from lxml import etree, html

from ortaq.errors import UnreadableSource
from ortaq.law.act import FindingCode
from ortaq.law.importers.guard import check_line_count, check_marks
from ortaq.law.importers.html.lines import PageLines, line_of, visible_words
from ortaq.law.importers.reading import Reading
from ortaq.law.importers.text.encoding import decode
from ortaq.law.parameters import READ_LIMITS, ReadLimits

_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?([\w-]+)""")
_HEAD = 4096
"""Bytes in which a page declares its encoding."""
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ATTRIBUTE = r"""\s++[^\s"'<>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++))?+"""
_MAIN_SHARE = 0.5
"""Share of the page's words that its <main> or <article> must hold to be taken for the law."""


def read_html(content: bytes, name: str, limits: ReadLimits = READ_LIMITS) -> Reading:
    """Read a page. Raises UnreadableSource where it is hostile or holds no markup."""
    check_marks(content.count(b"<"), name, limits.page_marks)
    text = _decoded(content, name)
    _check_attributes(text, name, limits)
    root = _parse(text, name)
    body = root.find("body")
    whole = body if body is not None else root
    main = _main_part(whole)
    page = PageLines()
    _walk(main, page, name, limits)
    lines, findings = page.close()
    check_line_count(len(lines), name, limits)
    around = [] if main is whole else _around(whole, main)
    left_out = [page.finding(FindingCode.LEFT_OUT, words, element) for words, element in around]
    return Reading(tuple(lines), (*left_out, *findings))


def _walk(main: html.HtmlElement, page: PageLines, name: str, limits: ReadLimits) -> None:
    """Show every element to the page, in reading order, without recursion."""
    depth = 0
    for event, element in etree.iterwalk(main, events=("start", "end", "comment", "pi")):
        if event == "start":
            depth += 1
            _check_depth(depth, name, limits)
            page.start(element)
        elif event == "end":
            depth -= 1
            page.end(element, last=element is main)
        else:
            page.skip(element)


def _decoded(content: bytes, name: str) -> str:
    declared = _DECLARED.search(content[:_HEAD])
    text = decode(content, name, declared[1].decode("ascii") if declared else "")
    # a declaration left in the text, which is decoded already, would be believed a second time
    return _XML_DECLARATION.sub("", text).replace("\0", "")


def _parse(text: str, name: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise UnreadableSource(name, "no text in the page") from error
    return root


def _check_attributes(text: str, name: str, limits: ReadLimits) -> None:
    """Refuse tags with so many attributes that comparing them would take minutes."""
    crowded = rf"<[a-zA-Z][^\s<>]*+(?:{_ATTRIBUTE}){{{limits.attributes}}}"
    if re.search(crowded, text):
        raise UnreadableSource(name, f"a tag with {limits.attributes:,} attributes; refused")


def _check_depth(depth: int, name: str, limits: ReadLimits) -> None:
    if depth > limits.depth:
        raise UnreadableSource(name, f"more than {limits.depth:,} elements inside each other")


def _main_part(body: html.HtmlElement) -> html.HtmlElement:
    """Give the part of the page that holds the law: its main part, if most words are in it."""
    candidates = [
        element
        for element in body.iter("main", "article", "div", "section")
        if element.tag in {"main", "article"} or element.get("role") == "main"
    ]
    if not candidates:
        return body
    largest = max(candidates, key=_size)
    return largest if _size(largest) >= _MAIN_SHARE * _size(body) else body


def _size(element: html.HtmlElement) -> int:
    return len(visible_words(element))


def _around(body: html.HtmlElement, main: html.HtmlElement) -> list[tuple[str, etree._Element]]:
    """Give the words outside the main part, by the largest elements that hold none of it."""
    above = [element for element in main.iterancestors() if element is not body.getparent()]
    inside = {main, *above}
    found = []
    for element in above[: above.index(body) + 1]:
        for below in element:
            if below not in inside and isinstance(below.tag, str):
                found.append((visible_words(below), below))
    return sorted((f for f in found if f[0]), key=lambda f: line_of(f[1]))
