"""Public pages in a real browser: narrow and wide, with and without scripts, under attack."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.screens import LANGUAGES, open_page, overhang, too_wide

LAW = "c/digital-rights"
PAGES = (
    "",
    "about/",
    f"{LAW}/",
    f"{LAW}/find/?q=1",
    f"{LAW}/draft/",
    f"{LAW}/draft/?view=inline",
    f"{LAW}/draft/?view=clean",
    f"{LAW}/report/",
    f"{LAW}/in-force/",
    f"{LAW}/draft/art_5/",
    f"{LAW}/draft/art_12/?view=inline",
    f"{LAW}/draft/art_24/",
    f"{LAW}/in-force/art_24/",
    f"{LAW}/draft/art_9/",
    "laws/digital-rights/",
    "laws/digital-rights/communications/",
    "laws/digital-rights/libraries/",
    "promises/",
    "promises/?topic=ecology&state=without_date",
    "promises/gas-2021/",
    "promises/ecology-gas/",
    "promises/kartech-funds/",
    "promises/gas-2021/card/",
    "embed/digital-rights/",
    "embed/digital-rights/draft/art_4/",
)
HOSTILE_PAGES = (
    "c/hostile/",
    "c/hostile/draft/",
    "c/hostile/draft/?view=inline",
    "c/hostile/draft/art_1/",
    "c/hostile/in-force/art_1/",
    "c/hostile/find/?q=script",
    "c/hostile/find/?q=<script>document.title='owned'</script>",
    "",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_fits_the_screen_and_pleases_the_browser(
    visitor: Visitor, language: str
) -> None:
    visit = visitor()
    assert too_wide(visit, (f"/{language}/{page}" for page in PAGES)) == {}
    assert visit.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_without_scripts_reaches_every_view(visitor: Visitor, language: str) -> None:
    visit = visitor(javascript=False)
    page = open_page(visit, f"/{language}/")
    page.locator("h3 a").last.click()
    page.locator(".editions a").last.click()
    expect(page.locator(".row .new").nth(50)).to_be_attached()
    page.locator(".choices a").nth(1).click()
    expect(page.locator(".flow ins").nth(10)).to_be_attached()
    page.locator(".choices a").nth(2).click()
    expect(page.locator(".law ins")).to_have_count(0)
    page.locator(".unit-head h3 a").first.click()
    page.wait_for_url(f"**/{language}/{LAW}/draft/art_1/")
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/art_2/")


def test_the_contents_unfold_on_a_narrow_screen_without_scripts(visitor: Visitor) -> None:
    page = open_page(visitor(320, javascript=False), f"/kk/{LAW}/draft/")
    contents = page.locator(".contents nav")
    assert not contents.is_visible()
    page.locator(".fold-label").click()
    assert contents.is_visible()
    contents.get_by_role("link").nth(2).click()
    expect(page).to_have_url(re.compile("#art_"))


def test_the_contents_fold_again_where_a_place_was_chosen(visitor: Visitor) -> None:
    page = open_page(visitor(320), f"/ru/{LAW}/draft/")
    page.locator(".fold-label").click()
    page.locator(".contents nav").get_by_role("link").nth(5).click()
    expect(page.locator(".contents nav")).to_be_hidden()


def test_the_contents_stay_beside_a_wide_text(visitor: Visitor) -> None:
    page = open_page(visitor(1280), f"/kk/{LAW}/draft/#art_20")
    box = page.locator(".contents").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 100


def test_the_language_switch_keeps_query_and_place(visitor: Visitor) -> None:
    page = open_page(visitor(), f"/ru/{LAW}/draft/?view=inline#art_9__para_2")
    page.get_by_role("link", name="Қазақша").first.click()
    page.wait_for_url("**/kk/**")
    assert page.url.endswith(f"/kk/{LAW}/draft/?view=inline#art_9__para_2")
    assert page.locator("#art_9__para_2").is_visible()


def test_the_address_of_an_article_and_of_a_paragraph_can_be_copied(visitor: Visitor) -> None:
    page = open_page(
        visitor(permissions=["clipboard-read", "clipboard-write"]), f"/en/{LAW}/draft/?view=clean"
    )
    page.locator("#art_9").hover()
    page.locator("#art_9 .unit-line .copy").click()
    copied = "navigator.clipboard.readText()"
    assert page.evaluate(copied).endswith(f"/en/{LAW}/draft/art_9/")
    page.locator("#art_9__para_2 .num").focus()
    page.locator("#art_9__para_2 .copy-paragraph").click()
    assert page.evaluate(copied).endswith(f"/en/{LAW}/draft/art_9/#art_9__para_2")


def test_the_first_key_leads_past_the_masthead(visitor: Visitor) -> None:
    page = open_page(visitor(), f"/kk/{LAW}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_on_paper_there_is_the_law_and_no_machinery(visitor: Visitor) -> None:
    page = open_page(visitor(), f"/kk/{LAW}/draft/art_5/")
    page.emulate_media(media="print")
    for machinery in (".languages", ".masthead-nav", ".choices", ".turn"):
        assert not page.locator(machinery).first.is_visible()
    assert page.locator(".row .old").first.is_visible()
    assert page.locator(".permalink.address").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_taken_out_and_put_in_differ_by_more_than_colour(
    visitor: Visitor, scheme: str
) -> None:
    page = open_page(visitor(color_scheme=scheme), f"/ru/{LAW}/draft/?view=inline")
    style = "element => getComputedStyle(element).textDecorationLine"
    assert page.locator(".flow del").first.evaluate(style) == "line-through"
    assert page.locator(".flow ins").first.evaluate(style) == "underline"


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_words_of_a_law_run_nothing(visitor: Visitor, language: str) -> None:
    visit = visitor()
    for address in HOSTILE_PAGES:
        page = open_page(visit, f"/{language}/{address}")
        assert page.title() != "owned", address
        assert page.locator("img, main script, iframe, object, embed").count() == 0, address
        assert overhang(page) <= 0, address
    assert visit.complaints == []
    assert "onerror=" in page.locator("body").inner_text()
