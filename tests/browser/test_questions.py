"""Questions at the desk in a real browser: moderation by keyboard, a sheet of paper, all widths."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.entrance import enter
from tests.browser.keyboard import press
from tests.browser.screens import open_page, too_wide
from tests.browser.test_voting_way import QUESTION, answer

DESK = "desk/q/digital-rights"


def refuse_by_keys(page: Page, words: str) -> None:
    """Refuse for another reason: the words are wanted first."""
    press(page, "9")
    page.keyboard.type(words)
    press(page, "Enter")


def test_a_moderator_decides_by_keys_and_everybody_sees_why(visitor: Visitor) -> None:
    author = open_page(visitor(320), f"/kk/{QUESTION}")
    answer(author, "1")
    author.goto(f"/kk/{QUESTION}say/")
    author.locator("textarea").fill("<i>Көк</i> орындық керек")
    author.locator(".asked button").click()
    expect(author.locator("q")).to_have_text("<i>Көк</i> орындық керек")
    visit = visitor()
    page = enter(visit, "mira")
    page.goto(f"/en/{DESK}/moderation/")
    while page.locator(".said-words").inner_text() != "<i>Көк</i> орындық керек":
        with page.expect_navigation():  # one that another test left
            refuse_by_keys(page, "Not this one")
    refuse_by_keys(page, "Benches are no part of the question")
    expect(page.locator(".lead")).to_have_text("No statement waits.")
    shown = open_page(visitor(320), f"/en/{QUESTION}moderation/")
    expect(shown.locator(".moderated")).to_contain_text("Benches are no part of the question")
    assert visit.complaints == []


def test_a_clerk_enters_a_sheet_and_gives_a_receipt(visitor: Visitor) -> None:
    visit = visitor()
    page = enter(visit, "dina")
    page.goto(f"/en/{DESK}/paper/")
    page.locator("section #id_count").fill("1")
    page.locator("section form button").click()
    code = page.locator(".slip-code").first.inner_text()
    page.goto(f"/en/{DESK}/paper/")
    page.locator("#id_code").fill(code)
    page.locator("[name=answer-2][value='-1']").check()
    page.locator(".sheet-form button").click()
    expect(page.locator(".paper-receipt")).to_contain_text(code)
    expect(page.locator(".paper-receipt tbody tr")).to_have_count(1)
    assert visit.complaints == []


def test_every_page_of_a_question_at_the_desk_fits_the_screen(visitor: Visitor) -> None:
    visit = visitor()
    enter(visit, "mira", "kk")
    pages = ("", "moderation/", "translations/", "s/1/")
    assert too_wide(visit, (f"/kk/{DESK}/{page}" for page in pages)) == {}
    assert visit.complaints == []
