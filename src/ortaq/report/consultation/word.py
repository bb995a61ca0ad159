"""The report as a Word document: headings, contents, tables that repeat their heads, page numbers.

Charts are bars of shaded blanks under the names of their rows, so nothing in it is a picture, and
who listens hears names and numbers alone.
"""

from __future__ import annotations

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from ortaq.report.consultation.document import (
    Bars,
    Block,
    Bullets,
    Document,
    Foreign,
    Heading,
    Paragraph,
    Quote,
    Table,
    Tiles,
)
from ortaq.report.consultation.word_fields import add_contents, add_field
from ortaq.report.consultation.word_tables import add_bars, add_table, add_tiles, add_words
from ortaq.report.printable import printable
from ortaq.report.tracked_changes import timeless

FONT = "Times New Roman"
SOFT = RGBColor(0x55, 0x55, 0x55)
ACCENT = RGBColor(0x0B, 0x5A, 0x6A)
LEFT, RIGHT, TOP, BOTTOM = 25, 15, 22, 20
"""Margins (mm), as documents are filed in Kazakhstan: wide on the left, to be bound."""


def report_docx(document: Document) -> bytes:
    """Give the report as DOCX."""
    word = docx.Document()
    _page(word, document)
    _styles(word, document.lang)
    _running(word, document)
    _cover(word, document)
    word.add_page_break()  # type: ignore[no-untyped-call]
    word.add_heading(document.findings_title, level=1)
    for finding in document.findings:
        word.add_paragraph(printable(finding), style="List Bullet")
    for number, section in enumerate(document.sections, start=1):
        word.add_heading(f"{number}. {section.title}", level=1)
        above = section.title
        for block in section.blocks:
            _add(word, block, above)
            above = block.text if isinstance(block, Heading) else above
    _signing(word, document)
    return timeless(word)


def _page(word: WordDocument, document: Document) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.different_first_page_header_footer = True
    word.core_properties.title = printable(f"{document.kind}: {document.title}")[:255]
    word.core_properties.language = document.lang
    word.core_properties.author = "Ortaq"


def _styles(word: WordDocument, lang: str) -> None:
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(11.5)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.widow_control = True
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), lang)
    normal.element.get_or_add_rPr().append(spoken)
    for level, size in ((1, 16), (2, 12.5)):
        style = word.styles[f"Heading {level}"]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(size), True
        style.font.color.rgb = RGBColor(0, 0, 0)
        # The theme's font would win over the name otherwise.
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{name}"), None)
        fonts.set(qn("w:cs"), FONT)
        style.paragraph_format.space_before = Pt(20 if level == 1 else 12)
        style.paragraph_format.space_after = Pt(6)
        style.paragraph_format.keep_with_next = True


def _running(word: WordDocument, document: Document) -> None:
    """Put the title at the head of each page but the first, mark and number at its foot."""
    section = word.sections[0]
    _small(section.header.paragraphs[0], f"{document.kind}. {document.title}")
    foot = section.footer.paragraphs[0]
    _small(foot, f"{document.imprint}\t\t")
    for part in ("PAGE", " / ", "NUMPAGES"):
        if part.isupper():
            add_field(foot, part)
        else:
            foot.add_run(part).font.size = Pt(8)


def _small(paragraph: WordParagraph, text: str) -> None:
    run = paragraph.add_run(printable(text))
    run.font.size, run.font.color.rgb = Pt(8), SOFT


def _cover(word: WordDocument, document: Document) -> None:
    kind = word.add_paragraph()
    kind.paragraph_format.space_before, kind.paragraph_format.space_after = Pt(50), Pt(18)
    run = kind.add_run(document.kind)
    run.bold, run.font.size, run.font.color.rgb = True, Pt(13), ACCENT
    title = word.add_paragraph()
    run = title.add_run(printable(document.title))
    run.bold, run.font.size = True, Pt(26)
    word.add_paragraph().add_run(document.subtitle).font.size = Pt(13)
    if document.notice:
        word.add_paragraph().add_run(document.notice).bold = True
    facts = tuple((label, value) for label, value in document.facts)
    add_table(word, Table("", (), facts, (3, 5)), "")
    _small(word.add_paragraph(), document.imprint)
    titles = (f"{n}. {section.title}" for n, section in enumerate(document.sections, start=1))
    add_contents(word, document.contents_title, (document.findings_title, *titles))


def _add(word: WordDocument, block: Block, above: str) -> None:
    match block:
        case Paragraph():
            _paragraph(word, block)
        case Heading():
            word.add_heading(printable(block.text), level=2)
        case Bullets():
            for item in block.items:
                word.add_paragraph(printable(item), style="List Bullet")
        case Table():
            add_table(word, block, above)
        case Bars():
            add_bars(word, block, above)
        case Tiles():
            add_tiles(word, block)
            add_table(word, block.table, above)
        case Quote():
            _quote(word, block)


def _paragraph(word: WordDocument, block: Paragraph) -> None:
    paragraph = word.add_paragraph()
    run = paragraph.add_run(printable(block.text))
    if block.style == "note":
        run.font.size, run.font.color.rgb = Pt(9.5), SOFT


def _quote(word: WordDocument, block: Quote) -> None:
    told = word.add_paragraph()
    told.paragraph_format.left_indent = Mm(8)
    told.paragraph_format.space_after, told.paragraph_format.keep_with_next = Pt(1), True
    who = told.add_run(printable(block.who))
    who.bold, who.font.size = True, Pt(10)
    rest = " · ".join(part for part in (block.mark, block.about) if part)
    if rest:
        _small(told, f"  {rest}")
    words = word.add_paragraph()
    words.paragraph_format.left_indent = Mm(8)
    add_words(words, block.words)


def _signing(word: WordDocument, document: Document) -> None:
    title, lead, line = document.signing
    word.add_heading(title, level=1)
    word.add_paragraph(lead).paragraph_format.keep_with_next = True
    rule = word.add_paragraph("_" * 60)
    rule.paragraph_format.space_before, rule.paragraph_format.keep_with_next = Pt(28), True
    rule.alignment = WD_ALIGN_PARAGRAPH.LEFT
    add_words(word.add_paragraph(), Foreign(line))
    _small(word.add_paragraph(), document.imprint)
