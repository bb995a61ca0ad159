"""J2. The secretary of a council makes a record of a round table, in one afternoon.

The report says that all agreed; the record shows who objected, beside the claim.
"""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.entrance import enter
from tests.browser.test_hearings import begin, confirm_by_keyboard, paste, publish

REPORT = (
    "12 марта 2026 года в Караганде прошёл круглый стол о проекте закона о дворе.\n\n"
    "— Я поддерживаю проект: двор нужен всем, — сказала директор школы № 5 Айгуль Сарсенова.\n\n"
    "— Я против этой нормы: она лишает жителей голоса, — заявил председатель совета ветеранов"
    " Марат Оспанов.\n\n"
    "Мы привлечём более 1 млрд тенге в 2026–2027 годах, пообещал заместитель акима Ержан"
    " Ахметов.\n\n"
    "Участники пришли к единому мнению: проект нужен.\n"
)


def test_a_report_of_a_single_opinion_shows_its_objection(visitor: Visitor) -> None:
    alma = enter(visitor(), "alma")
    hearing = begin(alma, "council")
    paste(alma, hearing, REPORT)
    assert confirm_by_keyboard(alma) > 5, "every proposal is confirmed by a person"
    publish(visitor, alma, hearing)

    reader = visitor(320, javascript=False).page
    reader.goto("/ru/c/yard/hearings/council/")
    page = reader.inner_text("main")
    assert "пришли к единому мнению" in page
    assert "лишает жителей голоса" in page
    expect(reader.locator(".claim")).to_have_class(re.compile("v-contradicted"))
    assert re.search(r"1\s000\s000\s000|1 млрд", page)
    reader.goto("/kk/c/yard/hearings/council/")
    expect(reader.locator("h1")).to_contain_text("Тыңдау")
