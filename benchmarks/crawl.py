"""Walk through the public pages of a site as a reader does, link by link, and measure each view."""

from __future__ import annotations

import re
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

LINK = re.compile(r'<a [^>]*?href="([^"#]+)')
PAGES_OF_A_VIEW = 3
"""Pages that are measured of one view: the first that are met, and so the most prominent."""
LANGUAGE = "ru"


@dataclass(frozen=True, slots=True)
class Measured:
    """One page. queries, milliseconds: of the last visit; first: those of the first visit."""

    view: str
    path: str
    queries: int
    first_queries: int
    milliseconds: float
    bytes: int


def walk(start: str, visits: int = 2) -> Iterator[Measured]:
    """Yield every page that links lead to from a start, `PAGES_OF_A_VIEW` of each view."""
    from django.test import Client  # noqa: PLC0415  needs Django to be set up

    client, seen, waiting = Client(), {start}, [start]
    met: defaultdict[str, int] = defaultdict(int)
    while waiting:
        path = waiting.pop(0)
        view = _view(path)
        if not view or met[view] >= PAGES_OF_A_VIEW:
            continue
        met[view] += 1
        found, page = _visit(client, view, path, visits)
        yield found
        for written in LINK.findall(page):
            link = urljoin(path, written.replace("&amp;", "&"))
            if link not in seen and not urlsplit(link).netloc:
                seen.add(link)
                waiting.append(link)


def _visit(client: Any, view: str, path: str, visits: int) -> tuple[Measured, str]:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    times, queries, answer = [], [], None
    for _ in range(visits):
        began = time.perf_counter()
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(path)
        times.append((time.perf_counter() - began) * 1000)
        queries.append(len(asked))
    if answer is None or answer.status_code >= 400:
        raise RuntimeError(f"{path}: {answer and answer.status_code}")
    is_page = answer.get("Content-Type", "").startswith("text/html") and not answer.streaming
    page = answer.content.decode() if is_page else ""
    if answer.streaming:  # read to its end: the test's client then closes it, and not the database
        for _ in answer.streaming_content:
            pass
    middle = statistics.median(times[1:] or times)
    found = Measured(view, path, queries[-1], queries[0], middle, len(page.encode()))
    return found, page


def _view(path: str) -> str:
    """Give the name of the public view at an address; "" for the desk, files and nothing."""
    from django.urls import Resolver404, resolve  # noqa: PLC0415
    from django.utils.translation import override  # noqa: PLC0415

    if not path.startswith(f"/{LANGUAGE}/"):
        return ""
    try:
        with override(LANGUAGE):
            found = resolve(urlsplit(path).path)
    except Resolver404:
        return ""
    return "" if found.namespace else found.view_name
