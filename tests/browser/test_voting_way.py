"""The citizen's way: from the link to a receipt that anybody can verify, on a small telephone."""

from __future__ import annotations

import io
import subprocess
import sys
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, Visitor
from tests.browser.keyboard import press
from tests.browser.screens import LANGUAGES, open_page, overhang, too_wide

QUESTION = "vote/digital-rights/"
MOST_SECONDS = 300
MOST_BYTES = 200_000


def count_bytes(visit: Visit) -> list[int]:
    """Count what comes over the network, as it is sent."""
    counted: list[int] = []
    network = visit.page.context.new_cdp_session(visit.page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: counted.append(event["encodedDataLength"]))
    return counted


def answer(page: Page, key: str) -> None:
    before = page.locator("h1").inner_text()
    press(page, key)
    expect(page.locator("h1")).not_to_have_text(before)


def keep_receipt(page: Page, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.locator(".receipt .next a[download]").click()
    path = folder / "receipt.txt"
    waiting.value.save_as(path)
    return path


def verified(site: str, receipt: Path, folder: Path) -> str:
    """Download the public log and let the program verify it together with a receipt."""
    with urllib.request.urlopen(f"{site}/log/log.zip") as file:  # noqa: S310  our own server
        zipfile.ZipFile(io.BytesIO(file.read())).extractall(folder)
    command = [sys.executable, "-m", "ortaq", "verify", str(folder / "log"), "--receipt"]
    done = subprocess.run([*command, str(receipt)], capture_output=True, text=True, check=True)
    return done.stdout


def test_from_the_link_to_a_verified_receipt_in_kazakh_on_a_small_screen(
    visitor: Visitor, site: str, tmp_path: Path
) -> None:
    visit = visitor(320)
    transferred = count_bytes(visit)
    began = time.monotonic()
    page = open_page(visit, f"/kk/{QUESTION}")
    while page.locator(".answers").count():
        answer(page, "123"[len(transferred) % 3])
        assert overhang(page) <= 0
    page.locator(".next a").click()
    page.locator("#region").select_option(index=3)
    page.locator(".asked button").click()
    expect(page.locator(".code")).to_be_visible()
    expect(page.locator(".yours .nearest")).to_be_visible()
    assert page.locator(".yours .shared").count() >= 1
    words = page.locator(".eight").text_content()
    page.locator(".scanned summary").click()
    picture = page.locator(".scanned img")
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") > 0
    expect(page.locator("[data-kept]")).to_be_visible()  # the promises of all twelve answers
    receipt = keep_receipt(page, tmp_path)
    assert time.monotonic() - began < MOST_SECONDS
    assert sum(transferred) < MOST_BYTES
    assert visit.complaints == []
    told = verified(site, receipt, tmp_path)
    assert "The log is sound." in told
    assert told.count("The receipt holds: vote") == 24
    assert f"In eight words: {words}" in told


def test_without_scripts_the_way_is_the_same(visitor: Visitor, site: str, tmp_path: Path) -> None:
    page = open_page(visitor(320, javascript=False), f"/ru/{QUESTION}")
    for place in range(3):
        page.locator(".answers button").nth(place).click()
    page.locator(".last a").click()  # a change of mind about the third
    page.locator(".answers button").first.click()
    page.locator(".ways a").last.click()
    page.locator(".asked button").click()
    told = verified(site, keep_receipt(page, tmp_path), tmp_path)
    assert told.count("The receipt holds: vote") == 4


def test_a_statement_of_ones_own_stands_beside_those_like_it(visitor: Visitor) -> None:
    visit = visitor(320)
    page = open_page(visit, f"/en/{QUESTION}")
    answer(page, "1")
    page.locator(".ways a").first.click()
    page.locator("textarea").fill("<b>Digital safety</b> must be a school subject")
    page.locator(".asked button").click()
    expect(page.locator(".similar li")).to_contain_text("Digital safety should be a school subject")
    page.locator("button.secondary").click()
    expect(page.locator("q")).to_have_text("<b>Digital safety</b> must be a school subject")
    assert visit.complaints == []


def test_a_lost_connection_loses_neither_an_answer_nor_words(visitor: Visitor) -> None:
    page = open_page(visitor(320), f"/kk/{QUESTION}")
    asked = page.locator("h1").inner_text()
    page.context.set_offline(True)
    page.locator(".answers button").first.click()
    page.locator(".answers button").first.click()  # a second press says it once
    expect(page.get_by_role("alert")).to_have_count(1)
    expect(page.get_by_role("alert")).to_contain_text("Байланыс жоқ")
    expect(page.locator("h1")).to_have_text(asked)
    page.context.set_offline(False)
    answer(page, "1")
    expect(page.locator(".progress")).to_contain_text("1 /")
    page.locator(".ways a").first.click()
    page.locator("textarea").fill("Мектепте көбірек ағаш өссін")
    page.context.set_offline(True)
    page.locator(".asked button").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("textarea")).to_have_value("Мектепте көбірек ағаш өссін")
    page.context.set_offline(False)
    page.locator(".asked button").click()
    expect(page.locator("main")).to_contain_text("Мектепте көбірек ағаш өссін")


def test_what_somebody_erases_is_gone_for_them(visitor: Visitor) -> None:
    page = open_page(visitor(320), f"/en/{QUESTION}")
    answer(page, "2")
    page.goto(f"/en/{QUESTION}leave/")
    page.locator(".danger").click()
    expect(page.locator("h1")).to_have_text("Everything of yours is erased.")
    page.goto(f"/en/{QUESTION}")
    expect(page.locator(".progress")).to_contain_text("0 of about 24")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_voting_fits_the_screen(visitor: Visitor, language: str) -> None:
    visit = visitor()
    answer(open_page(visit, f"/{language}/{QUESTION}"), "3")
    pages = ("", "say/", "about-you/", "end/", "leave/", "code/")
    addresses = [*(f"/{language}/{QUESTION}{page}" for page in pages), f"/{language}/log/"]
    assert too_wide(visit, addresses) == {}
    assert visit.complaints == []
