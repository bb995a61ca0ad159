"""The report on the site, and as PDF, Word document, HTML file and data.

A report never changes, so each form of it is written once and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ortaq import __version__
from ortaq.report.consultation.document import Document
from ortaq.report.consultation.exchange import report_from_json
from ortaq.report.consultation.html import report_page, report_part
from ortaq.report.consultation.parts.assemble import document_of
from ortaq.report.consultation.word import report_docx
from ortaq.report.paper import NoPango, pdf_of
from ortaq_site.public.report.gather.reader import LANGUAGES
from ortaq_site.records.law import Consultation
from ortaq_site.records.reports import ReportVersion
from ortaq_site.steps.reports import kept_file

KEPT_SECONDS = 7 * 24 * 3600
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Form:
    """One form in which the report can be had."""

    media: str
    write: Callable[[Document], bytes]
    shown: str
    """How a browser takes it: `inline`, or `attachment`."""


FORMS: Mapping[str, Form] = {
    "pdf": Form("application/pdf", lambda one: pdf_of(report_page(one)), "inline"),
    "docx": Form(WORD, report_docx, "attachment"),
    "html": Form("text/html; charset=utf-8", lambda one: report_page(one).encode(), "attachment"),
}
"""Ending of the name -> what it is."""


@require_safe
def report(request: HttpRequest, slug: str, number: int = 0) -> HttpResponse:
    """Show the newest report, or an earlier one by its number."""
    consultation = get_object_or_404(Consultation, slug=slug)
    found = list(consultation.reports.defer("document"))
    chosen = next((one for one in found if number in (0, one.number)), None)
    if number and chosen is None:
        raise Http404(number)
    context = {"consultation": consultation, "chosen": chosen, "reports": found}
    if chosen is not None:
        part = _kept_part(chosen, request.LANGUAGE_CODE)
        # Written by lxml, which escapes every word of it.
        context["body"] = mark_safe(part.decode())  # noqa: S308
    return render(request, "report/report.html", context)


@require_safe
def report_file(
    request: HttpRequest, slug: str, number: int, language: str, kind: str
) -> HttpResponse:
    """Give a report as a file."""
    if language not in LANGUAGES or kind not in FORMS:
        raise Http404(kind)
    found, form = _version(slug, number), FORMS[kind]
    try:
        name = f"{found.sha256}-{__version__}.{language}.{kind}"
        content = kept_file(name, lambda: _written(found, language, form.write))
    except NoPango:
        told = _("This server cannot set PDF now. The page of the report can be printed.")
        return HttpResponse(told, status=503, content_type="text/plain; charset=utf-8")
    return _file(content, form.media, f"{slug}-report-{number}.{language}.{kind}", form.shown)


@require_safe
def report_json(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Give a report as data: its SHA-256 stands in the public log."""
    content = _version(slug, number).document.encode()
    answer = _file(content, "application/json", f"{slug}-report-{number}.json", "attachment")
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _version(slug: str, number: int) -> ReportVersion:
    return get_object_or_404(ReportVersion, consultation__slug=slug, number=number)


def _written(found: ReportVersion, language: str, write: Callable[[Document], bytes]) -> bytes:
    return write(document_of(report_from_json(found.document), language))


def _kept_part(found: ReportVersion, language: str) -> bytes:
    """Give the report as a part of a page, written once. Costs a query the first time."""
    key = f"report-{__version__}-{found.sha256}-{language}"
    kept: bytes | None = cache.get(key)
    if kept is None:
        kept = _written(found, language, lambda one: report_part(one).encode())
        cache.set(key, kept, KEPT_SECONDS)
    return kept


def _file(content: bytes, media: str, name: str, shown: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media)
    answer["Content-Disposition"] = f'{shown}; filename="{name}"'
    return answer
