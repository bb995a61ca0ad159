"""Promises as files: the board as JSON, CSV and a calendar of last days; one promise as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from ortaq.commitments.exchange import FORMAT, commitment_to_dict
from ortaq.commitments.parameters import STATUS
from ortaq.report.commitments_page.rows import Standing, status_to_dict
from ortaq.report.commitments_page.table import commitments_csv
from ortaq_site.public.commitments.asked import day_of, promise_of
from ortaq_site.public.commitments.filters import filtered, filters_of
from ortaq_site.steps.commitments.standing import Shown, all_shown
from ortaq_site.templatetags.commitments import word

_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
_FOLD = 36
"""Characters of a line in a calendar: below the 75 bytes allowed, whatever the alphabet."""


@require_safe
def board_json(request: HttpRequest) -> HttpResponse:
    """Give the board as JSON."""
    return _json(request, _found(request))


@require_safe
def commitment_json(request: HttpRequest, slug: str) -> HttpResponse:
    """Give one promise as JSON."""
    return _json(request, [promise_of(slug, day_of(request))])


@require_safe
def board_csv(request: HttpRequest) -> HttpResponse:
    """Give the board as CSV."""
    found = [Standing(one.value, one.status) for one in _found(request)]
    return _file(commitments_csv(found), "text/csv; charset=utf-8", "promises.csv")


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Give the last days as a calendar (iCalendar)."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ortaq//promises//EN"]
    for one in _found(request):
        lines += _event(request, one)
    content = "\r\n".join([*map(_folded, lines), "END:VCALENDAR", ""])
    return _file(content.encode(), "text/calendar; charset=utf-8", "promises.ics")


def _found(request: HttpRequest) -> list[Shown]:
    return filtered(all_shown(day_of(request)), filters_of(request.GET))


def _json(request: HttpRequest, found: Sequence[Shown]) -> HttpResponse:
    document: dict[str, Any] = {
        "format": FORMAT,
        "on": day_of(request).isoformat(),
        "commitments": [
            {**commitment_to_dict(one.value), "status": status_to_dict(one.status)} for one in found
        ],
        "parameters": asdict(STATUS),
    }
    content = json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"
    return _file(content, "application/json", "")


def _event(request: HttpRequest, one: Shown) -> list[str]:
    due = one.status.due_on
    if due is None:
        return []
    address = request.build_absolute_uri(reverse("commitment", args=[one.value.id]))
    made = one.record.accepted_at.astimezone(UTC)
    return [
        "BEGIN:VEVENT",
        f"UID:{one.value.id}@{request.get_host()}",
        f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{one.name.translate(_ESCAPED)}",
        f"DESCRIPTION:{word(one.status.state, 'state').translate(_ESCAPED)}",
        f"URL:{address}",
        "END:VEVENT",
    ]


def _folded(line: str) -> str:
    """Break a long line as calendars want it; letters stay whole."""
    return "\r\n ".join(line[start : start + _FOLD] for start in range(0, len(line), _FOLD))


def _file(content: bytes, media: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'} if name else {}
    headers["Access-Control-Allow-Origin"] = "*"
    return HttpResponse(content, content_type=media, headers=headers)
