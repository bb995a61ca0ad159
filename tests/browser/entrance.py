"""How people of the desk come in."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.desk_people import PASSWORD

_inside: dict[tuple[str, str], list[dict[str, object]]] = {}
"""Cookies of who has logged in already, by site and name: a password is slow on purpose."""


def log_in(visit: Visit, name: str, language: str = "en") -> Page:
    """Log in by keyboard alone."""
    page = visit.page
    page.goto(f"/{language}/desk/login/")
    page.locator("#id_username").focus()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/desk/")
    return page


def enter(visit: Visit, name: str, language: str = "en") -> Page:
    """Come in, with the session of an earlier time where there is one."""
    person = visit.site, name
    if person not in _inside:
        log_in(visit, name, language)
        _inside[person] = visit.page.context.cookies()
        return visit.page
    visit.page.context.add_cookies(_inside[person])  # type: ignore[arg-type]
    visit.page.goto(f"/{language}/desk/")
    visit.page.wait_for_url(f"**/{language}/desk/")
    return visit.page
