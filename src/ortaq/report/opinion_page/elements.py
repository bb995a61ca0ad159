"""The few shapes of which the page is made: sections, folded notes, tables, drawings.

Everything is a tree, so that every word of statements and attributes is escaped by the library that
writes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree
from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.report.printable import printable

Node = etree._Element


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


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Node:
    """Give a table that scrolls by itself on narrow screens; first cells name their rows."""
    body = [
        E.TR(E.TH(printable(first), scope="row"), *(E.TD(printable(cell)) for cell in rest))
        for first, *rest in rows
    ]
    made: Node = E.DIV(
        E.TABLE(
            E.CAPTION(caption),
            E.THEAD(E.TR(*(E.TH(name, scope="col") for name in head))),
            E.TBODY(*body),
        ),
        {"class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption},
    )
    return made


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
