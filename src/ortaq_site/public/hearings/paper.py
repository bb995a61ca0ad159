"""The report of a hearing as one PDF, in Kazakh, Russian or English: to read, to sign, to file."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ortaq.law.act import Provision
from ortaq.report.hearing_page.page import hearing_page
from ortaq.report.hearing_page.values import HearingReport, Signed
from ortaq.report.paper import NoPango, pdf_of
from ortaq_site.public.hearings.reading import HearingShown, hearing_address, hearing_shown
from ortaq_site.public.law.lines import label
from ortaq_site.public.law.reading import LANGUAGE_ORDER
from ortaq_site.public.law.shelf import provisions_of
from ortaq_site.records.hearings import Hearing
from ortaq_site.steps.hearings.proposing import hash_of
from ortaq_site.steps.hearings.publishing import name_of
from ortaq_site.steps.hearings.standings import counting_sources
from ortaq_site.templatetags.ortaq import day, moment, words

LANGUAGES = ("kk", "ru", "en")


@require_safe
def hearing_report(request: HttpRequest, slug: str, hearing: str, language: str) -> HttpResponse:
    """Give the report; before publication as a preview to who is logged in, to be signed by."""
    if language not in LANGUAGES:
        raise Http404
    shown = hearing_shown(request, slug, hearing)
    with translation.override(language):
        page = hearing_page(report_of(request, shown), language)
    try:
        return _file(_set(page), f"{hearing}.{language}.pdf")
    except NoPango:
        told = _("This server cannot set PDF now. The page of the hearing can be printed.")
        return HttpResponse(told, status=503, content_type="text/plain; charset=utf-8")


def report_of(request: HttpRequest, shown: HearingShown) -> HearingReport:
    """Give what the report of a hearing is made of, in the active language."""
    hearing, public = shown.hearing, shown.publication
    signatures = hearing.signatures.select_related("user").order_by("signed_at")
    return HearingReport(
        title=words(hearing, "title"),
        consultation=words(hearing.consultation, "title"),
        address=request.build_absolute_uri(hearing_address(hearing)) if public else "",
        record=shown.record,
        sha256=public.sha256 if public else hash_of(shown.record),
        provisions=_names(hearing, shown.record),
        source_names={one.position: one.name for one in counting_sources(hearing)},
        signed=tuple(Signed(name_of(one.user), moment(one.signed_at)) for one in signatures),
        published=day(timezone.localdate(hearing.published_at)) if public else "",
    )


def _names(hearing: Hearing, record: Mapping[str, object]) -> dict[str, str]:
    """Name the provisions that were spoken of, in the active language where it has a text."""
    asked = {eid for one in record["statements"] for eid in one["provisions"]}
    if hearing.edition is None or not asked:
        return {}
    texts = list(hearing.edition.texts.defer("akn").order_by(LANGUAGE_ORDER))
    own = [text for text in texts if text.language == translation.get_language()]
    text = next(iter(own or texts), None)
    known = provisions_of(text) if text else {}
    return {eid: _name(eid, known) for eid in asked}


def _name(eid: str, known: Mapping[str, Provision]) -> str:
    article, _separator, inner = eid.partition("__")
    found = known.get(article)
    if found is None:
        return eid
    paragraph = inner.partition("_")[2].partition("__")[0]
    name = ". ".join(part for part in (label(found), found.heading) if part)
    return f"{name} ({paragraph})" if paragraph else name


def _set(page: str) -> bytes:
    """Set a page as PDF, once for the same words."""
    key = f"paper-{hash_of(page)}"
    kept: bytes | None = cache.get(key)
    if kept is None:
        kept = pdf_of(page)
        cache.set(key, kept)
    return kept


def _file(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
