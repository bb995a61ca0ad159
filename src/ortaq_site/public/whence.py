"""From which address of the network a request comes; it is used for limits and kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from ortaq_site.steps.limits import Limited, one_too_many


def address_of(request: HttpRequest) -> str:
    """Give the address of a request that Django answers."""
    forwarded = request.headers.get("X-Forwarded-For", "")
    return _address(request.META.get("REMOTE_ADDR", ""), forwarded)


def too_many(request: HttpRequest, what: Limited) -> bool:
    """Count once more for the address of a request, and say whether it is one too many."""
    return one_too_many(what, address_of(request), timezone.now())


def address_from(peer: tuple[str, int] | None, headers: Mapping[bytes, bytes]) -> str:
    """Give the address of a request as ASGI describes it."""
    forwarded = headers.get(b"x-forwarded-for", b"").decode("latin-1")
    return _address(peer[0] if peer else "", forwarded)


def _address(peer: str, forwarded: str) -> str:
    """Behind the proxy believe what it added last; without one nobody may name an address."""
    last = forwarded.rpartition(",")[2].strip()
    return last if settings.HTTPS and last else peer
