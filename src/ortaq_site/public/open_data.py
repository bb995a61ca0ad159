"""The page of the open data: what there is, what each column means, the snapshots to save."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from ortaq.report.open_data.table import LANGUAGES, tables
from ortaq_site.steps.open_data.snapshot import snapshots

A_DAY = 24 * 3600


@cache_control(public=True, max_age=300)
@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    """Show the tables with their columns, and the snapshots."""
    language = get_language() or "en"
    words = language if language in LANGUAGES else "en"
    shown = [
        (table, table.meaning[words], [(one, one.meaning[words]) for one in table.columns])
        for table in tables().values()
    ]
    return render(request, "open_data.html", {"tables": shown, "snapshots": snapshots()})


@cache_control(public=True, max_age=300)
@require_safe
def newest(request: HttpRequest) -> HttpResponse:
    """Lead to the newest snapshot: an address that programs can keep."""
    found = snapshots()
    if not found:
        raise Http404
    answer = redirect("open_data_archive", found[0].path.name)
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


@cache_control(public=True, max_age=A_DAY)
@require_safe
def archive(request: HttpRequest, name: str) -> FileResponse:
    """Give a snapshot; only the names of those that lie ready are known."""
    found = next((one for one in snapshots() if one.path.name == name), None)
    if found is None:
        raise Http404
    answer = FileResponse(found.path.open("rb"), as_attachment=True, filename=name)
    answer["Access-Control-Allow-Origin"] = "*"
    return answer
