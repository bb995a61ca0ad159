"""The way in: an invitation is typed here; a ticket is fetched from the question's verifier."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from ortaq.ledger.errors import BadTicket
from ortaq.ledger.ticket import LONGEST, SECONDS
from ortaq_site.public.participation.too_often import note_wrong_code, too_many, tried_too_often
from ortaq_site.public.participation.visit import Visit, remember, to_card, visit_of
from ortaq_site.records.participation import Question, Rung
from ortaq_site.steps.participation.entering import enter_by_blind_ticket, enter_by_ticket
from ortaq_site.steps.participation.errors import NotOpen, TicketUsed, UnknownCode

STATE_BYTES = 24


def entrance(visit: Visit, status: int = 200, **context: object) -> HttpResponse:
    """Show somebody new how to get in."""
    verifier = visit.question.verifier
    if verifier is None:
        return visit.page("voting/invitation.html", status=status, **context)
    way = f"{verifier.address.rstrip('/')}/{get_language() or 'kk'}/ask/{visit.question.slug}/"
    if visit.question.rung == Rung.BLIND:
        told = {"verifier": verifier, "way": way, "audience": settings.LOG_NAME}
        return visit.page("voting/blind.html", status=status, **told, **context)
    state = secrets.token_urlsafe(STATE_BYTES)
    answer = visit.page(
        "voting/ticket.html",
        status=status,
        verifier=verifier,
        way=f"{way}?state={state}",
        **context,
    )
    answer.set_cookie(
        _name(visit.question),
        state,
        max_age=SECONDS,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return answer


@never_cache
@csrf_exempt  # it comes from the verifier's page, changes nothing, and asks to go on from here
@require_POST
def arrive(request: HttpRequest, slug: str) -> HttpResponse:
    """Show who came back from the verifier what goes on; only pressing on lets them in."""
    visit = visit_of(request, slug)
    ticket = request.POST.get("ticket", "")[:LONGEST]
    return visit.page("voting/arrived.html", ticket=ticket, verifier=visit.question.verifier)


@never_cache
@require_POST
def enter(request: HttpRequest, slug: str) -> HttpResponse:
    """Let in whoever has a ticket: one made for this very visit, or one that nobody saw."""
    visit = visit_of(request, slug)
    if tried_too_often(visit):
        return too_many(visit)
    try:
        code = _code_by_ticket(visit, request.POST.get("ticket", ""))
    except NotOpen:
        return visit.page("voting/closed.html", status=409)
    except (BadTicket, TicketUsed, UnknownCode) as refusal:
        note_wrong_code(visit)
        expired = isinstance(refusal, BadTicket) and refusal.code == "expired"
        return entrance(visit, status=403, refused=True, expired=expired)
    answer = to_card(visit.question)
    remember(answer, visit.question, code)
    answer.delete_cookie(_name(visit.question), samesite="Lax")
    return answer


def _code_by_ticket(visit: Visit, text: str) -> str:
    now = timezone.now()
    if visit.question.rung == Rung.BLIND:
        return enter_by_blind_ticket(visit.question, text, now)[1]
    state = visit.request.COOKIES.get(_name(visit.question), "")
    return enter_by_ticket(visit.question, text, state, now)[1]


def _name(question: Question) -> str:
    return f"{settings.HOST_PREFIX}entry-{question.slug}"
