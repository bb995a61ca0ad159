"""The last steps of a hearing: corrections by those who attended, signatures, publication."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ortaq_site.desk.access import open_to
from ortaq_site.desk.forms import ReasonForm
from ortaq_site.desk.hearings.forms import WindowForm
from ortaq_site.desk.hearings.pages import hearing_by
from ortaq_site.records.hearings import Hearing
from ortaq_site.records.people import Role
from ortaq_site.steps.hearings import publishing, window
from ortaq_site.steps.hearings.log import HearingNotReady
from ortaq_site.words.hearings import NOT_READY


@require_POST
@open_to(Role.EDITOR)
def open_window(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the window for corrections."""
    form = WindowForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say for how many days."))
        return redirect("desk:hearing", pk)
    days = form.cleaned_data["days"]
    done = _("Open. Send the address below to those who attended.")
    return _take(request, pk, done, lambda one: window.open_window(one, days, request.user))


@require_POST
@open_to(Role.EDITOR)
def close_window(request: HttpRequest, pk: int) -> HttpResponse:
    """Close the window early."""
    done = _("Closed. The page will say how long it was open.")
    return _take(request, pk, done, lambda one: window.close_window(one, request.user))


@require_POST
@open_to(Role.EDITOR)
def answer(request: HttpRequest, pk: int, note: int) -> HttpResponse:
    """Accept or decline a note."""
    found = get_object_or_404(hearing_by(pk).notes, pk=note)
    accepted = request.POST.get("action") == "accept"
    reason = request.POST.get("reason", "")[:500]
    done = _("Answered. Correct the record where the note is right.")
    return _take(
        request,
        pk,
        done,
        lambda _one: window.answer(found, request.user, accepted=accepted, reason=reason),
    )


@require_POST
@open_to(Role.EDITOR)
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for signatures."""
    done = _("Submitted. Two people can now sign.")
    return _take(request, pk, done, lambda one: publishing.submit(one, request.user))


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Return a record to review, with a reason."""
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say what has to be done, so that the editor knows."))
        return redirect("desk:hearing", pk)
    reason = form.cleaned_data["reason"]
    done = _("Returned to review. The signatures given so far no longer count.")
    return _take(request, pk, done, lambda one: publishing.give_back(one, reason, request.user))


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign the confirmed record."""
    done = _("Signed. You can withdraw your signature until publication.")
    return _take(request, pk, done, lambda one: publishing.sign(one, request.user))


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the own signature back."""
    done = _("Your signature was withdrawn.")
    return _take(request, pk, done, lambda one: publishing.withdraw(one, request.user))


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish for ever."""
    done = _("Published. The record has its permanent address and can no longer be changed.")
    return _take(
        request,
        pk,
        done,
        lambda one: publishing.publish(one, request.user, _public_address(request, one)),
    )


def _public_address(request: HttpRequest, hearing: Hearing) -> str:
    path = reverse("hearing", args=(hearing.consultation.slug, hearing.slug))
    return request.build_absolute_uri(path)


def _take(request: HttpRequest, pk: int, done: str, step: Callable[..., object]) -> HttpResponse:
    try:
        step(hearing_by(pk))
    except HearingNotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
    else:
        messages.success(request, done)
    return redirect("desk:hearing", pk)
