"""A login ends where nobody sits any more, and after a working day, whatever the browser."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ortaq_site.desk.entrance.browsers import browser_of
from ortaq_site.steps.logins import BEGUN, BROWSER, SEEN, is_over

Answer = Callable[[HttpRequest], HttpResponse]
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
    if is_over(dict(request.session.items()), now):
        logout(request)
    elif now - float(request.session.get(SEEN, 0.0)) >= MINUTE:
        request.session.setdefault(BEGUN, now)
        request.session.setdefault(BROWSER, browser_of(request.headers.get("User-Agent", "")))
        request.session[SEEN] = now
