"""Themes of the letters: heaps to read by, which a person names."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.submissions import shelf
from ortaq_site.desk.submissions.forms import ThemeForm
from ortaq_site.records.law import Consultation
from ortaq_site.records.letter_themes import LetterTheme
from ortaq_site.records.people import Role
from ortaq_site.records.submissions import LetterGroup
from ortaq_site.steps.jobs import ask_once
from ortaq_site.steps.submissions.theme_names import name_theme


@dataclass(frozen=True, slots=True)
class Shown:
    """A theme with what stands for it."""

    theme: LetterTheme
    points: int
    letters: int
    typical: list[LetterGroup]
    form: ThemeForm


@require_safe
@open_to(*ANY_ROLE)
def all_themes(request: HttpRequest, slug: str) -> HttpResponse:
    """List the themes with their words and two typical points."""
    consultation = shelf.consultation_by(slug)
    context = {
        "consultation": consultation,
        "themes": _shown(consultation),
        "may_edit": Role.EDITOR in roles_of(request.user),
    }
    return render(request, "desk/letters/themes.html", context)


def _shown(consultation: Consultation) -> list[Shown]:
    """Give the themes as they are shown. Costs three queries."""
    themes = list(consultation.letter_themes.select_related("named_by"))
    voices = dict(consultation.letter_groups.order_by().values_list("pk", "letters"))
    typical = LetterGroup.objects.in_bulk([pk for theme in themes for pk in theme.typical])
    return [
        Shown(
            theme=theme,
            points=len(theme.groups),
            letters=sum(voices.get(pk, 0) for pk in theme.groups),
            typical=[typical[pk] for pk in theme.typical if pk in typical],
            form=ThemeForm(
                initial={"kk": theme.name_kk, "ru": theme.name_ru}, auto_id=f"id_{theme.pk}_%s"
            ),
        )
        for theme in themes
    ]


@require_POST
@open_to(Role.EDITOR)
def find(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for the themes, in the background."""
    consultation = shelf.consultation_by(slug)
    ask_once("ortaq_site.steps.submissions.work.find_themes", consultation.pk)
    messages.success(request, _("Asked for. Load the page again in a minute."))
    return redirect("desk:letter_themes", slug)


@require_POST
@open_to(Role.EDITOR)
def name(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the names that a person gives."""
    theme = get_object_or_404(LetterTheme.objects.select_related("consultation"), pk=pk)
    form = ThemeForm(request.POST)
    if form.is_valid():
        name_theme(theme, form.cleaned_data["kk"], form.cleaned_data["ru"], request.user)
        messages.success(request, _("Stored."))
    else:
        messages.error(request, _("Name the theme in Kazakh and Russian."))
    return redirect("desk:letter_themes", theme.consultation.slug)
