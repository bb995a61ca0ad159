"""Moderation at the desk: the queue, one statement with its history, appeals, translations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ortaq.opinion.lookalikes import lookalikes
from ortaq.opinion.parameters import LookalikeParameters
from ortaq_site.desk.access import open_to, roles_of
from ortaq_site.desk.questions.forms import AboutForm, StatementForm, about_form
from ortaq_site.desk.questions.moderation_forms import (
    AnswerForm,
    GroundForm,
    VerdictForm,
    WordsForm,
)
from ortaq_site.desk.questions.pages import READERS, can_be_kept, question_by
from ortaq_site.desk.questions.words import NOT_DECIDED
from ortaq_site.records.law import TextLanguage
from ortaq_site.records.moderation import StatementAppeal
from ortaq_site.records.participation import Question, Statement, StatementStatus
from ortaq_site.records.people import Role
from ortaq_site.steps.participation import moderation, places
from ortaq_site.steps.participation.errors import NotDecided
from ortaq_site.steps.participation.statements import Verdict

COMPARED = (StatementStatus.ACCEPTED, StatementStatus.WAITING)


@dataclass(frozen=True)
class Queue:
    """What waits in a question: the statement before one, and what is like it."""

    waiting: list[Statement]
    shown: Statement | None
    similar: list[Statement]

    @property
    def following(self) -> Statement | None:
        """The next one: a look-alike that waits too, so that one decides about both at once."""
        alike = [one for one in self.similar if one.status == StatementStatus.WAITING]
        others = [one for one in self.waiting if one != self.shown]
        later = [one for one in others if self.shown and one.number > self.shown.number]
        return next(iter((*alike, *later, *others)), None)


def queue_of(question: Question, number: int | None) -> Queue:
    """Give the queue of a question at the statement of that number, else at its first."""
    waiting = list(question.statements.filter(status=StatementStatus.WAITING))
    shown = next((one for one in waiting if one.number == number), None)
    shown = shown or next(iter(waiting), None)
    return Queue(waiting, shown, like(shown) if shown else [])


def like(statement: Statement) -> list[Statement]:
    """Give the statements of the same language that may say the same, the most alike first."""
    name = f"text_{statement.language}"
    others = statement.question.statements.filter(status__in=COMPARED).exclude(pk=statement.pk)
    known = list(others.exclude(**{name: ""}))
    found = lookalikes(
        getattr(statement, name),
        statement.language,
        [getattr(one, name) for one in known],
        LookalikeParameters(),
    )
    return [known[one.position] for one in found]


@require_safe
@open_to(*READERS)
def queue(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the next statement that waits, with those that are like it."""
    found = question_by(slug)
    return _queue(request, found, _number(request.GET.get("at", "")))


@require_POST
@open_to(Role.MODERATOR)
def decide(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Decide about a statement that waits, and go on to the next."""
    found = question_by(slug)
    shown = _statement(found, number)
    form = VerdictForm(found, request.POST)
    about = about_form(found, shown, request.POST)
    if not form.is_valid() or not can_be_kept(about):
        return _queue(request, found, number, form, about)
    following = queue_of(found, number).following
    _take(request, _("Decided."), lambda: _decide(request, shown, form.given(), about))
    at = f"?at={following.number}" if following else ""
    return redirect(reverse("desk:moderation", args=(slug,)) + at)


@require_safe
@open_to(*READERS)
def statement(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show one statement with everything that was decided, and what can be done with it."""
    return _page(request, _statement(question_by(slug), number))


@require_POST
@open_to(Role.MODERATOR)
def hide(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Take an accepted statement out of the way; its votes stay."""
    shown = _statement(question_by(slug), number)
    form = GroundForm(shown.question, request.POST)
    if not form.is_valid():
        return _page(request, shown, hide_form=form)
    done = _("Hidden. Everybody sees why in the log of moderation.")
    return _taken(request, shown, done, lambda: _decide(request, shown, form.given()))


@require_POST
@open_to(Role.MODERATOR)
def accept(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Take a rejection or a hiding back."""
    shown = _statement(question_by(slug), number)
    form = WordsForm(request.POST)
    if not form.is_valid():
        return _page(request, shown, accept_form=form)
    verdict = Verdict(StatementStatus.ACCEPTED, form.cleaned_data["words"])
    done = _("Accepted: everybody is asked about it.")
    return _taken(request, shown, done, lambda: _decide(request, shown, verdict))


@require_POST
@open_to(Role.MODERATOR)
def replace(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Put a clearer wording in place of an accepted one."""
    shown = _statement(question_by(slug), number)
    form = StatementForm(request.POST, auto_id="new_%s")
    if not form.is_valid():
        return _page(request, shown, replace_form=form)
    done = _("Replaced. The old wording keeps its votes and is no longer asked.")
    texts = form.texts()
    return _taken(
        request,
        shown,
        done,
        lambda: moderation.replace(shown, texts, request.user, timezone.now()),
    )


@require_POST
@open_to(Role.MODERATOR, Role.EDITOR)
def tie(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Say which articles a statement is about."""
    shown = _statement(question_by(slug), number)
    about = about_form(shown.question, shown, request.POST, auto_id="about_%s")
    if about is None or not about.is_bound:
        raise Http404
    if not about.is_valid():
        return _page(request, shown, about=about)
    if places.tie(shown, about.cleaned_data["articles"], request.user, timezone.now()):
        messages.success(request, _("Kept; the public log says so."))
    return redirect("desk:statement", slug, number)


@require_POST
@open_to(Role.MODERATOR, Role.EDITOR)
def translate(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Add translations that are missing; go on to the next statement that lacks one."""
    shown = _statement(question_by(slug), number)
    form = StatementForm(request.POST, only=missing(shown), auto_id=f"t{number}_%s")
    if not form.is_valid():
        return _translations(request, shown.question, {number: form})
    if moderation.translate(shown, form.texts(), timezone.now()):
        messages.success(request, _("The translation is kept."))
    return redirect("desk:translations", slug)


@require_safe
@open_to(*READERS)
def translations(request: HttpRequest, slug: str) -> HttpResponse:
    """List the accepted statements that lack a language."""
    return _translations(request, question_by(slug), {})


@require_POST
@open_to(Role.MODERATOR)
def answer_appeal(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Answer an appeal, as another person than the one who decided."""
    appeals = StatementAppeal.objects.select_related("statement__question__consultation")
    appeal = get_object_or_404(appeals, pk=pk, statement__question__slug=slug)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _page(request, appeal.statement, answer_form=form)
    filled, last = form.cleaned_data, appeal.statement.acts.last()
    verdict = Verdict(StatementStatus.ACCEPTED, filled["words"])
    if filled["outcome"] != "accepted":
        verdict = Verdict(StatementStatus(last.status), filled["words"], last.ground)
    return _taken(
        request,
        appeal.statement,
        _("The appeal is answered."),
        lambda: moderation.answer(appeal, verdict, request.user, timezone.now()),
    )


def missing(statement: Statement) -> tuple[str, ...]:
    """Give the languages that a statement is not there in."""
    return tuple(one for one in TextLanguage.values if not getattr(statement, f"text_{one}"))


def _translations(
    request: HttpRequest, found: Question, sent: dict[int, StatementForm]
) -> HttpResponse:
    accepted = found.statements.filter(status=StatementStatus.ACCEPTED)
    lacking = [one for one in accepted if missing(one)]
    forms = [
        (one, sent.get(one.number) or StatementForm(only=missing(one), auto_id=f"t{one.number}_%s"))
        for one in lacking
    ]
    roles = roles_of(request.user)
    context = {
        "question": found,
        "lacking": forms,
        "tongues": TextLanguage.values,
        "may_translate": bool(roles & {Role.MODERATOR, Role.EDITOR}),
    }
    return render(request, "desk/questions/translations.html", context)


def _queue(
    request: HttpRequest,
    found: Question,
    number: int | None,
    form: VerdictForm | None = None,
    about: AboutForm | None = None,
) -> HttpResponse:
    queued = queue_of(found, number)
    context = {
        "question": found,
        "queue": queued,
        "form": form or VerdictForm(found, initial=_first_guess(queued)),
        "about": about or about_form(found, queued.shown),
        "appeals": StatementAppeal.objects.filter(
            statement__question=found, answer=None
        ).select_related("statement"),
        "may_moderate": Role.MODERATOR in roles_of(request.user),
    }
    return render(request, "desk/questions/moderation.html", context)


def _first_guess(queued: Queue) -> dict[str, int]:
    """Fill in the number of the accepted statement that is most alike; a person decides."""
    asked = [one.number for one in queued.similar if one.status == StatementStatus.ACCEPTED]
    return {"other": asked[0]} if asked else {}


def _page(request: HttpRequest, shown: Statement, **forms: object) -> HttpResponse:
    question = shown.question
    context = {
        "question": question,
        "statement": shown,
        "acts": shown.acts.select_related("made_by", "other"),
        "appeal": StatementAppeal.objects.filter(statement=shown).first(),
        "places": shown.places.select_related("edition"),
        "clearer": shown.replaced_by.first(),
        "tongues": TextLanguage.values,
        "hide_form": GroundForm(question, auto_id="hide_%s"),
        "accept_form": WordsForm(auto_id="accept_%s"),
        "replace_form": StatementForm(auto_id="new_%s"),
        "answer_form": AnswerForm(auto_id="answer_%s"),
        "about": about_form(question, shown, auto_id="about_%s"),
        "may_moderate": Role.MODERATOR in roles_of(request.user),
        "may_tie": bool(roles_of(request.user) & {Role.MODERATOR, Role.EDITOR}),
        **forms,
    }
    return render(request, "desk/questions/one.html", context)


@transaction.atomic
def _decide(
    request: HttpRequest, shown: Statement, verdict: Verdict, about: AboutForm | None = None
) -> None:
    moderation.decide(shown, verdict, request.user, timezone.now())
    if about is not None and about.is_bound and verdict.status == StatementStatus.ACCEPTED:
        places.tie(shown, about.cleaned_data["articles"], request.user, timezone.now())


def _statement(question: Question, number: int) -> Statement:
    found = question.statements.select_related("question__consultation")
    return get_object_or_404(found, number=number)


def _taken(
    request: HttpRequest, shown: Statement, done: str, step: Callable[[], object]
) -> HttpResponse:
    _take(request, done, step)
    return redirect("desk:statement", shown.question.slug, shown.number)


def _take(request: HttpRequest, done: str, step: Callable[[], object]) -> None:
    try:
        step()
    except NotDecided as refusal:
        messages.error(request, NOT_DECIDED[refusal.code])
    else:
        messages.success(request, done)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None
