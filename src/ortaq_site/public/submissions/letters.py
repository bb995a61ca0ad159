"""The list of points, one point with its answer, and what can be taken away."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ortaq_site.public.law.consultations import main_reading
from ortaq_site.public.submissions.open_data import FILES
from ortaq_site.public.submissions.reading import (
    ABOUT_NONE,
    Asked,
    confirmed,
    page_of,
    point_of,
    points_of,
)
from ortaq_site.records.answers import Answer, LetterTable
from ortaq_site.records.submissions import LetterGroup
from ortaq_site.steps.submissions.coverage import by_article, coverage
from ortaq_site.steps.submissions.own import receipt_of_point
from ortaq_site.steps.submissions.parameters import ANSWERS

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


@require_safe
def letters(request: HttpRequest, slug: str) -> HttpResponse:
    """Show how many letters there are and are answered, by article, and the points."""
    shown = main_reading(request, slug)
    asked = Asked.of(request.GET)
    page = page_of(shown.consultation, asked, request.GET.get("page"))
    articles = [
        (count, shown.provisions.get(count.article)) for count in by_article(shown.consultation)
    ]
    context = {
        "reading": shown,
        "consultation": shown.consultation,
        "asked": asked,
        "page": page,
        "points": points_of(page, shown),
        "about": shown.provisions.get(asked.article),
        "articles": articles,
        "coverage": coverage(shown.consultation, timezone.now()),
        "days": ANSWERS.answer_within.days,
        "campaigns": shown.consultation.campaigns.filter(is_campaign=True),
        "open_campaigns": shown.consultation.campaigns.filter(is_campaign=None).count(),
        "tables": shown.consultation.letter_tables.defer("content").order_by("language", "format"),
        "files": FILES,
        "none": ABOUT_NONE,
    }
    return render(request, "letters/letters.html", context)


@require_safe
def point(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Show one point with its answer, at an address that never changes."""
    shown = main_reading(request, slug)
    group = get_object_or_404(confirmed(shown.consultation), pk=pk)
    context = {
        "reading": shown,
        "consultation": shown.consultation,
        "point": point_of(group, shown.provisions),
        "group": group,
        "answer": group.answer if group.answer and group.answer.batch_id else None,
        "earlier": _earlier(group),
        "days": ANSWERS.answer_within.days,
    }
    return render(request, "letters/point.html", context)


@never_cache
@require_safe
def proof(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Give the receipts of all that was done with a point, for `ortaq verify`."""
    shown = main_reading(request, slug)
    group = get_object_or_404(confirmed(shown.consultation), pk=pk)
    told = receipt_of_point(group, timezone.now())
    if not told:
        raise Http404
    return as_file(told.encode(), "text/plain; charset=utf-8", f"{slug}-point-{pk}.txt")


def _earlier(group: LetterGroup) -> list[Answer]:
    """Give the published versions that were corrected, the newest first."""
    if group.answer is None or group.answer.version == 1:
        return []
    versions = group.answers.exclude(batch=None).exclude(pk=group.answer_id)
    return list(
        versions.select_related("batch", "shown_edition__consultation").order_by("-version")
    )


@require_safe
def table(request: HttpRequest, slug: str, language: str, kind: str) -> HttpResponse:
    """Give the table of proposals and decisions as it was when answers were last published."""
    shown = main_reading(request, slug)
    found = LetterTable.objects.filter(
        consultation=shown.consultation, language=language, format=kind
    ).first()
    if found is None:
        raise Http404
    return as_file(bytes(found.content), MEDIA[kind], f"{slug}-proposals.{language}.{kind}")


@require_safe
def open_data(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Give points or letters as a table, without personal data and without texts of letters."""
    shown = main_reading(request, slug)
    if name not in FILES:
        raise Http404
    return as_file(FILES[name](shown.consultation), MEDIA["csv"], f"{slug}-{name}")


def as_file(content: bytes, media: str, name: str) -> HttpResponse:
    """Answer with a file to keep."""
    response = HttpResponse(content, content_type=media)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
