"""Consultations and editions: begin one, see how far it has come, compare its languages."""

from __future__ import annotations

from itertools import combinations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ortaq_site.desk import shelf
from ortaq_site.desk.access import ANY_ROLE, open_to
from ortaq_site.desk.forms import ACCEPTED, ConsultationForm, EditionForm, ReasonForm
from ortaq_site.desk.languages import DifferenceShown, differences
from ortaq_site.records.law import Consultation, Edition
from ortaq_site.records.people import Role
from ortaq_site.steps.desk.editions import begin_consultation, begin_edition
from ortaq_site.templatetags.ortaq import own_name

EVENTS_SHOWN = 30
OF_THE_STATE = ("kk", "ru")
"""In these a law is discussed by everybody; English is a courtesy."""


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.ADMINISTRATOR)
def new_consultation(request: HttpRequest) -> HttpResponse:
    """Begin a consultation."""
    form = ConsultationForm(request.POST or None)
    if form.is_valid():
        begin_consultation(form.cleaned_data)
        messages.success(request, _("Begun. Now begin an edition of its text."))
        return redirect("desk:home")
    return render(request, "desk/new_consultation.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def new_edition(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin an edition."""
    consultation = get_object_or_404(Consultation, slug=slug)
    form = EditionForm(consultation, request.POST or None)
    if form.is_valid():
        edition = begin_edition(consultation, form.cleaned_data, request.user)
        return redirect("desk:edition", edition.pk)
    context = {"form": form, "consultation": consultation}
    return render(request, "desk/new_edition.html", context)


@require_safe
@open_to(*ANY_ROLE)
def edition(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one edition: its languages, its state, what is next, its log."""
    found = shelf.edition_by(pk)
    context = {
        "state": shelf.state_of(found, request.user),
        "edition": found,
        "differences": len(_differences(found)),
        "lacking": ", ".join(map(own_name, _lacking(found))),
        "accepted": ACCEPTED,
        "reason_form": ReasonForm(),
        "events": found.events.select_related("made_by")[:EVENTS_SHOWN],
    }
    return render(request, "desk/edition.html", context)


@require_safe
@open_to(*ANY_ROLE)
def parity(request: HttpRequest, pk: int) -> HttpResponse:
    """List where the languages of an edition differ."""
    found = shelf.edition_by(pk)
    context = {"edition": found, "differences": _differences(found)}
    return render(request, "desk/parity.html", context)


def _lacking(found: Edition) -> list[str]:
    """Give the languages of the state that have no text, once there is one in another."""
    stored = set(found.texts.values_list("language", flat=True))
    return [one for one in OF_THE_STATE if one not in stored] if stored else []


def _differences(found: Edition) -> list[DifferenceShown]:
    stored = found.texts.only("edition", "language", "sha256")
    texts = sorted(stored, key=lambda text: shelf.LANGUAGES.index(text.language))
    return [d for one, other in combinations(texts, 2) for d in differences(one, other)]
