"""The comparative table that is filed with a draft law, as a Word document.

One row per provision: element, current wording, proposed wording, reason. In the current wording
what goes is struck through, in the proposed one what comes is bold and underlined.
"""

from __future__ import annotations

from collections.abc import Iterable

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from ortaq.law.act import Act
from ortaq.law.comparison import Comparison, Op, Segment
from ortaq.report.comparison_rows import Row, rows_of, titles
from ortaq.report.comparison_words import ComparisonWords, comparison_words
from ortaq.report.printable import printable
from ortaq.report.tracked_changes import timeless

_WIDTHS = (12, 30, 93, 93, 39)
"""Columns in millimetres; together the width of A4 across, less the margins."""
_MARGIN = 15
_FONT = "Times New Roman"


def comparative_table(old: Act, new: Act, comparison: Comparison) -> bytes:
    """Give the table as DOCX, in the language of the new act. Unchanged articles are left out."""
    words = comparison_words(new.lang)
    document = _landscape(words.table_title, new.lang)
    _title(document, old, new, words)
    table = document.add_table(rows=1, cols=len(_WIDTHS))
    table.style = "Table Grid"
    table.autofit = False
    _head(table, words)
    changed = [row for row in rows_of(old, new, comparison) if _is_told(row)]
    for number, row in enumerate(changed, start=1):
        _add_row(table, number, row, words)
    _set_widths(table)
    return timeless(document)


def _is_told(row: Row) -> bool:
    if row.link is None:
        return True
    differs = any(segment.op is not Op.SAME for segment in row.segments)
    return differs or row.link.moved or row.link.renumbered


def _landscape(title: str, lang: str) -> DocumentObject:
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)
    document.core_properties.title = title
    document.core_properties.language = lang
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(10)
    style.paragraph_format.space_after = Pt(3)
    return document


def _title(document: DocumentObject, old: Act, new: Act, words: ComparisonWords) -> None:
    heading = document.add_paragraph()
    run = heading.add_run(words.table_title)
    run.bold, run.font.size = True, Pt(14)
    document.add_paragraph(titles(old, new))


def _head(table: Table, words: ComparisonWords) -> None:
    row = table.rows[0]
    for cell, text in zip(row.cells, words.table_head, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(repeat)  # python-docx has no name for a repeated header


def _add_row(table: Table, number: int, row: Row, words: ComparisonWords) -> None:
    cells: tuple[_Cell, ...] = table.add_row().cells  # type: ignore[no-untyped-call]
    cells[0].text = str(number)
    cells[1].text = f"{row.title}\n({words.labels[row.label]})"
    _write(cells[2], row.old is not None, row.segments, Op.DELETED, words)
    _write(cells[3], row.new is not None, row.segments, Op.INSERTED, words)


def _write(
    cell: _Cell, exists: bool, segments: Iterable[Segment], marked: Op, words: ComparisonWords
) -> None:
    """Write one side of a redline: what agrees plainly, what differs marked."""
    if not exists:
        cell.text = words.nothing
        return
    paragraph = cell.paragraphs[0]
    for segment in segments:
        if segment.op not in (Op.SAME, marked):
            continue
        for number, line in enumerate(printable(segment.text).split("\n")):
            if number:
                paragraph = cell.add_paragraph()
            run = paragraph.add_run(line)
            if segment.op is Op.DELETED:
                run.font.strike = True
            elif segment.op is Op.INSERTED:
                run.bold = run.underline = True


def _set_widths(table: Table) -> None:
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
