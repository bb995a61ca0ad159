"""The pages of the verifier: type a code or sign in, then carry a ticket back to the platform."""

from __future__ import annotations

import re
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from ortaq.ledger.ticket import SECONDS
from ortaq_verifier.limits import too_many
from ortaq_verifier.models import Poll, Way
from ortaq_verifier.sign_in import (
    Begun,
    Provider,
    SignedInWeakly,
    SignInFailed,
    way_to,
    who_came_back,
)
from ortaq_verifier.vouching import (
    NotVouched,
    counts_of,
    ticket_for_code,
    ticket_for_person,
)

COOKIE = f"{settings.HOST_PREFIX}sign-in"
_STATE = re.compile(r"[\w-]{16,64}", re.ASCII)
_HIDDEN = re.compile(r"[\w-]{300,1500}", re.ASCII)
"""Where a visit begins: a word of the platform, or what hides a ticket that is to be signed."""


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Say that the verifier is there."""
    return HttpResponse("ok", content_type="text/plain")


@require_safe
def counts(request: HttpRequest, slug: str) -> HttpResponse:
    """Say how many people were vouched for, so that anybody can compare."""
    return JsonResponse(counts_of(get_object_or_404(Poll, slug=slug)))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for a code or a sign-in; a right code gives a ticket."""
    poll = get_object_or_404(Poll, slug=slug)
    given = request.POST if request.method == "POST" else request.GET
    state = given.get("state", "")
    if not _begins(poll, state):
        return _page(request, poll, "verifier/begin_there.html", status=400)
    if request.method != "POST":
        return _ask(request, poll, state)
    if too_many(request):
        return _ask(request, poll, state, status=429, wrong="too_many")
    try:
        ticket = ticket_for_code(poll, given.get("code", ""), state, timezone.now())
    except NotVouched as refusal:
        typed = given.get("code", "")
        return _ask(request, poll, state, status=403, wrong=refusal.code, typed=typed)
    return _ticket(request, poll, ticket)


@never_cache
@require_safe
def sign_in(request: HttpRequest, slug: str) -> HttpResponse:
    """Send somebody to the provider; what must come back is sealed into a cookie."""
    poll = get_object_or_404(Poll, slug=slug)
    state = request.GET.get("state", "")
    if poll.way != Way.SIGNED_IN or not _begins(poll, state):
        return _page(request, poll, "verifier/begin_there.html", status=400)
    begun = Begun.anew()
    try:
        answer = redirect(way_to(_provider(), begun, _back(request)))
    except SignInFailed:
        return _ask(request, poll, state, status=502, wrong="no_provider")
    kept = [poll.slug, state, get_language() or "kk", begun.state, begun.nonce, begun.proof]
    answer.set_cookie(
        COOKIE,
        signing.dumps(kept, salt=COOKIE),
        max_age=SECONDS,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return answer


@never_cache
@require_safe
def back(request: HttpRequest) -> HttpResponse:
    """Take somebody back from the provider, and give them a ticket."""
    try:
        kept = signing.loads(request.COOKIES.get(COOKIE, ""), salt=COOKIE, max_age=SECONDS)
    except signing.BadSignature:
        return HttpResponse(status=400)
    slug, state, language, *rest = kept
    begun = Begun(*rest)
    poll = get_object_or_404(Poll, slug=slug)
    with override(language):
        answer = _came_back(request, poll, state, begun)
    answer.delete_cookie(COOKIE, samesite="Lax")
    return answer


def _came_back(request: HttpRequest, poll: Poll, state: str, begun: Begun) -> HttpResponse:
    if request.GET.get("state") != begun.state:
        return _ask(request, poll, state, status=400, wrong="not_signed_in")
    now = timezone.now()
    try:
        issuer, subject = who_came_back(
            _provider(),
            begun,
            request.GET.get("code", ""),
            _back(request),
            int(now.timestamp()),
        )
        ticket = ticket_for_person(poll, issuer, subject, state, now)
    except SignedInWeakly:
        return _ask(request, poll, state, status=403, wrong="signed_in_weakly")
    except SignInFailed:
        return _ask(request, poll, state, status=403, wrong="not_signed_in")
    except NotVouched as refusal:
        return _ask(request, poll, state, status=403, wrong=refusal.code)
    return _ticket(request, poll, ticket)


def _begins(poll: Poll, state: str) -> bool:
    return bool((_HIDDEN if poll.blind else _STATE).fullmatch(state))


def _ask(
    request: HttpRequest, poll: Poll, state: str, status: int = 200, **context: Any
) -> HttpResponse:
    return _page(request, poll, "verifier/ask.html", status, state=state, **context)


def _ticket(request: HttpRequest, poll: Poll, ticket: str) -> HttpResponse:
    """Show the way back. A ticket travels in the body of a form, never in an address.

    What was signed unseen goes behind the # of one, which no browser sends to a server: the
    platform must not see it, else both together would know whose ticket it is.
    """
    language = get_language() or "kk"
    question = f"{poll.platform.rstrip('/')}/{language}/vote/{poll.slug}/"
    to = f"{question}#signed={ticket}" if poll.blind else f"{question}ticket/"
    return _page(request, poll, "verifier/ticket.html", ticket=ticket, to=to)


def _page(
    request: HttpRequest, poll: Poll, template: str, status: int = 200, **context: Any
) -> HttpResponse:
    language = get_language() or "kk"
    shared = {
        "poll": poll,
        "title": getattr(poll, f"title_{language}"),
        "language": language,
        "platform": poll.platform.rstrip("/"),
        "languages": [
            (code, name, reverse("ask", args=(poll.slug,)).replace(f"/{language}/", f"/{code}/", 1))
            for code, name in settings.LANGUAGES
        ],
        "listed": poll.way == Way.LISTED,
    }
    answer = render(request, template, {**shared, **context}, status=status)
    policy = f"default-src 'none'; style-src 'self'; form-action 'self' {shared['platform']}"
    answer["Content-Security-Policy"] = f"{policy}; base-uri 'none'; frame-ancestors 'none'"
    return answer


def _provider() -> Provider:
    if not settings.OIDC_ISSUER:
        raise SignInFailed("no provider is set")
    return Provider(
        settings.OIDC_ISSUER, settings.OIDC_CLIENT, settings.OIDC_SECRET, settings.OIDC_ACR
    )


def _back(request: HttpRequest) -> str:
    return request.build_absolute_uri(reverse("back"))
