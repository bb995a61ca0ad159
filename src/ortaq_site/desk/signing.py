"""The last steps: submit, return, sign, withdraw, publish."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ortaq_site.desk import shelf
from ortaq_site.desk.access import open_to
from ortaq_site.desk.forms import ReasonForm
from ortaq_site.desk.words import NOT_READY
from ortaq_site.records.law import Edition
from ortaq_site.records.people import Role
from ortaq_site.steps.desk import signing
from ortaq_site.steps.law import NotReady


@require_POST
@open_to(Role.EDITOR)
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for signatures."""
    done = _("Submitted. Two people can now sign.")
    return _take(request, pk, done, lambda edition: signing.submit(edition, request.user))


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Return an edition to preparation, with a reason."""
    form = ReasonForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say what has to be done, so that the editor knows."))
        return redirect("desk:edition", pk)
    reason = form.cleaned_data["reason"]
    done = _("Returned to preparation. The signatures given so far no longer count.")
    return _take(
        request, pk, done, lambda edition: signing.give_back(edition, reason, request.user)
    )


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign the present words."""
    done = _("Signed. You can withdraw your signature until publication.")
    return _take(request, pk, done, lambda edition: signing.sign(edition, request.user))


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the own signature back."""
    done = _("Your signature was withdrawn.")
    return _take(request, pk, done, lambda edition: signing.withdraw(edition, request.user))


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish for ever."""
    done = _("Published. The text has its permanent addresses and can no longer be changed.")
    return _take(request, pk, done, lambda edition: signing.publish(edition, request.user))


def _take(
    request: HttpRequest, pk: int, done: str, step: Callable[[Edition], object]
) -> HttpResponse:
    try:
        step(shelf.edition_by(pk))
    except NotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
    else:
        messages.success(request, done)
    return redirect("desk:edition", pk)
