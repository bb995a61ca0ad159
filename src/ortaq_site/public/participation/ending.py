"""The end of the way: where one belongs, the receipt, one's own data, and leaving for good."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.regions import regions
from ortaq.ledger.code import read_code
from ortaq.ledger.spoken import in_words
from ortaq_site.public.opinion.reading import Results
from ortaq_site.public.opinion.yours import Yours
from ortaq_site.public.participation.scanned import drawn
from ortaq_site.public.participation.too_often import note_wrong_code, too_many, tried_too_often
from ortaq_site.public.participation.visit import Visit, forget, remember, to_card, visit_of
from ortaq_site.steps.participation import own
from ortaq_site.steps.participation.asking import way_of
from ortaq_site.steps.participation.entering import participant_with

Page = Callable[[Visit], HttpResponse]


def for_participants(page: Page) -> Callable[[HttpRequest, str], HttpResponse]:
    """Let a page be seen by those alone who take part; others come to the first card."""

    @never_cache
    @wraps(page)
    def view(request: HttpRequest, slug: str) -> HttpResponse:
        visit = visit_of(request, slug)
        return page(visit) if visit.participant else to_card(visit.question)

    return view


@require_http_methods(["GET", "HEAD", "POST"])
@for_participants
def about_you(visit: Visit) -> HttpResponse:
    """Ask for region and group, which may both be left out."""
    country, language = visit.question.consultation.country, get_language() or "kk"
    known = {
        "region": {one.code: one.name(language) for one in regions(country).all},
        "group": {one.code: one.names[language] for one in groups(country)},
    }
    if visit.request.method != "POST":
        return visit.page("voting/about_you.html", **{f"{k}s": v for k, v in known.items()})
    region, group = (_one_of(visit, name, known[name]) for name in ("region", "group"))
    own.tell(visit.participant, region, group)
    return redirect("vote_end", visit.question.slug)


def _one_of(visit: Visit, name: str, known: dict[str, str]) -> str:
    chosen = visit.request.POST.get(name, "")
    return chosen if chosen in known else ""


@require_safe
@for_participants
def end(visit: Visit) -> HttpResponse:
    """Show what is recorded, where one stands, the receipt and the code."""
    mark = own.mark_of_receipt(visit.participant)
    results = Results(visit.question)
    return visit.page(
        "voting/end.html",
        way=way_of(visit.question, visit.participant),
        yours=Yours(visit.participant, results),
        results=results,
        eight_words=in_words(mark.digest) if mark else (),
    )


@require_safe
@for_participants
def scanned(visit: Visit) -> HttpResponse:
    """Draw what the receipt is known by; apart from the page, since few open it."""
    mark = own.mark_of_receipt(visit.participant)
    if mark is None:
        raise Http404("nothing is answered yet")
    return HttpResponse(drawn(mark), content_type="image/svg+xml")


@require_safe
@for_participants
def receipt(visit: Visit) -> HttpResponse:
    """Give the receipt as a file."""
    return _file(visit, "txt", "text/plain", own.receipt_of(visit.participant, timezone.now()))


@require_safe
@for_participants
def data(visit: Visit) -> HttpResponse:
    """Give everything that is kept about somebody to themselves."""
    content = json.dumps(own.own_data(visit.participant), ensure_ascii=False, indent=2)
    return _file(visit, "json", "application/json", content)


def _file(visit: Visit, ending: str, kind: str, content: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=f"{kind}; charset=utf-8")
    name = f"ortaq-{visit.question.slug}.{ending}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@for_participants
def leave(visit: Visit) -> HttpResponse:
    """Erase everything of somebody, after they were asked once more."""
    if visit.request.method != "POST":
        return visit.page("voting/leave.html")
    erased = own.leave(visit.participant, timezone.now())
    answer = visit.page("voting/left.html", erased=erased)
    forget(answer, visit.question)
    return answer


@never_cache
@require_POST
def come_back(request: HttpRequest, slug: str) -> HttpResponse:
    """Let somebody go on with the code that they kept, on any device."""
    visit = visit_of(request, slug)
    if tried_too_often(visit):
        return too_many(visit)
    typed = request.POST.get("code", "")
    if participant_with(visit.question, typed) is None:
        note_wrong_code(visit)
        return visit.page("voting/come_back.html", status=400, typed=typed, unknown=True)
    answer: HttpResponseRedirect = redirect("vote_end", slug)
    remember(answer, visit.question, read_code(typed))
    return answer


@never_cache
@require_safe
def ask_code(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for the code that somebody kept."""
    return visit_of(request, slug).page("voting/come_back.html")
