"""Fields of a Word document: numbers of pages, and the contents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from ortaq.report.printable import printable


def add_field(paragraph: WordParagraph, code: str) -> None:
    """Add a field that Word fills, such as PAGE. Each part has a run: others lose its size."""
    for part in (_mark("begin"), _code(code), _mark("separate"), None, _mark("end")):
        run = paragraph.add_run("1" if part is None else "")
        run.font.size = Pt(8)
        if part is not None:
            run._r.append(part)


def add_contents(word: WordDocument, title: str, entries: Iterable[str]) -> None:
    """Add the contents: the titles at once, their pages when the reader has Word renew the field.

    A document that wants its fields renewed on opening makes Word ask a question that frightens.
    """
    heading = word.add_paragraph()
    heading.paragraph_format.space_before = Pt(16)
    heading.add_run(title).bold = True
    lines = [word.add_paragraph(printable(entry)) for entry in entries]
    for line in lines:
        line.paragraph_format.space_after = Pt(1)
    for part in (_mark("separate"), _code('TOC \\o "1-1" \\h \\z \\u'), _mark("begin")):
        run = OxmlElement("w:r")
        run.append(part)
        lines[0]._p.insert(lines[0]._p.index(lines[0]._p.r_lst[0]), run)
    lines[-1].add_run()._r.append(_mark("end"))


def _mark(kind: str) -> Any:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _code(text: str) -> Any:
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {text} "
    return code
