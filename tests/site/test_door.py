"""The door for votes: the same rules as at the form, and no requests of other sites."""

from __future__ import annotations

import asyncio
import json
import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from ortaq.ledger.merkle import leaf_hash
from ortaq.ledger.note import Note
from ortaq.ledger.receipt import broken
from ortaq_site.public.participation import door
from ortaq_site.public.participation.door import Door
from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogEntry
from ortaq_site.records.moderation import Ground
from ortaq_site.records.participation import (
    Participant,
    Question,
    Rung,
    Statement,
    StatementStatus,
    Vote,
)
from ortaq_site.records.people import Account
from ortaq_site.steps.ledger.append import Placed
from ortaq_site.steps.ledger.key import log_key
from ortaq_site.steps.participation.entering import enter, invite
from ortaq_site.steps.participation.keys import destroy_key
from ortaq_site.steps.participation.moderation import decide
from ortaq_site.steps.participation.own import leave
from ortaq_site.steps.participation.statements import Verdict
from ortaq_site.steps.participation.votes import Ballot, store_votes
from tests.site.voting_world import question, somebody

pytestmark = pytest.mark.django_db

OURS = {
    "host": "localhost",
    "origin": "http://localhost",
    "sec-fetch-site": "same-origin",
    "x-ortaq-vote": "1",
}


class Here(Executor):
    """Does work in the thread of the test, which alone sees the test's transaction."""

    def __init__(self) -> None:
        self._work: queue.Queue[Callable[[], None]] = queue.Queue()

    def submit(self, work: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()

        def do() -> None:
            try:
                future.set_result(work(*given, **named))
            except Exception as error:  # noqa: BLE001
                future.set_exception(error)

        self._work.put(do)
        return future

    def work_until(self, done: Future[Any]) -> Any:
        while not done.done():
            with suppress(queue.Empty):
                self._work.get(timeout=0.01)()
        return done.result()


class OneByOne:
    """A writer that stores each vote at once."""

    def __init__(self, here: Here) -> None:
        self._here = here

    def hand_over_from_loop(self, ballot: Ballot) -> asyncio.Future[Any]:
        return asyncio.wrap_future(self._here.submit(self._store, ballot))

    def _store(self, ballot: Ballot) -> Placed:
        (outcome,) = store_votes([ballot])
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


class Visitor:
    """Somebody's browser at the door, with its cookies. loop: the server's."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.here, self.loop = Here(), loop
        self.writer = OneByOne(self.here)
        self.door = Door(self.writer, self.here)  # type: ignore[arg-type]
        self.cookies: dict[str, str] = {}

    def send(
        self, body: str, slug: str = "trees", headers: dict[str, str] | None = None
    ) -> tuple[int, dict[str, Any]]:
        """Send a body; give status and answer."""
        request = self._request(body, slug, headers or {})
        status, told = self.here.work_until(asyncio.run_coroutine_threadsafe(request, self.loop))
        return status, told

    async def _request(
        self, body: str, slug: str, headers: dict[str, str]
    ) -> tuple[int, dict[str, Any]]:
        cookie = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        sent = {**OURS, "cookie": cookie, **headers}
        scope = {
            "type": "http",
            "method": "POST",
            "path": f"/api/vote/{slug}",
            "headers": [(k.encode(), v.encode()) for k, v in sent.items() if v],
        }
        answers: list[Any] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body.encode(), "more_body": False}

        async def send(message: Any) -> None:
            answers.append(message)

        await self.door(scope, receive, send)
        start, told = answers
        self.told = dict(start["headers"])
        if cookie := self.told.get(b"set-cookie", b"").decode():
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return start["status"], json.loads(told["body"])


@pytest.fixture
def visitor(monkeypatch: pytest.MonkeyPatch) -> Iterator[Visitor]:
    """Somebody who has just come; the door works in the thread whose connection the test needs."""
    monkeypatch.setattr(door, "close_old_connections", lambda: None)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield Visitor(loop)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


@pytest.fixture
def asked(consultation: Consultation) -> Question:
    """The open question about the garden."""
    return question(consultation)


def test_a_newcomer_enters_with_the_first_vote_and_is_the_same_with_the_next(
    visitor: Visitor, asked: Question
) -> None:
    assert visitor.send("statement=1&value=1")[0] == 200
    status, told = visitor.send("statement=2&value=-1")
    assert (status, told["place"]) == (200, 1)
    only = Participant.objects.get()
    assert told["as"] == only.pseudonym[:8]
    assert [vote.value for vote in only.votes.order_by("statement__number")] == [1, -1]


def test_who_voted_at_the_door_goes_on_in_the_pages(
    visitor: Visitor, asked: Question, client: Client
) -> None:
    visitor.send("statement=1&value=1")
    client.cookies["vote-trees"] = visitor.cookies["vote-trees"]
    assert "1 of about 3" in client.get("/en/vote/trees/?last=1").content.decode()


def test_each_vote_brings_a_signed_promise_that_the_log_keeps(
    visitor: Visitor, asked: Question
) -> None:
    _, told = visitor.send("statement=1&value=1")
    note, key = Note.from_text(told["promise"]), log_key().verifier
    leaves = [leaf_hash(bytes(one.line)) for one in LogEntry.objects.all()]
    in_a_year = "2090-01-01T00:00:00Z"
    assert not broken(note, key, leaves, in_a_year)
    assert broken(note, key, [], in_a_year)
    assert not broken(note, key, [], "2020-01-01T00:00:00Z")  # not due yet


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://elsewhere.example"},
        {"origin": ""},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"x-ortaq-vote": ""},
        {"host": "elsewhere.example", "origin": "http://elsewhere.example"},
    ],
)
def test_what_another_site_has_a_browser_send_is_refused(
    visitor: Visitor, asked: Question, headers: dict[str, str]
) -> None:
    status, told = visitor.send("statement=1&value=1", headers=headers)
    assert (status, told) == (403, {"refused": "foreign"})
    assert Participant.objects.count() == Vote.objects.count() == 0


@pytest.mark.parametrize(
    ("body", "status", "refused"),
    [
        ("statement=9&value=1", 400, "statement"),
        ("statement=1&value=2", 400, "answer"),
        ("statement=1", 400, "answer"),
        ("", 400, "answer"),
        ("statement=1&value=1" + "&x=1" * 200, 400, "answer"),
        ("statement=²&value=1", 400, "answer"),
    ],
)
def test_what_is_no_answer_is_refused_and_lets_nobody_in(
    visitor: Visitor, asked: Question, body: str, status: int, refused: str
) -> None:
    assert visitor.send(body) == (status, {"refused": refused})
    assert Participant.objects.count() == LogEntry.objects.count() == 0


def test_a_statement_withdrawn_a_moment_ago_is_refused_though_memory_holds_it(
    visitor: Visitor, asked: Question, people: tuple[Account, Account]
) -> None:
    assert visitor.send("statement=2&value=1")[0] == 200
    hidden = Verdict(StatementStatus.HIDDEN, "names a person", Ground.PERSONAL)
    decide(Statement.objects.get(number=2), hidden, people[0], datetime.now(UTC))
    assert visitor.send("statement=2&value=-1") == (400, {"refused": "statement"})
    assert Vote.objects.get().value == 1


def test_a_statement_accepted_a_moment_ago_is_asked(
    visitor: Visitor, asked: Question, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ortaq_site.public.participation.door.SECONDS_BETWEEN_LOOKS", 0.0)

    visitor.send("statement=1&value=1")
    Statement.objects.create(question=asked, number=4, language="en", status="accepted")
    assert visitor.send("statement=4&value=1")[0] == 200


@pytest.mark.parametrize("ends", ["closes", "loses its key"])
def test_a_question_that_ended_a_moment_ago_is_refused_though_memory_holds_it(
    visitor: Visitor, asked: Question, ends: str
) -> None:
    visitor.send("statement=1&value=1")
    if ends == "closes":
        closed = datetime.now(UTC) - timedelta(seconds=1)
        Question.objects.filter(pk=asked.pk).update(closes_at=closed)
    else:
        destroy_key(asked, datetime.now(UTC))
    assert visitor.send("statement=1&value=-1") == (409, {"refused": "closed"})
    assert Vote.objects.get().value == 1


def test_who_left_a_moment_ago_is_gone_and_is_not_let_in_again_by_the_old_cookie(
    visitor: Visitor, asked: Question
) -> None:
    visitor.send("statement=1&value=1")
    leave(Participant.objects.get(), datetime.now(UTC))
    assert visitor.send("statement=1&value=1") == (410, {"refused": "gone"})
    assert Participant.objects.count() == Vote.objects.count() == 0


def test_without_an_invitation_nobody_votes_where_one_is_asked_for(
    visitor: Visitor, consultation: Consultation
) -> None:
    council = question(consultation, Rung.INVITATION, "council")
    assert visitor.send("statement=1&value=1", "council") == (403, {"refused": "code"})
    (code,) = invite(council, 1)
    enter(council, code, datetime.now(UTC))
    visitor.cookies["vote-council"] = code
    assert visitor.send("statement=1&value=1", "council")[0] == 200


def test_a_code_of_one_question_opens_no_other(
    visitor: Visitor, consultation: Consultation
) -> None:
    question(consultation), question(consultation, slug="bees")
    visitor.send("statement=1&value=1")
    visitor.cookies["vote-bees"] = visitor.cookies["vote-trees"]
    assert visitor.send("statement=1&value=1", "bees") == (410, {"refused": "gone"})


def test_an_unknown_question_is_closed(visitor: Visitor, asked: Question) -> None:
    assert visitor.send("statement=1&value=1", "nothing") == (409, {"refused": "closed"})


def test_when_too_many_are_there_the_answer_says_when_to_come_back(
    visitor: Visitor, asked: Question, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ortaq_site.public.participation.door.MOST_PRESENT", 0)
    assert visitor.send("statement=1&value=1") == (503, {"refused": "busy"})
    assert visitor.told[b"retry-after"] == b"2"


def test_one_bad_vote_of_a_batch_is_refused_alone(asked: Question) -> None:
    here = somebody(asked)
    first, second = (
        Ballot(asked.pk, here.pseudonym, "garden", one.pk, f"trees/{one.number}", 1)
        for one in asked.statements.all()[:2]
    )
    gone = Ballot(asked.pk, "f" * 32, "garden", first.statement, "trees/1", 1)
    never = Ballot(asked.pk, here.pseudonym, "garden", 999_999, "trees/9", 1)
    outcomes = store_votes([first, gone, never, second])
    assert [type(one).__name__ for one in outcomes] == ["Placed", "Gone", "NotAsked", "Placed"]
    assert Vote.objects.count() == LogEntry.objects.count() == 2
