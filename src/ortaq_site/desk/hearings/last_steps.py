"""The last steps of a hearing: corrections by those who attended, signatures, publication."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from ortaq_site.desk.access import open_to
from ortaq_site.desk.hearings.forms import WindowForm
from ortaq_site.desk.hearings.pages import HEARINGS, hearing_by
from ortaq_site.desk.last_steps import SIGNED, SIGNERS, SUBMITTED, WITHDRAWN
from ortaq_site.records.hearings import Hearing
from ortaq_site.records.people import Role
from ortaq_site.steps.hearings import publishing, window


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
    return HEARINGS.take(request, pk, done, lambda one: window.open_window(one, days, request.user))


@require_POST
@open_to(Role.EDITOR)
def answer(request: HttpRequest, pk: int, note: int) -> HttpResponse:
    """Accept or decline a note."""
    found = get_object_or_404(hearing_by(pk).notes, pk=note)
    accepted = request.POST.get("action") == "accept"
    reason = request.POST.get("reason", "")[:500]
    done = _("Answered. Correct the record where the note is right.")

    def step(_hearing: Hearing) -> object:
        return window.answer(found, request.user, accepted=accepted, reason=reason)

    return HEARINGS.take(request, pk, done, step)


@require_POST
@open_to(*SIGNERS)
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish for ever."""
    done = _("Published. The record has its permanent address and can no longer be changed.")

    def step(hearing: Hearing) -> object:
        path = reverse("hearing", args=(hearing.consultation.slug, hearing.slug))
        return publishing.publish(hearing, request.user, request.build_absolute_uri(path))

    return HEARINGS.take(request, pk, done, step)


close_window = HEARINGS.view(
    window.close_window,
    gettext_lazy("Closed. The page will say how long it was open."),
    Role.EDITOR,
)
submit = HEARINGS.view(publishing.submit, SUBMITTED, Role.EDITOR)
give_back = HEARINGS.returning(
    publishing.give_back,
    gettext_lazy("Returned to review. The signatures given so far no longer count."),
)
sign = HEARINGS.view(publishing.sign, SIGNED, *SIGNERS)
withdraw = HEARINGS.view(publishing.withdraw, WITHDRAWN, *SIGNERS)
