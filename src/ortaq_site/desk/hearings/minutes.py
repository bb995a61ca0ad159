"""Minutes typed while people speak: one entry after another, then the review as for any report."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ortaq_site.desk.access import open_to
from ortaq_site.desk.hearings.forms import EntryForm
from ortaq_site.desk.hearings.pages import hearing_by
from ortaq_site.desk.hearings.provisions import articles_of
from ortaq_site.records.people import Role
from ortaq_site.steps.hearings import minutes as step
from ortaq_site.steps.hearings.entries import open_entries
from ortaq_site.steps.hearings.log import HearingNotReady
from ortaq_site.words.hearings import NOT_READY


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the entries so far, and take the next one."""
    found = hearing_by(pk)
    articles = articles_of(found)
    form = EntryForm(articles, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            step.add_entry(found, form.cleaned_data, request.user)
        except HearingNotReady as refusal:
            messages.error(request, NOT_READY[refusal.code])
        return redirect("desk:minutes", pk)
    entries = open_entries(found)
    context = {
        "hearing": found,
        "form": form,
        "entries": [(one, [articles.name(eid) for eid in one.provisions]) for one in entries],
        "speakers": dict.fromkeys(one.name for one in entries),
        "articles": articles.list,
    }
    return render(request, "desk/hearings/minutes.html", context)


@require_POST
@open_to(Role.EDITOR)
def take_out(request: HttpRequest, pk: int, entry: int) -> HttpResponse:
    """Take an entry out of the minutes."""
    found = hearing_by(pk)
    try:
        step.take_out(found, entry, request.user)
    except HearingNotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
    return redirect("desk:minutes", pk)


@require_POST
@open_to(Role.EDITOR)
def finish(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a source of the entries, and go on to the review."""
    found = hearing_by(pk)
    try:
        step.finish(found, _("Minutes taken at the desk"), request.user)
    except HearingNotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
        return redirect("desk:minutes", pk)
    return redirect("desk:review", pk)
