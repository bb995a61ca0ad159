"""Proposed wordings that wait: show them to everybody, or say why not."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ortaq.submissions.wordings.amendment import Amendment, edited
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.submissions import shelf
from ortaq_site.desk.submissions.words import NOT_POSSIBLE
from ortaq_site.records.people import Role
from ortaq_site.records.wordings import Wording, WordingState
from ortaq_site.steps.submissions import wordings
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
    acts = {one.edition_id: acts_of(one.edition) for one in page}
    context = {
        "consultation": consultation,
        "page": page,
        "wordings": [
            (one, act.find(one.eid), edited(Amendment("", one.eid, one.text), act))
            for one in page
            for act in [acts[one.edition_id][one.language]]
        ],
        "may_edit": Role.EDITOR in roles_of(request.user),
    }
    return render(request, "desk/letters/wordings.html", context)


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
