"""Measures for those who run the site: asked from this very machine, or with a token."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ortaq_site.observed.exposition import CONTENT_TYPE, exposition
from ortaq_site.observed.requests import kept

LOCAL = frozenset({"127.0.0.1", "::1"})
PASSED_ON = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Give the measures; to everybody else there is no such page."""
    if not (_from_within(request) or _has_token(request)):
        raise Http404
    return HttpResponse(exposition(kept().total()), content_type=CONTENT_TYPE)


def _from_within(request: HttpRequest) -> bool:
    """Say whether it was asked here, and not passed on by a proxy for somebody outside."""
    passed_on = any(name in request.META for name in PASSED_ON)
    return request.META.get("REMOTE_ADDR") in LOCAL and not passed_on


def _has_token(request: HttpRequest) -> bool:
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    token: str = settings.METRICS_TOKEN
    return bool(token) and secrets.compare_digest(given.encode(), token.encode())
