"""Who reads for the report: somebody whom nobody knows; and how the words of records are taken."""

from __future__ import annotations

from datetime import date, datetime

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils import timezone

LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)


def nobody() -> HttpRequest:
    """Give the request of a reader who is not logged in: a report holds nothing else."""
    request = HttpRequest()
    request.method, request.user = "GET", AnonymousUser()
    return request


def words(record: object, field: str) -> dict[str, str]:
    """Give a field that is kept in each language (`title_kk`, …); empty ones are left out."""
    told = {language: getattr(record, f"{field}_{language}", "") for language in LANGUAGES}
    return {language: text for language, text in told.items() if text}


def iso(day: date | None) -> str:
    """Write a day; "" for none."""
    return day.isoformat() if day else ""


def iso_day(moment: datetime | None) -> str:
    """Write the day of a moment in the time of the site; "" for none."""
    return iso(timezone.localdate(moment)) if moment else ""
