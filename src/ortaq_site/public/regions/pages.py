"""The regions of a consultation on a map, and the page of one region beside the country."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ortaq.jurisdictions.regions import Region, regions
from ortaq.language.collation import dictionary_order
from ortaq.law.act import Provision
from ortaq_site.public.law.lines import label
from ortaq_site.public.law.reading import article_address
from ortaq_site.public.law.shelf import provisions_of
from ortaq_site.public.regions.at_hearings import Said, by_region, hearings_in, said_by_article
from ortaq_site.public.regions.letters import LEAST, letters_by_region
from ortaq_site.public.regions.recommendations import counts, shown, text_in
from ortaq_site.public.regions.votes import Answered, answered_by_region, votes_of
from ortaq_site.public.tiles import HIDDEN, Face, of_amount, tile_map
from ortaq_site.records.law import (
    Consultation,
    Edition,
    EditionRole,
    EditionStatus,
    EditionText,
)
from ortaq_site.steps.recommendations import Standing, standings


@dataclass(frozen=True)
class Line:
    """One region in the table beside the map."""

    region: Region
    name: str
    people: int | None
    """Who answered from there, as released; None where hidden."""
    hearings: Mapping[str, int]
    recommendations: Mapping[str, int]


@dataclass(frozen=True)
class Article:
    """What one region and the country say about one article."""

    eid: str
    name: str
    address: str
    here: Said = field(default_factory=Said)
    everywhere: Said = field(default_factory=Said)


@require_safe
def regions_of(request: HttpRequest, slug: str) -> HttpResponse:
    """Show where hearings were held and councils spoke: a map of links, and a table."""
    consultation = get_object_or_404(Consultation, slug=slug)
    held = by_region(consultation)
    told = standings(consultation.recommendations.exclude(region=""), timezone.localdate())
    answered = answered_by_region(consultation)
    hearings = {code: one["hearings"] for code, one in held.items()}
    shown: Mapping[str, int | None] = hearings if answered is None else answered.people
    most = max((count for count in shown.values() if count), default=0)

    def face(region: Region) -> Face:
        address = reverse("region", args=(slug, region.code))
        count = shown.get(region.code, 0)
        hidden = Face(HIDDEN.value, HIDDEN.style, address)
        return hidden if count is None else of_amount(count, most, address)

    context = {
        "consultation": consultation,
        "answered": answered,
        "tiles": tile_map(consultation.country, request.LANGUAGE_CODE, face),
        "lines": _lines(consultation, request.LANGUAGE_CODE, held, (told, answered)),
    }
    return render(request, "regions/regions.html", context)


@require_safe
def region(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Show one region: its hearings and councils, and each article beside the country."""
    consultation = get_object_or_404(Consultation, slug=slug)
    known = {one.code: one for one in regions(consultation.country).all}
    if code not in known:
        raise Http404(code)
    today = timezone.localdate()
    told = standings(consultation.recommendations.filter(region=code), today)
    edition = newest_draft(consultation)
    text = text_in(edition, request.LANGUAGE_CODE) if edition else None
    context = {
        "consultation": consultation,
        "code": code,
        "name": known[code].name(request.LANGUAGE_CODE),
        "hearings": hearings_in(consultation, code).defer("receipt"),
        "votes": votes_of(consultation, text, code),
        "articles": _articles(consultation, text, code),
        "articles_lang": text.language if text else "",
        "recommendations": shown(told, request.LANGUAGE_CODE),
        "counts": counts(told),
        "letters": letters_by_region(consultation, today),
        "least": LEAST,
    }
    context["own_letters"] = (context["letters"] or {}).get(code)
    return render(request, "regions/region.html", context)


def newest_draft(consultation: Consultation) -> Edition | None:
    """Give the newest published draft."""
    drafts = consultation.editions.filter(role=EditionRole.DRAFT, status=EditionStatus.PUBLISHED)
    return drafts.order_by("-sequence").first()


def _lines(
    consultation: Consultation,
    language: str,
    held: Mapping[str, Mapping[str, int]],
    gathered: tuple[Iterable[Standing], Answered | None],
) -> list[Line]:
    """Give by name the regions that had a say at all; every region once answers were released."""
    told, answered = gathered
    people: Mapping[str, int | None] = answered.people if answered else {}
    by_code: dict[str, list[Standing]] = {}
    for one in told:
        by_code.setdefault(one.recommendation.region, []).append(one)
    all_regions = regions(consultation.country).all
    by_name = sorted(all_regions, key=lambda one: dictionary_order(one.name(language)))
    return [
        Line(
            one,
            one.name(language),
            people.get(one.code, 0),
            held.get(one.code, {}),
            counts(by_code.get(one.code, ())),
        )
        for one in by_name
        if answered or one.code in held or one.code in by_code
    ]


def _articles(consultation: Consultation, text: EditionText | None, code: str) -> list[Article]:
    """Give the articles that the region spoke of, in the order of the text."""
    if text is None:
        return []
    edition = text.edition
    known = provisions_of(text)
    here = said_by_article(consultation, edition, code)
    everywhere = said_by_article(consultation, edition)
    return [
        Article(
            eid,
            _name(known[eid]),
            article_address(edition, eid),
            here[eid],
            everywhere.get(eid, Said()),
        )
        for eid in known
        if eid in here
    ]


def _name(found: Provision) -> str:
    return ". ".join(part for part in (label(found), found.heading) if part)
