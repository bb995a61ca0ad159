"""The first page, and the page that says how things are measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ortaq_site.public.law.chart import Bar, bars
from ortaq_site.public.law.reading import newest, reading_of, visible_editions
from ortaq_site.public.law.words import MEANINGS
from ortaq_site.public.overview.glance import Glance, glances
from ortaq_site.records.law import Consultation

CONSULTATIONS_SHOWN = 6
"""With their charts; each costs two queries."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A consultation in the list, with its chart."""

    consultation: Consultation
    bars: tuple[Bar, ...]
    glance: Glance


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what Ortaq is, and the consultations."""
    drawn = list(_drawn(request))
    gathered = glances(consultation for consultation, _ in drawn)
    entries = [Entry(one, bars, gathered[one.pk]) for one, bars in drawn]
    return render(request, "home.html", {"entries": entries})


def _drawn(request: HttpRequest) -> Iterator[tuple[Consultation, tuple[Bar, ...]]]:
    """Yield the consultations that have a text, each with its chart."""
    visible = visible_editions(request).order_by("-consultation__created_at", "-role", "sequence")
    shown = 0
    for consultation, editions in groupby(visible, key=lambda edition: edition.consultation):
        found = tuple(edition for edition in editions if edition.texts.all())
        if not found:
            continue
        shown += 1
        fates = None
        if shown <= CONSULTATIONS_SHOWN:
            fates = reading_of(found, newest(found)).fates
        yield consultation, bars(fates.counts()) if fates else ()


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Show how texts are read and compared, and what Ortaq is not."""
    return render(request, "about.html", {"fates": MEANINGS.items()})
