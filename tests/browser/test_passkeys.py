"""Passkeys in a real browser, with a key that Chromium itself plays (WebAuthn over CDP)."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.desk_people import PASSWORD
from tests.browser.screens import overhang

KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def local(site: str) -> str:
    """The site by name: a passkey belongs to a name, not to a number."""
    return f"http://localhost:{urlsplit(site).port}"


def with_key(page: Page) -> tuple[CDPSession, str]:
    """Put a key into the browser that says yes by itself."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    made: dict[str, Any] = session.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    return session, made["authenticatorId"]


def log_in(page: Page, local: str, name: str) -> None:
    page.goto(f"{local}/en/desk/login/")
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    page.click("main form button")


def test_a_passkey_is_added_lets_in_and_is_asked_for_after_the_password(
    visitor: Visitor, local: str
) -> None:
    visit = visitor(width=320)
    page = visit.page
    session, key = with_key(page)
    log_in(page, local, "pasha")
    page.goto(f"{local}/en/desk/access/")
    assert overhang(page) == 0
    page.fill("#id_name", "My telephone")
    page.click("text=Add a passkey")
    page.wait_for_url("**/en/desk/access/codes/")
    page.click("text=Show new codes")
    assert page.locator(".recovery-codes li").count() == 10
    code = page.locator(".recovery-codes code").first.inner_text()
    page.goto(f"{local}/en/desk/access/")
    expect(page.locator("main")).to_contain_text("My telephone")

    page.click("text=Log out")
    page.wait_for_url("**/en/desk/login/")
    page.click("text=Use a passkey")
    page.wait_for_url(f"{local}/en/desk/")

    page.click("text=Log out")
    log_in(page, local, "pasha")
    page.wait_for_url("**/second-step/**")
    page.click("text=Use a passkey")
    page.wait_for_url(f"{local}/en/desk/")
    assert visit.complaints == []

    page.click("text=Log out")
    session.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": key})
    log_in(page, local, "pasha")
    page.fill("#id_code", code)
    page.click("main form button")
    page.wait_for_url(f"{local}/en/desk/")


def test_a_key_that_does_not_know_this_site_lets_nobody_in(
    browser: Browser, visitor: Visitor, local: str
) -> None:
    page = visitor().page
    with_key(page)
    page.goto(f"{local}/kk/desk/login/")
    page.click("[data-passkey] button")
    expect(page.locator("[data-passkey] [role=alert]")).not_to_be_empty(timeout=15_000)
    assert page.url == f"{local}/kk/desk/login/"


def test_the_app_is_set_up_without_scripts(visitor: Visitor, site: str) -> None:
    page = visitor(width=320, javascript=False).page
    log_in(page, site, "zhan")
    page.goto(f"{site}/ru/desk/access/")
    expect(page.locator("[data-new-passkey]")).to_be_hidden()
    page.click("a:text('Настроить приложение')")
    assert overhang(page) == 0
    expect(page.locator("svg.qr")).to_be_visible()
    assert page.locator("figure code").inner_text()
