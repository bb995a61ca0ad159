"""The board of promises, and the page of one."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ortaq_site.public.commitments.asked import day_of, promise_of
from ortaq_site.public.commitments.filters import choices, filtered, filters_of
from ortaq_site.public.embed import card as framed_card
from ortaq_site.steps.commitments.standing import all_shown
from ortaq_site.steps.conformity.measured import board_that_measures
from ortaq_site.steps.figures import figure_of_promise


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Show all promises that fit the filters, the overdue ones first."""
    day, asked = day_of(request), filters_of(request.GET)
    found = all_shown(day)
    fitting = filtered(found, asked)
    grouped = groupby(fitting, key=lambda one: one.status.state)
    context = {
        "day": day,
        "asked": asked,
        "choices": choices(found, asked),
        "groups": [(state, list(several)) for state, several in grouped],
        "count": len(fitting),
        "all": len(found),
        "unmeasurable": sum(one.status.progress == "not_measurable_yet" for one in fitting),
        "demonstration": any(one.record.demonstration for one in fitting),
    }
    return render(request, "commitments/board.html", context)


@require_safe
def commitment(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one promise: its sentence, its readings, its history."""
    day = day_of(request)
    shown = promise_of(slug, day)
    context = {
        "shown": shown,
        "day": day,
        "figure": figure_of_promise(shown.record),
        "board": board_that_measures(shown.record),
    }
    return render(request, "commitments/commitment.html", context)


@framed_card
def card(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one promise as a small card that other sites may frame."""
    day = day_of(request)
    context = {"shown": promise_of(slug, day), "day": day}
    return render(request, "commitments/card.html", context)
