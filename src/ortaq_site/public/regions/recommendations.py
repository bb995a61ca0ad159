"""Recommendations of public councils: numbered, answered or overdue."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ortaq_site.public.law.lines import label
from ortaq_site.public.law.reading import LANGUAGE_ORDER, article_address
from ortaq_site.public.law.shelf import provisions_of
from ortaq_site.records.law import Consultation, Edition, EditionText
from ortaq_site.steps.recommendations import Standing, standings


@dataclass(frozen=True)
class Shown:
    """A recommendation as a page shows it."""

    standing: Standing
    provisions: tuple[tuple[str, str], ...]
    """Names and addresses of the provisions that it is about."""
    language: str
    """Of the names."""


@require_safe
def recommendations(request: HttpRequest, slug: str) -> HttpResponse:
    """List all recommendations of a consultation; those overdue first."""
    consultation = get_object_or_404(Consultation, slug=slug)
    told = standings(consultation.recommendations.all(), timezone.localdate())
    context = {
        "consultation": consultation,
        "recommendations": shown(told, request.LANGUAGE_CODE),
        "counts": counts(told),
    }
    return render(request, "regions/recommendations.html", context)


def counts(told: Iterable[Standing]) -> dict[str, int]:
    """Count recommendations by where they stand."""
    found = dict.fromkeys(("answered", "overdue", "waiting"), 0)
    for one in told:
        found[one.state] += 1
    return found


def shown(told: Iterable[Standing], language: str) -> list[Shown]:
    """Name the provisions of recommendations in the reader's language."""
    texts: dict[int, EditionText | None] = {}
    return [_shown(one, language, texts) for one in told]


def _shown(one: Standing, language: str, texts: dict[int, EditionText | None]) -> Shown:
    edition = one.recommendation.edition
    if edition is None:
        return Shown(one, (), language)
    if edition.pk not in texts:
        texts[edition.pk] = text_in(edition, language)
    text = texts[edition.pk]
    known = provisions_of(text) if text else {}
    named = tuple(
        (". ".join(filter(None, (label(known[eid]), known[eid].heading))), _address(edition, eid))
        for eid in one.recommendation.provisions
        if eid in known
    )
    return Shown(one, named, text.language if text else language)


def text_in(edition: Edition, language: str) -> EditionText | None:
    """Give the text of an edition in a language, else in any."""
    texts = edition.texts.select_related("edition__consultation").defer("akn")
    texts = list(texts.order_by(LANGUAGE_ORDER))
    own = [text for text in texts if text.language == language]
    return next(iter(own or texts), None)


def _address(edition: Edition, eid: str) -> str:
    article, _separator, inner = eid.partition("__")
    return article_address(edition, article) + (f"#{eid}" if inner else "")
