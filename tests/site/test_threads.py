"""Django in threads behind an ASGI server: requests and answers pass through unchanged."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from ortaq_site import threads
from ortaq_site.threads import InThreads

Given = list[dict[str, Any]]


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    """Two threads."""
    with ThreadPoolExecutor(2) as pool:
        yield pool


def asked(
    pool: ThreadPoolExecutor,
    wsgi: Callable[..., Any],
    body: tuple[bytes, ...] = (b"",),
    **more: Any,
) -> Given:
    """Give the messages that answer one request."""
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/kk/заң",
        "query_string": b"a=1",
        "headers": [],
        **more,
    }
    pieces = iter(body)
    left = len(body)
    given: Given = []

    async def receive() -> dict[str, Any]:
        nonlocal left
        left -= 1
        return {"type": "http.request", "body": next(pieces), "more_body": left > 0}

    async def send(message: Any) -> None:
        given.append(dict(message))

    asyncio.run(InThreads(wsgi, pool, most_bytes=1000)(scope, receive, send))
    return given


def test_a_request_arrives_as_wsgi_has_it(pool: ThreadPoolExecutor) -> None:
    seen: dict[str, Any] = {}

    def wsgi(environ: dict[str, Any], start: Any) -> list[bytes]:
        seen.update(environ, body=environ["wsgi.input"].read())
        start("204 No Content", [])
        return []

    headers = [
        (b"cookie", b"a=1"), (b"cookie", b"b=2"), (b"x-word", b"one"), (b"x-word", b"two"),
        (b"x_forwarded_proto", b"https"), (b"content-type", b"text/plain"),
    ]  # fmt: skip
    given = asked(
        pool, wsgi, (b"ab", b"cd"), headers=headers, scheme="https", client=("10.0.0.1", 9)
    )
    assert seen["PATH_INFO"].encode("latin-1").decode() == "/kk/заң"
    assert (seen["QUERY_STRING"], seen["body"], seen["CONTENT_LENGTH"]) == ("a=1", b"abcd", "4")
    assert (seen["HTTP_COOKIE"], seen["HTTP_X_WORD"]) == ("a=1; b=2", "one,two")
    assert (seen["wsgi.url_scheme"], seen["REMOTE_ADDR"]) == ("https", "10.0.0.1")
    assert seen["CONTENT_TYPE"] == "text/plain"
    assert "HTTP_X_FORWARDED_PROTO" not in seen  # a line beneath could pass for a dash
    assert [one.get("status", one.get("body")) for one in given] == [204, b""]


def test_an_answer_in_pieces_is_sent_piece_by_piece_and_closed(pool: ThreadPoolExecutor) -> None:
    class Pieces:
        closed = False

        def __iter__(self) -> Iterator[bytes]:
            yield from (b"one", b"two", b"three")

        def close(self) -> None:
            self.closed = True

    pieces = Pieces()

    def wsgi(environ: Any, start: Any) -> Pieces:
        start("200 OK", [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
        return pieces

    start, *bodies = asked(pool, wsgi)
    assert start["headers"] == [(b"set-cookie", b"a=1"), (b"set-cookie", b"b=2")]
    assert [(one["body"], one["more_body"]) for one in bodies] == [
        (b"one", True), (b"two", True), (b"three", False),
    ]  # fmt: skip
    assert pieces.closed


def test_a_body_that_is_too_long_is_refused_before_it_is_all_there(
    pool: ThreadPoolExecutor,
) -> None:
    def wsgi(environ: Any, start: Any) -> list[bytes]:
        raise AssertionError("nobody should be asked")

    assert asked(pool, wsgi, (b"x" * 600,) * 9)[0]["status"] == 413


def test_with_too_many_at_once_the_answer_says_when_to_come_back(
    pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threads, "MOST_WAITING", 0)
    start, _ = asked(pool, lambda environ, start: [])
    assert start["status"] == 503
    assert (b"retry-after", b"5") in start["headers"]


def test_the_connection_of_whoever_makes_pages_is_free_again_after_a_failure(
    pool: ThreadPoolExecutor,
) -> None:
    def wsgi(environ: Any, start: Any) -> list[bytes]:
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="disk"):
        asked(pool, wsgi)
