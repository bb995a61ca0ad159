"""Promises at the desk in a real browser: from a pasted report to a judged promise, by keyboard."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.entrance import enter
from tests.browser.keyboard import press
from tests.browser.screens import LANGUAGES, overhang

REPORT = (
    "Аким района рассказал о дворах. До конца 2027 года акимат осветит улицу Армана,"
    " не менее 80 млн тенге. <script>document.title='owned'</script>"
)


def type_into(page: Page, field: str, words: str) -> None:
    """Go to a field and type, as somebody without a mouse."""
    page.locator(field).focus()
    page.keyboard.type(words)


def test_a_promise_goes_from_a_report_to_a_judgement_without_scripts_on_a_narrow_screen(
    visitor: Visitor,
) -> None:
    alma = enter(visitor(320, javascript=False), "alma")
    alma.goto("/en/desk/promises/find/")
    type_into(alma, "#id_title", "Street news")
    alma.fill("#id_day", "2026-03-12")
    alma.select_option("#id_language", "ru")
    alma.fill("#id_text", REPORT)
    alma.locator("main form button").focus()
    press(alma, "Enter")
    expect(alma.locator(".message")).to_have_text("1 promise found.")

    alma.locator("#proposals ~ ul a", has_text="улицу Армана").focus()
    press(alma, "Enter")
    expect(alma.locator("mark.own")).to_contain_text("акимат осветит улицу Армана")
    expect(alma.locator("#id_last_day")).to_have_value("2027-12-31")
    expect(alma.locator("#id_owners")).to_have_value("акимат")
    type_into(alma, "#id_slug", "street-light")
    press(alma, "Enter")
    expect(alma.locator(".message")).to_contain_text("Accepted.")

    alma.locator("summary", has_text="Judge").focus()
    press(alma, "Enter")
    alma.select_option("#judgement_outcome", "partly")
    type_into(alma, "#judgement_because", "Half of the street is lit.")
    alma.locator("form[action$='/judge/'] button").focus()
    press(alma, "Enter")
    expect(alma.locator("#judgements ~ ul")).to_contain_text("Waits for the signature")

    serik = enter(visitor(320, javascript=False), "serik")
    serik.goto("/en/desk/promises/street-light/")
    serik.locator("form[action$='/sign/'] button").focus()
    press(serik, "Enter")
    expect(serik.locator(".message")).to_have_text("Signed. The judgement is public.")

    serik.goto("/en/promises/street-light/")
    expect(serik.locator("#became ~ ol")).to_contain_text("partly kept")
    assert "owned" not in serik.title()


def test_pages_of_promises_at_the_desk_fit_the_screen_in_each_language(visitor: Visitor) -> None:
    visit = visitor(320)
    page = enter(visit, "alma")
    wide = {}
    for language in LANGUAGES:
        for address in ("", "find/", "gas-2021/", "gas-2021/edit/"):
            page.goto(f"/{language}/desk/promises/{address}")
            for folded in page.locator("main details").all():
                folded.evaluate("element => element.open = true")
            if pixels := overhang(page):
                wide[language, address] = pixels
    assert wide == {}
    assert visit.complaints == []
