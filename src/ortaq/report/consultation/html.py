"""The report as HTML: a part of a page for the site, and one file that needs nothing else.

The file fetches nothing and runs nothing; set as PDF by `ortaq.report.paper`, it is the report on
paper. All words are escaped by the library that writes them.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

from lxml import etree
from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.report.consultation.document import (
    Bars,
    Block,
    Bullets,
    Document,
    Foreign,
    Heading,
    Paragraph,
    Quote,
    Section,
    Table,
    Tiles,
)
from ortaq.report.consultation.drawn import (
    bars,
    caption,
    cell_of,
    columns,
    scrolling,
    tiles,
    told_in,
)
from ortaq.report.opinion_page.elements import Node
from ortaq.report.printable import printable

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
STYLE = "ortaq.report.consultation.style"
"""Where the style sheets lie; the site serves `report.css` from there."""
SHEETS = ("alone.css", "report.css", "paper.css")


def report_page(document: Document) -> str:
    """Give the report as one HTML file."""
    body = E.BODY(E.MAIN(report_body(document)))
    page = E.HTML(_head(document), body, lang=document.lang)
    written = etree.tostring(page, method="html", encoding="unicode")
    return f"<!doctype html>\n{written}\n"


def report_part(document: Document) -> str:
    """Give the same without head and style, as a part of another page."""
    return etree.tostring(report_body(document), method="html", encoding="unicode")


def report_body(document: Document) -> Node:
    """Give the report as one element: first page, contents, findings, sections, lines to sign."""
    sections = tuple(_section(number, one) for number, one in enumerate(document.sections, start=1))
    body: Node = E.DIV(
        _cover(document),
        _contents(document),
        E.SECTION(
            E.H2(document.findings_title),
            E.UL(*map(_item, document.findings), E.CLASS("findings")),
            id="findings",
        ),
        *sections,
        _signing(document),
        E.CLASS("report"),
    )
    return body


def _head(document: Document) -> Node:
    folder = resources.files(STYLE)
    sheet = "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in SHEETS)
    widths = "".join(f".p{percent}{{width:{percent}%}}" for percent in range(1, 101))
    head: Node = E.HEAD(
        E.META(charset="utf-8"),
        E.META({"http-equiv": "Content-Security-Policy", "content": _POLICY}),
        E.META(name="viewport", content="width=device-width, initial-scale=1"),
        E.TITLE(printable(f"{document.kind}: {document.title}")),
        E.STYLE(f"{sheet}@media print{{{widths}}}"),
    )
    return head


def _cover(document: Document) -> Node:
    rows = (E.DIV(E.DT(label), E.DD(printable(value))) for label, value in document.facts)
    cover: Node = E.HEADER(
        E.P(document.kind, E.CLASS("kind")),
        E.H1(printable(document.title)),
        E.P(document.subtitle, E.CLASS("subtitle")),
        *([E.P(document.notice, E.CLASS("notice"))] if document.notice else []),
        E.DL(*rows),
        E.P(document.imprint, E.CLASS("imprint")),
    )
    return cover


def _contents(document: Document) -> Node:
    first = E.LI(E.A(document.findings_title, href="#findings"))
    links = (E.LI(E.A(_title(n, s), href=f"#{s.name}")) for n, s in enumerate(document.sections, 1))
    heading = E.P(document.contents_title, E.CLASS("contents-title"), id="contents")
    contents: Node = E.NAV(heading, E.OL(first, *links), {"aria-labelledby": "contents"})
    return contents


def _title(number: int, found: Section) -> str:
    return f"{number}. {found.title}"


def _section(number: int, found: Section) -> Node:
    heading = E.H2(_title(number, found), id=f"{found.name}-title")
    section: Node = E.SECTION(
        heading, *_nodes(found), {"id": found.name, "aria-labelledby": f"{found.name}-title"}
    )
    return section


def _nodes(found: Section) -> Iterator[Node]:
    """Write blocks; a caption that repeats the heading above it is for listeners alone."""
    above = found.title
    for block in found.blocks:
        yield _node(block, above)
        above = block.text if isinstance(block, Heading) else above


def _node(block: Block, above: str) -> Node:
    match block:
        case Table():
            return table(block, above)
        case Tiles():
            return tiles(block, table(block.table, above))
        case Bars():
            return bars(block, above)
        case Quote():
            return _quote(block)
        case _:
            return _text(block)


def _text(block: Paragraph | Heading | Bullets) -> Node:
    if isinstance(block, Bullets):
        made: Node = E.UL(*map(_item, block.items))
        return made
    if isinstance(block, Heading):
        return told_in(E.H3(), Foreign(block.text))
    return told_in(E.P(), Foreign(block.text), block.style)


def _item(text: str) -> Node:
    return told_in(E.LI(), Foreign(text))


def _quote(block: Quote) -> Node:
    line = [E.STRONG(printable(block.who), E.CLASS("by"))]
    if block.mark:
        line.append(E.SPAN(block.mark, E.CLASS("stance")))
    if block.about:
        line.append(E.SPAN(printable(block.about), E.CLASS("about")))
    spaced = [part for element in line for part in (element, " ")]
    quote = told_in(E.BLOCKQUOTE(), block.words)
    made: Node = E.DIV(E.P(*spaced, E.CLASS("who")), quote, E.CLASS(f"quote is-{block.style}"))
    return made


def table(block: Table, above: str) -> Node:
    """Write a table that scrolls by itself on narrow screens."""
    names = (
        E.TH(name, {"scope": "col", **_style(place in block.numbers)})
        for place, name in enumerate(block.head)
    )
    rows = (
        E.TR(
            cell_of(E.TH(scope="row"), row[0]),
            *(
                cell_of(E.TD(_style(place in block.numbers)), cell)
                for place, cell in enumerate(row[1:], start=1)
            ),
        )
        for row in block.rows
    )
    widths = columns(block.widths or tuple(1 for _ in block.head))
    drawn = E.TABLE(caption(block.caption, above), widths, E.THEAD(E.TR(*names)), E.TBODY(*rows))
    return scrolling(drawn, block.caption, len(block.rows))


def _style(number: bool) -> dict[str, str]:
    return {"class": "number"} if number else {}


def _signing(document: Document) -> Node:
    title, lead, line = document.signing
    lines = E.DIV(E.P("\u00a0"), E.P(line))
    made: Node = E.SECTION(
        E.H2(title), E.P(lead), E.DIV(lines, E.CLASS("lines")),
        E.P(document.imprint, E.CLASS("foot-mark")), id="signing",
    )  # fmt: skip
    return made
