"""A question at the desk: begin it, its words, open it, close it with a second person."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.questions.forms import (
    AboutForm,
    CodesForm,
    QuestionForm,
    StatementForm,
    about_form,
)
from ortaq_site.desk.questions.words import NOT_READY
from ortaq_site.records.law import Consultation, TextLanguage
from ortaq_site.records.moderation import StatementAppeal
from ortaq_site.records.participation import Question, Statement, StatementStatus
from ortaq_site.records.people import Account, Role
from ortaq_site.steps.participation import places, questions
from ortaq_site.steps.participation.entering import is_open
from ortaq_site.steps.participation.errors import QuestionNotReady

EVENTS_SHOWN = 30
READERS = (*ANY_ROLE, Role.MODERATOR)


def question_by(slug: str) -> Question:
    """Give one question. Raises Http404."""
    found = Question.objects.select_related("consultation", "edition", "close_asked_by")
    return get_object_or_404(found, slug=slug)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def new_question(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin a question."""
    consultation = get_object_or_404(Consultation, slug=slug)
    form = QuestionForm(consultation, request.POST or None)
    if form.is_valid():
        made = questions.prepare(consultation, form.values(), request.user)
        messages.success(request, _("Begun. Now write the first statements."))
        return redirect("desk:question", made.slug)
    context = {"form": form, "consultation": consultation, "question": None}
    return render(request, "desk/questions/new.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def change_question(request: HttpRequest, slug: str) -> HttpResponse:
    """Change the words and days of a question that is still prepared."""
    found = question_by(slug)
    form = QuestionForm(found.consultation, request.POST or None, instance=found)
    if form.is_valid():
        return take(
            request,
            slug,
            _("Changed."),
            lambda question: questions.change(question, form.values(), request.user),
        )
    context = {"form": form, "consultation": found.consultation, "question": found}
    return render(request, "desk/questions/new.html", context)


@require_safe
@open_to(*READERS)
def question(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a question: its statements, how far it has come, what is next, its log."""
    found = question_by(slug)
    roles = roles_of(request.user)
    rungs = found.participants.values_list("rung").annotate(Count("pk")).order_by("rung")
    statements = list(found.statements.all())
    waiting = [one for one in statements if one.status == StatementStatus.WAITING]
    context = {
        "question": found,
        "waiting": len(waiting),
        "appeals": StatementAppeal.objects.filter(statement__question=found, answer=None).count(),
        "lacking": sum(map(_lacks_a_language, statements)),
        "open_now": is_open(found, timezone.now()),
        "closed": found.key_destroyed_at is not None,
        "statements": statements,
        "tongues": TextLanguage.values,
        "codes_form": CodesForm(),
        "codes": found.invitations.filter(paper=False).count(),
        "came": list(rungs),
        "events": found.events.select_related("made_by")[:EVENTS_SHOWN],
        "may_edit": Role.EDITOR in roles,
        "may_close": bool(roles & {Role.EDITOR, Role.SIGNATORY}),
        "may_enter": Role.CLERK in roles,
        "may_moderate": Role.MODERATOR in roles,
    }
    return render(request, "desk/questions/question.html", context)


def _lacks_a_language(statement: Statement) -> bool:
    asked = statement.status == StatementStatus.ACCEPTED
    return asked and not all(getattr(statement, f"text_{one}") for one in TextLanguage.values)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def new_statement(request: HttpRequest, slug: str) -> HttpResponse:
    """Write a statement of the desk."""
    return _statement(request, slug, None)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def change_statement(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Write over a statement that nobody has seen yet, or take it out."""
    if "take-out" in request.POST:
        return take(request, slug, _("Taken out."), lambda found: questions.take_out(found, number))
    return _statement(request, slug, number)


def _statement(request: HttpRequest, slug: str, number: int | None) -> HttpResponse:
    found = question_by(slug)
    initial, written = None, None
    if number is not None:
        written = get_object_or_404(found.statements, number=number)
        initial = {one: getattr(written, f"text_{one}") for one in TextLanguage.values}
    if not found.in_preparation and request.method != "POST":
        raise Http404
    form = StatementForm(request.POST or None, initial=initial)
    about = about_form(found, written, request.POST or None)
    if form.is_valid() and can_be_kept(about):
        return take(
            request,
            slug,
            _("Kept."),
            lambda question: _write(
                questions.write_statement(question, form.texts(), number), about, request.user
            ),
        )
    context = {"form": form, "about": about, "question": found, "number": number}
    return render(request, "desk/questions/statement.html", context)


def can_be_kept(about: AboutForm | None) -> bool:
    """Say whether nothing stands against what was said of articles; nothing may have been said."""
    return about is None or not about.is_bound or about.is_valid()


def _write(statement: Statement, about: AboutForm | None, account: Account) -> None:
    if about is not None and about.is_bound:
        places.tie(statement, about.cleaned_data["articles"], account, timezone.now())


@require_POST
@open_to(Role.EDITOR)
def open_question(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a question to the public."""
    return take(
        request,
        slug,
        _("Open. From now on everybody sees it, and its words stay as they are."),
        lambda found: questions.open_question(found, request.user, timezone.now()),
    )


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def ask_to_close(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for the final close."""
    done = _("Asked. Another person now has to confirm the close.")
    return take(request, slug, done, lambda found: questions.ask_to_close(found, request.user))


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def keep_open(request: HttpRequest, slug: str) -> HttpResponse:
    """Call the final close off."""
    done = _("The close is called off.")
    return take(request, slug, done, lambda found: questions.keep_open(found, request.user))


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def close(request: HttpRequest, slug: str) -> HttpResponse:
    """Confirm the final close."""
    done = _("Closed for good. The key is destroyed; nobody can be found by a code any more.")
    return take(
        request, slug, done, lambda found: questions.close(found, request.user, timezone.now())
    )


def take(
    request: HttpRequest, slug: str, done: str, step: Callable[[Question], object]
) -> HttpResponse:
    """Take a step with a question, and say how it went on its page."""
    try:
        step(question_by(slug))
    except QuestionNotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
    else:
        messages.success(request, done)
    return redirect("desk:question", slug)
