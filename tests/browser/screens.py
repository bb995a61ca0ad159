"""Pages on the screens that people have: a narrow one and a wide one."""

from __future__ import annotations

from collections.abc import Iterable

from playwright.sync_api import Page

from tests.browser.conftest import Visit

LANGUAGES = ("kk", "ru", "en")
WIDE, NARROW = 1280, 320
"""Widths in pixels: a screen on a table, and the smallest telephone."""


def open_page(visit: Visit, address: str) -> Page:
    """Go to a page that is there."""
    answer = visit.page.goto(address)
    assert answer is not None
    assert answer.status == 200, address
    return visit.page


def overhang(page: Page) -> int:
    """Count the pixels by which a page is wider than the screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def overhangs(page: Page) -> dict[int, int]:
    """Give the widths at which a page is wider than the screen, and by how many pixels.

    The page is loaded once and then turned to the other width, which costs a third of loading it.
    """
    found = {}
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": 900})
        if (pixels := overhang(page)) > 0:
            found[width] = pixels
    return found


def too_wide(visit: Visit, addresses: Iterable[str]) -> dict[str, dict[int, int]]:
    """Open pages one by one and give those that do not fit a screen."""
    return {
        address: found for address in addresses if (found := overhangs(open_page(visit, address)))
    }
