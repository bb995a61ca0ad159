"""Laws that must follow, in a real browser: thirty duties by keyboard, and what everybody sees."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.entrance import enter
from tests.browser.keyboard import press, press_and_go
from tests.browser.screens import LANGUAGES, overhang, too_wide

BOARD = "/en/desk/conformity/river/"
PUBLIC = "/en/laws/river/"


def decided(page: Page) -> tuple[int, int]:
    """Give the two numbers of the public page: places decided, of how many."""
    page.goto(PUBLIC)
    words = page.locator(".big-counts b").first.inner_text()
    first, second = words.split("/")
    return int(first), int(second)


def number_of(page: Page) -> str:
    return re.sub(r"\?.*", "", page.url)


def begin(page: Page) -> None:
    """Go from the board to the first undecided place."""
    with page.expect_navigation():
        page.get_by_role("link", name="Decide one by one").click()


@pytest.fixture(scope="module")
def scanned() -> dict[str, bool]:
    """Whether the river's laws were scanned already."""
    return {}


def alma_at_the_board(visitor: Visitor, scanned: dict[str, bool], **options: object) -> Page:
    page = enter(visitor(**options), "alma")
    page.goto(BOARD)
    if not scanned:
        page.get_by_role("button", name="Scan").click()
        page.get_by_role("link", name="Decide one by one").wait_for()  # a worker scans
        scanned["done"] = True
    return page


def test_thirty_duties_in_a_row_without_the_mouse(
    visitor: Visitor, scanned: dict[str, bool]
) -> None:
    visit = visitor()
    page = enter(visit, "alma")
    page.goto(BOARD)
    page.get_by_role("button", name="Scan").focus()
    press_and_go(page, "Enter")
    scanned["done"] = True
    page.get_by_role("link", name="Decide one by one").focus()
    press_and_go(page, "Enter")
    seen = [number_of(page)]
    for place in range(30):
        if place % 10 == 9:
            press(page, "2")
            expect(page.locator("[name=reason]")).to_be_focused()
            page.keyboard.type("The rule is the same.")
            press_and_go(page, "Enter")
        else:
            press_and_go(page, "3" if place % 5 == 4 else "1")
        seen.append(number_of(page))
    assert len(set(seen)) == 31, "each keystroke leads to another undecided place"
    assert decided(page) == (30, 33)
    expect(page.locator(".keys-of-meter")).to_contain_text("must change, not adopted: 24")
    expect(page.locator(".todo").first).to_contain_text("Министерство рек")
    assert visit.complaints == []


def test_a_keystroke_takes_the_last_decision_back(
    visitor: Visitor, scanned: dict[str, bool]
) -> None:
    page = alma_at_the_board(visitor, scanned)
    begin(page)
    before = decided(page)[0]
    page.go_back()
    first = number_of(page)
    press_and_go(page, "1")
    press_and_go(page, "u")
    assert number_of(page) == first
    expect(page.locator(".message.success")).to_contain_text("Taken back")
    assert decided(page)[0] == before


def test_keys_can_be_switched_off_and_stay_off(visitor: Visitor, scanned: dict[str, bool]) -> None:
    page = alma_at_the_board(visitor, scanned)
    begin(page)
    page.get_by_role("button", name="Switch the keys off").click()
    page.reload()
    here = page.url
    page.locator("h1").click()
    press(page, "n")
    press(page, "1")
    page.wait_for_timeout(300)
    assert page.url == here
    assert not page.locator("[name=verdict]").first.is_checked()


def test_keys_are_found_by_their_place_in_a_kazakh_layout(
    visitor: Visitor, scanned: dict[str, bool]
) -> None:
    page = alma_at_the_board(visitor, scanned)
    begin(page)
    here = page.url
    with page.expect_navigation():
        page.evaluate(
            "document.body.dispatchEvent(new KeyboardEvent('keydown',"
            " {key: 'т', code: 'KeyN', bubbles: true, cancelable: true}))"
        )
    assert page.url != here


def test_forms_do_all_of_it_without_scripts_on_a_narrow_screen(
    visitor: Visitor, scanned: dict[str, bool]
) -> None:
    page = alma_at_the_board(visitor, scanned, width=320, javascript=False)
    begin(page)
    assert overhang(page) <= 0
    page.get_by_label("already consistent").check()
    page.get_by_role("button", name="Decide and go on").click()
    expect(page.locator(".wrong-words")).to_have_text("Say why it is consistent already.")
    page.get_by_label("Reason or note").fill("The same rule.")
    page.get_by_role("button", name="Decide and go on").click()
    expect(page.locator(".message.success")).to_contain_text("Decided")
    page.get_by_role("button", name="Undo my last decision").click()
    expect(page.locator(".message.success")).to_contain_text("Taken back")
    page.goto(f"{BOARD}?state=open")
    assert overhang(page) <= 0
    for box in page.locator("[name=duty]").all()[:2]:
        box.check()
    page.get_by_label("unclear").check()
    page.get_by_role("button", name="Decide about the ticked places").click()
    expect(page.locator(".message.success")).to_have_text("Decided about 2 places.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_the_desk_fit_the_screen(visitor: Visitor, language: str) -> None:
    visit = visitor()
    page = enter(visit, "alma", language)
    desk = f"/{language}/desk/conformity/digital-rights/"
    page.goto(desk)
    place = page.locator(".duty-place a").first.get_attribute("href")
    assert too_wide(visit, (desk, f"{desk}?state=overdue", f"{desk}laws/", str(place))) == {}
    assert visit.complaints == []
