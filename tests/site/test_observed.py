"""What is told of the running site holds counts and places in the code, and no person."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver

from ortaq_site import environment
from ortaq_site.observed.counts import Counts, Kept, forget
from ortaq_site.observed.lines import JsonLines, PlainLines
from ortaq_site.observed.requests import Watched, note
from ortaq_site.observed.routes import route_of
from ortaq_site.public.metrics import metrics
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from tests.site.voting_world import question

IIN, PHONE, NAME = "880101300123", "+77011234567", "Canaryname"
CANARIES = (IIN, PHONE, NAME, PHONE.removeprefix("+"))
FIELDS = (
    "username", "password", "name", "text", "q", "code", "statement", "value", "region", "group",
    "title_kk", "title_ru", "title_en", "slug", "email", "phone", "reason", "words", "page", "next",
)  # fmt: skip
NUMBER = re.compile(r"<int:\w+>")
WORD = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<\w+>[^)]*\)")


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Everything that any logger says, as it would be written."""
    written = io.StringIO()
    root, level = logging.getLogger(), logging.getLogger().level
    handlers = []
    for form in (JsonLines(), PlainLines()):
        handlers.append(logging.StreamHandler(written))
        handlers[-1].setFormatter(form)
        root.addHandler(handlers[-1])
    root.setLevel(logging.DEBUG)
    yield written
    for handler in handlers:
        root.removeHandler(handler)
    root.setLevel(level)


def addresses(patterns: Any, before: str = "") -> Iterator[str]:
    """Every address of the site with canaries in it."""
    for one in patterns:
        here = before + re.sub(r"[\^$\\]", "", str(one.pattern))
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, here)
        elif isinstance(one, URLPattern):
            filled = WORD.sub(f"{NAME.lower()}-{IIN}", NUMBER.sub(IIN, here))
            yield f"/{filled}"


def read_whole(answer: Any) -> None:
    """Read an answer to its end: the test's client then closes it, and not the database."""
    if answer.streaming:
        for _ in answer.streaming_content:
            pass


@pytest.mark.django_db
def test_no_log_line_holds_what_somebody_typed(
    lines: io.StringIO, consultation: Consultation, people: tuple[Account, Account]
) -> None:
    question(consultation)
    client = Client(raise_request_exception=False)
    form = dict.fromkeys(FIELDS, f"{IIN} {PHONE} {NAME}")
    told = list(addresses(get_resolver().url_patterns))
    assert len(told) > 100
    told += ["/en/vote/trees/", "/en/c/garden/letters/write/", "/en/receipt/", "/en/desk/login/"]
    for address in told:
        read_whole(client.get(address, form))
        read_whole(client.post(address, form))
        if "/desk/" in address:
            client.force_login(people[0])
            read_whole(client.post(address, form))
            client.logout()
    client.get("/en/", headers={"host": NAME})
    said = lines.getvalue()
    assert said.count("\n") > len(told)
    assert [one for one in CANARIES if one.lower() in said.lower()] == []


def test_a_failure_tells_its_place_and_kind_and_not_its_words(lines: io.StringIO) -> None:
    try:
        raise ValueError(f"Key (name)=({NAME}) already exists")
    except ValueError:
        logging.getLogger("django.request").exception("failed for %s", IIN)
    said = lines.getvalue()
    assert "ValueError" in said
    assert "test_observed.py" in said
    assert not [one for one in CANARIES if one in said]


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/ru/", "home"),
        ("/kk/c/garden/letters/", "letters"),
        ("/en/desk/login/", "desk:login"),
        (f"/en/{IIN}", "other"),
        (f"/{IIN}", "other"),
        ("/api/v1/articles", "api:list_articles"),
    ],
)
def test_an_address_becomes_the_name_of_its_view(path: str, route: str) -> None:
    assert route_of(path) == route


def test_counts_of_all_processes_are_summed_and_kept_as_they_are(tmp_path: Path) -> None:
    counts = Counts()
    counts.add("home", "GET", 200, 0.02)
    counts.add("home", "GET", 200, 0.2)
    again = Counts.from_json(counts.to_json())
    assert again == counts
    assert again.buckets["home", "0.15"] == 1
    assert again.buckets["home", "+Inf"] == 2
    (tmp_path / "1.json").write_text(counts.to_json())
    kept = Kept(tmp_path)
    kept.add("home", "GET", 200, 0.01)
    assert kept.total().requests["home", "GET", "200"] == 3
    forget(tmp_path)
    assert list(tmp_path.glob("*.json")) == []


@pytest.mark.django_db
def test_measures_are_given_within_and_to_a_token_alone(settings: LazySettings) -> None:
    note("vote_door", "POST", 200, 0.01)
    note("vote_door", "POST", 503, 0.01)
    settings.METRICS_TOKEN = "a token of some length"
    inside = Client().get("/metrics")
    text = inside.content.decode()
    assert inside["Content-Type"].startswith("text/plain; version=0.0.4")
    assert 'ortaq_votes_total{outcome="accepted"}' in text
    assert 'ortaq_jobs{status="ready"} 0' in text
    passed_on = {"X-Forwarded-For": "203.0.113.5"}
    assert Client().get("/metrics", headers=passed_on).status_code == 404
    assert Client(REMOTE_ADDR="203.0.113.5").get("/metrics").status_code == 404
    for word, status in (("a token of some length", 200), ("another", 404), ("", 404)):
        sent = {**passed_on, "Authorization": f"Bearer {word}"}
        assert Client().get("/metrics", headers=sent).status_code == status


@pytest.mark.django_db
def test_every_line_of_the_measures_is_well_formed(rf: RequestFactory) -> None:
    form = re.compile(r'(# (HELP|TYPE) ortaq_\w+ .+|ortaq_\w+(\{(\w+="[^"]*",?)+\})? [\d.e+-]+)')
    for line in metrics(rf.get("/metrics")).content.decode().splitlines():
        assert form.fullmatch(line), line


def test_a_log_form_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORTAQ_LOGS", "xml")
    with pytest.raises(ImproperlyConfigured, match="plain or json"):
        environment.choice("ORTAQ_LOGS", ("plain", "json"))


def test_whoever_was_refused_stands_in_a_line(
    lines: io.StringIO, caplog: pytest.LogCaptureFixture, tmp_path: Path, settings: LazySettings
) -> None:
    async def refuses(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 403, "headers": []})

    async def sent(message: Any) -> None:
        pass

    settings.DATA = tmp_path
    caplog.set_level(logging.INFO, "ortaq_site.requests")
    scope = {"type": "http", "method": "POST", "path": f"/kk/desk/staff/{IIN}/reset/"}
    asyncio.run(Watched(refuses, lambda _: "")(scope, None, sent))
    found = json.loads(lines.getvalue().splitlines()[-2])
    assert (found["method"], found["status"]) == ("POST", 403)
    assert IIN not in lines.getvalue()


def test_a_line_of_json_is_one_object(lines: io.StringIO, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "ortaq_site.requests")
    note("home", "GET", 200, 0.01234)
    first, second = lines.getvalue().strip().splitlines()
    found = json.loads(first)
    assert (found["route"], found["status"], found["ms"]) == ("home", 200, 12.3)
    assert second.endswith("event=request route=home method=GET status=200 ms=12.3")
