"""The day and the promise that a reader asks for, or the page that says there is none."""

from __future__ import annotations

import datetime

from django.http import Http404, HttpRequest
from django.utils import timezone

from ortaq_site.records.commitments import Commitment
from ortaq_site.steps.commitments.standing import Shown, one_shown


def day_of(request: HttpRequest) -> datetime.date:
    """Give the day asked for (`?on=2026-07-01`), else today. Raises Http404 for no day."""
    asked = request.GET.get("on", "")
    if not asked:
        return timezone.localdate()
    try:
        return datetime.date.fromisoformat(asked)
    except ValueError as error:
        raise Http404(f"{asked!r} is no day") from error


def promise_of(slug: str, day: datetime.date) -> Shown:
    """Give one promise on a day. Raises Http404."""
    try:
        return one_shown(slug, day)
    except Commitment.DoesNotExist as error:
        raise Http404(slug) from error
