"""From the question to the verifier, a process of its own, and back: one person, one voice."""

from __future__ import annotations

import html
import json
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.client import HTTPResponse
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener, urlopen

import pytest
from django.conf import LazySettings
from django.http import HttpResponse
from django.test import Client

from ortaq.ledger.keys import SigningKey, VerifierKey
from ortaq.ledger.ticket import Level, Ticket, write_ticket
from ortaq_site.records.law import Consultation
from ortaq_site.records.participation import Participant, Question, Rung, UsedTicket, Vote
from ortaq_site.steps.participation.verifiers import add_verifier
from tests.served import SECONDS_TO_ANSWER, served
from tests.site.voting_world import answered, question
from tests.verifier.commands import commands
from tests.verifier.fake_provider import CLIENT, SECRET, Provider, provider

AUDIENCE = "ortaq.example/log"
TITLES = {"kk": "Бақ", "ru": "Сад", "en": "The garden"}


@dataclass(frozen=True)
class Running:
    """A verifier that runs. codes: of its list. fake: where people sign in with it."""

    address: str
    key: VerifierKey
    codes: tuple[str, ...]
    data: Path
    fake: Provider
    environment: dict[str, str]

    def command(self, *words: str) -> str:
        return commands(self.environment, [*words])


def opened(address: str) -> HTTPResponse:
    return urlopen(address, timeout=SECONDS_TO_ANSWER)  # noqa: S310  our own server


@pytest.fixture(scope="module")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    data = tmp_path_factory.mktemp("verifier")
    with provider() as fake:
        environment = {
            **os.environ,
            "ORTAQ_VERIFIER_DATA": str(data),
            "ORTAQ_VERIFIER_NAME": "city",
            "ORTAQ_VERIFIER_OIDC_ISSUER": fake.issuer,
            "ORTAQ_VERIFIER_OIDC_CLIENT": CLIENT,
            "ORTAQ_VERIFIER_OIDC_SECRET": SECRET,
            "ORTAQ_VERIFIER_OIDC_ACR": "by-key, by-card",
        }
        titles = [f"--title-{language}={title}" for language, title in TITLES.items()]
        about = ["http://testserver", f"--audience={AUDIENCE}", *titles]
        tomorrow = (datetime.now(UTC) + timedelta(days=1)).date().isoformat()
        table = data / "people.csv"
        table.write_text("name,region\nIvan,KZ-35\nAru,\n", encoding="utf-8")
        printed = commands(
            environment,
            ["migrate"],
            ["key"],
            *(
                ["question", slug, *about, f"--way={way}", f"--last-day={tomorrow}"]
                for slug, way in (("trees", "listed"), ("bees", "signed-in"), ("gone", "listed"))
            ),
            ["codes", "trees", f"--table={table}"],
        )
        key = VerifierKey.from_text(printed.splitlines()[0])
        codes = tuple(re.findall(r"^((?:\w{4}-){3}\w{4}),", printed, re.MULTILINE))
        assert len(codes) == 2, printed
        with served("ortaq_verifier", environment) as address:
            yield Running(address, key, codes, data, fake, environment)


@pytest.fixture(autouse=True)
def _named(settings: LazySettings) -> None:
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.VOTES_IN_GROUPS = False
    settings.LOG_NAME = AUDIENCE


def by_ticket(consultation: Consultation, verifier: Running, slug: str = "trees") -> Question:
    asked = question(consultation, rung=Rung.TICKET, slug=slug)
    asked.verifier = add_verifier(verifier.key, "https://city.example", TITLES)
    asked.save()
    return asked


def way_of(client: Client, slug: str = "trees") -> str:
    """Give the path at the verifier to which the page of the question leads."""
    page = client.get(f"/en/vote/{slug}/").content.decode()
    found = re.search(r'href="https://city\.example([^"]+)"', page)
    assert found is not None
    return html.unescape(found[1])


def browser() -> OpenerDirector:
    return build_opener(HTTPCookieProcessor(CookieJar()))


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found is not None, page
    return html.unescape(found[1])


def ticket_for(verifier: Running, way: str, code: str) -> str:
    """Type a code at the verifier and give the ticket."""
    tab = browser()
    page = tab.open(verifier.address + way).read().decode()
    sent = {name: hidden(page, name) for name in ("csrfmiddlewaretoken", "state")}
    body = urlencode({**sent, "code": code}).encode()
    return hidden(tab.open(verifier.address + way, body).read().decode(), "ticket")


def go_in(client: Client, ticket: str, slug: str = "trees") -> HttpResponse:
    arrived = client.post(f"/en/vote/{slug}/ticket/", {"ticket": ticket}).content.decode()
    return client.post(f"/en/vote/{slug}/ticket/enter/", {"ticket": hidden(arrived, "ticket")})


@pytest.mark.django_db
def test_from_a_letter_to_a_vote_without_a_name(
    client: Client,
    consultation: Consultation,
    verifier: Running,
) -> None:
    by_ticket(consultation, verifier)
    ticket = ticket_for(verifier, way_of(client), verifier.codes[0].lower())
    assert Participant.objects.count() == 0
    assert go_in(client, ticket).status_code == 302
    answered(client, 1, 1)
    participant = Participant.objects.get()
    assert (participant.rung, participant.region) == (Rung.TICKET, "KZ-35")
    assert Vote.objects.count() == 1
    kept = b"".join(path.read_bytes() for path in verifier.data.rglob("*") if path.is_file())
    for secret in (verifier.codes[0], participant.pseudonym, client.cookies["vote-trees"].value):
        assert secret.encode() not in kept.replace(b"people.csv", b"")
    sqlite = b"".join(path.read_bytes() for path in verifier.data.glob("*.sqlite3*"))
    assert b"Ivan" not in sqlite


@pytest.mark.django_db
def test_a_second_ticket_is_the_same_voice_on_any_device(
    consultation: Consultation,
    verifier: Running,
) -> None:
    by_ticket(consultation, verifier)
    for client in (Client(), Client()):
        go_in(client, ticket_for(verifier, way_of(client), verifier.codes[1]))
        answered(client, 1, -1)
    assert Participant.objects.count() == Vote.objects.count() == 1
    assert UsedTicket.objects.count() == 2


@pytest.mark.django_db
def test_a_copied_ticket_lets_nobody_in(
    client: Client,
    consultation: Consultation,
    verifier: Running,
) -> None:
    by_ticket(consultation, verifier)
    ticket = ticket_for(verifier, way_of(client), verifier.codes[0])
    thief = Client()
    way_of(thief)
    assert go_in(thief, ticket).status_code == 403
    state = client.cookies["entry-trees"].value
    go_in(client, ticket)
    again = Client()
    again.cookies["entry-trees"] = state
    assert go_in(again, ticket).status_code == 403
    assert Participant.objects.count() == 1


@pytest.mark.django_db
def test_a_ticket_for_another_question_platform_key_or_time_lets_nobody_in(
    client: Client,
    consultation: Consultation,
    verifier: Running,
) -> None:
    by_ticket(consultation, verifier)
    way_of(client)
    seed = bytes.fromhex((verifier.data / "signing-key").read_text().split()[1])
    own, now = SigningKey("city", seed), int(time.time())
    state = client.cookies["entry-trees"].value
    right = {
        "verifier": "city", "audience": AUDIENCE, "question": "trees", "person": "0" * 32,
        "level": Level.LISTED, "number": "a" * 32, "state": state, "expires": now + 300,
    }  # fmt: skip
    wrong = [
        (own, {"question": "bees"}),
        (own, {"audience": "other.example/log"}),
        (own, {"expires": now - 1}),
        (own, {"expires": now + 86_400}),
        (own, {"state": "s" * 22}),
        (SigningKey("city", b"x" * 32), {}),
    ]
    for key, change in wrong:
        answer = client.post(
            "/en/vote/trees/ticket/enter/",
            {"ticket": write_ticket(Ticket(**{**right, **change}), key)},
        )
        assert answer.status_code == 403, change
        client.cookies["entry-trees"] = state
    assert Participant.objects.count() == UsedTicket.objects.count() == 0
    client.post("/en/vote/trees/ticket/enter/", {"ticket": write_ticket(Ticket(**right), own)})
    assert Participant.objects.count() == 1


@pytest.mark.django_db
def test_a_question_with_tickets_lets_nobody_in_without_one(
    client: Client,
    consultation: Consultation,
    verifier: Running,
) -> None:
    by_ticket(consultation, verifier)
    assert client.post("/en/vote/trees/", {"statement": "1", "value": "1"}).status_code == 403
    client.post("/en/vote/trees/enter/", {"code": verifier.codes[0]})
    assert Participant.objects.count() == 0


@pytest.mark.django_db
def test_who_signs_in_elsewhere_has_one_voice_and_no_name(
    client: Client,
    consultation: Consultation,
    verifier: Running,
) -> None:
    by_ticket(consultation, verifier, slug="bees")
    for tab, visitor in ((browser(), client), (browser(), Client())):
        back = tab.open(verifier.address + sign_in_of(tab, visitor, verifier))
        go_in(visitor, hidden(back.read().decode(), "ticket"), "bees")
    assert [one.rung for one in Participant.objects.all()] == [Rung.SIGNED_IN]
    sqlite = b"".join(path.read_bytes() for path in verifier.data.glob("*.sqlite3*"))
    assert verifier.fake.subject.encode() not in sqlite
    assert verifier.fake.issuer.encode() not in sqlite


def sign_in_of(tab: OpenerDirector, visitor: Client, verifier: Running) -> str:
    """Give the path at the verifier that leads to the provider."""
    page = tab.open(verifier.address + way_of(visitor, "bees")).read().decode()
    link = re.search(r'class="button" href="([^"]+)"', page)
    assert link is not None
    return html.unescape(link[1])


@pytest.mark.django_db
def test_who_signed_in_by_a_weaker_way_is_told_to_take_a_surer_one(
    client: Client, consultation: Consultation, verifier: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_ticket(consultation, verifier, slug="bees")
    monkeypatch.setattr(verifier.fake, "weakly", True)
    tab = browser()
    with pytest.raises(HTTPError) as refusal:
        tab.open(verifier.address + sign_in_of(tab, client, verifier))
    with refusal.value as answer:
        page = answer.read().decode()
    assert answer.code == 403
    assert "A surer way to sign in is needed here" in page


def test_a_sign_in_that_another_browser_began_gives_no_ticket(verifier: Running) -> None:
    with pytest.raises(HTTPError) as refusal:
        browser().open(f"{verifier.address}/back?state=x&code=y")
    with refusal.value as answer:
        assert answer.code == 400


@pytest.mark.parametrize("code", ["", "nonsense", "0000-0000-0000-0000"])
def test_an_unknown_code_gives_no_ticket(verifier: Running, code: str) -> None:
    with pytest.raises(HTTPError) as refusal:
        ticket_for(verifier, f"/en/ask/trees/?state={'s' * 22}", code)
    with refusal.value as answer:
        page = answer.read().decode()
    assert answer.code == 403
    assert "This code is not on the list" in page


def test_without_a_visit_at_the_question_nothing_begins(verifier: Running) -> None:
    with pytest.raises(HTTPError) as refusal:
        browser().open(f"{verifier.address}/en/ask/trees/")
    with refusal.value as answer:
        assert "/en/vote/trees/" in answer.read().decode()


def test_everybody_sees_how_many_were_vouched_for(verifier: Running) -> None:
    before = json.load(opened(f"{verifier.address}/counts/trees.json"))
    for _ in range(2):
        ticket_for(verifier, f"/en/ask/trees/?state={'s' * 22}", verifier.codes[0])
    after = json.load(opened(f"{verifier.address}/counts/trees.json"))
    assert after["people"] <= max(1, before["people"])
    assert after["listed"] == 2


def test_after_the_close_the_key_is_gone_and_no_ticket_is_given(verifier: Running) -> None:
    code = verifier.command("codes", "gone", "--count=1").splitlines()[1]
    way = f"/en/ask/gone/?state={'s' * 22}"
    ticket_for(verifier, way, code)
    assert (verifier.data / "pseudonym-keys" / "gone").exists()
    assert "names another question" in verifier.command("close", "gone", "--confirm=trees")
    assert "closed; 1 people" in verifier.command("close", "gone", "--confirm=gone")
    assert not (verifier.data / "pseudonym-keys" / "gone").exists()
    with pytest.raises(HTTPError) as refusal:
        ticket_for(verifier, way, code)
    with refusal.value as answer:
        assert answer.code == 403


def test_pages_of_the_verifier_allow_no_scripts_and_only_its_own_forms(verifier: Running) -> None:
    answer = opened(f"{verifier.address}/kk/ask/trees/?state={'s' * 22}")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "form-action 'self' http://testserver" in policy
    assert "no-store" in answer.headers["Cache-Control"]
    # With "no-referrer" a browser sends the verifier's own forms with `Origin: null`.
    assert answer.headers["Referrer-Policy"] == "same-origin"
