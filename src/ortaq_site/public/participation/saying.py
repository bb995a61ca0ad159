"""Say something oneself: look-alikes are shown first, then a statement waits for a moderator."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from ortaq.opinion.lookalikes import lookalikes
from ortaq.opinion.parameters import LookalikeParameters
from ortaq_site.public.participation.too_often import says_too_much, too_many
from ortaq_site.public.participation.visit import Visit, to_card, visit_of
from ortaq_site.records.participation import STATEMENT_LETTERS, Statement, StatementStatus
from ortaq_site.steps.participation.errors import NotOpen
from ortaq_site.steps.participation.statements import propose


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody typed. wrong: "" where it can be taken, else `empty` or `long`."""

    text: str
    language: str

    @property
    def wrong(self) -> str:
        """Say what keeps it from being taken."""
        if not self.text:
            return "empty"
        return "long" if len(self.text) > STATEMENT_LETTERS else ""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def say(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a statement in two steps: typed, then sent in view of those that are like it."""
    visit = visit_of(request, slug)
    if visit.participant is None:
        return to_card(visit.question)
    if request.method != "POST":
        return _form(visit, Said("", ""), status=200)
    said = Said(" ".join(request.POST.get("text", "").split()), get_language() or "kk")
    if said.wrong:
        return _form(visit, said, status=400)
    similar = _similar(visit, said)
    if similar and "sure" not in request.POST:
        return visit.page("voting/similar.html", said=said, similar=similar)
    return _take(visit, said)


def _take(visit: Visit, said: Said) -> HttpResponse:
    if says_too_much(visit):
        return too_many(visit)
    try:
        propose(visit.participant, said.text, said.language, timezone.now())
    except NotOpen:
        return visit.page("voting/closed.html", status=409)
    return visit.page("voting/said.html", said=said)


def _form(visit: Visit, said: Said, status: int) -> HttpResponse:
    wrong = "" if status == 200 else said.wrong
    return visit.page(
        "voting/say.html", status=status, said=said, wrong=wrong, most=STATEMENT_LETTERS
    )


def _similar(visit: Visit, said: Said) -> list[Statement]:
    """Give the accepted statements that may say the same, the most alike first."""
    accepted = visit.question.statements.filter(status=StatementStatus.ACCEPTED)
    known = [one for one in accepted if getattr(one, f"text_{said.language}")]
    texts = [getattr(one, f"text_{said.language}") for one in known]
    found = lookalikes(said.text, said.language, texts, LookalikeParameters())
    return [known[one.position] for one in found]
