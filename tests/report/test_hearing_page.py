"""The report of a hearing: dissent first, every word escaped, signed by two, in three languages."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest
from lxml import html

from ortaq.hearings.exchange import record_to_dict
from ortaq.hearings.read import read_hearing
from ortaq.report.hearing_page.page import hearing_page, wording
from ortaq.report.hearing_page.values import HearingReport, Signed
from ortaq.report.paper import NoPango, pdf_of, typesetter

REPORT = (
    "12 марта 2026 года в Караганде прошёл круглый стол о проекте закона о саде.\n\n"
    "— Я поддерживаю статью 2 проекта: деревья сохнут, — сказала директор школы № 5"
    " Айгуль Сарсенова.\n\n"
    "— Я против статьи 3: она отнимает урожай, — заявил председатель совета ветеранов"
    " Марат Оспанов.\n\n"
    "Мы посадим сто яблонь до 1 мая 2027 года, пообещал аким Ержан Ахметов.\n\n"
    "Участники пришли к единому мнению: проект закона нужен всем.\n"
)


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    """A record with an objection, a promise and a claim."""
    return record_to_dict(read_hearing(REPORT))


def report(record: dict[str, Any], **more: Any) -> HearingReport:
    given = {
        "title": "Круглый стол",
        "consultation": "Проект закона о саде",
        "address": "https://ortaq.example/c/garden/",
        "sha256": "0123456789abcdef" * 4,
        "provisions": {"art_3": "Статья 3. Урожай"},
        "source_names": {0: "Газета"},
    }
    return HearingReport(record=record, **{**given, **more})


def words_of(page: str) -> str:
    return " ".join(html.document_fromstring(page).find("body").text_content().split())


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_report_has_words_of_one_language_and_no_code(record, lang):
    page = hearing_page(report(record), lang)
    assert f'lang="{lang}"' in page
    assert not re.search(r"\b(?:round_table|is_told|KZ-35|art_3)\b", words_of(page))
    assert wording(lang)("dissent") in page


def test_languages_say_the_same_things():
    keys = {lang: set(wording(lang).patterns) for lang in ("kk", "ru", "en")}
    assert keys["kk"] == keys["ru"] == keys["en"]


def test_dissent_stands_before_everything_else_that_was_said(record):
    page = hearing_page(report(record), "ru")
    order = [page.index(f'id="{name}"') for name in ("people", "dissent", "claims", "said")]
    assert order == sorted(order)
    dissent = page.partition('id="dissent"')[2].partition("</section>")[0]
    assert "отнимает урожай" in dissent
    assert "Статья 3. Урожай" in dissent
    assert "деревья сохнут" not in dissent


def test_a_record_without_dissent_says_that_silence_proves_nothing(record):
    calm = copy.deepcopy(record)
    for one in calm["statements"]:
        one["stance"] = "none"
    told = words_of(hearing_page(report(calm), "ru"))
    assert "Возражений не записано. Молчание не доказывает согласия." in told
    assert "В записи нет ни одного." in told


def test_it_shows_lines_for_two_to_sign_and_fills_those_that_are_signed(record):
    signed = (Signed("Алма Серикова", "12 марта 2026 г., 10:00"),)
    page = hearing_page(report(record, signed=signed), "ru")
    lines = html.document_fromstring(page).find_class("lines")[0]
    assert len(lines) == 2
    assert "Алма Серикова" in lines[0].text_content()
    assert "подпись" in lines[1].text_content()
    assert "0123456789abcdef" in page


def test_hostile_words_stay_words(record):
    hostile = copy.deepcopy(record)
    hostile["statements"][0]["text"] = "<script>alert(1)</script>\x00"
    page = hearing_page(report(hostile, title="<b>x</b>"), "ru")
    tree = html.document_fromstring(page)
    assert not tree.xpath("//script | //b")
    assert "<script>alert(1)</script>" in tree.text_content()


def test_what_the_wording_does_not_know_stands_for_itself(record):
    odd = copy.deepcopy(record)
    odd["event"]["kind"] = "duel"
    passage = {"text": "", "start": 0, "end": 0, "source": 0}
    versions = [{"value": "7", "passage": passage}]
    odd["disagreements"] = [{"about": "event.moon", "item": "", "versions": versions}]
    told = words_of(hearing_page(report(odd), "ru"))
    assert "duel" in told
    assert "Другое" in told


def test_it_can_be_set_as_pdf(record):
    try:
        typesetter()
    except NoPango as missing:
        pytest.skip(str(missing))
    assert pdf_of(hearing_page(report(record), "kk")).startswith(b"%PDF")
