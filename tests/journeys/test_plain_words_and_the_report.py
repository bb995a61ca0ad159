"""Two things that hold a consultation together: an article in plain words, and the report of all.

An editor explains an article, another person signs, a reader finds it beside the law. Then the
secretariat has the report made, and files it.
"""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.entrance import enter

LAW = "c/digital-rights"
WORDS = "Егер сайт сіз туралы жазбаны сақтаса, сіз оны көре аласыз."
CHANGES = "Енді жауапты он күнде алуға болады."
SECONDS_FOR_THE_REPORT = 600


def explain(editor: Page) -> None:
    """Write the first explanation that is missing in Kazakh, beside the wording of its article."""
    editor.goto(f"/en/desk/{LAW}/explanations/")
    editor.locator("a[href*='/explanations/draft/art_2/kk/']").last.click()
    editor.fill("#id_text", WORDS)
    editor.fill("#id_changes", CHANGES)
    editor.get_by_role("button", name="Keep for signature").click()
    expect(editor.locator(".message.success")).to_be_visible()


def sign(signatory: Page) -> None:
    signatory.goto(f"/en/desk/{LAW}/explanations/")
    waiting = signatory.locator("article", has_text=WORDS)
    waiting.get_by_role("button", name="Sign and publish").click()
    expect(signatory.locator(".message.success")).to_be_visible()


def report_number(page: Page) -> str:
    """Give the number of the newest report, as its page says it; "" where there is none."""
    page.goto(f"/kk/{LAW}/report/")
    file = page.locator(".actions a[href$='.pdf']")
    return str(file.get_attribute("href")) if file.count() else ""


def report_after(page: Page, earlier: str) -> str:
    """Wait for a report that a worker makes, and give the address of its PDF."""
    for _ in range(SECONDS_FOR_THE_REPORT):
        if (newest := report_number(page)) != earlier:
            return newest
        page.wait_for_timeout(1000)
    pytest.fail("no report was made")


def words_of(page: Page, address: str) -> str:
    """Download a PDF and give its letters, without blanks: lines break elsewhere on paper."""
    paper = pypdfium2.PdfDocument(page.request.get(address).body())
    return "".join("".join(one.get_textpage().get_text_range().split()) for one in paper)


def test_from_an_explanation_to_the_report_of_all(visitor: Visitor) -> None:
    alma, serik = enter(visitor(), "alma"), enter(visitor(), "serik")
    reader = visitor(320, javascript=False).page
    explain(alma)
    reader.goto(f"/kk/{LAW}/draft/art_2/")
    assert WORDS not in reader.inner_text("main"), "nobody reads it before the second signature"
    sign(serik)
    reader.reload()
    beside = reader.locator(".plain-words")
    expect(beside).to_contain_text(WORDS)
    expect(beside).to_contain_text(CHANGES)
    expect(beside).to_contain_text("serik")

    press = visitor().page
    earlier = report_number(press)
    alma.goto("/en/desk/")
    alma.locator(f"form[action$='/desk/{LAW}/report/'] button").click()
    expect(alma.locator(".message.success")).to_contain_text("within a minute")
    paper = words_of(press, report_after(press, earlier))
    chapters = press.locator("main h2:not(#others)").all_inner_texts()
    assert len(chapters) > 5
    assert [one for one in chapters if "".join(one.split()) not in paper] == []
