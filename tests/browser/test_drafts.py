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


def test_words_are_kept_beside_a_field_called_action_and_two_presses_are_one(
    visitor: Visitor,
) -> None:
    page = log_in(visitor(), "alma", "en")
    page.goto("/en/desk/promises/find/")
    page.fill("#id_title", "Akimat")
    page.fill("#id_day", "2026-03-12")
    page.select_option("#id_language", "ru")
    page.fill("#id_text", "До конца 2027 года акимат осветит улицу Арман, не менее 80 млн тенге.")
    send(page)
    page.locator("#proposals ~ ul a").first.click()
    page.fill("#id_slug", "street-once")
    page.fill("#id_wording", "Осветим улицу.")
    page.reload()
    expect(page.locator("#id_wording")).to_have_value("Осветим улицу.")
    page.locator("main form button").last.click()
    expect(page.locator(".message.success")).to_be_visible()
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)
    page.locator("summary", has_text="Note a dispute").click()
    page.fill("#dispute_by", "A reader")
    page.fill("#dispute_text", "The street is dark.")
    page.locator("form:has(#dispute_text) button").dblclick()
    expect(page.locator(".message.success")).to_be_visible()
    assert len(sent) == 1
