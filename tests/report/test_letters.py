"""The table of proposals is sorted by provision, complete, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from ortaq.report.letters.cells import safe_cell
from ortaq.report.letters.exports import sensemaking_tools
from ortaq.report.letters.table import proposals_csv, proposals_docx, proposals_xlsx
from ortaq.report.letters.words import table_words
from ortaq.submissions.answers import Decision, Proposal, rows_of
from ortaq.submissions.submission import Submission
from tests.submissions.letters import KAZAKH, RUSSIAN

PROPOSALS = (
    Proposal("art_5", "Врача в село", ("a", "b")),
    Proposal("", "=HYPERLINK('x')", ("c",), Decision.REJECTED, "Не по теме"),
    Proposal("art_2__para_1", "Поднять пенсии", ("d",), Decision.ACCEPTED, "Верно", "art_2"),
    Proposal("art_2__para_1", "Снизить возраст", ("e", "f", "a"), Decision.PARTLY, "Отчасти"),
    Proposal("art_99", "О чём-то", ("g",), Decision.OUT_OF_SCOPE),
)


def test_rows_follow_the_provisions_and_those_about_none_come_last() -> None:
    rows = rows_of(PROPOSALS, RUSSIAN)
    assert [row.proposal.text for row in rows] == [
        "Снизить возраст", "Поднять пенсии", "Врача в село", "=HYPERLINK('x')", "О чём-то",
    ]  # fmt: skip
    assert rows[0].name == ("Статья 2", "1.")
    assert "пенсия по возрасту" in rows[0].wording
    assert rows[-1].provision is None


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_all_three_tables_hold_the_same_rows(lang: str) -> None:
    act = KAZAKH if lang == "kk" else RUSSIAN
    rows = list(csv.reader(io.StringIO(proposals_csv(PROPOSALS, act, lang).decode("utf-8-sig"))))
    sheet = load_workbook(io.BytesIO(proposals_xlsx(PROPOSALS, act, lang))).active
    from_sheet = [["" if c is None else str(c) for c in row] for row in sheet.values]
    document = Document(io.BytesIO(proposals_docx(PROPOSALS, act, lang)))
    from_word = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows == from_sheet
    assert [row[5] for row in rows] == [row[5] for row in from_word]
    assert len(rows) == 6
    assert document.paragraphs[0].text == table_words(lang).title
    assert "7" in document.paragraphs[-1].text  # letters, each once


def test_no_word_is_missing_in_any_language() -> None:
    for lang in ("kk", "ru", "en"):
        words = table_words(lang)
        assert len(words.head) == 7
        assert set(words.decisions) == set(Decision)


def test_the_same_table_is_the_same_bytes() -> None:
    for write in (proposals_csv, proposals_xlsx, proposals_docx):
        assert write(PROPOSALS, RUSSIAN, "ru") == write(PROPOSALS, RUSSIAN, "ru")


def test_a_formula_from_a_letter_is_text_in_every_table() -> None:
    table = proposals_csv(PROPOSALS, RUSSIAN, "ru").decode("utf-8-sig")
    assert "'=HYPERLINK" in table
    sheet = load_workbook(io.BytesIO(proposals_xlsx(PROPOSALS, RUSSIAN, "ru"))).active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


@given(st.text(max_size=20))
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not safe_cell(text).lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
    assert safe_cell(safe_cell(text)) == safe_cell(text)


def test_what_is_known_about_people_goes_into_columns_of_its_own() -> None:
    letter = Submission("k", "@mention", lang="ru", region="KZ-35", stakeholder="учитель")
    rows = list(csv.reader(io.StringIO(sensemaking_tools([letter]).decode())))
    assert rows == [
        ["participant_id", "survey_text", "demo:region", "demo:stakeholder", "demo:language"],
        ["k", "'@mention", "KZ-35", "учитель", "ru"],
    ]
