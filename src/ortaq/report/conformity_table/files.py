"""The list of duties as CSV, as a workbook, as a Word table, and the wordings of each law."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from ortaq.conformity.duty import Duty, Scan
from ortaq.conformity.rewording import Edit, Rewording
from ortaq.conformity.rules import rule_lines
from ortaq.law.act import Act
from ortaq.law.citations.edition import Edition
from ortaq.opinion.formulas import harmless
from ortaq.report.conformity_table.rows import COLUMNS, place
from ortaq.report.conformity_table.words import ConformityWords
from ortaq.report.printable import printable
from ortaq.report.tracked_changes import (
    Proposer,
    TrackedParagraph,
    edited,
    timeless,
    tracked_document,
)

_WIDTHS = {"law": 28, "place": 20, "text": 50, "old": 22, "new": 22, "reasons": 36, "wording": 40}
"""Columns of the workbook (characters); others are 16 wide."""
_PRINTED = ("place", "kind", "grade", "text", "old", "new", "wording", "deadline")
_MARGIN = 15
_WORD = re.compile(r"\S+")


def duties_csv(
    rows: Iterable[dict[str, str]], words: ConformityWords, columns: Sequence[str] = COLUMNS
) -> bytes:
    """Give the rows as CSV in UTF-8, with the mark that spreadsheets need to see that."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(words.columns[name] for name in columns)
    for row in rows:
        writer.writerow(harmless(row[name]) for name in columns)
    return written.getvalue().encode("utf-8-sig")


def duties_xlsx(
    rows: Iterable[dict[str, str]], words: ConformityWords, columns: Sequence[str] = COLUMNS
) -> bytes:
    """Give the rows as a workbook: a frozen head, filters, lines that wrap."""
    book = Workbook()
    sheet = book.active
    sheet.title = words.columns["law"]
    sheet.append([words.columns[name] for name in columns])
    for row in rows:
        sheet.append([printable(harmless(row[name])) for name in columns])
    for number, name in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(name, 16)
        sheet.cell(1, number).font = Font(bold=True)
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def duties_docx(rows: Iterable[dict[str, str]], scan: Scan, words: ConformityWords) -> bytes:
    """Give the rows as a Word document: one table for each law, its title above."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    document.core_properties.title, document.core_properties.language = words.title, words.lang
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(9)
    document.add_heading(words.title, level=1)
    document.add_paragraph(intro(scan, words))
    for law, of_law in groupby(rows, key=lambda row: row["law"]):
        document.add_heading(printable(law), level=2)
        _table(document, list(of_law), words)
    return timeless(document)


def rewordings_docx(
    act: Act, rewordings: Sequence[Rewording], proposer: Proposer, words: ConformityWords
) -> bytes:
    """Give the proposed wordings of one law as tracked changes; lines without one are left out."""
    lines = {(line.eid, line.line): line.text for line in rule_lines(act)}
    edition = Edition(act)
    paragraphs = [
        TrackedParagraph(
            edited(lines[_at(duty)], sorted({e for r in several for e in _edits(r)})),
            note=_note(edition, duty, several, words),
        )
        for duty, several in _by_line(rewordings)
    ]
    title = words.rewording_title.format(law=act.title)
    return tracked_document(title, paragraphs, proposer, act.lang)


def intro(scan: Scan, words: ConformityWords) -> str:
    """Say how much was found, of how much."""
    in_laws = [duty for duty in scan.duties if duty.law]
    return words.intro.format(
        duties=len(in_laws),
        provisions=len({(duty.law, duty.eid) for duty in in_laws}),
        base=sum(scan.bases.values()),
        laws=len(scan.bases),
    )


def _table(document: DocumentObject, rows: list[dict[str, str]], words: ConformityWords) -> None:
    table = document.add_table(rows=1, cols=len(_PRINTED))
    table.style = "Table Grid"
    for cell, name in zip(table.rows[0].cells, _PRINTED, strict=True):
        cell.paragraphs[0].add_run(words.columns[name]).bold = True
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    for row in rows:
        for cell, name in zip(table.add_row().cells, _PRINTED, strict=True):
            cell.text = printable(row[name])


def _by_line(rewordings: Sequence[Rewording]) -> list[tuple[Duty, list[Rewording]]]:
    """Group the rewordings that have edits by the line that they change, in order."""
    groups: dict[tuple[str, int], list[Rewording]] = {}
    for rewording in rewordings:
        if rewording.edits:
            groups.setdefault(_at(rewording.duty), []).append(rewording)
    return [(several[0].duty, several) for several in groups.values()]


def _at(duty: Duty) -> tuple[str, int]:
    return duty.eid, duty.line


def _edits(rewording: Rewording) -> list[tuple[int, int, str]]:
    """Give the edits word by word: of a citation only the numbers are struck out."""
    return [
        small
        for edit in rewording.edits
        for small in _word_by_word(_old_words(rewording, edit), edit)
    ]


def _old_words(rewording: Rewording, edit: Edit) -> str:
    """Give the words that an edit replaces where they are those of its duty, else ""."""
    duty = rewording.duty
    return duty.text if (edit.start, edit.end) == (duty.start, duty.end) else ""


def _word_by_word(old: str, edit: Edit) -> list[tuple[int, int, str]]:
    before, after = list(_WORD.finditer(old)), edit.text.split()
    if len(before) != len(after):
        return [(edit.start, edit.end, edit.text)]
    return [
        (edit.start + word.start(), edit.start + word.end(), new)
        for word, new in zip(before, after, strict=True)
        if word[0] != new
    ]


def _note(edition: Edition, duty: Duty, several: list[Rewording], words: ConformityWords) -> str:
    where = place(edition, duty.eid)
    check = any(rewording.check_substance for rewording in several)
    return f"{where} ({words.check})" if check else where
