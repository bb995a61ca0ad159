"""The list of duties as files that a lawyer opens."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from ortaq.conformity.duty import Deadline, DutyKind, Grade, Scan
from ortaq.conformity.rewording import Left, Rewording, Rewriter
from ortaq.conformity.scan import scan, scan_law
from ortaq.report.conformity_table import (
    Proposer,
    RowWriter,
    Texts,
    conformity_words,
    duties_csv,
    duties_docx,
    duties_xlsx,
    rewordings_docx,
)
from tests.conformity.worlds import LAW_RU, act, changed

CODES = """
same renumbered split merged removed article_continues substance_changed not_in_old_text name
mentions successor repeats constitutional_law law called_for_before called_for_anew within
""".split()


def found(law: str = LAW_RU) -> tuple[Scan, list[Rewording], Texts]:
    change, laws = changed(), {"guard": act(law)}
    result = scan(
        change,
        [scan_law("guard", laws["guard"], change, Deadline())],
        {"guard": laws["guard"].title},
    )
    in_law = [duty for duty in result.duties if duty.law]
    rewordings = list(Rewriter(change).reword(in_law, laws["guard"]))
    return result, rewordings, Texts(laws, change.old, change.new)


def rows(lang: str = "ru", law: str = LAW_RU) -> list[dict[str, str]]:
    result, rewordings, texts = found(law)
    return list(RowWriter(texts, conformity_words(lang)).rows(result, rewordings))


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_every_code_has_words_in_every_language(lang: str) -> None:
    words = conformity_words(lang)
    assert set(words.kinds) == set(DutyKind)
    assert set(words.grades) == set(Grade)
    assert set(words.left) == set(Left)
    assert set(words.reasons) == set(CODES)
    assert {"=" not in words.reason(f"{code}=x") for code in CODES} == {True}


def test_a_row_says_where_why_and_what_to_consider() -> None:
    first = rows()[0]
    assert first["place"] == "Статья 1, пункт 1"
    assert first["kind"] == "ссылается на норму"
    assert first["old"] == "Статья 2, пункт 2"
    assert first["new"] == "Статья 3, пункт 2"
    assert first["wording"].startswith("пункту 2 статьи 3 Устава")
    assert first["deadline"] == "в тексте не указан"


def test_csv_and_workbook_hold_a_row_for_each_duty() -> None:
    written, words = rows(), conformity_words("ru")
    table = list(csv.reader(io.StringIO(duties_csv(written, words).decode("utf-8-sig"))))
    sheet = load_workbook(io.BytesIO(duties_xlsx(written, words))).active
    assert len(table) == sheet.max_row == len(written) + 1
    assert table[0][0] == sheet.cell(1, 1).value == "Закон"


def test_no_cell_is_run_as_a_formula() -> None:
    written = [{**rows()[0], "text": '=HYPERLINK("http://x")'}]
    content = duties_xlsx(written, conformity_words("ru"))
    cells = [cell for row in load_workbook(io.BytesIO(content)).active.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert b"'=HYPERLINK" in duties_csv(written, conformity_words("ru"))


def test_the_word_table_has_the_base_above_and_a_table_for_each_law() -> None:
    result, _, _ = found()
    document = Document(io.BytesIO(duties_docx(rows(), result, conformity_words("ru"))))
    assert "положений: 7 из 10" in document.paragraphs[1].text
    assert [table.rows[0].cells[0].text for table in document.tables] == ["Положение"] * 2


def test_wordings_come_as_tracked_changes_with_the_place_above() -> None:
    _, rewordings, texts = found()
    words, who = conformity_words("ru"), Proposer("Комиссия", date(2026, 7, 1))
    content = rewordings_docx(texts.laws["guard"], rewordings, who, words)
    paragraphs = [one.text for one in Document(io.BytesIO(content)).paragraphs]
    assert "Статья 1, пункт 1 (содержание цитируемой нормы изменилось)" in paragraphs
    assert content == rewordings_docx(texts.laws["guard"], rewordings, who, words)


def test_of_a_citation_only_the_words_that_change_are_struck_out() -> None:
    _, rewordings, texts = found()
    words, who = conformity_words("ru"), Proposer("Комиссия", date(2026, 7, 1))
    content = rewordings_docx(texts.laws["guard"], rewordings, who, words)
    body = Document(io.BytesIO(content)).element.body
    struck = [one.text for one in body.iter(qn("w:delText"))]
    assert "2" in struck
    assert not any("статье" in text for text in struck)
