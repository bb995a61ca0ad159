"""The fast way for a vote: no page is drawn, and a thread is needed for none of those who wait.

A POST to `/api/vote/<question>` with `statement` and `value`, as the form of a card sends them, is
answered in JSON once the vote is durable: its place in the log and a signed promise. Whoever comes
by the form instead goes through the same writer. What the cookie is and means is as in `visit.py`.
Why it is so: docs/decisions/0010-a-door-for-votes.md.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from concurrent.futures import Executor
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from django.conf import settings
from django.db import DatabaseError, close_old_connections
from django.http.cookie import parse_cookie
from django.http.request import split_domain_port, validate_host
from django.utils import timezone

from ortaq.ledger.code import RANDOM_BYTES, read_code, write_code
from ortaq.ledger.errors import MalformedNote
from ortaq_site.public.participation.visit import DOOR, cookie_for, cookie_name, short_name
from ortaq_site.public.whence import address_from
from ortaq_site.steps.ledger.append import Placed
from ortaq_site.steps.ledger.promise import promised
from ortaq_site.steps.limits import Limited, one_too_many
from ortaq_site.steps.participation.errors import (
    Busy,
    Gone,
    NoSuchAnswer,
    NotAsked,
    NotOpen,
    NotTaken,
    TooMany,
    UnknownCode,
)
from ortaq_site.steps.participation.group_commit import Full, GroupCommit
from ortaq_site.steps.participation.known import KnownQuestion, known_question
from ortaq_site.steps.participation.refusals import keep, note, word_for
from ortaq_site.steps.participation.votes import (
    ASK_AGAIN_AFTER,
    SECONDS_TO_COMMIT,
    Ballot,
    refusal_for,
)

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

MOST_BYTES = 512
"""Longest body: two small numbers and what a form adds to them."""
MOST_PRESENT = 512
"""Votes under way at a time, a third of a second of work; whoever comes then is told to come again.
Counted here and not where they wait for the disk: a crowd keeps the reading of requests busy first.
"""
SECONDS_HELD = 5.0
"""For so long a question stays in memory; then its key is forgotten there too."""
SECONDS_BETWEEN_LOOKS = 1.0
"""A statement that memory does not know is looked for in the database at most so often."""

STATUS: dict[type[NotTaken], int] = {
    NotOpen: 409,
    UnknownCode: 403,
    Gone: 410,
    NotAsked: 400,
    NoSuchAnswer: 400,
    Busy: 503,
    TooMany: 429,
}
"""What is said of a vote that was not taken: nothing of it is stored."""


class Foreign(NotTaken):
    """A request that another site had a browser send."""


class Door:
    """Takes votes; holds questions for some seconds.

    group: the writer of this process. threads: where the database is asked for a question.
    """

    def __init__(self, group: GroupCommit[Ballot, Placed], threads: Executor) -> None:
        self._group, self._threads = group, threads
        self._present = 0
        self._held: dict[str, tuple[float, asyncio.Future[KnownQuestion | None]]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self._present >= MOST_PRESENT:  # before anything is read: whoever waits pays for it
            await self._refuse(Busy(ASK_AGAIN_AFTER), send)
            return
        self._present += 1
        try:
            await self._answer(scope, receive, send)
        finally:
            self._present -= 1

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = _headers(scope)
        try:
            _same_origin(headers)
            answer = _answer(await _body(receive))
            slug = scope["path"].removeprefix(DOOR)
            address = address_from(scope.get("client"), headers)
            told, cookie = await self._take(slug, answer, headers, address)
        except NotTaken as refusal:
            await self._refuse(refusal, send)
            return
        await _reply(send, 200, told, [(b"set-cookie", cookie.encode())])

    async def _refuse(self, refusal: NotTaken, send: Send) -> None:
        if note(refusal):
            asyncio.get_running_loop().run_in_executor(self._threads, _keep)
        await _reply(send, *_refused(refusal))

    async def _take(
        self, slug: str, answer: tuple[int, int], headers: Mapping[bytes, bytes], address: str
    ) -> tuple[dict[str, Any], str]:
        """Give what is told of a vote that was taken, and the cookie of whoever gave it."""
        question = await self._question(slug, answer[0])
        code, enters = _code(question, headers)
        ballot = question.ballot(code, answer, timezone.now(), enters=enters)
        if enters and one_too_many(Limited.ENTERING, address, timezone.now()):
            raise TooMany(slug)
        try:
            async with asyncio.timeout(SECONDS_TO_COMMIT):
                taken = await self._group.hand_over_from_loop(ballot)
        except (Full, TimeoutError, DatabaseError) as error:
            raise refusal_for(error) from error
        told = {
            "place": taken.place,
            "promise": promised(taken.line, timezone.now()),
            "as": short_name(ballot.pseudonym),
        }
        return told, cookie_for(slug, code)

    async def _question(self, slug: str, number: int) -> KnownQuestion:
        """Give a question from memory, or from the database where memory is old or lacks it."""
        question = await self._look(slug, SECONDS_HELD)
        if question is not None and number not in question.statements:
            question = await self._look(slug, SECONDS_BETWEEN_LOOKS)
        if question is None:
            raise NotOpen(slug)
        return question

    def _look(self, slug: str, seconds: float) -> Awaitable[KnownQuestion | None]:
        """Look a question up unless that was done in the last seconds; many share one look."""
        loop = asyncio.get_running_loop()
        at, look = self._held.get(slug, (0.0, None))
        if look is None or loop.time() - at > seconds:
            look = loop.run_in_executor(self._threads, _read, slug)
            self._held[slug] = loop.time(), look
            loop.call_later(SECONDS_HELD, self._forget, slug, look)
        return asyncio.shield(look)

    def _forget(self, slug: str, look: asyncio.Future[KnownQuestion | None]) -> None:
        if self._held.get(slug, (0.0, None))[1] is look:
            del self._held[slug]


def _keep() -> None:
    try:
        keep(timezone.now())
    finally:
        close_old_connections()


def _read(slug: str) -> KnownQuestion | None:
    try:
        return known_question(slug)
    except DatabaseError as error:
        raise Busy(ASK_AGAIN_AFTER) from error
    finally:
        close_old_connections()


def _code(question: KnownQuestion, headers: Mapping[bytes, bytes]) -> tuple[str, bool]:
    """Give the code of the cookie, or a new one where all are let in; and whether it is new."""
    try:
        cookies = parse_cookie(headers.get(b"cookie", b"").decode("latin-1"))
        return read_code(cookies.get(cookie_name(question.slug), "")), False
    except MalformedNote:
        if not question.lets_all_in:
            return "", False
        return write_code(secrets.token_bytes(RANDOM_BYTES)), True


def _same_origin(headers: Mapping[bytes, bytes]) -> None:
    """Let only our own pages send votes. Raises Foreign.

    A browser tells with a POST which site had it sent, and no page can make it tell otherwise. The
    header of our script cannot be sent by another site's page at all without our leave.
    """
    host = headers.get(b"host", b"").decode("latin-1")
    if not validate_host(split_domain_port(host)[0], settings.ALLOWED_HOSTS):
        raise Foreign(host)
    if headers.get(b"sec-fetch-site", b"same-origin") != b"same-origin":
        raise Foreign(host)
    origin = urlsplit(headers.get(b"origin", b"").decode("latin-1"))
    scheme = "https" if settings.HTTPS else origin.scheme
    if (origin.scheme, origin.netloc) != (scheme, host) or b"x-ortaq-vote" not in headers:
        raise Foreign(host)


async def _body(receive: Receive) -> bytes:
    """Read a short body. Raises NoSuchAnswer where it is long, or breaks off."""
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise NoSuchAnswer("broken off")
        body += message.get("body", b"")
        if len(body) > MOST_BYTES:
            raise NoSuchAnswer("too long")
        if not message.get("more_body"):
            return body


def _answer(body: bytes) -> tuple[int, int]:
    """Read statement and value. Raises NoSuchAnswer."""
    form = dict(parse_qsl(body.decode("latin-1"), max_num_fields=8))
    return whole(form.get("statement", "")), whole(form.get("value", ""))


def whole(text: str) -> int:
    """Read a small whole number. Raises NoSuchAnswer."""
    if not (text.isascii() and text.removeprefix("-").isdigit()) or len(text) > 9:
        raise NoSuchAnswer(text)
    return int(text)


def _headers(scope: Scope) -> dict[bytes, bytes]:
    """Give headers by their small names; of cookies that came in parts, all."""
    headers: dict[bytes, bytes] = {}
    for name, value in scope["headers"]:
        headers[name] = headers[name] + b"; " + value if name in headers else value
    return headers


def _refused(refusal: NotTaken) -> tuple[int, dict[str, Any], list[tuple[bytes, bytes]]]:
    status = STATUS.get(type(refusal), 403)
    after = [(b"retry-after", b"%d" % refusal.seconds)] if isinstance(refusal, Busy) else []
    return status, {"refused": word_for(refusal)}, after


async def _reply(
    send: Send, status: int, told: Mapping[str, Any], more: list[tuple[bytes, bytes]]
) -> None:
    body = json.dumps(told).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", b"%d" % len(body)),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
        *more,
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
