"""A published hearing as data: the record as JSON, statements as CSV, promises for the tracker."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from io import StringIO

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from ortaq.commitments.exchange import commitments_to_json
from ortaq.report.popolo import Meeting, popolo
from ortaq_site.public.hearings.reading import HearingShown, hearing_address, hearing_shown
from ortaq_site.records.hearings import HearingPublication
from ortaq_site.records.law import Consultation
from ortaq_site.steps.figures import known_people
from ortaq_site.steps.hearings.promises import commitments_in
from ortaq_site.templatetags.ortaq import words

COLUMNS = (
    "id", "speaker", "role", "organisation", "kind", "stance", "provisions", "topics", "text",
    "source", "start", "end",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run as a formula."""


@require_safe
def hearing_json(request: HttpRequest, slug: str, hearing: str) -> HttpResponse:
    """Give the whole record with its receipt."""
    shown = _published(request, slug, hearing)
    told = {
        "hearing": shown.hearing.slug,
        "consultation": shown.hearing.consultation.slug,
        "address": request.build_absolute_uri(hearing_address(shown.hearing)),
        "published": shown.hearing.published_at.isoformat(),
        **shown.record,
        "receipt": shown.publication.receipt,
    }
    text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    return _file(text, "application/json", f"{hearing}.json")


@require_safe
def hearing_csv(request: HttpRequest, slug: str, hearing: str) -> HttpResponse:
    """Give the statements as a table."""
    shown = _published(request, slug, hearing)
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    writer.writerows(_rows(shown))
    # The mark at the beginning lets spreadsheets see that it is UTF-8.
    return _file("\ufeff" + table.getvalue(), "text/csv; charset=utf-8", f"{hearing}.csv")


@require_safe
def hearing_promises(request: HttpRequest, slug: str, hearing: str) -> HttpResponse:
    """Give the promises as `ortaq commitments` reads them."""
    shown = _published(request, slug, hearing)
    address = request.build_absolute_uri(hearing_address(shown.hearing))
    content = commitments_to_json(commitments_in(shown.hearing, shown.record, address))
    return _file(content, "application/json", f"{hearing}-promises.json")


@require_safe
def popolo_of_hearing(request: HttpRequest, slug: str, hearing: str) -> HttpResponse:
    """Give a hearing as Popolo: people, bodies, speeches, motions, votes."""
    shown = _published(request, slug, hearing)
    return _popolo(request, [shown.publication], f"{hearing}-popolo.json")


@require_safe
def popolo_of_consultation(request: HttpRequest, slug: str) -> HttpResponse:
    """Give all published hearings of a consultation as one Popolo document."""
    consultation = get_object_or_404(Consultation, slug=slug)
    found = HearingPublication.objects.filter(hearing__consultation=consultation)
    found = found.select_related("hearing__consultation").order_by("day", "pk")
    return _popolo(request, list(found), f"{slug}-popolo.json")


def _popolo(
    request: HttpRequest, publications: list[HearingPublication], name: str
) -> HttpResponse:
    known = known_people(publications)
    meetings = [_meeting(request, one, known[one.pk]) for one in publications]
    text = json.dumps(popolo(meetings), ensure_ascii=False, indent=2) + "\n"
    return _file(text, "application/json", name)


def _meeting(
    request: HttpRequest, publication: HearingPublication, known: Mapping[str, str]
) -> Meeting:
    hearing = publication.hearing
    address = request.build_absolute_uri(hearing_address(hearing))
    title = words(hearing, "title")
    id = f"{hearing.consultation.slug}-{hearing.slug}"
    return Meeting(id, title, address, publication.record, known)


def _published(request: HttpRequest, slug: str, hearing: str) -> HearingShown:
    shown = hearing_shown(request, slug, hearing)
    if shown.publication is None:
        raise Http404
    return shown


def _rows(shown: HearingShown) -> Iterator[list[object]]:
    for one in shown.said:
        values, person = one.values, one.person or {}
        yield [
            values["id"],
            _safe(values["speaker"] or ""),
            _safe(person.get("role", "")),
            _safe(person.get("organisation", "")),
            values["kind"],
            values["stance"],
            " ".join(values["provisions"]),
            " ".join(values["topics"]),
            _safe(values["text"]),
            values["source"],
            values["start"],
            values["end"],
        ]


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _file(content: str | bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
