"""A real server with the demonstration and a hostile law, and a real browser to visit it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

from tests.made_once import demonstration_with, world_of
from tests.served import SECONDS_TO_ANSWER, served

CHROMIUM = os.environ.get("ORTAQ_CHROMIUM", "/usr/bin/chromium")
QUIET = (
    "--no-sandbox",  # the tests may run as root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
MORE = ("tests.browser.hostile_law", "tests.browser.desk_people", "tests.browser.many_duties")
"""What the site has beyond the demonstration."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests of this folder, so that they can be chosen or left out by name."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program; without one these tests are skipped."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no Chromium at {CHROMIUM}; set ORTAQ_CHROMIUM to its program")
    return CHROMIUM


@pytest.fixture(scope="session")
def site(chromium: str, tmp_path_factory: pytest.TempPathFactory, sites: Path) -> Iterator[str]:
    """The address of a server of its own, with a database of its own."""
    data = tmp_path_factory.mktemp("site") / "data"
    shutil.copytree(demonstration_with(sites, MORE), data)
    with served("ortaq_site", world_of(data)) as address:
        yield address


# The browser lives no longer than one module: while it is open, this thread has an event loop,
# and Django would refuse the database to tests of other modules.
@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A browser without a window."""
    expect.set_options(timeout=SECONDS_TO_ANSWER * 1000)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield opened
        opened.close()


@dataclass
class Visit:
    """A page being visited, and what the browser complained about."""

    page: Page
    site: str
    complaints: list[str] = field(default_factory=list)

    def hear(self, message: ConsoleMessage) -> None:
        """Note errors and warnings; a refusal by the content security policy is one of them."""
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{self.page.url}: {message.text}")


Visitor = Callable[..., Visit]


@pytest.fixture
def visitor(browser: Browser, site: str) -> Iterator[Visitor]:
    """Open a tab: `visitor(width=320, javascript=False)`; addresses are relative to the site."""
    contexts: list[BrowserContext] = []

    def open_tab(width: int = 1280, *, javascript: bool = True, **options: object) -> Visit:
        context = browser.new_context(
            base_url=site,
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            **options,  # type: ignore[arg-type]
        )
        context.set_default_timeout(SECONDS_TO_ANSWER * 1000)
        contexts.append(context)
        visit = Visit(context.new_page(), site)
        visit.page.on("console", visit.hear)
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        visit.page.on("dialog", lambda dialog: visit.complaints.append(dialog.message))
        return visit

    yield open_tab
    for context in contexts:
        context.close()
