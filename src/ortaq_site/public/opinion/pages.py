"""Pages of results: a question, one statement, and the statements about one article."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ortaq_site.public.opinion.reading import (
    GROUP,
    REGION,
    RUNG,
    SHOWN,
    UNUSUAL,
    Results,
    results_of,
)
from ortaq_site.public.opinion.shifts import shifts_of
from ortaq_site.records.opinion import StatementPlace


@require_safe
def results(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the results of a question."""
    found = results_of(slug)
    shifts = shifts_of(found)
    context = {
        "shown": SHOWN,
        "people_map": found.map_of_people() if found.parts(REGION) else None,
        "regions": found.parts(REGION),
        "groups_of_society": found.parts(GROUP),
        "rungs": found.parts(RUNG),
        "marked": found.release.document["marked"] if found.release else None,
        "shifts": shifts,
        "turns": sum(shift.turns for shift in shifts),
        "largest": max((shift.points for shift in shifts), default=0) / 100,
        "releases": found.question.releases.defer("document"),
    }
    return _page(request, "results/question.html", found, **context)


@require_safe
def statement(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show how one statement was answered, by everything that is released."""
    found = results_of(slug)
    told = found.told(number)
    places = StatementPlace.objects.filter(
        statement__question=found.question, statement__number=number
    )
    context = {
        "told": told,
        "map": found.map_of(number),
        "by_region": found.rows(REGION, number),
        "by_society": found.rows(GROUP, number),
        "by_rung": found.rows(RUNG, number),
        "by_unusual": found.rows(UNUSUAL, number),
        "places": places.select_related("edition__consultation"),
    }
    return _page(request, "results/statement.html", found, **context)


@require_safe
def article(request: HttpRequest, slug: str, edition: str, eid: str) -> HttpResponse:
    """Show the statements about one article."""
    found = results_of(slug)
    places = StatementPlace.objects.filter(
        statement__question=found.question, edition__slug=edition, eid=eid
    )
    numbers = set(places.values_list("statement__number", flat=True))
    if not numbers:
        raise Http404(eid)
    told = [one for one in found.statements if one.number in numbers]
    context = {
        "place": places.select_related("edition__consultation").first(),
        "statements": [(one, found.map_of(one.number)) for one in told],
        "waiting_statements": len(numbers) - len(told),
        "by_region": {one.number: found.rows(REGION, one.number) for one in told},
    }
    return _page(request, "results/article.html", found, **context)


def _page(request: HttpRequest, template: str, found: Results, **context: object) -> HttpResponse:
    shared = {
        "results": found,
        "question": found.question,
        "consultation": found.question.consultation,
    }
    return render(request, template, {**shared, **context})
