"""One card at a time: the statement, three answers, how far one is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from ortaq_site.public.participation.door import whole
from ortaq_site.public.participation.ticketed import entrance
from ortaq_site.public.participation.too_often import note_wrong_code, too_many, tried_too_often
from ortaq_site.public.participation.visit import Visit, remember, to_card, visit_of
from ortaq_site.public.whence import address_of
from ortaq_site.records.participation import Participant, Rung, Statement, Vote
from ortaq_site.steps.limits import Limited, one_too_many
from ortaq_site.steps.participation import entering, votes
from ortaq_site.steps.participation.asking import way_of
from ortaq_site.steps.participation.errors import (
    Busy,
    Gone,
    NoSuchAnswer,
    NotAsked,
    NotOpen,
    NotTaken,
    TooMany,
    UnknownCode,
)
from ortaq_site.steps.participation.refusals import keep, note

LAST = "last"
"""Name in the query: the number of the statement answered last, for a change of mind."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def card(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the next statement, or the one that `?again=` names; a POST is an answer."""
    visit = visit_of(request, slug)
    if request.method == "POST":
        return _answer(visit)
    if not visit.open:
        return visit.page("voting/closed.html")
    if visit.participant is None and visit.question.rung != Rung.OPEN:
        return entrance(visit)
    return _card(visit)


@never_cache
@require_http_methods(["POST"])
def enter(request: HttpRequest, slug: str) -> HttpResponse:
    """Let in whoever has an invitation."""
    visit = visit_of(request, slug)
    if tried_too_often(visit):
        return too_many(visit)
    typed = request.POST.get("code", "")
    try:
        _, code = entering.enter(visit.question, typed, timezone.now())
    except NotOpen:
        return visit.page("voting/closed.html", status=409)
    except UnknownCode:
        note_wrong_code(visit)
        return visit.page("voting/invitation.html", status=400, typed=typed, unknown=True)
    answer = to_card(visit.question)
    remember(answer, visit.question, code)
    return answer


def _card(visit: Visit) -> HttpResponse:
    way = way_of(visit.question, visit.participant)
    shown = _again(visit) or way.statement
    last = _vote_on(visit, visit.request.GET.get(LAST, ""))
    if shown is None:
        return visit.page("voting/all_answered.html", way=way, last=last)
    given = _vote_on(visit, str(shown.number)) if visit.participant else None
    return visit.page("voting/card.html", way=way, statement=shown, given=given, last=last)


def _again(visit: Visit) -> Statement | None:
    """Give the statement that somebody wants to answer once more."""
    vote = _vote_on(visit, visit.request.GET.get("again", ""))
    return vote.statement if vote else None


def _vote_on(visit: Visit, number: str) -> Vote | None:
    if visit.participant is None or not number.isascii() or not number.isdigit():
        return None
    mine = visit.participant.votes.select_related("statement")
    return mine.filter(statement__number=int(number[:9])).first()


def _answer(visit: Visit) -> HttpResponse:
    try:
        # Read first: what is no answer lets nobody in.
        number, value = (whole(visit.request.POST.get(name, "")) for name in ("statement", "value"))
        participant, code = _who(visit)
        votes.vote(visit.question, participant, number, value)
    except NotTaken as refusal:
        return _refused(visit, refusal)
    answer = redirect("vote", visit.question.slug)
    answer["Location"] += f"?{LAST}={number}"
    answer.status_code = 303
    remember(answer, visit.question, code)
    return answer


def _who(visit: Visit) -> tuple[Participant, str]:
    """Give who answers; with the first answer to an open question somebody new enters."""
    if visit.participant is not None:
        return visit.participant, visit.code
    now = timezone.now()
    if one_too_many(Limited.ENTERING, address_of(visit.request), now):
        raise TooMany(visit.question.slug)
    return entering.enter(visit.question, "", now)


def _refused(visit: Visit, refusal: NotTaken) -> HttpResponse:
    """Say why a vote was not taken; nothing of it is stored, but it is counted."""
    if note(refusal):
        keep(timezone.now())
    match refusal:
        case Busy(seconds=seconds):
            answer = visit.page("voting/busy.html", status=503, sent=visit.request.POST)
            answer["Retry-After"] = str(seconds)
            return answer
        case TooMany():
            return too_many(visit)
        case NotOpen():
            return visit.page("voting/closed.html", status=409)
        case UnknownCode():
            return entrance(visit, status=403)
        case Gone() | NotAsked() | NoSuchAnswer() | _:
            return visit.page("voting/not_taken.html", status=400)
