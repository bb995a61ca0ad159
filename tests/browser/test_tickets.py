"""Question, verifier and sign-in as three programs, walked through in a browser."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ortaq.ledger.blind import blind
from ortaq.ledger.blind_ticket import base64url, read_blind_key, signed_bytes, write_blind_key
from tests.browser.conftest import Visitor
from tests.browser.screens import LANGUAGES, open_page, overhangs
from tests.ledger.test_blind import INVERSE, MESSAGE, PUBLIC, SALT, SIGNATURE
from tests.made_once import DATABASE, run, tables, world_of
from tests.served import free_port, served
from tests.verifier.commands import commands
from tests.verifier.fake_provider import CLIENT, SECRET, provider

AUDIENCE = "garden.example/log"
WAYS = {
    "trees": ["--way=listed"],
    "bees": ["--way=signed-in"],
    "hives": ["--way=listed", "--blind"],
}


@dataclass(frozen=True)
class Houses:
    """The platform and the verifier, each a process of its own. codes: question -> of its list."""

    platform: str
    verifier: str
    data: Path
    codes: dict[str, list[str]]
    blind_key: str

    def voices(self, slug: str) -> list[tuple[str, int]]:
        """Give rung and number of votes of everybody who took part."""
        asked = (
            "SELECT p.rung, (SELECT count(*) FROM records_vote v WHERE v.participant_id = p.id)"
            " FROM records_participant p JOIN records_question q ON q.id = p.question_id"
            " WHERE q.slug = ? ORDER BY p.id"
        )
        with closing(sqlite3.connect(self.data / "platform" / DATABASE)) as database:
            return list(database.execute(asked, (slug,)))


@pytest.fixture(scope="module", autouse=True)  # before the browser, whose connections hold a server
def houses(
    chromium: str, tmp_path_factory: pytest.TempPathFactory, sites: Path
) -> Iterator[Houses]:
    data = tmp_path_factory.mktemp("houses")
    ports = free_port(), free_port()
    platform, verifier = (f"http://127.0.0.1:{port}" for port in ports)
    (data / "platform").mkdir()
    shutil.copy(tables(sites), data / "platform" / DATABASE)
    own = {**world_of(data / "platform"), "ORTAQ_LOG_NAME": AUDIENCE}
    with provider() as fake:
        other = {
            **os.environ,
            "ORTAQ_VERIFIER_DATA": str(data / "verifier"),
            "ORTAQ_VERIFIER_NAME": "city",
            "ORTAQ_VERIFIER_OIDC_ISSUER": fake.issuer,
            "ORTAQ_VERIFIER_OIDC_CLIENT": CLIENT,
            "ORTAQ_VERIFIER_OIDC_SECRET": SECRET,
        }
        tomorrow = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
        about = [platform, f"--audience={AUDIENCE}", f"--last-day={tomorrow}"]
        about += ["--title-kk=Бақ", "--title-ru=Сад", "--title-en=The garden"]
        made = [["question", slug, *about, *way] for slug, way in WAYS.items()]
        told = commands(other, ["migrate"], ["key"], *made)
        codes = {
            slug: re.findall(
                r"^(?:\w{4}-){3}\w{4}", commands(other, ["codes", slug, "--count=4"]), re.M
            )
            for slug in ("trees", "hives")
        }
        key, blind_key = told.splitlines()[0], told.splitlines()[-1]
        run(own, "tests.browser.ticketed_questions", key, verifier, blind_key)
        with (
            served("ortaq_verifier", other, ports[1]),
            served("ortaq_site", own, ports[0]),
        ):
            yield Houses(platform, verifier, data, codes, blind_key)


def to_the_verifier(page: Page, houses: Houses, slug: str, language: str = "en") -> None:
    page.goto(f"{houses.platform}/{language}/vote/{slug}/")
    page.locator("main .next a.button:visible").click()
    page.wait_for_url(f"{houses.verifier}/{language}/ask/{slug}/**")


def type_code(page: Page, code: str) -> None:
    page.fill("#code", code)
    page.locator("main .next button").click()


def vote_once(page: Page) -> None:
    """Answer the first card; without scripts and with them the second one comes."""
    first = page.locator("h1").inner_text()
    page.locator("main button[name=value][value='1']").click()
    expect(page.locator("h1")).not_to_have_text(first)


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("slug", ["trees", "bees"])
def test_a_citizen_fetches_a_ticket_and_votes(
    visitor: Visitor, houses: Houses, slug: str, javascript: bool
) -> None:
    visit = visitor(320, javascript=javascript)
    page, before = visit.page, len(houses.voices(slug))
    to_the_verifier(page, houses, slug, "kk")
    if slug == "trees":
        type_code(page, houses.codes[slug].pop())
    else:
        page.locator("main .next a.button").click()  # the provider sends them back at once
    page.get_by_role("button", name="Сұраққа қайту").click()
    expect(page).to_have_url(f"{houses.platform}/kk/vote/{slug}/ticket/")
    page.locator("main .next button").click()
    vote_once(page)
    voices = houses.voices(slug)
    rung = "ticket" if slug == "trees" else "signed-in"
    # Everybody who signs in with this provider is the same person, hence the same voice.
    assert len(voices) == (before + 1 if slug == "trees" else 1)
    assert voices[-1][0] == rung
    assert visit.complaints == []


def test_a_blind_ticket_lets_in_and_neither_house_sees_what_the_other_saw(
    visitor: Visitor, houses: Houses
) -> None:
    visit, code = visitor(320), houses.codes["hives"].pop()
    page = visit.page
    to_platform, to_verifier = [], []
    page.on(
        "request",
        lambda sent: (to_platform if sent.url.startswith(houses.platform) else to_verifier).append(
            f"{sent.url} {sent.post_data or ''}"
        ),
    )
    to_the_verifier(page, houses, "hives")
    hidden = page.url.partition("state=")[2]
    type_code(page, code)
    signed = page.locator("main a.button").get_attribute("href").partition("#signed=")[2]
    page.locator("main a.button").click()
    ticket = page.locator("input[name=ticket]").input_value()
    page.get_by_role("button", name="Begin").click()
    vote_once(page)
    assert houses.voices("hives")[-1] == ("blind", 1)
    assert min(len(hidden), len(signed), len(ticket)) > 300
    # Else both together could tell whose the ticket is.
    assert not any(seen in sent for sent in to_platform for seen in (hidden, signed))
    assert not any(ticket in sent or ticket[:40] in sent for sent in to_verifier)
    assert visit.complaints == []


def test_a_second_browser_gets_no_second_blind_ticket_and_a_lost_answer_comes_again(
    visitor: Visitor, houses: Houses
) -> None:
    code = houses.codes["hives"].pop()
    page = visitor(320).page
    to_the_verifier(page, houses, "hives")
    type_code(page, code)
    expect(page.locator("main a.button")).to_be_visible()  # and closed before it was pressed
    other = visitor(320)
    to_the_verifier(other.page, houses, "hives")
    type_code(other.page, code)
    expect(other.page.get_by_role("alert")).to_contain_text("there is only one")
    to_the_verifier(page, houses, "hives")
    type_code(page, code)
    page.locator("main a.button").click()
    page.get_by_role("button", name="Begin").click()
    vote_once(page)


def test_a_ticket_waits_in_its_browser_and_is_the_same_voice_again(
    visitor: Visitor, houses: Houses
) -> None:
    page = visitor(320).page
    to_the_verifier(page, houses, "hives")
    type_code(page, houses.codes["hives"].pop())
    page.locator("main a.button").click()
    expect(page.get_by_role("button", name="Begin")).to_be_visible()
    assert "#" not in page.url
    for _ in range(2):
        page.context.clear_cookies()
        page.goto(f"{houses.platform}/en/vote/hives/")
        before = len(houses.voices("hives"))
        page.get_by_role("button", name="Begin").click()
        vote_once(page)
    assert len(houses.voices("hives")) == before


def test_what_another_browser_had_signed_opens_nothing_here(
    visitor: Visitor, houses: Houses
) -> None:
    page = visitor(320).page
    page.goto(f"{houses.platform}/en/vote/hives/#signed={'A' * 512}")
    expect(page.get_by_role("alert")).to_contain_text("does not belong")
    expect(page.get_by_role("link", name="Fetch a ticket")).to_be_visible()


def test_without_scripts_the_page_of_a_blind_question_says_what_is_missing(
    visitor: Visitor, houses: Houses
) -> None:
    page = open_page(visitor(320, javascript=False), f"{houses.platform}/en/vote/hives/")
    expect(page.get_by_text("sheet of paper")).to_be_visible()
    expect(page.locator("main a.button:visible")).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_the_way_fit_a_narrow_and_a_wide_screen(
    visitor: Visitor, houses: Houses, language: str
) -> None:
    visit = visitor(320)
    for slug in WAYS:
        open_page(visit, f"{houses.platform}/{language}/vote/{slug}/")
        assert overhangs(visit.page) == {}
        to_the_verifier(visit.page, houses, slug, language)
        assert overhangs(visit.page) == {}


@pytest.mark.parametrize("known", [True, False])
def test_the_browser_blinds_byte_by_byte_as_the_library_does(
    visitor: Visitor, houses: Houses, known: bool
) -> None:
    """With the vector of the RFC's authors, and with our own chance and a question's key."""
    key = PUBLIC if known else read_blind_key(houses.blind_key)
    message = MESSAGE if known else signed_bytes(AUDIENCE, "hives", secrets.token_bytes(32))
    salt = SALT if known else secrets.token_bytes(48)
    r = pow(INVERSE, -1, PUBLIC.n) if known else secrets.randbelow(key.n - 1) + 1
    page = open_page(visitor(320), f"{houses.platform}/en/vote/hives/")
    found = page.evaluate(
        """async ([key, message, salt, r]) => {
          const made = await Blind.blinded(
            Blind.key(key), Blind.fromLetters(message), Blind.fromLetters(salt), BigInt(r));
          return [Blind.toLetters(made.sent), made.inverse.toString()];
        }""",
        [write_blind_key(key), base64url(message), base64url(salt), str(r)],
    )
    blinded, inverse = blind(key, message, salt, r)
    assert found == [base64url(blinded), str(inverse)]


def test_the_browser_takes_the_veil_off_as_the_vector_says_and_notices_another_signature(
    visitor: Visitor, houses: Houses
) -> None:
    signed = int.from_bytes(SIGNATURE, "big") * pow(INVERSE, -1, PUBLIC.n) % PUBLIC.n
    page = open_page(visitor(320), f"{houses.platform}/en/vote/hives/")
    finalize = """([key, signed, encoded, inverse]) => {
      try {
        return Blind.toLetters(Blind.finalized(Blind.key(key), Blind.fromLetters(signed),
          { encoded: BigInt(encoded), inverse: BigInt(inverse) }));
      } catch { return "refused"; }
    }"""
    encoded = pow(int.from_bytes(SIGNATURE, "big"), PUBLIC.e, PUBLIC.n)
    right = base64url(signed.to_bytes(PUBLIC.size, "big"))
    wrong = base64url((signed ^ 1).to_bytes(PUBLIC.size, "big"))
    told = [write_blind_key(PUBLIC), right, str(encoded), str(INVERSE)]
    assert page.evaluate(finalize, told) == base64url(SIGNATURE)
    told[1] = wrong
    assert page.evaluate(finalize, told) == "refused"
