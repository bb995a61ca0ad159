"""J3. A citizen opens a link from a school chat: on a telephone, in Kazakh, without an account."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.screens import open_page, overhang
from tests.browser.test_voting_way import QUESTION, answer, keep_receipt, verified


def test_from_the_link_to_a_receipt_and_to_news(
    visitor: Visitor, site: str, tmp_path: Path
) -> None:
    visit = visitor(320)
    page = open_page(visit, f"/kk/{QUESTION}")
    for place in range(7):
        answer(page, "123"[place % 3])
    page.goto(f"/kk/{QUESTION}about-you/")
    page.locator("#region").select_option(index=3)
    page.locator(".asked button").first.click()
    assert overhang(page) <= 0
    receipt = keep_receipt(page, tmp_path)
    told = verified(site, receipt, tmp_path)
    assert told.count("The receipt holds: vote") == 7

    page.goto("/kk/c/digital-rights/")
    page.locator(".follow a").first.click()
    page.locator("main form button").first.click()
    expect(page.locator(".followed li")).to_have_count(1)
    assert re.fullmatch(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", page.locator("code").inner_text())
    assert visit.complaints == []
