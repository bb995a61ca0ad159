"""Django, which waits, behind a server that does not: an ASGI application around a WSGI one.

Pages are made in a fixed number of threads, each with its own lasting connection to the database,
as under any WSGI server. Django's own ASGI handler opens a new thread, and so a new connection, for
each request, and keeps streamed answers whole in memory; this one does neither.
"""

from __future__ import annotations

import asyncio
import io
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from wsgiref.types import WSGIApplication

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

IN_MEMORY = 256 * 1024
"""Bytes of a request's body that are kept in memory before they move to a temporary file."""
MOST_WAITING = 256
"""Requests that may wait for a thread; with the next one the answer is 503."""
SECONDS_TO_COME_BACK = 5

BUSY = (b"content-type", b"text/plain; charset=utf-8"), (b"retry-after", b"5")
NAMED = {"content-type": "CONTENT_TYPE", "content-length": "CONTENT_LENGTH"}


class InThreads:
    """Serves a WSGI application over ASGI. most_bytes: of a body; a longer one is refused."""

    def __init__(self, wsgi: WSGIApplication, threads: ThreadPoolExecutor, most_bytes: int) -> None:
        self._wsgi, self._threads, self._most_bytes = wsgi, threads, most_bytes
        self._present = 0

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self._present >= MOST_WAITING:
            await _short(send, 503, b"Very many people are here just now.\n", BUSY)
            return
        self._present += 1
        try:
            with tempfile.SpooledTemporaryFile(IN_MEMORY) as body:
                if await _received(receive, body, self._most_bytes):
                    await self._answer(_environ(scope, body), send)
                else:
                    await _short(send, 413, b"This is longer than anything that is read here.\n")
        finally:
            self._present -= 1

    async def _answer(self, environ: dict[str, Any], send: Send) -> None:
        loop = asyncio.get_running_loop()
        answer = _Answer(lambda *messages: _from_thread(loop, send, messages))
        await loop.run_in_executor(self._threads, answer.give, self._wsgi, environ)


class _Answer:
    """One answer on its way: made in a thread, sent by the loop."""

    def __init__(self, send: Callable[..., None]) -> None:
        self._send = send
        self._start: Message | None = None

    def give(self, wsgi: WSGIApplication, environ: dict[str, Any]) -> None:
        """Have the application answer, and send what it gives piece by piece."""
        pieces = wsgi(environ, self._begin)
        try:
            for piece in _one_ahead(pieces):
                self._pass_on(*piece)
        finally:
            if hasattr(pieces, "close"):
                pieces.close()

    def _begin(
        self, status: str, headers: list[tuple[str, str]], exc_info: Any = None
    ) -> Callable[[bytes], object]:
        self._start = {
            "type": "http.response.start",
            "status": int(status[:3]),
            "headers": [
                (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers
            ],
        }
        return lambda piece: self._pass_on(piece, True)

    def _pass_on(self, piece: bytes, more: bool) -> None:
        body = {"type": "http.response.body", "body": piece, "more_body": more}
        start, self._start = self._start, None
        self._send(*([start, body] if start else [body]))


def _one_ahead(pieces: Iterable[bytes]) -> Iterable[tuple[bytes, bool]]:
    """Give each piece and whether another follows; at least one, which may be empty."""
    waiting: bytes | None = None
    for piece in pieces:
        if waiting is not None:
            yield waiting, True
        waiting = piece
    yield waiting or b"", False


def _from_thread(
    loop: asyncio.AbstractEventLoop, send: Send, messages: tuple[Message, ...]
) -> None:
    """Send from a thread, and wait until it is sent: a slow reader slows the maker."""

    async def all_of_them() -> None:
        for message in messages:
            await send(message)

    asyncio.run_coroutine_threadsafe(all_of_them(), loop).result()


async def _received(receive: Receive, body: Any, most: int) -> bool:
    """Read a body into a file; False where it is too long or the sender went away."""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return False
        body.write(message.get("body", b""))
        if body.tell() > most:
            return False
        if not message.get("more_body"):
            body.seek(0)
            return True


def _environ(scope: Message, body: Any) -> dict[str, Any]:
    """Give a request as WSGI has it (PEP 3333)."""
    server, client = scope.get("server") or ("localhost", 80), scope.get("client") or ("", 0)
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": scope.get("root_path", ""),
        "PATH_INFO": scope["path"].encode().decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1]),
        "SERVER_PROTOCOL": f"HTTP/{scope.get('http_version', '1.1')}",
        "REMOTE_ADDR": client[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for raw, value in scope["headers"]:
        _add_header(environ, raw.decode("latin-1"), value.decode("latin-1"))
    environ["CONTENT_LENGTH"] = str(body.seek(0, io.SEEK_END))
    body.seek(0)
    return environ


def _add_header(environ: dict[str, Any], name: str, value: str) -> None:
    if "_" in name:  # it could pass for one with a dash, which a proxy checks or sets
        return
    key = NAMED.get(name) or "HTTP_" + name.upper().replace("-", "_")
    if key in environ:
        value = environ[key] + ("; " if name == "cookie" else ",") + value
    environ[key] = value


async def _short(
    send: Send, status: int, text: bytes, more: tuple[tuple[bytes, bytes], ...] = ()
) -> None:
    headers = [(b"content-length", b"%d" % len(text)), *more]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": text})
