"""What one person or office said at published hearings, and what they promised."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ortaq_site.public.figures.collected import collected, promises_of
from ortaq_site.records.figures import PublicFigure


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """List everybody who has a page."""
    spoke = Count("decisions", filter=Q(decisions__publication__isnull=False), distinct=True)
    context = {"figures": PublicFigure.objects.annotate(spoke=spoke)}
    return render(request, "figures/list.html", context)


@require_safe
def figure(request: HttpRequest, slug: str) -> HttpResponse:
    """Show everything that is on record of one of them."""
    found = get_object_or_404(PublicFigure, slug=slug)
    at = collected(found, request)
    context = {
        "figure": found,
        "hearings": at,
        "statements": sum(len(one.said) for one in at),
        "dissent": sum(one.dissent for one in at),
        "offices": list(dict.fromkeys(office for one in at for office in one.offices)),
        "promises": promises_of(found, at, timezone.localdate()),
        "demonstration": next(
            (one.consultation for one in at if one.consultation.demonstration), None
        ),
    }
    return render(request, "figures/figure.html", context)
