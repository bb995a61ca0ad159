"""J5. A journalist looks up what a region was promised, with sources, and takes the data along."""

from __future__ import annotations

import csv
import io

from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.screens import open_page


def test_from_a_filter_to_a_promise_its_readings_and_a_table(visitor: Visitor) -> None:
    visit = visitor()
    page = open_page(visit, "/ru/promises/")
    everything = page.locator(".promises > li").count()
    page.select_option("#region", "KZ-35")
    page.get_by_role("button", name="Показать").click()
    shown = page.locator(".promises > li").count()
    assert 0 < shown <= everything

    with page.expect_download() as got:
        page.get_by_role("link", name="CSV").click()
    rows = list(csv.DictReader(io.StringIO(got.value.path().read_text("utf-8-sig"))))
    assert len(rows) == shown, "the file holds what the filters show"

    page.goto("/ru/promises/gas-2021/")
    expect(page.locator(".said blockquote")).not_to_be_empty()
    expect(page.locator("table").first).to_be_visible()
    page.goto("/ru/promises/gas-2021/?on=2022-01-01")
    expect(page.locator("main")).to_contain_text("1 января 2022")
    page.goto("/ru/promises/gas-2021/card/")
    assert page.evaluate("document.body.innerText.length") > 20
    assert visit.complaints == []
