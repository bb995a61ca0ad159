"""Letters in a real browser: from a table to the answer that an author reads, by keyboard."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.entrance import enter
from tests.browser.keyboard import press
from tests.browser.screens import LANGUAGES, open_page, overhang, too_wide
from tests.site.letters_cast import table

LAW = "c/digital-rights"
QUEUE = f"/en/desk/{LAW}/letters/"
ANSWER = "Передавать яблоки школе будет необязательно."
SECONDS_FOR_TABLES = 600


def wait_for_work(page: Page, words: str) -> None:
    """The page looks again by itself until the work in the background is done."""
    expect(page.locator("main .lead")).to_contain_text(words, timeout=600_000)


def bring_in(page: Page, folder: Path) -> None:
    """Bring a table in, trying it first."""
    file = folder / "letters.csv"
    file.write_bytes(table())
    page.goto(f"{QUEUE}import/")
    page.set_input_files("#files", str(file))
    page.get_by_role("button", name="Upload").click()
    page.get_by_role("button", name="Try the file").click()
    wait_for_work(page, "Tried. Nothing is stored yet.")
    expect(page.locator("dl.fates dd").nth(2)).to_contain_text("1")
    page.get_by_role("button", name="Take the letters in").click()
    wait_for_work(page, "Taken in and grouped.")


def code_of(page: Page, number: str) -> str:
    """Take the list of codes and give that of one letter."""
    with page.expect_download() as taken:
        page.get_by_role("button", name="Make the codes and take the list").click()
    rows = csv.DictReader(io.StringIO(taken.value.path().read_text("utf-8-sig")))
    return next(row["code"] for row in rows if row["number"] == number)


def confirm_and_answer_by_keyboard(page: Page) -> str:
    """Confirm the campaign's group, take that back, confirm again, answer; give its number."""
    page.goto(f"{QUEUE}?q=школьной+столовой")
    row = page.locator("[data-group]").first
    expect(row.locator(".voices")).to_have_text("7 letters")
    press(page, "c")
    expect(page.locator(".message.success")).to_have_text("1 group confirmed.")
    press(page, "u")
    expect(page.locator(".message.success")).to_contain_text("Taken back")
    press(page, "c")
    expect(row.locator(".status")).to_have_text("to answer")
    row.locator("[data-open]").press("Enter")
    page.fill("#id_reason_kk", "Мектепке алма беру міндетті емес болады.")
    page.fill("#id_reason_ru", ANSWER)
    page.get_by_role("button", name="Store the answer").click()
    return re.search(r"group/(\d+)/", page.url)[1]


def table_has(page: Page, words: str) -> bool:
    """Download the Word table and look for words in its cells."""
    with page.expect_download() as got:
        page.locator("a[href$='table.ru.docx']").click()
    rows = Document(got.value.path()).tables[0].rows
    return any(words in cell.text for row in rows for cell in row.cells)


def test_from_a_table_to_the_answer_that_an_author_reads(visitor: Visitor, tmp_path: Path) -> None:
    visit = visitor()
    alma = enter(visit, "alma")
    bring_in(alma, tmp_path)
    code = code_of(alma, "7")
    number = confirm_and_answer_by_keyboard(alma)

    serik = enter(visitor(), "serik")
    for page in (alma, serik):
        page.goto(f"{QUEUE}answers/")
        page.get_by_role("button", name="Sign the chosen answers").click()
    serik.get_by_role("button", name="Publish the answers").click()
    expect(serik.locator(".message.success")).to_contain_text("1 answer published")

    author = visitor(320, javascript=False).page
    author.goto("/ru/receipt/")
    author.fill("#id_code", code.lower())
    author.locator("main form button").click()
    expect(author.locator(".answer")).to_contain_text(ANSWER)
    assert overhang(author) <= 0
    author.locator("main a", has_text="Предложение из письма").click()
    assert author.url.endswith(f"/ru/{LAW}/letters/{number}/")

    reader = visitor().page
    reader.goto(f"/ru/{LAW}/letters/")
    for _ in range(SECONDS_FOR_TABLES):
        if table_has(reader, ANSWER):
            break
        reader.wait_for_timeout(1000)
    else:
        pytest.fail("the table does not have the answer")
    assert visit.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_letters_fits_the_screen_and_pleases_the_browser(
    visitor: Visitor, language: str
) -> None:
    visit = visitor()
    public = open_page(visit, f"/{language}/{LAW}/letters/")
    point = public.locator(".group-point a").first.get_attribute("href")
    alma = enter(visit, "alma", language)
    alma.goto(f"/{language}/desk/{LAW}/letters/")
    group = alma.locator(".group-point a").first.get_attribute("href")
    desk = f"/{language}/desk/{LAW}/letters/"
    pages = (
        f"/{language}/{LAW}/letters/", point, f"/{language}/{LAW}/letters/write/",
        f"/{language}/receipt/", f"/{language}/{LAW}/draft/art_24/", desk, group,
        f"{desk}import/", f"{desk}new/", f"{desk}answers/", f"{desk}campaigns/", f"{desk}themes/",
        f"/{language}/desk/letters/import/1/", f"{desk}wordings/", f"{desk}influence/",
        f"/{language}/{LAW}/wordings/", f"/{language}/{LAW}/wordings/1/",
        f"/{language}/{LAW}/draft/art_24/propose/", f"/{language}/{LAW}/influence/",
    )  # fmt: skip
    assert too_wide(visit, pages) == {}
    assert visit.complaints == []


def test_a_form_that_came_back_begins_at_what_is_to_be_mended(visitor: Visitor) -> None:
    page = visitor(320).page
    page.goto(f"/ru/{LAW}/draft/art_24/propose/")
    page.fill("#id_reasons", "   ")
    page.get_by_role("button", name="Дальше").click()
    expect(page.locator("#id_reasons")).to_be_focused()
    expect(page.locator(".wrong-words")).to_have_text("Заполните это поле.")


def test_a_letter_is_written_without_scripts_and_without_an_account(visitor: Visitor) -> None:
    page = visitor(320, javascript=False).page
    page.goto(f"/ru/{LAW}/letters/write/?about=art_24")
    expect(page.locator("#id_about")).to_have_value(re.compile("24"))
    page.fill(
        "#id_text", "Мы, жители промышленных городов, требуем остановить новые печи комбината."
    )
    page.locator("main form button").first.click()
    expect(page.locator(".likely li").first).to_contain_text("печи комбината")
    page.get_by_role("button", name="Отправить письмо").click()
    code = page.locator(".code code").inner_text()
    assert re.fullmatch(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", code)
    page.goto("/ru/receipt/")
    page.fill("#id_code", code)
    page.locator("main form button").click()
    expect(page.locator("blockquote")).to_contain_text("печи комбината")
