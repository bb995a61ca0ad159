"""Data rights: limits that keep no address, what is deleted in time, and logs that name nobody."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.cache import caches
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

import ortaq_site
from ortaq_site import environment
from ortaq_site.public.whence import address_of
from ortaq_site.records.law import Consultation
from ortaq_site.records.moderation import StatementAppeal
from ortaq_site.records.participation import (
    Invitation,
    PaperSheet,
    Participant,
    Question,
    Rung,
    Statement,
    UsedTicket,
    Vote,
)
from ortaq_site.steps import limits
from ortaq_site.steps.limits import Limited, one_too_many
from ortaq_site.steps.participation import housekeeping
from ortaq_site.steps.participation.housekeeping import tidy
from ortaq_site.steps.participation.moderation import decide
from ortaq_site.steps.participation.own import own_data
from ortaq_site.steps.participation.questions import ask_to_close, close, print_sheets
from ortaq_site.steps.participation.statements import Verdict
from tests.site.desk_cast import at_the_desk, person
from tests.site.voting_world import answered, question

NOW = datetime.now(UTC)
CANARIES = ("850101300123", "+77011234567", "aigul.canary@example.kz", "Канарейкина")
"""A number of a person, a telephone, an address, a name: none may reach a log."""


@pytest.fixture(autouse=True)
def _alone(settings: LazySettings, tmp_path: Path) -> Iterator[None]:
    settings.DATA = tmp_path
    limits._key.cache_clear()
    caches["limits"].clear()
    yield
    limits._key.cache_clear()
    caches["limits"].clear()


@pytest.fixture
def asked(consultation: Consultation) -> Question:
    return question(consultation)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two of each are allowed, in an hour that does not end in the midst of a test."""
    name = limits._name
    monkeypatch.setattr(limits, "AN_HOUR", dict.fromkeys(Limited, 2))
    monkeypatch.setattr(limits, "_name", lambda what, who, now: name(what, who, NOW))


def test_the_third_newcomer_from_one_address_is_asked_to_wait(asked: Question, few: None) -> None:
    for _ in range(3):
        answer = Client().post("/en/vote/trees/", {"statement": "1", "value": "1"})
    assert answer.status_code == 429
    assert answer["Retry-After"] == "3600"
    assert Participant.objects.count() == Vote.objects.count() == 2
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert (
        "Recorded"
        in elsewhere.post(
            "/en/vote/trees/", {"statement": "1", "value": "1"}, follow=True
        ).content.decode()
    )


def test_who_is_in_already_answers_as_often_as_they_like(
    client: Client, asked: Question, few: None
) -> None:
    for value in (1, -1, 0, 1, -1):
        answered(client, 1, value)
    assert Vote.objects.get().value == -1


@pytest.mark.parametrize("address", ["come-back/", "enter/"])
def test_after_wrong_codes_not_even_a_right_one_is_looked_at(
    client: Client, consultation: Consultation, few: None, address: str
) -> None:
    question(consultation, rung=Rung.INVITATION)
    sent = {"code": "0000-0000-0000-0000"}
    codes = [client.post(f"/en/vote/trees/{address}", sent).status_code for _ in range(3)]
    assert codes == [400, 400, 429]


def test_one_participant_says_so_much_an_hour(client: Client, asked: Question, few: None) -> None:
    answered(client, 1, 1)
    for text in ("One bench", "Two benches", "Three benches"):
        answer = client.post("/en/vote/trees/say/", {"text": text, "sure": "yes"})
    assert answer.status_code == 429
    assert Statement.objects.filter(author__isnull=False).count() == 2


def test_nobody_names_their_own_address_without_a_proxy(
    asked: Question, few: None, settings: LazySettings
) -> None:
    sent = {"statement": "1", "value": "1"}
    for number in range(3):
        forged = Client(headers={"X-Forwarded-For": f"192.0.2.{number}"})
        answer = forged.post("/en/vote/trees/", sent)
    assert answer.status_code == 429


def test_a_count_leads_to_no_address_and_its_key_goes_after_two_days(tmp_path: Path) -> None:
    one_too_many(Limited.ENTERING, "192.0.2.7", NOW)
    kept = " ".join(caches["limits"]._cache)
    assert "192.0.2.7" not in kept
    (key,) = (tmp_path / limits.FOLDER).iterdir()
    assert key.stat().st_mode & 0o077 == 0
    strange = tmp_path / limits.FOLDER / "readme"
    strange.write_text("mine")
    assert housekeeping._keys_of_days(NOW) == 0
    assert housekeeping._keys_of_days(NOW + timedelta(hours=73)) == 1
    assert strange.exists()
    assert not key.exists()


def closed(asked: Question) -> Question:
    ask_to_close(asked, person("alma", "editor"))
    close(asked, person("serik", "signatory"), NOW)
    return asked


@pytest.fixture
def busy(client: Client, asked: Question) -> Question:
    """A question with everything that could lead to people."""
    (code,) = print_sheets(asked, 1, person("aru", "editor"), NOW)
    clerk = at_the_desk(person("dina", "clerk"))
    clerk.post("/en/desk/q/trees/paper/", {"code": code, "way": "paper", "answer-1": "1"})
    answered(client, 1, 1)
    client.post("/en/vote/trees/say/", {"text": "One bench", "sure": "yes"})
    said = Statement.objects.latest("number")
    decide(said, Verdict("rejected", ground="elsewhere"), person("mira", "moderator"), NOW)
    client.post(f"/en/vote/trees/mine/{said.number}/", {"words": "Look again"})
    UsedTicket.objects.create(question=asked, number="a" * 32)
    return asked


@pytest.fixture
def past(busy: Question) -> Question:
    """The same, closed for good."""
    return closed(busy)


def test_what_led_to_people_goes_when_its_time_is_over(
    past: Question, settings: LazySettings
) -> None:
    settings.KEEP_DAYS = 30
    tidy(NOW + timedelta(days=29))
    assert Invitation.objects.count() == PaperSheet.objects.count() == 1
    tidy(NOW + timedelta(days=31))
    left = (Invitation, PaperSheet, UsedTicket)
    assert [model.objects.count() for model in left] == [0, 0, 0]
    assert not Statement.objects.filter(author__isnull=False).exists()
    assert StatementAppeal.objects.get().words == ""
    assert Vote.objects.count() == 2


def test_of_an_open_question_nothing_goes(asked: Question, settings: LazySettings) -> None:
    settings.KEEP_DAYS = 0
    print_sheets(asked, 1, person("aru", "editor"), NOW)
    tidy(NOW + timedelta(days=400))
    assert Invitation.objects.count() == 1


def test_a_key_that_outlived_its_close_is_found_and_destroyed(
    past: Question, tmp_path: Path
) -> None:
    left = tmp_path / "pseudonym-keys" / past.slug
    left.write_text("ab" * 32)
    tidy(NOW)
    assert not left.exists()


@pytest.mark.parametrize("value", ["-1", "a month", "1.5", "99999"])
def test_a_wrong_number_of_days_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("ORTAQ_KEEP_DAYS", value)
    with pytest.raises(ImproperlyConfigured, match="ORTAQ_KEEP_DAYS"):
        environment.days("ORTAQ_KEEP_DAYS", 30)


def test_no_log_names_what_people_typed(
    client: Client, asked: Question, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for canary in CANARIES:
        client.post("/en/vote/trees/", {"statement": canary, "value": "1"})
        client.post("/en/vote/trees/come-back/", {"code": canary})
        client.post("/en/vote/trees/enter/", {"code": canary})
        client.post("/en/vote/trees/ticket/enter/", {"ticket": canary})
        answered(client, 1, 1)
        client.post("/en/vote/trees/say/", {"text": canary, "sure": "yes"})
        client.post("/en/vote/trees/mine/4/", {"words": canary})
        client.post("/en/vote/trees/about-you/", {"region": canary, "group": canary})
        client.post("/en/desk/login/", {"username": canary, "password": canary})
        client.get("/en/c/garden/find/", {"q": canary})
        client.get("/en/vote/trees/", {"again": canary, "last": canary})
        Client(headers={"User-Agent": canary, "Referer": canary}).get("/en/nowhere/")
    told = caplog.text + "".join(capfd.readouterr())
    assert "/en/nowhere/" in told  # the logs are heard
    assert [canary for canary in CANARIES if canary in told] == []


def test_everything_kept_about_somebody_is_in_their_file(busy: Question) -> None:
    participant = Participant.objects.get(statement__isnull=False)
    data = own_data(participant)
    assert data["statements"] == [
        {
            "number": 4, "language": "en", "text": "One bench", "status": "rejected",
            "decisions": [{"status": "rejected", "ground": "elsewhere", "words": ""}],
            "appeal": "Look again",
        }
    ]  # fmt: skip
    assert data["entered_by_a_clerk"] is None
    assert len(data["acts"]) == 3  # a vote, a statement, an appeal


def test_beside_each_action_stands_who_sees_it() -> None:
    silent = [
        path.name
        for path in (Path(ortaq_site.__file__).parent / "templates" / "voting").glob("*.html")
        for form in re.findall(r'<form method="post".*?</form>', path.read_text(), re.DOTALL)
        if "who-sees" not in form
    ]
    assert silent == ["busy.html"]  # it sends again what was told before


@pytest.mark.parametrize(("https", "believed"), [(True, "198.51.100.7"), (False, "127.0.0.1")])
def test_only_what_the_proxy_itself_added_is_believed(settings, rf, https, believed):
    settings.HTTPS = https
    request = rf.get("/", headers={"x-forwarded-for": "203.0.113.9, 198.51.100.7"})
    assert address_of(request) == believed
