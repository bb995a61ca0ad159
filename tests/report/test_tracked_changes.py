"""Tracked changes as a word processor reads them."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from ortaq.law.comparison import Op, Segment
from ortaq.report.tracked_changes import Proposer, TrackedParagraph, edited, tracked_document

WHO = Proposer("Ministry of Gardens", date(2026, 3, 12))
LINE = "Писарь отвечает перед Вече края."


def document(*paragraphs: TrackedParagraph) -> bytes:
    return tracked_document("Закон о писаре", paragraphs, WHO, "ru")


def texts(content: bytes, *kinds: str) -> str:
    """The words of runs inside elements of these kinds, as accepting or refusing leaves them."""
    found = []
    for element in Document(BytesIO(content)).paragraphs[-1]._p.iter():
        if element.tag in (qn("w:t"), qn("w:delText")):
            around = element.getparent().getparent().tag
            found += [element.text] if around in {qn(kind) for kind in kinds} else []
    return "".join(found)


def test_accepting_gives_the_new_text_and_refusing_the_old() -> None:
    content = document(TrackedParagraph(edited(LINE, [(22, 26, "Курултаем")])))
    assert texts(content, "w:p", "w:ins") == "Писарь отвечает перед Курултаем края."
    assert texts(content, "w:p", "w:del") == LINE


def test_changes_bear_author_day_and_an_id_of_their_own() -> None:
    content = document(TrackedParagraph(edited(LINE, [(0, 6, "Совет"), (22, 26, "Курултаем")])))
    body = ZipFile(BytesIO(content)).read("word/document.xml").decode()
    ids = re.findall(r'<w:(?:ins|del) w:id="(\d+)" w:author="Ministry of Gardens"', body)
    assert len(ids) == len(set(ids)) == 4
    assert body.count('w:date="2026-03-12T00:00:00Z"') == 4


def test_the_same_changes_are_the_same_bytes() -> None:
    paragraph = TrackedParagraph(edited(LINE, [(0, 6, "Совет")]), note="Статья 1")
    assert document(paragraph) == document(paragraph)


@given(st.text(max_size=40), st.data())
def test_segments_hold_the_old_text_and_the_new(text: str, data: st.DataObject) -> None:
    at = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    edits = [(start, end, "новое") for start, end in zip(at[::2], at[1::2], strict=False)]
    segments = edited(text, edits)
    assert "".join(one.text for one in segments if one.op is not Op.INSERTED) == text
    assert sum(one.op is Op.INSERTED for one in segments) == len(edits)


def test_edits_that_overlap_or_lie_outside_are_refused() -> None:
    for wrong in ([(0, 5, "a"), (3, 8, "b")], [(0, 99, "a")], [(5, 2, "a")]):
        with pytest.raises(ValueError, match="does not follow"):
            edited(LINE, wrong)


def test_control_characters_of_a_source_do_not_break_the_file() -> None:
    content = document(TrackedParagraph((Segment(Op.INSERTED, "а\x00б\ud800в"),)))
    assert texts(content, "w:ins") == "абв"
