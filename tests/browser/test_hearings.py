"""A hearing in a real browser: from a pasted report to a public page, by keyboard and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, Visitor
from tests.browser.entrance import enter
from tests.browser.keyboard import press, press_and_go
from tests.browser.screens import LANGUAGES, open_page, overhang, too_wide

REPORT = (
    "12 марта 2026 года в Караганде прошёл круглый стол о проекте закона о дворе.\n\n"
    "— Я поддерживаю проект: двор нужен всем, — сказала директор школы № 5 Айгуль Сарсенова.\n\n"
    "— Я против этой нормы: она лишает жителей голоса, — заявил председатель совета ветеранов"
    " Марат Оспанов. <script>document.title='owned'</script>\n\n"
    "Мы отремонтируем качели до 1 мая 2027 года, пообещал заместитель акима Ержан Ахметов.\n\n"
    "Участники пришли к единому мнению: проект нужен.\n"
)
LIMIT = 120
"""Presses of a key after which a review that does not end is a failure."""


def begin(page: Page, slug: str) -> str:
    """Begin a hearing in the consultation of the yard and give the address of its page."""
    page.goto("/en/desk/c/yard/hearings/new/")
    for language, title in (("kk", "Тыңдау"), ("ru", "Слушания"), ("en", "Hearing")):
        page.fill(f"#id_title_{language}", f"{title} {slug}")
    page.fill("#id_slug", slug)
    page.locator("main form button").click()
    return page.url


def paste(page: Page, hearing: str, text: str) -> None:
    """Paste a report and wait for its review."""
    page.goto(hearing)
    page.fill("#paste_text", text)
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/review/")


def confirm_by_keyboard(page: Page) -> int:
    """Press n, then c, until everything is decided; give how many presses of c it took."""
    for presses in range(LIMIT):
        if page.locator("#done").count():
            return presses
        press(page, "n")
        press_and_go(page, "c")
    pytest.fail("the review does not come to an end")


def publish(visitor: Visitor, alma: Page, hearing: str) -> None:
    """Submit, sign as two people, publish."""
    alma.goto(hearing)
    alma.get_by_role("button", name="Submit for signature").click()
    alma.get_by_role("button", name="Sign", exact=True).click()
    serik = enter(visitor(), "serik")
    serik.goto(hearing)
    serik.get_by_role("button", name="Sign", exact=True).click()
    serik.get_by_role("button", name="Publish for ever").click()
    expect(serik.locator(".message.success")).to_have_count(1)


def read_everywhere(visitor: Visitor, slug: str, *words: str) -> None:
    """Read the public page in three languages, wide and narrow, with and without scripts."""
    for language in LANGUAGES:
        for width, javascript in ((1280, True), (320, False)):
            reader = visitor(width, javascript=javascript)
            page = open_page(reader, f"/{language}/c/yard/hearings/{slug}/")
            for word in words:
                assert word in page.inner_text("main"), (language, word)
            assert overhang(page) <= 0, (language, width)
            assert reader.complaints == []


def test_a_pasted_report_is_confirmed_by_keyboard_and_read_in_three_languages(
    visitor: Visitor,
) -> None:
    visit = visitor()
    alma = enter(visit, "alma")
    hearing = begin(alma, "keyboard")
    paste(alma, hearing, REPORT)
    assert confirm_by_keyboard(alma) > 5
    publish(visitor, alma, hearing)
    read_everywhere(visitor, "keyboard", "Айгуль Сарсенова", "лишает жителей голоса", "2027")
    assert visit.complaints == []


def test_the_report_that_all_began_with_goes_the_same_way(
    visitor: Visitor, shared_data: Path
) -> None:
    seed = shared_data / "seed" / "round-table-karaganda.ru.txt"
    alma = enter(visitor(), "alma")
    hearing = begin(alma, "seed")
    paste(alma, hearing, seed.read_text(encoding="utf-8"))
    press_and_go(alma, "a")
    confirm_by_keyboard(alma)
    publish(visitor, alma, hearing)
    read_everywhere(visitor, "seed", "Жакип Асанов", "Бахыт Жаутиков")
    page = open_page(visitor(), "/en/c/yard/hearings/seed/")
    expect(page.locator(".claim.v-untested")).to_have_count(1)


def test_keys_move_undo_and_correct(visitor: Visitor) -> None:
    visit = visitor()
    page = enter(visit, "alma")
    hearing = begin(page, "keys")
    paste(page, hearing, REPORT)
    press(page, "j")
    first = page.locator(".card.current").get_attribute("id")
    press(page, "j")
    assert page.locator(".card.current").get_attribute("id") != first
    press(page, "k")
    assert page.locator(".card.current").get_attribute("id") == first
    press_and_go(page, "x")
    expect(page.locator(f"[id='{first}'] .state")).to_have_text("Rejected")
    press_and_go(page, "u")
    expect(page.locator(f"[id='{first}'] .state")).to_have_count(0)
    press_and_go(page, "e")
    assert page.url.endswith(f"/item/{first}/")
    assert visit.complaints == []


def test_selected_words_become_a_statement(visitor: Visitor) -> None:
    visit = visitor()
    page = enter(visit, "alma")
    hearing = begin(page, "selection")
    paste(page, hearing, REPORT)
    words = "прошёл круглый стол о проекте"
    page.evaluate(
        """words => {
          const walker = document.createTreeWalker(
            document.querySelector("[data-source]"), NodeFilter.SHOW_TEXT);
          const texts = []; let whole = "";
          while (walker.nextNode()) {
            if (walker.currentNode.parentElement.closest(".tag-number, h3")) continue;
            texts.push([whole.length, walker.currentNode]);
            whole += walker.currentNode.textContent;
          }
          const at = whole.indexOf(words);
          const place = offset => {
            const [start, node] = texts.filter(([from]) => from <= offset).at(-1);
            return [node, offset - start];
          };
          getSelection().setBaseAndExtent(...place(at), ...place(at + words.length));
        }""",
        words,
    )
    page.locator("[data-add-selected]").first.click()
    expect(page.locator("#id_text")).to_have_value(words)
    expect(page.locator("#id_start")).to_have_value(str(REPORT.index(words)))
    page.get_by_role("button", name="Add").click()
    expect(page.locator(".card.is-add")).to_have_count(1)
    assert visit.complaints == []


def test_the_review_works_without_scripts_on_a_narrow_screen(visitor: Visitor) -> None:
    visit: Visit = visitor(320, javascript=False)
    page = enter(visit, "alma")
    hearing = begin(page, "narrow")
    paste(page, hearing, REPORT)
    assert overhang(page) <= 0
    for _ in range(LIMIT):
        if page.locator("#done").count():
            break
        page.locator("[data-waits] button[value=confirm]").first.click()
    expect(page.locator("#done")).to_have_count(1)
    assert page.title() != "owned"
    page.locator("#done a").click()
    expect(page.get_by_role("button", name="Submit for signature")).to_have_count(1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_a_hearing_is_wider_than_the_screen(visitor: Visitor, language: str) -> None:
    visit = visitor()
    page = enter(visit, "alma", language)
    page.locator("a.edition-card[href*='/desk/h/']").last.click()
    desk = page.url
    working = ("", "review/", "decisions/", "minutes/", "add/statement/", "item/fact-date/")
    public = ("hearings/", "hearings/karaganda-round-table/", "draft/art_24/")
    assert too_wide(visit, (desk + address for address in working)) == {}
    assert too_wide(visit, (f"/{language}/c/digital-rights/{address}" for address in public)) == {}
    assert visit.complaints == []
