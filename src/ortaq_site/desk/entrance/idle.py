"""A login ends where nobody sits any more: after an hour without a page, whatever the browser."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR

Answer = Callable[[HttpRequest], HttpResponse]
SEEN = "seen_at"
MINUTE = 60
"""Seconds; and how often at most the time of the last page is written down."""


def ended_where_nobody_sits(answer: Answer) -> Answer:
    """Log out whoever comes back too late; remember when the others came."""

    def watched(request: HttpRequest) -> HttpResponse:
        # Looking at a session that is not there would make every public page one person's own.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and SESSION_KEY in request.session:
            _look(request)
        return answer(request)

    return watched


def _look(request: HttpRequest) -> None:
    now = timezone.now().timestamp()
    away = now - float(request.session.get(SEEN, now - MINUTE))
    if away > SECOND_FACTOR.minutes_idle * MINUTE:
        logout(request)
    elif away >= MINUTE:
        request.session[SEEN] = now
