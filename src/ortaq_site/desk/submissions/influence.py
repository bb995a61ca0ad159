"""Words that came from letters: what the program traced, for a lawyer to confirm one by one."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.submissions import shelf
from ortaq_site.records.influence import TracedSpan
from ortaq_site.records.people import Role
from ortaq_site.steps.jobs import ask_once
from ortaq_site.steps.submissions import shares as influence

ON_A_PAGE = 20
WAITING, ALL = "waiting", "all"


@require_safe
@open_to(*ANY_ROLE)
def traces(request: HttpRequest, slug: str) -> HttpResponse:
    """List what was traced, those first that nobody has decided."""
    consultation = shelf.consultation_by(slug)
    kept = list(consultation.traces.select_related("new").defer("new__akn"))
    wanted = request.GET.get("text") or get_language()
    own = next((one for one in kept if one.new.language == wanted), None)
    trace = own or next(iter(kept), None)
    which = ALL if request.GET.get("show") == ALL else WAITING
    found = trace.spans.filter(stands=True) if trace else TracedSpan.objects.none()
    if which == WAITING:
        found = found.filter(confirmed=None)
    page = Paginator(found.select_related("decided_by"), ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    spans = list(page)
    quotes = influence.quoted(spans)
    provisions = shelf.provisions_here(consultation)
    context = {
        "consultation": consultation,
        "pair": influence.pair_of(consultation),
        "trace": trace,
        "page": page,
        "which": which,
        "tongues": sorted({one.new.language for one in kept}),
        "spans": [(one, provisions.get(one.article), quotes.get(one.pk)) for one in spans],
        "whole": influence.whole(influence.shares_of(trace)) if trace else None,
        "may_edit": Role.EDITOR in roles_of(request.user),
    }
    return render(request, "desk/letters/influence.html", context)


@require_POST
@open_to(Role.EDITOR)
def trace_again(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for the trace, in the background."""
    consultation = shelf.consultation_by(slug)
    ask_once("ortaq_site.steps.submissions.work.trace_influence", consultation.pk)
    messages.success(request, _("Asked for. Load the page again in a minute."))
    return redirect("desk:letter_influence", slug)


@require_POST
@open_to(Role.EDITOR)
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what a lawyer says of one trace."""
    found = TracedSpan.objects.select_related("trace__consultation", "trace__new")
    found = found.defer("trace__new__akn")
    span = get_object_or_404(found, pk=pk, stands=True)
    influence.decide(span, "confirm" in request.POST, request.user)
    messages.success(request, _("Stored."))
    list_of = reverse("desk:letter_influence", args=(span.trace.consultation.slug,))
    return redirect(f"{list_of}?text={span.trace.new.language}")
