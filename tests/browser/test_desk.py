"""The desk in a real browser: the whole way without scripts, on a narrow screen, by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.entrance import enter, log_in
from tests.browser.screens import LANGUAGES, open_page, overhang, too_wide

DOUBTFUL = """Закон о дворе (пример)
Статья 1. Качели
1. Качели общие:
1) для детей;
2) для взрослых.
5. Качели красят в мае.
Статья 1. Лавка
Лавка стоит у подъезда, на ней сидят по очереди, а <b>зимой</b> ее убирают.
"""

LABELS = {"label_kk": "Жоба", "label_ru": "Проект", "label_en": "Draft"}


def begin(page: Page, slug: str) -> str:
    """Begin an edition in the consultation of the yard and give the address of its page."""
    page.goto("/en/desk/c/yard/new/")
    for field, words in {**LABELS, "slug": slug}.items():
        page.fill(f"#id_{field}", words)
    page.locator("main form button").click()
    return page.url


def send(page: Page, edition: str, folder: Path, text: str, language: str = "ru") -> None:
    file = folder / "law.txt"
    file.write_text(text, encoding="utf-8")
    page.goto(edition)
    page.set_input_files(f"#file-{language}", str(file))
    page.locator(f"form[action$='/upload/{language}/'] button").click()


@pytest.fixture(scope="module")
def prepared() -> dict[str, str]:
    """Addresses made by one test and looked at by others."""
    return {}


def test_the_whole_way_without_scripts_on_a_narrow_screen(visitor: Visitor, tmp_path: Path) -> None:
    alma = log_in(visitor(320, javascript=False), "alma")
    edition = begin(alma, "draft")
    send(alma, edition, tmp_path, DOUBTFUL)
    expect(alma.locator(".tally .flag")).to_have_text("2 places to look at")

    alma.locator(".tally .button").click()
    assert alma.url.endswith("#place-1")
    alma.locator("#place-1 a.button").click()
    alma.fill("#id_num", "2.")
    alma.get_by_role("button", name="Save and go to the next place").click()
    assert alma.url.endswith("#place-1"), "the second has become the first"
    alma.locator("#place-1 a.button").click()
    alma.fill("#id_num", "Статья 2.")
    alma.get_by_role("button", name="Save", exact=True).click()
    expect(alma.locator(".tally .fine")).to_have_count(1)

    alma.goto(edition)
    alma.get_by_role("button", name="Submit for signature").click()
    alma.get_by_role("button", name="Sign", exact=True).click()
    expect(alma.get_by_role("button", name="Publish for ever")).to_have_count(0)
    serik = enter(visitor(320, javascript=False), "serik")
    serik.goto(edition)
    serik.get_by_role("button", name="Sign", exact=True).click()
    serik.get_by_role("button", name="Publish for ever").click()

    reader = visitor(320, javascript=False)
    public = open_page(reader, "/ru/c/yard/draft/art_2/")
    assert "<b>зимой</b>" in public.locator(".law").first.inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_desk_fits_the_screen_and_pleases_the_browser(
    visitor: Visitor, tmp_path: Path, prepared: dict[str, str], language: str
) -> None:
    visit = visitor()
    alma = enter(visit, "alma", language)
    if not prepared:
        prepared["edition"] = begin(alma, "draft-with-doubts")
        send(alma, prepared["edition"], tmp_path, DOUBTFUL)
    edition = prepared["edition"].rstrip("/").rpartition("/")[2]
    pages = (
        "",
        "c/yard/new/",
        f"e/{edition}/",
        f"e/{edition}/languages/",
        f"e/{edition}/ru/",
        f"e/{edition}/ru/line/5/",
        f"e/{edition}/ru/corrections/",
    )
    assert too_wide(visit, (f"/{language}/desk/{page}" for page in pages)) == {}
    assert visit.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_door_of_the_desk_fits_too(visitor: Visitor, language: str) -> None:
    visit = visitor(320)
    assert overhang(open_page(visit, f"/{language}/desk/login/")) <= 0
    log_in(visit, "aru", language)
    assert overhang(open_page(visit, f"/{language}/desk/consultations/new/")) <= 0
    assert visit.complaints == []


def test_the_other_language_shows_the_same_line_of_the_desk(
    visitor: Visitor, prepared: dict[str, str]
) -> None:
    visit = visitor()
    alma = enter(visit, "alma")
    edition = prepared["edition"].rstrip("/").rpartition("/")[2]
    alma.goto(f"/en/desk/e/{edition}/ru/?page=1")
    alma.locator(".languages a[hreflang=kk]").click()
    alma.wait_for_url(f"**/kk/desk/e/{edition}/ru/?page=1*")


def test_every_field_of_a_correction_has_a_name_for_those_who_hear_the_page(
    visitor: Visitor, prepared: dict[str, str]
) -> None:
    visit = visitor()
    alma = enter(visit, "alma")
    edition = prepared["edition"].rstrip("/").rpartition("/")[2]
    alma.goto(f"/en/desk/e/{edition}/ru/line/5/")
    nameless = alma.evaluate(
        "[...document.querySelectorAll('main :is(input:not([type=hidden]), select, textarea)')]"
        ".filter(field => !field.labels.length).map(field => field.name)"
    )
    assert nameless == []
