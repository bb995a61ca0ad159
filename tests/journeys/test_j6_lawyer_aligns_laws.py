"""J6. A lawyer decides which laws must follow the draft; everybody sees how far it has come."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.entrance import enter
from tests.browser.keyboard import press, press_and_go

BOARD = "/en/desk/conformity/digital-rights/"
PUBLIC = "/ru/laws/digital-rights/"


def decided(page: Page) -> int:
    page.goto(PUBLIC)
    return int(page.locator(".big-counts b").first.inner_text().split("/")[0])


def test_from_the_queue_to_the_public_list(visitor: Visitor) -> None:
    reader = visitor(320, javascript=False).page
    before = decided(reader)

    lawyer = enter(visitor(), "alma")
    lawyer.goto(BOARD)
    with lawyer.expect_navigation():
        lawyer.get_by_role("link", name="Decide one by one").click()
    press_and_go(lawyer, "1")
    press(lawyer, "2")
    expect(lawyer.locator("[name=reason]")).to_be_focused()
    lawyer.keyboard.type("The rule is the same in both texts.")
    press_and_go(lawyer, "Enter")

    assert decided(reader) == before + 2
    reader.locator("main a[href*='/laws/digital-rights/']").first.click()
    expect(reader.locator("h1")).to_be_visible()
    reader.goto("/ru/c/digital-rights/draft/art_9/")
    expect(reader.locator("#following")).to_be_visible()
