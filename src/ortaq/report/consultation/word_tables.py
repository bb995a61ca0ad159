"""Tables and charts of a Word document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from ortaq.report.consultation.document import BarRow, Bars, Cell, Foreign, Table, Tiles
from ortaq.report.printable import printable

WIDTH = 170
"""Of the type area (mm)."""
BLANK, BLANKS = "\u2007", 60
"""A bar is so many shaded blanks long; other kinds lose their shade at the end of a line."""
BAR_SIZE = 6
"""Of the blanks (points), which are as wide as digits: a bar is 63 to 81 mm long, by the font."""
COLOURS = {
    "agree": "2C6E9B", "disagree": "B45A1C", "pass": "D3D0C6", "changes": "E3C878",
    "amount": "0B5A6A", "is-answered": "2F8A57", "is-waiting": "E3C878", "is-overdue": "BF4A37",
    "f-kept": "8A9096", "f-changed": "17798C", "f-moved": "5057B0", "f-split": "B07A14",
    "f-merged": "8C4A92", "f-added": "2F8A57", "f-removed": "BF4A37",
    "amount0": "D9ECE6", "amount1": "A9D3C8", "amount2": "6FB3A4", "amount3": "4E9C8C",
    "amount4": "3A8D7D",
}  # fmt: skip
"""What each style of a piece looks like: the colours of the page. Dark tiles are lighter here."""
GROUND = "F1F0EA"
SHORT = 9
"""Rows of a table, its head included, that stay on one page."""


def add_words(paragraph: WordParagraph, words: Foreign, size: float = 0) -> None:
    """Add words, with their language where it is another one."""
    run = paragraph.add_run(printable(words.text))
    if size:
        run.font.size = Pt(size)
    if words.lang:
        spoken = OxmlElement("w:lang")
        spoken.set(qn("w:val"), words.lang)
        run._r.get_or_add_rPr().append(spoken)


def add_table(word: WordDocument, block: Table, above: str) -> None:
    """Add a table; its caption stands over it, where no heading says the same."""
    _caption(word, block.caption, above)
    table = _table(
        word,
        len(block.rows) + bool(block.head),
        len(block.rows[0]) if block.rows else len(block.head),
    )
    cells = _grid(table)
    if block.head:
        _head(table, cells[0], block.head)
    for row, several in zip(cells[bool(block.head) :], block.rows, strict=True):
        for place, (cell, content) in enumerate(zip(row, several, strict=True)):
            _fill(cell, content, number=place in block.numbers)
    _set_widths(table, cells, block.widths or tuple(1 for _ in cells[0]))
    _keep_together(cells)
    word.add_paragraph().paragraph_format.space_after = Pt(2)


def add_bars(word: WordDocument, block: Bars, above: str) -> None:
    """Add a chart: under the name of each row its bar, beside it its numbers."""
    _caption(word, block.caption, above)
    if block.key:
        _key(word, block)
    table = _table(word, len(block.rows) + 1, len(block.head))
    cells = _grid(table)
    _head(table, cells[0], block.head)
    for row, told in zip(cells[1:], block.rows, strict=True):
        _fill(row[0], told.name)
        _bar(row[0].add_paragraph(), told)
        for cell, content in zip(row[1:], told.cells, strict=True):
            _fill(cell, content, number=True)
    _set_widths(table, cells, (5, *(1 for _ in block.head[1:])))
    _keep_together(cells)
    word.add_paragraph().paragraph_format.space_after = Pt(2)


def add_tiles(word: WordDocument, block: Tiles) -> None:
    """Add a tile map: each region is a cell in its place."""
    _caption(word, block.label, "")
    rows = max(tile.row for tile in block.tiles) + 1
    columns = max(tile.column for tile in block.tiles) + 1
    table = word.add_table(rows=rows, cols=columns)
    table.autofit = False
    cells = _grid(table)
    for tile in block.tiles:
        cell = cells[tile.row][tile.column]
        for place, text in enumerate((tile.letters, tile.value)):
            paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_after = Pt(0)
            add_words(paragraph, Foreign(text), 7.5)
        cell._tc.get_or_add_tcPr().append(_shade(COLOURS.get(tile.style, "FFFFFF")))
    for row in cells:
        for cell in row:
            cell.width = Mm(WIDTH * 0.75 / columns)
    word.add_paragraph().paragraph_format.space_after = Pt(2)


def _caption(word: WordDocument, caption: str, above: str) -> None:
    if not caption or caption == above:
        return
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(6), Pt(3)
    run = paragraph.add_run(printable(caption))
    run.bold, run.font.size = True, Pt(10.5)


def _table(word: WordDocument, rows: int, columns: int) -> WordTable:
    table: WordTable = word.add_table(rows=rows, cols=columns)
    table.style = "Table Grid"
    table.autofit = False
    for row in table._tbl.tr_lst:
        row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return table


def _grid(table: WordTable) -> list[list[_Cell]]:
    """Give the cells row by row, looked up once: python-docx counts them anew each time."""
    flat, columns = table._cells, len(table.columns)
    return [flat[start : start + columns] for start in range(0, len(flat), columns)]


def _head(table: WordTable, cells: Sequence[_Cell], names: Sequence[str]) -> None:
    for cell, name in zip(cells, names, strict=True):
        _fill(cell, name)
        cell.paragraphs[0].runs[0].bold = True
        cell._tc.get_or_add_tcPr().append(_shade(GROUND))
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    table._tbl.tr_lst[0].get_or_add_trPr().append(repeat)


def _fill(cell: _Cell, content: Cell, *, number: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    if number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    add_words(paragraph, content if isinstance(content, Foreign) else Foreign(content), 9.5)


def _bar(paragraph: WordParagraph, row: BarRow) -> None:
    """Draw a bar; one that is hidden has no paint."""
    paragraph.paragraph_format.space_after = Pt(2)
    left = BLANKS if row.pieces else 0
    for piece in row.pieces:
        blanks = min(left, round(BLANKS * piece.share))
        left -= blanks
        _blanks(paragraph, blanks, COLOURS[piece.style])
    _blanks(paragraph, left, GROUND)


def _blanks(paragraph: WordParagraph, count: int, colour: str) -> None:
    if count:
        run = paragraph.add_run(BLANK * count)
        run.font.size = Pt(BAR_SIZE)
        run._r.get_or_add_rPr().append(_shade(colour))


def _key(word: WordDocument, block: Bars) -> None:
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_after = Pt(3)
    for style, meaning in block.key:
        _blanks(paragraph, 6, COLOURS[style])
        add_words(paragraph, Foreign(f" {meaning}    "), 9)


def _shade(colour: str) -> Any:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:color"), "auto")
    shade.set(qn("w:fill"), colour)
    return shade


def _keep_together(cells: Sequence[Sequence[_Cell]]) -> None:
    """Keep a short table on one page, and the head of any table with its first row."""
    kept = cells[:-1] if len(cells) <= SHORT else cells[:1]
    for row in kept:
        for cell in row:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def _set_widths(table: WordTable, cells: Sequence[Sequence[_Cell]], widths: Sequence[int]) -> None:
    """Set the widths of columns and of each cell: Word reads these, LibreOffice those."""
    whole = sum(widths)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(WIDTH * width / whole)
    for row in cells:
        for cell, width in zip(row, widths, strict=True):
            cell.width = Mm(WIDTH * width / whole)
