"""Charts of the report as inline SVG, each with its numbers in the same table or beside it."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.report.consultation.document import BarRow, Bars, Cell, Foreign, Tile, Tiles
from ortaq.report.opinion_page.elements import Node, drawing, label, shape
from ortaq.report.printable import printable

WIDTH, HEIGHT = 1000.0, 12.0
"""Of a bar, in units of its drawing."""
BAR_COLUMN = 5
"""Width of the column of bars, where a column of numbers has 1."""
SHORT = 8
"""Rows of a table that stay on one page."""
SIDE, GAP = 60, 4
"""Side of a tile and the gap between two, as on the tile maps of the site."""


def told_in(element: Node, words: Foreign, style: str = "") -> Node:
    """Put words into an element, with their language where it is another one."""
    element.text = printable(words.text)
    if words.lang:
        element.set("lang", words.lang)
    if style:
        element.set("class", style)
    return element


def cell_of(element: Node, cell: Cell) -> Node:
    """Put the content of a cell into its element."""
    return told_in(element, cell if isinstance(cell, Foreign) else Foreign(cell))


def caption(text: str, above: str) -> Node:
    """Write a caption; one that repeats the heading above it is for listeners alone."""
    made: Node = E.CAPTION(text, E.CLASS("heard" if text == above else "seen"))
    return made


def columns(widths: Sequence[int]) -> Node:
    """Say how wide columns are on paper, in per cent, by classes that `html` explains."""
    whole = sum(widths)
    made: Node = E.COLGROUP(*(E.COL(E.CLASS(f"p{round(100 * one / whole)}")) for one in widths))
    return made


def scrolling(drawn: Node, label: str, rows: int) -> Node:
    """Let a wide table scroll, by keyboard too; on paper a short one stays on one page."""
    style = "scroll short" if rows <= SHORT else "scroll"
    attributes = {"class": style, "tabindex": "0", "role": "region", "aria-label": label}
    made: Node = E.DIV(drawn, attributes)
    return made


def bars(block: Bars, above: str) -> Node:
    """Write a chart as a table: under the name of each row its bar, beside it its numbers."""
    first, *numbers = block.head
    names = [E.TH(first, scope="col"), *(E.TH(n, E.CLASS("number"), scope="col") for n in numbers)]
    titled, key = caption(block.caption, above), _key(block)
    if block.caption != above:
        titled.extend(key)
    before = key if block.caption == above else []
    rows = E.TBODY(*map(_row, block.rows))
    widths = columns((BAR_COLUMN, *(1 for _ in numbers)))
    drawn = E.TABLE(titled, widths, E.THEAD(E.TR(*names)), rows, E.CLASS("bars"))
    made: Node = E.DIV(*before, scrolling(drawn, block.caption, len(block.rows)), E.CLASS("chart"))
    return made


def _key(block: Bars) -> list[Node]:
    if not block.key:
        return []
    words = [E.SPAN(drawing(10, 10, "", _swatch(style)), f" {word}") for style, word in block.key]
    return [E.DIV(*(part for word in words for part in (word, " ")), E.CLASS("key"))]


def _swatch(style: str) -> Node:
    return shape("rect", f"piece {style}", x=0.0, y=0.0, width=10.0, height=10.0)


def _row(row: BarRow) -> Node:
    name = E.TH(cell_of(E.SPAN(E.CLASS("name")), row.name), _bar(row), scope="row")
    made: Node = E.TR(name, *(E.TD(cell, E.CLASS("number")) for cell in row.cells))
    return made


def _bar(row: BarRow) -> Node:
    """Draw the pieces side by side on their ground; a dashed frame for what is hidden."""
    if not row.pieces:
        shapes = [shape("rect", "unseen", x=1.0, y=1.0, width=WIDTH - 2, height=HEIGHT - 2)]
    else:
        shapes, x = [shape("rect", "ground", x=0.0, y=0.0, width=WIDTH, height=HEIGHT)], 0.0
        for piece in row.pieces:
            width = WIDTH * piece.share
            if width > 0:
                style = f"piece {piece.style}"
                shapes.append(shape("rect", style, x=x, y=0.0, width=width, height=HEIGHT))
            x += width
    bar = drawing(WIDTH, HEIGHT, "", *shapes)
    bar.set("preserveAspectRatio", "none")
    bar.set("class", "bar")
    return bar


def tiles(block: Tiles, table: Node) -> Node:
    """Write a tile map, and its table beside it."""
    step = SIDE + GAP
    width = max((tile.column for tile in block.tiles), default=0) * step + SIDE
    height = max((tile.row for tile in block.tiles), default=0) * step + SIDE
    shapes = [part for tile in block.tiles for part in _tile(tile)]
    drawn = drawing(width, height, block.label, *shapes)
    drawn.set("class", "tiles")
    made: Node = E.DIV(E.FIGURE(E.FIGCAPTION(block.label), drawn), table, E.CLASS("map-and-table"))
    return made


def _tile(tile: Tile) -> tuple[Node, Node, Node]:
    x, y = tile.column * (SIDE + GAP), tile.row * (SIDE + GAP)
    middle = x + SIDE / 2
    return (
        shape("rect", f"tile {tile.style}", x=x, y=y, width=SIDE, height=SIDE, rx=3),
        label(tile.letters, f"tile-where {tile.style}", middle, y + 24.0),
        label(tile.value, f"tile-value {tile.style}", middle, y + 45.0),
    )
