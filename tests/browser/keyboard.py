"""Keys as a person presses them: when the page has come, with the scripts that listen."""

from __future__ import annotations

from playwright.sync_api import Page


def press(page: Page, key: str) -> None:
    """Press a key on a page whose scripts are running.

    Words are seen before the page has loaded; a key pressed in between is heard by nobody.
    """
    page.wait_for_load_state()
    page.keyboard.press(key)


def press_and_go(page: Page, key: str) -> None:
    """Press a key that leads to another page, and wait for that."""
    page.wait_for_load_state()
    with page.expect_navigation():
        page.keyboard.press(key)
