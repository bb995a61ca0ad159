"""One commitment at the desk: its terms, readings, judgements, signatures, disputes."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq.errors import OrtaqError
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.commitments.forms import (
    AnswerForm,
    DisputeForm,
    JudgementForm,
    ReadingForm,
    ReviseForm,
)
from ortaq_site.desk.commitments.terms import document_of, initial_of
from ortaq_site.records.commitments import (
    Commitment,
    CommitmentDispute,
    CommitmentIndicator,
    CommitmentJudgement,
)
from ortaq_site.records.people import Role
from ortaq_site.steps.commitments import life
from ortaq_site.steps.commitments.load import terms_of
from ortaq_site.steps.commitments.proposals import revise
from ortaq_site.steps.commitments.standing import one_shown

NOT_ALLOWED = {
    "own_judgement": gettext_lazy("A judgement is signed by another person than its author."),
    "signed": gettext_lazy("This judgement has its second signature already."),
    "answered": gettext_lazy("This dispute has been answered already."),
}


@require_safe
@open_to(*ANY_ROLE)
def promise(request: HttpRequest, slug: str) -> HttpResponse:
    """Show everything about a commitment, with the forms of those who may write."""
    get_object_or_404(Commitment, slug=slug)
    shown = one_shown(slug, timezone.localdate())
    today = {"on": timezone.localdate()}
    context = {
        "shown": shown,
        "record": shown.record,
        "judgements": shown.record.judgements.order_by("-pk"),
        "disputes": [
            (noted, _apart(AnswerForm(), f"answer_{noted.pk}"))
            for noted in shown.record.disputes.order_by("-pk")
        ],
        "revisions": shown.record.revisions.select_related("made_by").order_by("-pk"),
        "may_edit": Role.EDITOR in roles_of(request.user),
        "may_sign": bool({Role.EDITOR, Role.SIGNATORY} & roles_of(request.user)),
        "reading_form": _apart(ReadingForm(_indicators(shown.record)), "reading"),
        "judgement_form": _apart(JudgementForm(initial=today), "judgement"),
        "dispute_form": _apart(DisputeForm(initial=today), "dispute"),
    }
    return render(request, "desk/commitments/promise.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Correct what a commitment says; the earlier words stay in its history."""
    record = get_object_or_404(Commitment.objects.prefetch_related("revisions"), slug=slug)
    before = terms_of(record)
    form = ReviseForm(request.POST or None, initial=initial_of(before))
    if form.is_valid():
        document = document_of(form.cleaned_data, before)
        revise(record, document, form.cleaned_data["reason"], request.user)
        messages.success(request, _("Changed. The earlier words stay in the history."))
        return redirect("desk:promise", slug)
    context = {"form": form, "record": record, "terms": before}
    return render(request, "desk/commitments/edit.html", context)


@require_POST
@open_to(Role.EDITOR)
def reading(request: HttpRequest, slug: str) -> HttpResponse:
    """Add a reading with its source."""
    record = get_object_or_404(Commitment, slug=slug)
    form = ReadingForm(_indicators(record), request.POST)

    def step() -> object:
        return life.add_reading(_indicator(record, form, request), form.document(), request.user)

    return _take(request, slug, form, step, _("The reading was added."))


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def judge(request: HttpRequest, slug: str) -> HttpResponse:
    """Judge; it counts once another person has signed."""
    record = get_object_or_404(Commitment, slug=slug)
    form = JudgementForm(request.POST)
    told = _("Judged. It will be public once another person has signed it.")
    return _take(
        request, slug, form, lambda: life.judge(record, form.document(), request.user), told
    )


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def sign(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Sign the judgement of another person."""
    found = get_object_or_404(CommitmentJudgement, pk=pk, commitment__slug=slug)
    told = _("Signed. The judgement is public.")
    return _take(request, slug, None, lambda: life.sign_judgement(found, request.user), told)


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def dispute(request: HttpRequest, slug: str) -> HttpResponse:
    """Note a dispute."""
    record = get_object_or_404(Commitment, slug=slug)
    form = DisputeForm(request.POST)
    told = _("The dispute is public.")
    return _take(
        request, slug, form, lambda: life.dispute(record, form.document(), request.user), told
    )


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def answer(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Answer a dispute."""
    found = get_object_or_404(CommitmentDispute, pk=pk, commitment__slug=slug)
    form, today = AnswerForm(request.POST), timezone.localdate()

    def step() -> object:
        return life.answer(found, form.cleaned_data["text"], today, request.user)

    return _take(request, slug, form, step, _("The answer is public."))


def _apart(form: forms.Form, name: str) -> forms.Form:
    """Give the fields of a form ids of their own: several forms share the page."""
    form.auto_id = f"{name}_%s"
    return form


def _take(
    request: HttpRequest,
    slug: str,
    form: forms.Form | None,
    step: Callable[[], object],
    done: str,
) -> HttpResponse:
    """Take a step and say how it went; a form that is wrong says what is wrong with it."""
    if form is not None and not form.is_valid():
        for name, errors in form.errors.items():
            label = form.fields[name].label if name in form.fields else ""
            messages.error(request, f"{label}: {' '.join(errors)}" if label else " ".join(errors))
        return redirect("desk:promise", slug)
    try:
        step()
    except life.NotAllowed as refusal:
        messages.error(request, NOT_ALLOWED[refusal.code])
    except OrtaqError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    return redirect("desk:promise", slug)


def _indicators(record: Commitment) -> list[tuple[str, str]]:
    return [(one.key, one.document["name"]) for one in record.indicators.all()]


def _indicator(record: Commitment, form: ReadingForm, request: HttpRequest) -> CommitmentIndicator:
    """Give the indicator chosen, or make the one that was named."""
    given = form.cleaned_data
    if given["indicator"]:
        return record.indicators.get(key=given["indicator"])
    key = slugify(given["name"], allow_unicode=True) or "indicator"
    found = record.indicators.filter(key=key).first()
    document = {name: given[name] for name in ("name", "unit", "area")}
    return found or life.add_indicator(record, key, document, request.user)
