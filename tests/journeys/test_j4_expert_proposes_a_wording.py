"""J4. A rector edits an article in place, sees what it changes, and gets a numbered proposal."""

from __future__ import annotations

from zipfile import ZipFile

from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.entrance import enter
from tests.browser.screens import open_page, overhang

ARTICLE = "/ru/c/digital-rights/draft/art_16/"
WORDINGS = "/ru/c/digital-rights/wordings/"
ADDED = " Договор о сотрудничестве публикуется в открытом доступе."
REASONS = "Студенты и предприятия должны видеть, о чём договорились стороны."


def test_from_an_article_to_a_proposal_with_tracked_changes(visitor: Visitor) -> None:
    rector = open_page(visitor(320, javascript=False), ARTICLE)
    rector.locator("a[href*='/propose/']").first.click()
    rector.fill("#id_text", rector.input_value("#id_text") + ADDED)
    rector.fill("#id_reasons", REASONS)
    rector.get_by_role("button", name="Дальше: что меняется").click()
    expect(rector.locator("#change ~ * ins, ins").first).to_contain_text("публикуется")
    assert overhang(rector) <= 0
    rector.locator("button[name=send]").first.click()
    expect(rector.locator(".code code")).to_be_visible()

    alma = enter(visitor(), "alma")
    alma.goto("/en/desk/c/digital-rights/letters/wordings/")
    alma.get_by_role("button", name="Show it to everybody").first.click()

    reader = open_page(visitor(), WORDINGS)
    reader.locator("main a[href*='/wordings/']").last.click()
    expect(reader.locator("main")).to_contain_text(REASONS)
    with reader.expect_download() as got:
        reader.locator("a[href$='tracked.docx']").click()
    with ZipFile(got.value.path()) as word:
        assert "<w:ins " in word.read("word/document.xml").decode()
    reader.locator("#support ~ form button").first.click()
    expect(reader.locator("#support ~ p b").first).to_contain_text("1")
