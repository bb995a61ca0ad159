"""The door for the web server: votes go the fast way, everything else to Django's pages."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from ortaq_site.wsgi import application as pages  # first: it sets Django up

from django.conf import settings  # isort: skip

from ortaq_site.observed.requests import Watched  # isort: skip
from ortaq_site.public.participation.door import Door  # isort: skip
from ortaq_site.public.participation.visit import DOOR  # isort: skip
from ortaq_site.steps.participation.votes import group  # isort: skip
from ortaq_site.threads import InThreads  # isort: skip

THREADS = 16
"""Pages made at a time by one process. Most of them wait: for the database, or for the disk."""
MOST_BYTES = settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 60_000_000
"""Of a request: more than any file that is read (ortaq.law.parameters), which pages refuse."""

threads = ThreadPoolExecutor(THREADS, thread_name_prefix="pages")
door = Door(group, threads)
in_threads = InThreads(pages, threads, MOST_BYTES)


async def answer(scope: Any, receive: Any, send: Any) -> None:
    """Answer a request."""
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif scope["type"] == "http" and _is_vote(scope):
        await door(scope, receive, send)
    elif scope["type"] == "http":
        await in_threads(scope, receive, send)


def _is_vote(scope: Any) -> bool:
    return scope["method"] == "POST" and scope["path"].startswith(DOOR)


def _fast_route(scope: Any) -> str:
    return "vote_door" if _is_vote(scope) else ""


application = Watched(answer, _fast_route)


async def _lifespan(receive: Any, send: Any) -> None:
    """Say that there is nothing to prepare, and at the end let pages finish."""
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            threads.shutdown(wait=False)
            return
