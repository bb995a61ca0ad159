"""Amendments as a Word document with tracked changes, to be accepted or rejected one by one.

Source: ECMA-376 part 1, 17.13.5 (`w:ins`, `w:del`). Each change carries its author and its moment,
where they are known; nothing says when the document itself was made.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import count
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from ortaq.law.comparison import Op, Segment
from ortaq.report.letters.timeless import timeless
from ortaq.report.printable import printable
from ortaq.submissions.wordings.amendment import Edited

_NOBODY = "—"
"""Word wants a name for every change."""
_MARKS = {Op.INSERTED: "w:ins", Op.DELETED: "w:del"}


def tracked_changes(amendments: Iterable[tuple[str, Edited]], title: str, lang: str) -> bytes:
    """Write amendments below each other, each under its name. Gives a DOCX.

    amendments: pairs of what stands above (`Статья 24`) and the amendment.
    """
    document = Document()
    document.core_properties.title = title
    document.core_properties.language = lang
    document.add_heading(printable(title), level=1)
    numbers = count(1)
    for name, amendment in amendments:
        document.add_heading(printable(name), level=2)
        _write(document, amendment, numbers)
    written = BytesIO()
    document.save(written)
    return timeless(written.getvalue())


def _write(document: object, edited: Edited, numbers: Iterator[int]) -> None:
    """Write one wording; a line that comes or goes takes its end with it."""
    paragraph: Paragraph = document.add_paragraph()  # type: ignore[attr-defined]
    for segment in edited.segments:
        lines = printable(segment.text).split("\n")
        for number, line in enumerate(lines):
            if number:
                _mark_end(paragraph, segment.op, edited, next(numbers))
                paragraph = document.add_paragraph()  # type: ignore[attr-defined]
            if line:
                _add(paragraph, Segment(segment.op, line), edited, numbers)


def _add(paragraph: Paragraph, segment: Segment, edited: Edited, numbers: Iterator[int]) -> None:
    run = _run(segment)
    if segment.op is Op.SAME:
        paragraph._p.append(run)  # python-docx knows no tracked changes
        return
    change = _change(_MARKS[segment.op], edited, next(numbers))
    change.append(run)
    paragraph._p.append(change)


def _run(segment: Segment) -> Any:
    run = OxmlElement("w:r")
    text = OxmlElement("w:delText" if segment.op is Op.DELETED else "w:t")
    text.text = segment.text
    text.set(qn("xml:space"), "preserve")
    run.append(text)
    return run


def _mark_end(paragraph: Paragraph, op: Op, edited: Edited, number: int) -> None:
    """Track the end of a paragraph as well, so that accepting it joins or parts the lines."""
    if op is Op.SAME:
        return
    properties = paragraph._p.get_or_add_pPr()
    marks = OxmlElement("w:rPr")
    marks.append(_change(_MARKS[op], edited, number))
    properties.append(marks)


def _change(name: str, edited: Edited, number: int) -> Any:
    change = OxmlElement(name)
    change.set(qn("w:id"), str(number))
    change.set(qn("w:author"), printable(edited.amendment.author) or _NOBODY)
    if edited.amendment.made:
        moment = edited.amendment.made.astimezone(datetime.UTC)
        change.set(qn("w:date"), moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
    return change
