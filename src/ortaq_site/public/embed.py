"""Small cards that other sites may frame: an article, and the figures of a consultation.

A card has no script, sets no cookie, and all its links open the whole page. Nothing else of the
site may be framed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from ortaq_site.public.conformity.of_article import following
from ortaq_site.public.law.articles import place_of
from ortaq_site.public.law.plain_words import plain_words
from ortaq_site.public.law.reading import editions_of, reading
from ortaq_site.public.law.spoken import said_about
from ortaq_site.records.law import Consultation

KEPT_SECONDS = 300
View = Callable[..., HttpResponse]


def card(view: View) -> View:
    """Let other sites frame what a view shows, and everybody keep it for a while."""

    @require_safe
    @xframe_options_exempt
    @csp_replace({"frame-ancestors": ["*"]})
    @cache_control(public=True, max_age=KEPT_SECONDS)
    @wraps(view)
    def framed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs)

    return framed


@card
def consultation(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what a consultation has gathered."""
    editions_of(request, slug)  # none is published: nothing to show
    found = get_object_or_404(Consultation, slug=slug)
    return render(request, "embed/consultation.html", {"consultation": found})


@card
def article(request: HttpRequest, slug: str, edition: str, eid: str) -> HttpResponse:
    """Show what an article is, in plain words where there are some, and what there is about it."""
    shown = reading(request, slug, edition)
    place = place_of(shown, eid)
    if place is None:
        raise Http404
    fate = shown.fates and (shown.fates.of_new_unit if shown.is_new else shown.fates.of_old_unit)
    context = {
        "reading": shown,
        "consultation": shown.consultation,
        "unit": place.unit,
        "fate": fate(eid) if fate else None,
        "plain": plain_words(request, shown.edition, eid),
        "said": said_about(shown, eid),
        "following": following(request, shown.edition, eid),
        "address": shown.article_address(eid),
    }
    return render(request, "embed/article.html", context)
