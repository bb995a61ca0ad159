"""The desk for clerks: print sheets, enter what is ticked on one, give a receipt on paper."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.regions import regions
from ortaq_site.desk.access import open_to
from ortaq_site.desk.questions.forms import CodesForm
from ortaq_site.desk.questions.pages import question_by
from ortaq_site.desk.questions.words import NOT_ENTERED, NOT_READY, WAYS
from ortaq_site.records.participation import Question, Statement, StatementStatus
from ortaq_site.records.people import Role
from ortaq_site.steps.participation import paper
from ortaq_site.steps.participation.errors import Busy, NotEntered, NotTaken, QuestionNotReady
from ortaq_site.steps.participation.questions import print_sheets

MOST_SHEETS = 500
"""Sheets of one print; more are several prints."""
NOT_SAID = ("", _("not said"))


class SheetForm(forms.Form):
    """The code of a sheet, how it came, and where the person belongs, as they chose to say."""

    code = forms.CharField(
        label=_("Code on the sheet"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )
    way = forms.ChoiceField(label=_("How it was answered"), choices=list(WAYS.items()))
    region = forms.ChoiceField(label=_("Region"), required=False)
    group = forms.ChoiceField(label=_("Part of society"), required=False)

    def __init__(self, question: Question, data: object = None) -> None:
        super().__init__(data)
        country, language = question.consultation.country, get_language() or "kk"
        self.fields["region"].choices = [
            NOT_SAID, *((one.code, one.name(language)) for one in regions(country).all)
        ]  # fmt: skip
        self.fields["group"].choices = [
            NOT_SAID, *((one.code, one.names[language]) for one in groups(country))
        ]  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.CLERK)
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """Take one sheet, and give its receipt to print."""
    question = question_by(slug)
    form = SheetForm(question, request.POST or None)
    if not form.is_valid():
        return _form(request, question, form)
    answers = _answers(request, question)
    ticked = paper.Ticked(answers=answers, **form.cleaned_data)
    try:
        entered = paper.enter_sheet(question, ticked, request.user, timezone.now())
    except NotEntered as refusal:
        form.add_error(None, NOT_ENTERED[refusal.code])
    except Busy:
        form.add_error(None, _("Too many answers come at this moment. Press once more."))
    except NotTaken:
        form.add_error(None, _("A statement is no longer asked. Look at the page anew."))
    else:
        return _receipt(request, question, entered, answers)
    return _form(request, question, form)


@require_POST
@open_to(Role.CLERK, Role.EDITOR)
def sheets(request: HttpRequest, slug: str) -> HttpResponse:
    """Make sheets to print, each with a code of its own."""
    question = question_by(slug)
    form = CodesForm(request.POST, most=MOST_SHEETS)
    if not form.is_valid():
        return _form(request, question, SheetForm(question), form)
    try:
        codes = print_sheets(question, form.cleaned_data["count"], request.user, timezone.now())
    except QuestionNotReady as refusal:
        form.add_error("count", NOT_READY[refusal.code])
        return _form(request, question, SheetForm(question), form)
    context = {
        "question": question,
        "codes": codes,
        "statements": _asked(question),
        "answer_values": ANSWERS,
        "host": request.get_host(),
    }
    return render(request, "desk/questions/sheets.html", context)


def _asked(question: Question) -> list[Statement]:
    return list(question.statements.filter(status=StatementStatus.ACCEPTED))


ANSWERS = (1, -1, 0)
"""As they stand beside each other on paper."""


def _answers(request: HttpRequest, question: Question) -> dict[int, int]:
    """Read what is ticked; anything else is no answer."""
    values = {str(value): value for value in ANSWERS}
    sent = {one.number: request.POST.get(f"answer-{one.number}") for one in _asked(question)}
    return {number: values[value] for number, value in sent.items() if value in values}


def _form(
    request: HttpRequest, question: Question, form: SheetForm, codes: CodesForm | None = None
) -> HttpResponse:
    given = _answers(request, question) if request.method == "POST" else {}
    context = {
        "question": question,
        "form": form,
        "answer_values": ANSWERS,
        "codes_form": codes or CodesForm(most=MOST_SHEETS),
        "rows": [(one, given.get(one.number)) for one in _asked(question)],
    }
    return render(request, "desk/questions/sheet.html", context)


def _receipt(
    request: HttpRequest, question: Question, entered: paper.Entered, answers: dict[int, int]
) -> HttpResponse:
    context = {
        "question": question,
        "code": entered.code,
        "rows": [
            (one, answers[one.number], entered.places[one.number])
            for one in _asked(question)
            if one.number in answers
        ],
        "host": request.get_host(),
    }
    return render(request, "desk/questions/sheet_receipt.html", context)
