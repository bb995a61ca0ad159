"""The few shapes of which the page is made: sections, folded notes, tables, drawings.

Everything is a tree, so that every word of statements and attributes is escaped by the library that
writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml import etree
from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.report.printable import printable

Node = etree._Element
Style = dict[str, str]
_NUMBER = re.compile(r"[\d\s.,·–/%<>≥≤()]*")
"""What stands in a cell of a column of numbers."""


def words_of(text: str, fallback: str = "") -> str:
    """Give a text in one line, as a page may hold it."""
    return " ".join(printable(text).split()) or printable(fallback)


def section(name: str, title: str, *content: Node) -> Node:
    """Give a section with its heading; `name` is its address on the page."""
    made: Node = E.SECTION(E.H2(title), *content, id=name)
    return made


def paragraph(text: str, style: str = "") -> Node:
    """Give a paragraph."""
    made: Node = E.P(printable(text), **({"class": style} if style else {}))
    return made


def folded(summary: str, *content: Node) -> Node:
    """Give what is shown, and printed, only when asked for."""
    made: Node = E.DETAILS(E.SUMMARY(summary), *content)
    return made


def behind(summary: str, *content: Node) -> Node:
    """Give what stands behind a chart: folded on a screen, always there on paper."""
    made: Node = E.DETAILS(E.SUMMARY(summary), *content, E.CLASS("behind"))
    return made


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Node:
    """Give a table that scrolls by itself on narrow screens; first cells name their rows."""
    return grouped_table(caption, head, [("", list(rows))])


def grouped_table(
    caption: str, head: Sequence[str], groups: Iterable[tuple[str, Sequence[Sequence[str]]]]
) -> Node:
    """Give a table whose rows stand together under headings of their own ("" for none)."""
    given = list(groups)
    styles = _column_styles(len(head), [row for _, rows in given for row in rows])
    names = (E.TH(name, style, scope="col") for name, style in zip(head, styles, strict=True))
    bodies = (_body(title, rows, styles) for title, rows in given)
    made: Node = E.DIV(
        E.TABLE(E.CAPTION(caption), E.THEAD(E.TR(*names)), *bodies),
        {"class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption},
    )
    return made


def _body(title: str, rows: Sequence[Sequence[str]], styles: Sequence[Style]) -> Node:
    """Give some rows under one heading."""
    body: Node = E.TBODY()
    if title:
        head = E.TH(printable(title), scope="rowgroup", colspan=str(len(styles)))
        body.append(E.TR(head, E.CLASS("of")))
    for first, *rest in rows:
        cells = (E.TD(printable(cell), style) for cell, style in zip(rest, styles[1:], strict=True))
        body.append(E.TR(E.TH(printable(first), scope="row"), *cells))
    return body


def _column_styles(width: int, rows: Sequence[Sequence[str]]) -> list[Style]:
    """Set columns apart in which only numbers stand; the first names the rows."""
    numbers = [
        place > 0 and all(_NUMBER.fullmatch(row[place]) for row in rows) for place in range(width)
    ]
    return [{"class": "number"} if number else {} for number in numbers]


def drawing(width: float, height: float, label: str, *content: Node) -> Node:
    """Give a drawing with what it shows in words. An empty label: it repeats its neighbours."""
    told = {"role": "img", "aria-label": label} if label else {"aria-hidden": "true"}
    drawn = etree.Element("svg", {"viewBox": f"0 0 {width:g} {height:g}", **told})
    drawn.extend(content)
    return drawn


def shape(kind: str, style: str, **where: object) -> Node:
    """Give one shape of a drawing; numbers are cut to what the eye can see."""
    placed = {name.replace("_", "-"): _short(value) for name, value in where.items()}
    return etree.Element(kind, {"class": style, **placed})


def label(text: str, style: str, x: float, y: float) -> Node:
    """Give words in a drawing."""
    words = etree.Element("text", {"class": style, "x": _short(x), "y": _short(y)})
    words.text = printable(text)
    return words


def _short(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)
