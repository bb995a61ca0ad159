"""The hearings of a consultation, the record of one, and the page for those who attended."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from ortaq_site.public.hearings.reading import (
    HearingShown,
    hearing_in_window,
    hearing_shown,
)
from ortaq_site.records.hearings import HearingPublication, HearingStatus
from ortaq_site.records.law import Consultation
from ortaq_site.steps.figures import figures_in
from ortaq_site.steps.hearings.log import HearingNotReady
from ortaq_site.steps.hearings.standings import counting_sources
from ortaq_site.steps.hearings.window import send_note, takes_notes
from ortaq_site.words.hearings import MEETINGS, NOT_READY, region_name

LONGEST_NOTE = 2_000


class NoteForm(forms.Form):
    """What somebody who attended wants corrected."""

    name = forms.CharField(
        label=gettext_lazy("Your name"),
        max_length=200,
        help_text=gettext_lazy("Only the secretariat sees it."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    text = forms.CharField(
        label=gettext_lazy("What has to be corrected"),
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Only the secretariat sees it, and answers it."),
    )


@require_safe
def hearings(request: HttpRequest, slug: str) -> HttpResponse:
    """List the published hearings of a consultation, filtered by region and kind."""
    consultation = get_object_or_404(Consultation, slug=slug)
    published = HearingPublication.objects.filter(hearing__consultation=consultation)
    published = published.select_related("hearing__consultation").defer("record", "receipt")
    chosen = {name: request.GET.get(name, "")[:40] for name in ("region", "kind")}
    wanted = {name: value for name, value in chosen.items() if value}
    context = {
        "consultation": consultation,
        "found": published.filter(**wanted).order_by("-day", "-pk"),
        "total": published.count(),
        "chosen": chosen,
        "regions": _choices(published, "region", region_name),
        "kinds": _choices(published, "kind", lambda code: MEETINGS.get(code, code)),
    }
    return render(request, "hearings/list.html", context)


@require_safe
def hearing(request: HttpRequest, slug: str, hearing: str) -> HttpResponse:
    """Show the record of one hearing."""
    shown = hearing_shown(request, slug, hearing)
    return render(request, "hearings/hearing.html", context_of(shown))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def hearing_window(request: HttpRequest, slug: str, hearing: str, key: str) -> HttpResponse:
    """Show the record to those who attended, and take their corrections."""
    shown = hearing_in_window(request, slug, hearing, key)
    if shown.hearing.status == HearingStatus.PUBLISHED:
        return redirect("hearing", slug, hearing)
    form = NoteForm(request.POST or None)
    if form.is_valid():
        try:
            send_note(shown.hearing, form.cleaned_data["name"], form.cleaned_data["text"])
        except HearingNotReady as refusal:
            messages.error(request, NOT_READY[refusal.code])
        else:
            messages.success(request, _("Thank you. The secretariat will read it and answer it."))
        return redirect("hearing_window", slug, hearing, key)
    is_open = takes_notes(shown.hearing, timezone.localdate())
    context = {**context_of(shown), "note_form": form, "window_open": is_open, "in_window": True}
    return render(request, "hearings/hearing.html", context)


def context_of(shown: HearingShown) -> dict[str, object]:
    """Give what the page of a hearing shows."""
    return {
        "shown": shown,
        "hearing": shown.hearing,
        "consultation": shown.hearing.consultation,
        "record": shown.record,
        "sources": counting_sources(shown.hearing),
        "figures": figures_in(shown.publication) if shown.publication else {},
    }


def _choices(published: object, field: str, named: object) -> list[tuple[str, object]]:
    codes = (
        published.exclude(**{field: ""}).order_by(field).values_list(field, flat=True).distinct()
    )
    return [(code, named(code)) for code in codes]
