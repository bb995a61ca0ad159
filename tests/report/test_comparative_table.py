"""The table that is filed with a draft: read back as Word would read it."""

from __future__ import annotations

import time
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT

from ortaq.law.comparison import compare
from ortaq.report.comparison_table import comparative_table
from ortaq.report.comparison_words import comparison_words
from tests.report.test_comparison_page import worlds


def table(lang: str = "en") -> DocumentObject:
    old, new = worlds(lang)
    return Document(BytesIO(comparative_table(old, new, compare(old, new))))


def cells(document: DocumentObject, row: int) -> list[str]:
    return [cell.text for cell in document.tables[0].rows[row].cells]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_its_head_is_in_the_language_of_the_acts_and_repeats_on_every_page(lang: str) -> None:
    document = table(lang)
    assert cells(document, 0) == list(comparison_words(lang).table_head)
    assert document.tables[0].rows[0]._tr.xpath("./w:trPr/w:tblHeader")


def test_it_lies_across_the_page() -> None:
    section = table().sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width > section.page_height


def test_a_change_is_struck_on_the_left_and_bold_underlined_on_the_right() -> None:
    row = table().tables[0].rows[3].cells
    struck = [run.text for part in row[2].paragraphs for run in part.runs if run.font.strike]
    added = [run.text for part in row[3].paragraphs for run in part.runs if run.underline]
    assert (struck, added) == ([" weekly."], [" daily."])
    assert all(run.bold for part in row[3].paragraphs for run in part.runs if run.underline)


def test_what_one_text_lacks_is_said_so() -> None:
    document = table()
    assert cells(document, 4)[3] == cells(document, 5)[2] == "None."
    assert cells(document, 4)[1] == "Article 3\n(dropped)"


def test_the_reason_is_left_for_the_drafter() -> None:
    document = table()
    assert {cells(document, row)[4] for row in range(1, 6)} == {""}


def test_the_same_acts_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = worlds()
    comparison = compare(old, new)
    one = comparative_table(old, new, comparison)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2_000_000_000))
    assert comparative_table(old, new, comparison) == one
