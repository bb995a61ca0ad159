"""Watch every request as it goes by: which view, how it ended, how long it took; never who."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable, MutableMapping
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from ortaq_site.observed.counts import FOLDER, Kept
from ortaq_site.observed.routes import OTHER, route_of

Message = MutableMapping[str, Any]
Application = Callable[[Message, Any, Any], Awaitable[None]]
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})

logger = logging.getLogger("ortaq_site.requests")


@cache
def kept() -> Kept:
    """Give the counts of this machine."""
    return Kept(Path(settings.DATA) / FOLDER)


class Watched:
    """An ASGI application whose requests are counted and, where it is wished, logged.

    fast: gives the route of a request that does not go through Django's addresses, else "".
    """

    def __init__(self, application: Application, fast: Callable[[Message], str]) -> None:
        self._application, self._fast = application, fast

    async def __call__(self, scope: Message, receive: Any, send: Any) -> None:
        """Pass a request on, and note how it went."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        began, status = time.perf_counter(), 500

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._application(scope, receive, noted)
        finally:
            route = self._fast(scope) or route_of(scope["path"])
            note(route, scope["method"], status, time.perf_counter() - began)


def note(route: str, method: str, status: int, seconds: float) -> None:
    """Count one request, and log it."""
    method = method if method in METHODS else OTHER
    kept().add(route, method, status, seconds)
    told = {"route": route, "method": method, "status": status, "ms": round(seconds * 1000, 1)}
    logger.info("request", extra={"told": told})
