"""A Word document with tracked changes: what is proposed can be accepted or refused in place.

Deleted and inserted runs are `w:del` and `w:ins` of Office Open XML (ECMA-376, 17.13.5), with
author and day; python-docx has no name for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import count
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml.etree import _Element

from ortaq.law.comparison import Op, Segment
from ortaq.report.printable import printable

_FONT = "Times New Roman"


@dataclass(frozen=True, slots=True)
class TrackedParagraph:
    """One paragraph of the law. note: small words above it, as where it stands; "" for none."""

    segments: tuple[Segment, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Proposer:
    """Who proposes the changes, and on which day."""

    name: str
    day: date


def tracked_document(
    title: str, paragraphs: Iterable[TrackedParagraph], proposer: Proposer, lang: str
) -> bytes:
    """Give the document as DOCX; the same input gives the same bytes."""
    document = _blank(title, lang)
    document.add_heading(printable(title), level=1)
    numbers = count(1)  # every change has an id of its own in the document
    for paragraph in paragraphs:
        if paragraph.note:
            note = document.add_paragraph().add_run(printable(paragraph.note))
            note.italic, note.font.size = True, Pt(9)
        element = document.add_paragraph()._p
        for segment in paragraph.segments:
            element.append(_marked(segment, proposer, numbers))
    return timeless(document)


def edited(text: str, edits: Sequence[tuple[int, int, str]]) -> tuple[Segment, ...]:
    """Give a line with edits as segments.

    edits: (start, end, new words), in order, none inside another. Raises ValueError otherwise.
    """
    segments: list[Segment] = []
    at = 0
    for start, end, words in edits:
        if not at <= start <= end <= len(text):
            raise ValueError(f"edit {start}-{end} does not follow {at} in {len(text)} characters")
        segments += [Segment(Op.SAME, text[at:start]), Segment(Op.DELETED, text[start:end])]
        segments.append(Segment(Op.INSERTED, words))
        at = end
    segments.append(Segment(Op.SAME, text[at:]))
    return tuple(segment for segment in segments if segment.text)


def timeless(document: DocumentObject) -> bytes:
    """Give the file without the time of writing, so that the same document is the same bytes."""
    written, plain = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as source, ZipFile(plain, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name), source.read(name), ZIP_DEFLATED)
    return plain.getvalue()


def _blank(title: str, lang: str) -> DocumentObject:
    document = Document()
    document.core_properties.title = printable(title)
    document.core_properties.language = lang
    document.styles["Normal"].font.name = _FONT
    document.styles["Normal"].font.size = Pt(12)
    return document


def _marked(segment: Segment, proposer: Proposer, numbers: Iterable[int]) -> _Element:
    run = _run(segment)
    if segment.op is Op.SAME:
        return run
    change = OxmlElement("w:del" if segment.op is Op.DELETED else "w:ins")
    change.set(qn("w:id"), str(next(iter(numbers))))
    change.set(qn("w:author"), printable(proposer.name))
    change.set(qn("w:date"), f"{proposer.day.isoformat()}T00:00:00Z")
    change.append(run)
    return change


def _run(segment: Segment) -> _Element:
    run, text = OxmlElement("w:r"), OxmlElement("w:delText" if segment.op is Op.DELETED else "w:t")
    text.text = printable(segment.text)
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    return run
