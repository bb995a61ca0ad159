"""Programs that ask without HTTPS are refused, not led on: else nobody would notice.

A browser is redirected, and told by HSTS to begin with HTTPS next time; a program does neither
think of it nor say so, and would send in clear text for ever.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse

Answer = Callable[[HttpRequest], HttpResponse]
FOR_PROGRAMS = ("/api/", "/log/")
"""Beginnings of addresses that programs ask: the interface, and the log for those who audit it."""


def refused_without_https(answer: Answer) -> Answer:
    """Refuse programs without HTTPS where the site is behind HTTPS."""

    def guarded(request: HttpRequest) -> HttpResponse:
        open_line = settings.SECURE_SSL_REDIRECT and not request.is_secure()
        if open_line and request.path.startswith(FOR_PROGRAMS):
            return JsonResponse({"detail": "ask by HTTPS"}, status=403)
        return answer(request)

    return guarded
