"""Propose a wording of an article, see what others propose, support one, take it with you."""

from __future__ import annotations

import secrets
from typing import Any

from django.conf import settings
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq.report.letters.tracked import tracked_changes
from ortaq.submissions.wordings.amendment import Amendment, edited
from ortaq_site.public.conformity.of_article import following
from ortaq_site.public.law.articles import place_of
from ortaq_site.public.law.citations import citations_of
from ortaq_site.public.law.lines import label
from ortaq_site.public.law.reading import Reading, editions_of, reading, reading_of
from ortaq_site.public.law.shelf import act_of
from ortaq_site.public.submissions.amendments import (
    became_of,
    change_of,
    shown_about,
    words_of,
)
from ortaq_site.public.submissions.forms import WordingForm
from ortaq_site.public.submissions.letters import MEDIA, as_file
from ortaq_site.public.submissions.supporters import by_place
from ortaq_site.public.whence import too_many
from ortaq_site.records.law import EditionText
from ortaq_site.records.wordings import Wording, WordingState
from ortaq_site.steps.limits import Limited
from ortaq_site.steps.submissions.beside import neighbours
from ortaq_site.steps.submissions.own import receipt_of_wording
from ortaq_site.steps.submissions.parameters import ANSWERS
from ortaq_site.steps.submissions.receiving import Written
from ortaq_site.steps.submissions.wordings import (
    Proposed,
    propose,
    support,
    support_no_more,
    supporter_of,
)

COOKIE = f"{settings.HOST_PREFIX}supporter"
DAYS_REMEMBERED = 120


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, slug: str, edition: str, eid: str) -> HttpResponse:
    """Take a wording in two steps: what it changes and what is like it first, then it is sent."""
    shown = reading(request, slug, edition)
    place = place_of(shown, eid)
    if place is None or not (shown.is_new and shown.edition.is_published):
        raise Http404
    other = next((t for t in _texts(shown) if t.language != shown.text.language), None)
    before = {"text": words_of(shown.text, eid), "other": words_of(other, eid) if other else ""}
    initial = {**before, "form": secrets.token_hex(16)}
    form = WordingForm(shown, other, initial, request.POST or None)
    context: dict[str, Any] = {
        "reading": shown,
        "consultation": shown.consultation,
        "unit": place.unit,
        "form": form,
        "other": other,
        "citations": citations_of(shown, place.unit),
        "following": following(request, shown.edition, eid),
    }
    if not form.is_valid():
        return render(request, "letters/propose.html", context)
    told = form.cleaned_data
    context |= _preview(shown, eid, told, other, before)
    if "send" not in request.POST or context["unchanged"]:
        return render(request, "letters/propose.html", context)
    if told["homepage"] or too_many(request, Limited.LETTER):
        form.add_error(None, _("Too many letters came from this connection. Try again in an hour."))
        return render(request, "letters/propose.html", context, status=429)
    made, code = propose(_proposed(shown, eid, told, other, before))
    context |= {"wording": made, "code": code}
    return render(request, "letters/proposed.html", context)


def _texts(shown: Reading) -> list[EditionText]:
    return [text for text in shown.edition.texts.all() if text.language in ("kk", "ru")]


def _preview(
    shown: Reading,
    eid: str,
    told: dict[str, Any],
    other: EditionText | None,
    before: dict[str, str],
) -> dict[str, Any]:
    change = change_of(told["text"], shown.text.language, eid, [shown.text])
    others = list(shown_about(shown.edition, eid))
    in_other = _other_words(told, before)
    return {
        "second": True,
        "change": change,
        "unchanged": change is None or not change.edits,
        "other_change": change_of(in_other, other.language, eid, [other])
        if other and in_other
        else None,
        "neighbours": neighbours(told["text"], shown.text.language, eid, shown.act, others),
    }


def _other_words(told: dict[str, Any], before: dict[str, str]) -> str:
    """Give the wording in the other language; left as it stands, it is missing."""
    return told["other"] if told["other"].split() != before["other"].split() else ""


def _proposed(
    shown: Reading,
    eid: str,
    told: dict[str, Any],
    other: EditionText | None,
    before: dict[str, str],
) -> Proposed:
    written = Written(
        text=told["reasons"],
        form=told["form"],
        region=told["region"],
        stakeholder=told["stakeholder"],
        about=shown.provisions[eid].num,
        proposed=told["text"],
    )
    in_other = _other_words(told, before)
    return Proposed(
        edition=shown.edition,
        eid=eid,
        language=shown.text.language,
        text=told["text"],
        written=written,
        other_language=other.language if other and in_other else "",
        other_text=in_other,
    )


@require_safe
def wordings(request: HttpRequest, slug: str) -> HttpResponse:
    """List the proposed wordings by number, with what became of each."""
    editions = editions_of(request, slug)
    consultation = editions[0].consultation
    found = consultation.wordings.select_related("edition__consultation")
    found = found.annotate(voices=Count("supports"))
    article = request.GET.get("article", "")[:200]
    if article:
        found = found.filter(eid=article)
    shown = found.filter(state=WordingState.SHOWN).order_by("-voices", "number")[:LISTED]
    context = {
        "consultation": consultation,
        "wordings": [(one, _unit_of(one, editions)) for one in shown],
        "counts": dict(consultation.wordings.values_list("state").annotate(Count("pk"))),
        "article": article,
    }
    return render(request, "letters/wordings.html", context)


LISTED = 200
"""Wordings on the list; of more, those with most support."""


@never_cache
@require_safe
def wording(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show one wording at an address that never changes."""
    found = _wording(slug, number)
    if found.state != WordingState.SHOWN:
        return render(request, "letters/wording_unseen.html", _of(found))
    editions = editions_of(request, slug)
    shown = reading_of(editions, _edition(found, editions), found.language)
    change = change_of(found.text, found.language, found.eid, [shown.text])
    texts = _texts(shown)
    others = [one for one in shown_about(found.edition, found.eid) if one.pk != found.pk]
    group = found.point or (found.letter.group if found.letter else None)
    answer = group.answer if group and group.answer and group.answer.batch_id else None
    code = request.COOKIES.get(COOKIE, "")
    context = {
        **_of(found),
        "reading": shown,
        "unit": shown.provisions.get(found.eid),
        "change": change,
        "other_change": change_of(found.other_text, found.other_language, found.eid, texts),
        "neighbours": neighbours(found.text, found.language, found.eid, shown.act, others),
        "citations": citations_of(shown, shown.provisions[found.eid]),
        "following": following(request, shown.edition, found.eid),
        "became": became_of(found, change),
        "group": group if answer else None,
        "answer": answer,
        "voices": found.supports.count(),
        "mine": bool(code)
        and found.supports.filter(supporter=supporter_of(found.consultation, code)).exists(),
        "places": by_place(found),
        "days": ANSWERS.answer_within.days,
        "permanent": request.build_absolute_uri(request.path),
    }
    return render(request, "letters/wording.html", context)


@require_POST
def back(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Count this browser for a wording, or no longer."""
    found = _wording(slug, number)
    if found.state != WordingState.SHOWN:
        raise Http404
    code = request.COOKIES.get(COOKIE, "") or secrets.token_urlsafe(24)
    if "no_more" in request.POST:
        support_no_more(found, code)
    elif not too_many(request, Limited.SUPPORT):
        form = WordingForm.places(found.consultation.country, request.POST)
        support(found, code, form["region"], form["stakeholder"])
    answer = redirect("wording", slug, number)
    answer.set_cookie(
        COOKIE,
        code,
        max_age=DAYS_REMEMBERED * 86_400,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return answer


@require_safe
def tracked(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Give a wording as DOCX with tracked changes."""
    found = _wording(slug, number)
    if found.state != WordingState.SHOWN:
        raise Http404
    text = found.edition.texts.defer("akn").get(language=found.language)
    act = act_of(text)
    name = label(act.find(found.eid))
    author = _("Proposal %(number)d") % {"number": found.number}
    change = edited(Amendment("", found.eid, found.text, author, found.made_at), act)
    content = tracked_changes([(name, change)], act.title, found.language)
    return as_file(content, MEDIA["docx"], f"{slug}-wording-{number}.docx")


@never_cache
@require_safe
def proof(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Give the receipts of all that was done with a wording, without who supports it."""
    told = receipt_of_wording(_wording(slug, number), timezone.now())
    if not told:
        raise Http404
    return as_file(told.encode(), "text/plain; charset=utf-8", f"{slug}-wording-{number}.txt")


def _wording(slug: str, number: int) -> Wording:
    found = Wording.objects.select_related(
        "consultation",
        "edition__consultation",
        "point__answer__shown_edition__consultation",
        "letter__group__answer__shown_edition__consultation",
        "letter__group__answer__batch",
    )
    return get_object_or_404(found, consultation__slug=slug, number=number)


def _of(found: Wording) -> dict[str, Any]:
    return {"consultation": found.consultation, "wording": found}


def _edition(found: Wording, editions: tuple[Any, ...]) -> Any:
    return next(edition for edition in editions if edition.pk == found.edition_id)


def _unit_of(found: Wording, editions: tuple[Any, ...]) -> Any:
    shown = reading_of(editions, _edition(found, editions), found.language)
    return shown.provisions.get(found.eid)
