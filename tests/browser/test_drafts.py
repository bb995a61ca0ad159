"""What somebody typed at the desk outlives an ended login, a refusal and another person's words."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.desk_people import PASSWORD
from tests.browser.entrance import log_in

NEW = "/kk/desk/consultations/new/"
LONG = "Бұл заң жобасы аула туралы. " * 20


def write(page: Page, slug: str) -> None:
    for language in ("kk", "ru", "en"):
        page.fill(f"#id_title_{language}", "Аула")
    page.fill("#id_summary_kk", LONG)
    page.fill("#id_slug", slug)


def send(page: Page) -> None:
    page.locator("main form button").last.click()


def test_words_are_back_after_a_login_that_ended_while_they_were_typed(visitor: Visitor) -> None:
    page = log_in(visitor(320), "aru", "kk")
    page.goto(NEW)
    write(page, "yard-typed-long")
    page.context.clear_cookies(name="sessionid")
    send(page)
    expect(page.locator(".message.error")).to_contain_text("Сеансыңыз аяқталды")
    page.fill("#id_username", "aru")
    page.fill("#id_password", "not the word at all")
    page.keyboard.press("Enter")
    page.fill("#id_username", "aru")
    page.fill("#id_password", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("#id_summary_kk")).to_have_value(LONG)
    expect(page.locator(".message.warning")).to_contain_text("қайтарылды")
    send(page)
    expect(page.locator(".message.success")).to_be_visible()
    page.goto(NEW)
    expect(page.locator("#id_summary_kk")).to_have_value("")


def test_who_logs_out_leaves_no_words_in_the_browser(visitor: Visitor) -> None:
    page = log_in(visitor(), "aru", "kk")
    page.goto(NEW)
    write(page, "yard-left")
    page.reload()
    expect(page.locator("#id_summary_kk")).to_have_value(LONG)
    page.locator("form.leave button").click()
    page.wait_for_url("**/kk/desk/login/**")
    assert page.evaluate("sessionStorage.length") == 0


def test_words_can_be_discarded(visitor: Visitor) -> None:
    page = log_in(visitor(), "aru", "kk")
    page.goto(NEW)
    write(page, "yard-discarded")
    page.reload()
    page.locator(".message.warning button").click()
    expect(page.locator("#id_summary_kk")).to_have_value("")
    page.reload()
    expect(page.locator("#id_summary_kk")).to_have_value("")


def test_a_form_that_is_nobodys_says_what_to_do(visitor: Visitor) -> None:
    page = log_in(visitor(), "aru", "kk")
    page.goto(NEW)
    write(page, "yard-stale")
    page.context.clear_cookies(name="csrftoken")
    send(page)
    expect(page.locator("h1")).to_have_text("Ештеңе жіберілмеді")
    page.go_back()
    expect(page.locator("#id_summary_kk")).to_have_value(LONG)
