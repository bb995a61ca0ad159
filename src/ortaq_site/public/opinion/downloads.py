"""Results as files: exactly what is shown, as JSON and as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from ortaq.report.letters.cells import table_bytes
from ortaq_site.public.opinion.parts import Row
from ortaq_site.public.opinion.reading import GROUP, REGION, RUNG, UNUSUAL, Results, results_of
from ortaq_site.steps.opinion.documents import text_of

HEADER = (
    "statement", "text_kk", "text_ru", "text_en", "source", "partition", "part", "people", "votes",
    "agree", "disagree", "pass", "agree_share", "agree_share_is",
)  # fmt: skip


@require_safe
def results_json(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the running count and the newest release."""
    found = _counted(slug)
    release = found.release.document if found.release else None
    return _file(text_of({"count": found.document, "release": release}).encode(), slug, "json")


@require_safe
def release_json(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Give a release as it was published: its SHA-256 stands in the public log."""
    found = results_of(slug)
    release = get_object_or_404(found.question.releases, number=number)
    return _file(text_of(release.document).encode(), f"{slug}-{number}", "json")


@require_safe
def results_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the same as a table: one row for each statement and part. Empty: not shown."""
    found = _counted(slug)
    return _file(table_bytes(HEADER, _rows(found), mark=True), slug, "csv")


def _counted(slug: str) -> Results:
    found = results_of(slug)
    if found.count is None:
        raise Http404(slug)
    return found


def _rows(found: Results) -> Iterator[tuple[Any, ...]]:
    for told in found.statements:
        words = (told.number, *(told.texts[language] for language in ("kk", "ru", "en")))
        yield (*words, "count", "everybody", *_cells(told.whole))
        for row in told.by_group:
            yield (*words, "count", "opinion group", *_cells(row))
        for partition in (REGION, GROUP, RUNG, UNUSUAL):
            for row in found.rows(partition, told.number):
                source = f"release {found.release.number}" if found.release else ""
                yield (*words, source, partition, *_cells(row))


def _cells(row: Row) -> tuple[Any, ...]:
    share = None if row.share is None else round(row.share, 4)
    counts = (row.people, row.votes, row.agree, row.disagree, row.passed)
    shown = ("" if value is None else value for value in (*counts, share))
    return (row.code, *shown, "" if row.share is None else row.bound)


def _file(content: bytes, name: str, ending: str) -> HttpResponse:
    kind = {"json": "application/json", "csv": "text/csv; charset=utf-8"}[ending]
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="ortaq-results-{name}.{ending}"'
    return answer
