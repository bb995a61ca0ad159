"""Hands that use no mouse, and browsers without scripts: the whole way, as such people go it.

Nothing here clicks, focuses or fills in: keys are pressed, and what has the focus must be seen.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.desk_people import PASSWORD
from tests.browser.screens import LANGUAGES, open_page

CONSULTATION = "c/digital-rights/"
MOST_STEPS = 400
"""Presses of Tab after which something cannot be reached."""
FOCUSED = """() => {
  const one = document.activeElement, style = getComputedStyle(one);
  const label = one.labels && one.labels.length ? one.labels[0].innerText : "";
  const words = one.getAttribute("aria-label") || label || one.innerText || one.value || "";
  const seen = style.outlineStyle !== "none" || style.boxShadow !== "none";
  return {name: words.replace(/\\s+/g, " ").trim(), seen, place: one.tagName};
}"""


def step_to(page: Page, name: str) -> None:
    """Press Tab until what is called so has the focus; whatever has it on the way can be seen."""
    page.wait_for_load_state()
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["place"] in {"BODY", "HTML"}:
            continue
        assert focused["seen"], f"nobody sees that {focused['name']!r} has the focus: {page.url}"
        if focused["name"].startswith(name):
            return
    pytest.fail(f"Tab never comes to {name!r} on {page.url}")


def go(page: Page, name: str) -> None:
    """Step to a link or a button and press Enter."""
    step_to(page, name)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write(page: Page, name: str, words: str) -> None:
    """Step to a field and type."""
    step_to(page, name)
    page.keyboard.type(words)


def test_a_citizen_reads_asks_votes_and_keeps_a_receipt_by_keys_alone(
    visitor: Visitor, tmp_path: Path
) -> None:
    visit = visitor()
    page = open_page(visit, f"/en/{CONSULTATION}")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["name"] == "Go to the content"
    write(page, "What changes for you?", "bank transfer to a stranger")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    go(page, "Article 9")
    go(page, "Give your opinion")
    for answer in ("Agree", "Disagree", "Pass"):
        before = page.locator("h1").inner_text()
        step_to(page, answer)
        page.keyboard.press("Enter")
        expect(page.locator("h1")).not_to_have_text(before)
    go(page, "Finish and get the receipt")
    go(page, "Go on")
    expect(page.locator(".code")).to_be_visible()
    step_to(page, "Save the receipt")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    waiting.value.save_as(tmp_path / "receipt.txt")
    assert (tmp_path / "receipt.txt").read_text("utf-8").startswith("c2sp.org/tlog-proof")
    assert visit.complaints == []


def test_a_letter_is_written_and_sent_by_keys_alone(visitor: Visitor) -> None:
    visit = visitor()
    page = open_page(visit, f"/en/{CONSULTATION}draft/art_9/")
    go(page, "Write about this article")
    write(page, "What do you propose", "Let the bank call back before it sends a large sum.")
    go(page, "Go on")
    go(page, "Send")
    expect(page.locator(".code")).to_be_visible()
    assert visit.complaints == []


def test_an_editor_comes_in_and_decides_by_keys_alone(visitor: Visitor) -> None:
    visit = visitor()
    page = open_page(visit, "/en/desk/login/")
    write(page, "Name", "alma")
    write(page, "Password", PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    go(page, "Public hearing in Kyzylorda")
    go(page, "Review beside the source")
    left = page.locator("progress").first
    before = left.get_attribute("value")
    go(page, "Confirm")
    expect(left).not_to_have_attribute("value", str(before))
    go(page, "Undo")
    expect(left).to_have_attribute("value", str(before))
    assert visit.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_read_without_scripts(visitor: Visitor, language: str) -> None:
    """Nothing that scripts do is needed to read; what only they can do is not offered."""
    page = visitor(320, javascript=False).page
    for address, least in (
        ("", 200),
        (CONSULTATION, 2_000),
        (f"{CONSULTATION}draft/", 10_000),
        (f"{CONSULTATION}draft/art_24/", 2_000),
        (f"{CONSULTATION}draft/art_24/?view=inline", 2_000),
        (f"{CONSULTATION}find/?q=9", 100),
        (f"{CONSULTATION}letters/", 1_000),
        (f"{CONSULTATION}hearings/karaganda-round-table/", 2_000),
        (f"{CONSULTATION}regions/KZ-35/", 2_000),
        (f"{CONSULTATION}report/", 10_000),
        ("results/digital-rights/", 2_000),
        ("results/digital-rights/draft/art_24/", 300),
        ("promises/gas-2021/", 800),
        ("laws/digital-rights/", 1_000),
        ("open-data/", 500),
        ("log/", 500),
    ):
        answer = page.goto(f"/{language}/{address}")
        assert answer is not None
        assert answer.status == 200
        assert len(page.inner_text("main")) >= least, address
        assert page.locator(".permalink + button").count() == 0, address
