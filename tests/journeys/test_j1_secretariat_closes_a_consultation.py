"""J1. The secretariat of a commission takes a draft from two Word files to answered letters.

Alma edits, Serik signs as the second. The law of the yard is invented.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.entrance import enter
from tests.browser.keyboard import press
from tests.browser.test_letters import wait_for_work
from tests.site.letters_cast import table

LABELS = {"draft": "Draft", "second": "Second draft"}
TITLES = {"ru": "Закон о саде (пример)", "kk": "Бақ туралы заң (мысал)"}
ARTICLES = {
    "ru": (
        ("Статья 1. Цель", "Сад общий, за ним ухаживают все соседи, и вход в него свободный."),
        ("Статья 2. Полив", "Деревья поливают три раза в неделю ближе к вечеру."),
        ("Статья 3. Урожай", "Половину яблок отдают школьной столовой."),
    ),
    "kk": (
        ("1-бап. Мақсаты", "Бақ ортақ, оны барлық көршілер күтеді, кіру еркін."),
        ("2-бап. Суару", "Ағаштар аптасына үш рет кешке қарай суарылады."),
        ("3-бап. Өнім", "Алманың жартысы мектеп асханасына беріледі."),
    ),
}
CHANGED = {
    "ru": ("три раза", "четыре раза"),
    "kk": ("үш рет", "төрт рет"),
}
ANSWER = "Поливать будут четыре раза в неделю."
SECONDS_FOR_TABLES = 600


def write_word_file(folder: Path, language: str, changed: bool = False) -> Path:
    """Write the draft as the Word file that a ministry sends."""
    document = Document()
    document.add_heading(TITLES[language])
    for heading, text in ARTICLES[language]:
        document.add_paragraph(heading)
        document.add_paragraph(text.replace(*CHANGED[language]) if changed else text)
    path = folder / f"draft.{language}.docx"
    document.save(str(path))
    return path


def publish_draft(alma: Page, serik: Page, folder: Path, slug: str) -> None:
    """Upload both languages, submit, sign as two people, publish for ever."""
    alma.goto("/en/desk/c/yard/new/")
    words = {f"label_{language}": LABELS[slug] for language in ("kk", "ru", "en")}
    for field, value in {**words, "slug": slug}.items():
        alma.fill(f"#id_{field}", value)
    alma.locator("main form button").click()
    edition = alma.url
    for language in ("kk", "ru"):
        file = write_word_file(folder, language, changed=slug == "second")
        alma.set_input_files(f"#file-{language}", str(file))
        alma.locator(f"form[action$='/upload/{language}/'] button").click()
        alma.goto(edition)
    alma.get_by_role("button", name="Submit for signature").click()
    alma.get_by_role("button", name="Sign", exact=True).click()
    serik.goto(edition)
    serik.get_by_role("button", name="Sign", exact=True).click()
    serik.get_by_role("button", name="Publish for ever").click()


def bring_letters_in(alma: Page, folder: Path) -> None:
    """Try the table of letters first, then take it in; the letter without words is refused."""
    file = folder / "letters.csv"
    file.write_bytes(table())
    alma.goto("/en/desk/c/yard/letters/import/")
    alma.set_input_files("#files", str(file))
    alma.get_by_role("button", name="Upload").click()
    alma.get_by_role("button", name="Try the file").click()
    wait_for_work(alma, "Tried. Nothing is stored yet.")
    alma.get_by_role("button", name="Take the letters in").click()
    wait_for_work(alma, "Taken in and grouped.")


def answer_the_point_about_water(alma: Page) -> None:
    """Confirm the group by keyboard and answer all its letters at once."""
    alma.goto("/en/desk/c/yard/letters/?q=поливать")
    expect(alma.locator("[data-group]").first.locator(".voices")).to_have_text("2 letters")
    press(alma, "c")
    expect(alma.locator(".message.success")).to_have_text("1 group confirmed.")
    alma.locator("[data-group]").first.locator("[data-open]").press("Enter")
    alma.select_option("#id_decision", "accepted")
    alma.fill("#id_reason_kk", "Аптасына төрт рет суарылады.")
    alma.fill("#id_reason_ru", ANSWER)
    alma.get_by_role("button", name="Store the answer").click()


def publish_answers(alma: Page, serik: Page) -> None:
    for page in (alma, serik):
        page.goto("/en/desk/c/yard/letters/answers/")
        page.get_by_role("button", name="Sign the chosen answers").click()
    serik.get_by_role("button", name="Publish the answers").click()
    expect(serik.locator(".message.success")).to_contain_text("1 answer published")


def word_table_has(reader: Page, words: str) -> bool:
    """Download the comparative table of proposals and decisions, and look for words in it."""
    reader.goto("/ru/c/yard/letters/")
    link = reader.locator("a[href$='table.ru.docx']")
    if not link.count():
        return False
    with reader.expect_download() as got:
        link.click()
    (found,) = Document(str(got.value.path())).tables[:1]
    return any(words in cell.text for row in found.rows for cell in row.cells)


def test_from_two_word_files_to_a_table_of_decisions(visitor: Visitor, tmp_path: Path) -> None:
    alma, serik = enter(visitor(), "alma"), enter(visitor(), "serik")
    publish_draft(alma, serik, tmp_path, "draft")
    bring_letters_in(alma, tmp_path)
    answer_the_point_about_water(alma)
    publish_answers(alma, serik)
    publish_draft(alma, serik, tmp_path, "second")

    reader = visitor(320, javascript=False).page
    reader.goto("/ru/c/yard/second/art_2/")
    assert "четыре раза" in reader.locator(".law").first.inner_text()
    reader.goto("/kk/c/yard/")
    expect(reader.locator(".figures")).to_contain_text(re.compile(r"11\s*хат"))
    reader.goto("/ru/c/yard/letters/")
    expect(reader.locator("main")).to_contain_text("Принято")

    press = visitor().page
    for _ in range(SECONDS_FOR_TABLES):
        if word_table_has(press, ANSWER):
            return
        press.wait_for_timeout(1000)
    pytest.fail("the table does not have the answer")
