"""The table of proposals and decisions that is filed with a draft: DOCX, XLSX and CSV, kk, ru, en.

Sorted by provision. What is not decided stays in it and is counted, so that nobody can leave it
out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from ortaq.law.act import Act
from ortaq.report.letters.cells import LONGEST, safe_cell, table_bytes
from ortaq.report.letters.timeless import timeless
from ortaq.report.letters.words import TableWords, table_words
from ortaq.report.printable import printable
from ortaq.submissions.answers import Decision, Proposal, Row, rows_of

_WIDTHS = (10, 28, 66, 66, 15, 32, 50)
"""Columns in millimetres; together the width of A4 across, less the margins."""
_MARGIN = 15
_FONT = "Times New Roman"
_CHARACTERS = (6, 18, 50, 50, 9, 20, 40)
"""Columns of the sheet (characters)."""


def proposals_csv(proposals: Iterable[Proposal], act: Act, lang: str) -> bytes:
    """Give the table as CSV."""
    words = table_words(lang)
    return table_bytes(words.head, _lines(rows_of(proposals, act), words), mark=True)


def proposals_xlsx(proposals: Iterable[Proposal], act: Act, lang: str) -> bytes:
    """Give the table as a sheet; all cells but numbers are text, whatever they begin with."""
    words = table_words(lang)
    book = Workbook()
    sheet = book.active
    sheet.title = words.title[:31]
    sheet.append(list(words.head))
    for line in _lines(rows_of(proposals, act), words):
        sheet.append([safe_cell(c)[:LONGEST] if isinstance(c, str) else c for c in line])
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, str):
                cell.data_type = "s"
    for place, width in enumerate(_CHARACTERS, start=1):
        sheet.cell(1, place).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"
    written = BytesIO()
    book.save(written)
    return timeless(written.getvalue())


def proposals_docx(proposals: Iterable[Proposal], act: Act, lang: str) -> bytes:
    """Give the table as a Word document, ready to sign."""
    words, rows = table_words(lang), rows_of(proposals, act)
    document = Document()
    _across(document, words.title, lang)
    heading = document.add_paragraph().add_run(words.title)
    heading.bold, heading.font.size = True, Pt(14)
    document.add_paragraph(act.title)
    table = document.add_table(rows=1, cols=len(_WIDTHS))
    table.style = "Table Grid"
    table.autofit = False
    _head(table, words)
    for line in _lines(rows, words):
        for cell, content in zip(table.add_row().cells, line, strict=True):
            cell.text = printable(str(content))
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS, strict=True):
            cell.width = Mm(width)
    document.add_paragraph(_total(rows, words))
    written = BytesIO()
    document.save(written)
    return timeless(written.getvalue())


def _lines(rows: Sequence[Row], words: TableWords) -> Iterator[tuple[int | str, ...]]:
    for number, row in enumerate(rows, start=1):
        proposal = row.proposal
        reason = "\n".join(part for part in (proposal.reason, proposal.shown_in) if part)
        yield (
            number,
            "\n".join(row.name) or words.no_provision,
            row.wording,
            proposal.text,
            len(proposal.letters),
            words.decisions[proposal.decision] if proposal.confirmed else words.unconfirmed,
            reason,
        )


def _total(rows: Sequence[Row], words: TableWords) -> str:
    """Count letters once, also where one makes several points."""
    letters = {key for row in rows for key in row.proposal.letters}
    left = sum(row.proposal.decision is Decision.OPEN for row in rows)
    return words.total.format(proposals=len(rows), letters=len(letters), open=left)


def _across(document: object, title: str, lang: str) -> None:
    section = document.sections[0]  # type: ignore[attr-defined]  # python-docx carries no types
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)
    document.core_properties.title = title  # type: ignore[attr-defined]
    document.core_properties.language = lang  # type: ignore[attr-defined]
    style = document.styles["Normal"]  # type: ignore[attr-defined]
    style.font.name, style.font.size = _FONT, Pt(10)
    style.paragraph_format.space_after = Pt(3)


def _head(table: object, words: TableWords) -> None:
    row = table.rows[0]  # type: ignore[attr-defined]
    for cell, text in zip(row.cells, words.head, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(repeat)  # python-docx has no name for a repeated header
