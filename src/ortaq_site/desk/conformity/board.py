"""The board: all duties of a consultation by law, filtered; scan them, decide several at once."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from ortaq.conformity.duty import DutyKind, Grade
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.conformity.forms import CountForm, DecisionForm
from ortaq_site.desk.conformity.queue import STATES, chosen, next_open, wanted
from ortaq_site.records.conformity import ConformityDuty, OfficialCount
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Role
from ortaq_site.steps.conformity.asking import ask_for_scan, scan_state
from ortaq_site.steps.conformity.deciding import decide, open_board, record_count
from ortaq_site.steps.conformity.load import Board, Entry, board_of, grouped, languages_of
from ortaq_site.steps.conformity.measured import measured_promises, promises_to_measure
from ortaq_site.steps.conformity.pairs import NothingToScan

ENTRIES_ON_A_PAGE = 100

FORMATS = (("xlsx", "XLSX"), ("docx", "Word"), ("csv", "CSV"))
"""Endings of the list -> names of the formats."""

REFUSED = {
    "no_pair": gettext_lazy("A text in force and a draft in this language are needed first."),
    "no_laws": gettext_lazy("There is no law with a text in this language yet."),
}


@require_safe
@open_to(*ANY_ROLE)
def board(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the duties of a filter, law by law."""
    consultation = get_object_or_404(Consultation, slug=slug)
    language = language_of(request, consultation)
    shown = board_of(consultation, language, today())
    filtered = wanted(request)
    entries = chosen(shown, filtered) if shown else []
    page = Paginator(_by_law(entries), ENTRIES_ON_A_PAGE).get_page(request.GET.get("page"))
    roles = roles_of(request.user)
    context = {
        "consultation": consultation,
        "board": shown,
        "language": language,
        "scanned": languages_of(consultation),
        "scan": scan_state(consultation),
        "page": page,
        "groups": grouped(page.object_list, lambda entry: entry.duty.law),
        "wanted": filtered,
        "wanted_values": filtered.values,
        "formats": FORMATS,
        "filters": _filters(shown) if shown else (),
        "next": next_open(entries, -1),
        "form": DecisionForm(auto_id="several-%s"),
        "may_edit": Role.EDITOR in roles,
        "may_open": Role.SIGNATORY in roles,
        "opening": getattr(consultation, "board_opening", None),
        "measured": measured_promises(consultation),
        "promises": promises_to_measure(),
    }
    return render(request, "desk/conformity/board.html", context)


@require_POST
@open_to(Role.EDITOR)
def scan(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for a scan of every language that has laws: a worker does it."""
    consultation = get_object_or_404(Consultation, slug=slug)
    try:
        ask_for_scan(consultation, request.user)
    except NothingToScan as refusal:
        messages.error(request, REFUSED[refusal.code])
    return redirect("desk:conformity", slug)


@require_POST
@open_to(Role.EDITOR)
def decide_several(request: HttpRequest, slug: str) -> HttpResponse:
    """Decide the same about all ticked duties."""
    consultation = get_object_or_404(Consultation, slug=slug)
    ticked = [int(pk) for pk in request.POST.getlist("duty") if pk.isdecimal()]
    duties = list(ConformityDuty.objects.filter(consultation=consultation, pk__in=ticked))
    form = DecisionForm(request.POST)
    if not duties:
        messages.error(request, _("Tick the places first."))
    elif form.is_valid():
        decide(duties, form.decided(), request.user)
        messages.success(request, _decided(len(duties)))
    else:
        for errors in form.errors.values():
            messages.error(request, errors[0])
    return redirect(reverse("desk:conformity", args=(slug,)) + wanted(request).query)


@require_POST
@open_to(Role.SIGNATORY)
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the board to the public from now on."""
    open_board(get_object_or_404(Consultation, slug=slug), request.user)
    messages.success(request, _("Everybody can see the board now."))
    return redirect("desk:conformity", slug)


@require_POST
@open_to(Role.EDITOR)
def count(request: HttpRequest, slug: str) -> HttpResponse:
    """Keep a number that somebody in office said."""
    consultation = get_object_or_404(Consultation, slug=slug)
    form = CountForm(request.POST)
    if form.is_valid():
        record_count(consultation, OfficialCount(**form.cleaned_data), request.user)
        messages.success(request, _("Kept."))
    else:
        messages.error(request, _("Say the number, who said it, and where."))
    return redirect("desk:conformity_laws", slug)


def today() -> date:
    """Give the day of the site: pages say what is overdue by it."""
    return timezone.localdate()


def language_of(request: HttpRequest, consultation: Consultation) -> str:
    """Give the language asked for, else the scanned one with the most laws."""
    scanned = languages_of(consultation)
    asked = request.GET.get("text", "")
    return asked if asked in scanned else next(iter(scanned), "ru")


def _decided(number: int) -> str:
    words = ngettext("Decided about %(count)d place.", "Decided about %(count)d places.", number)
    return words % {"count": number}


def _by_law(entries: list[Entry]) -> list[Entry]:
    """Put duties law by law; the law with most of what is surest first, own calls last."""
    groups = grouped(entries, lambda entry: entry.duty.law)

    def order(law: str) -> tuple[bool, int]:
        return not law, -sum(entry.duty.grade is Grade.OUTDATED for entry in groups[law])

    return [entry for law in sorted(groups, key=order) for entry in groups[law]]


def _filters(shown: Board) -> list[tuple[str, object, list[tuple[str, object]]]]:
    """Give each filter: its name, what it is called, and its choices as (value, words)."""
    bodies = sorted({entry.body for entry in shown.entries if entry.body})
    laws = [(law.law.key, law.law.title) for law in shown.laws if law.entries]
    return [
        ("state", _("State"), list(STATES.items())),
        ("law", _("Law"), [("", _("All")), *laws]),
        ("kind", _("Why"), [("", _("All")), *((kind.value, kind) for kind in DutyKind)]),
        ("grade", _("Found"), [("", _("All")), *((grade.value, grade) for grade in Grade)]),
        ("body", _("Who is to act"), [("", _("All")), *((body, body) for body in bodies)]),
    ]
