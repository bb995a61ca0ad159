"""Pages of results in a real browser: they fit, complain of nothing, and axe finds nothing."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.screens import LANGUAGES, open_page, too_wide
from tests.browser.test_voting_way import QUESTION, answer

PAGES = (
    "results/digital-rights/",
    "results/digital-rights/9/",
    "results/digital-rights/draft/art_4/",
    "c/digital-rights/draft/art_4/",
)


def violations(page: Page) -> list[str]:
    """Give what axe-core finds wrong on a page."""
    found = Axe().run(page).response["violations"]
    return [f"{page.url} {one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_results_fit_the_screen(visitor: Visitor, language: str) -> None:
    visit = visitor()
    assert too_wide(visit, (f"/{language}/{page}" for page in PAGES)) == {}
    assert visit.complaints == []


def test_axe_finds_nothing_on_results_and_on_the_way_to_the_receipt(visitor: Visitor) -> None:
    visit = visitor(320)
    found = [one for p in PAGES for one in violations(open_page(visit, f"/kk/{p}"))]
    page = open_page(visit, f"/kk/{QUESTION}")
    found += violations(page)
    for _ in range(8):
        answer(page, "1")
    for p in ("about-you/", "say/", "end/"):
        found += violations(open_page(visit, f"/kk/{QUESTION}{p}"))
    assert found == []
