"""Recommendations at the desk: number them, enter answers, sign them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq.law.akn import read_akn
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.hearings.provisions import Articles, written
from ortaq_site.desk.recommendations.forms import CouncilAnswerForm, RecommendationForm
from ortaq_site.records.hearings import HearingPublication
from ortaq_site.records.law import Consultation, Edition, EditionRole
from ortaq_site.records.people import Role
from ortaq_site.records.recommendations import Recommendation, RecommendationAnswer
from ortaq_site.steps import recommendations as steps
from ortaq_site.words.recommendations import REFUSED

Decided = tuple[HearingPublication, dict[str, object]]


@require_safe
@open_to(*ANY_ROLE, Role.COUNCIL)
def recommendations(request: HttpRequest, slug: str) -> HttpResponse:
    """Show all recommendations, answers that wait for a signature, and decisions not entered."""
    consultation = get_object_or_404(Consultation, slug=slug)
    answers = RecommendationAnswer.objects.filter(recommendation__consultation=consultation)
    roles = roles_of(request.user)
    context = {
        "consultation": consultation,
        "standings": steps.standings(consultation.recommendations.all(), timezone.localdate()),
        "unsigned": answers.filter(signature=None).select_related("recommendation", "made_by"),
        "decided": decisions_not_entered(consultation),
        "may_edit": Role.EDITOR in roles,
        "may_recommend": bool(roles & {Role.EDITOR, Role.COUNCIL}),
        "may_sign": bool(roles & {Role.EDITOR, Role.SIGNATORY}),
    }
    return render(request, "desk/recommendations/recommendations.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR, Role.COUNCIL)
def new_recommendation(request: HttpRequest, slug: str) -> HttpResponse:
    """Enter a recommendation; a decision of a published hearing comes in the query."""
    consultation = get_object_or_404(Consultation, slug=slug)
    edition = _draft(consultation)
    origin = _origin(consultation, request)
    form = RecommendationForm(
        consultation, _articles(edition), request.POST or None, **_initial(origin)
    )
    if form.is_valid():
        values = {**form.cleaned_data, "edition": edition}
        if origin is not None:
            values |= {"hearing": origin[0].hearing, "resolution": str(origin[1]["id"])}
        made = steps.recommend(consultation, values, request.user)
        messages.success(request, _("Entered under number %(number)d.") % {"number": made.number})
        return redirect("desk:recommendations", slug)
    context = {"consultation": consultation, "form": form, "origin": origin}
    return render(request, "desk/recommendations/new.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def answer_recommendation(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter what the body answered."""
    found = get_object_or_404(Recommendation.objects.select_related("consultation"), pk=pk)
    form = CouncilAnswerForm(
        request.POST or None, initial={"answered_on": timezone.localdate(), "language": "kk"}
    )
    if form.is_valid():
        steps.answer(found, form.cleaned_data, request.user)
        messages.success(request, _("Entered. It will be public once another person has signed."))
        return redirect("desk:recommendations", found.consultation.slug)
    context = {"consultation": found.consultation, "recommendation": found, "form": form}
    return render(request, "desk/recommendations/answer.html", context)


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def sign_council_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign the answer that another person entered."""
    answers = RecommendationAnswer.objects.select_related("recommendation__consultation")
    found = get_object_or_404(answers, pk=pk)
    try:
        steps.sign(found, request.user)
    except steps.AnswerRefused as refusal:
        messages.error(request, REFUSED[refusal.code])
    else:
        messages.success(request, _("Signed. The answer is public."))
    return redirect("desk:recommendations", found.recommendation.consultation.slug)


def decisions_not_entered(consultation: Consultation) -> list[Decided]:
    """Give the decisions of published hearings that are no recommendation yet."""
    entered = set(
        consultation.recommendations.exclude(hearing=None).values_list("hearing_id", "resolution")
    )
    publications = HearingPublication.objects.filter(hearing__consultation=consultation)
    return [
        (publication, one)
        for publication in publications.select_related("hearing").order_by("-day", "-pk")
        for one in publication.record["resolutions"]
        if (publication.hearing_id, one["id"]) not in entered
    ]


def _origin(consultation: Consultation, request: HttpRequest) -> Decided | None:
    asked = request.GET.get("hearing", ""), request.GET.get("decision", "")
    for publication, one in decisions_not_entered(consultation):
        if asked == (publication.hearing.slug, one["id"]):
            return publication, one
    return None


def _initial(origin: Decided | None) -> dict[str, object]:
    if origin is None:
        return {"language": "kk"}
    publication, one = origin
    record = publication.record
    own = [link["eid"] for link in one["provision_links"] if not link["act"]]
    return {
        "council": record["event"]["organiser"] or "",
        "region": publication.region,
        "text": one["text"],
        "language": record["sources"][one["source"]]["lang"],
        "provisions": ", ".join(map(written, own)),
        "addressed_to": one["charged"],
        "adopted_on": publication.day,
        "due_on": one["due"] or None,
    }


def _draft(consultation: Consultation) -> Edition | None:
    return consultation.editions.filter(role=EditionRole.DRAFT).order_by("-sequence").first()


def _articles(edition: Edition | None) -> Articles:
    texts = {text.language: text for text in edition.texts.all()} if edition else {}
    found = texts.get(get_language() or "kk") or next(iter(texts.values()), None)
    return Articles(read_akn(bytes(found.akn)) if found else None)
