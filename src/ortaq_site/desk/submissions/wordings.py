"""Proposed wordings that wait: show them to everybody, or say why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ortaq.law.act import Act, Provision
from ortaq.submissions.wordings.amendment import Amendment, Edited, edited
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.submissions import shelf
from ortaq_site.desk.submissions.words import NOT_POSSIBLE
from ortaq_site.records.people import Role
from ortaq_site.records.wordings import Wording, WordingState
from ortaq_site.steps.submissions import wordings
from ortaq_site.steps.submissions.beside import Neighbour, neighbours
from ortaq_site.steps.submissions.drafts import acts_of
from ortaq_site.steps.submissions.groups import NotPossible

ON_A_PAGE = 10


@require_safe
@open_to(*ANY_ROLE)
def waiting(request: HttpRequest, slug: str) -> HttpResponse:
    """List the wordings that nobody has looked at, the oldest first."""
    consultation = shelf.consultation_by(slug)
    found = consultation.wordings.filter(state=WordingState.WAITING)
    found = found.select_related("edition", "letter").order_by("number")
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "consultation": consultation,
        "page": page,
        "wordings": _beside_others(list(page)),
        "on_page": {one.number for one in page},
        "may_edit": Role.EDITOR in roles_of(request.user),
    }
    return render(request, "desk/letters/wordings.html", context)


@dataclass(frozen=True, slots=True)
class Beside:
    """A waiting wording, what it changes, and the wordings of its article that touch the same."""

    wording: Wording
    unit: Provision | None
    change: Edited
    neighbours: list[Neighbour]


def _beside_others(waiting: Sequence[Wording]) -> list[Beside]:
    acts = {one.edition_id: acts_of(one.edition) for one in waiting}
    return [_beside(one, acts[one.edition_id][one.language]) for one in waiting]


def _beside(one: Wording, act: Act) -> Beside:
    """Costs one query. Those shown and those that wait count; refused and withdrawn ones do not."""
    seen = (WordingState.SHOWN, WordingState.WAITING)
    others = one.edition.wordings.filter(eid=one.eid, state__in=seen)
    others = others.exclude(pk=one.pk).order_by("number")
    near = neighbours(one.text, one.language, one.eid, act, others)
    return Beside(one, act.find(one.eid), edited(Amendment("", one.eid, one.text), act), near)


@require_POST
@open_to(Role.EDITOR)
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a wording to everybody, or to nobody with a reason."""
    found = get_object_or_404(Wording.objects.select_related("consultation"), pk=pk)
    try:
        if "show" in request.POST:
            wordings.show(found, request.user)
        else:
            wordings.refuse(found, request.POST.get("because", ""), request.user)
    except NotPossible as refusal:
        messages.error(request, NOT_POSSIBLE[refusal.code])
    else:
        messages.success(request, _("Stored."))
    return redirect("desk:letter_wordings", found.consultation.slug)
