"""What became of statements: one's own with an appeal, and the public log of moderation."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from ortaq_site.public.participation.ending import for_participants
from ortaq_site.public.participation.too_often import says_too_much, too_many
from ortaq_site.public.participation.visit import Visit, to_card, visit_of
from ortaq_site.records.moderation import APPEAL_LETTERS, ModerationAct
from ortaq_site.records.participation import StatementStatus
from ortaq_site.steps.participation.errors import NotDecided
from ortaq_site.steps.participation.moderation import appeal
from ortaq_site.words.moderation import GROUNDS

REFUSED = (StatementStatus.REJECTED, StatementStatus.HIDDEN)


@require_safe
@for_participants
def mine(visit: Visit) -> HttpResponse:
    """Show somebody what became of their statements."""
    return _mine(visit)


@never_cache
@require_POST
def send_appeal(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Take an appeal by the author of a statement."""
    visit = visit_of(request, slug)
    if visit.participant is None:
        return to_card(visit.question)
    words = " ".join(request.POST.get("words", "").split())
    if not words or len(words) > APPEAL_LETTERS:
        return _mine(visit, status=400, number=number, typed=words)
    if says_too_much(visit):
        return too_many(visit)
    try:
        appeal(visit.participant, number, words, timezone.now())
    except NotDecided:
        return _mine(visit, status=409)
    return redirect("vote_mine", slug)


@require_safe
def moderation_log(request: HttpRequest, slug: str) -> HttpResponse:
    """Show every decision by which a statement is not asked, with its reason, and how many."""
    visit = visit_of(request, slug)
    statements = visit.question.statements.all()
    acts = ModerationAct.objects.filter(statement__question=visit.question)
    latest: dict[int, ModerationAct] = {}
    for act in acts.select_related("statement", "other", "appeal"):
        latest[act.statement_id] = act
    refused = [act for act in latest.values() if act.status in REFUSED]
    by_status = dict(statements.values_list("status").annotate(Count("pk")).order_by())
    context = {
        "counts": [(status, by_status.get(status, 0)) for status in StatementStatus],
        "grounds": _by_ground(refused),
        "refused": sorted(refused, key=lambda act: -act.pk),
        "accepted_again": [
            act for act in latest.values() if act.appeal and act.status == "accepted"
        ],
    }
    return visit.page("voting/moderation.html", **context)


def _by_ground(refused: list[ModerationAct]) -> list[tuple[str, int]]:
    counted = {ground: sum(act.ground == ground for act in refused) for ground in GROUNDS}
    return [(str(ground), count) for ground, count in counted.items() if count]


def _mine(visit: Visit, status: int = 200, **context: object) -> HttpResponse:
    said = visit.participant.statement_set.prefetch_related("acts__other")
    own = [(one, one.acts.last(), getattr(one, "appeal", None)) for one in said]
    return visit.page(
        "voting/mine.html", status=status, own=own, most=APPEAL_LETTERS, refused=REFUSED, **context
    )
