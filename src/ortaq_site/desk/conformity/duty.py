"""One duty: the clause and what it cites, then and now; decide, undo, go on to the next."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.conformity.board import today
from ortaq_site.desk.conformity.forms import DecisionForm
from ortaq_site.desk.conformity.queue import Wanted, chosen, is_open, next_open, wanted
from ortaq_site.records.conformity import ConformityDuty
from ortaq_site.records.people import Role
from ortaq_site.steps.conformity.clauses import cited_by, clause_of
from ortaq_site.steps.conformity.deciding import decide, undo_last
from ortaq_site.steps.conformity.load import Board, Entry, board_of


@dataclass(frozen=True)
class Place:
    """A duty among those of a filter."""

    board: Board
    entry: Entry
    among: list[Entry]
    wanted: Wanted

    @property
    def waiting(self) -> int:
        """Undecided duties of the filter."""
        return sum(map(is_open, self.among))

    @property
    def previous(self) -> Entry | None:
        """The duty before this one."""
        before = [e for e in self.among if e.record.position < self.entry.record.position]
        return before[-1] if before else None

    @property
    def following(self) -> Entry | None:
        """The duty after this one, decided or not."""
        after = (e for e in self.among if e.record.position > self.entry.record.position)
        return next(after, None)

    @property
    def next_open(self) -> Entry | None:
        """The next undecided duty, this one left out."""
        others = [e for e in self.among if e.record.pk != self.entry.record.pk]
        return next_open(others, self.entry.record.position)


@require_safe
@open_to(*ANY_ROLE)
def duty(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one duty with all that a decision needs."""
    return _page(request, _place(request, pk), None)


@require_POST
@open_to(Role.EDITOR)
def decide_one(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide, and go on to the next undecided duty of the filter."""
    place = _place(request, pk)
    form = DecisionForm(request.POST, in_law=bool(place.entry.law))
    if not form.is_valid():
        return _page(request, place, form)
    decide([place.entry.record], form.decided(), request.user)
    left = place.waiting - is_open(place.entry)
    messages.success(request, _left(left))
    following = place.next_open
    return _to((following or place.entry).record, place.wanted)


@require_POST
@open_to(Role.EDITOR)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the last decision about a duty back."""
    record = get_object_or_404(ConformityDuty, pk=pk)
    if undo_last(record, request.user):
        messages.success(request, _("Taken back. The decision before it stands again."))
    else:
        messages.error(request, _("There is no decision to take back."))
    return _to(record, wanted(request))


def _page(request: HttpRequest, place: Place, form: DecisionForm | None) -> HttpResponse:
    entry = place.entry
    context = {
        "place": place,
        "wanted_values": place.wanted.values,
        "entry": entry,
        "consultation": place.board.consultation,
        "clause": clause_of(entry),
        "cited": list(cited_by(entry)),
        "form": form or _form(entry),
        "history": entry.record.decisions.select_related("made_by"),
        "may_edit": Role.EDITOR in roles_of(request.user),
        "last": _last_of(request),
    }
    return render(request, "desk/conformity/duty.html", context)


def _form(entry: Entry) -> DecisionForm:
    decided = entry.standing.decided
    initial = {"body": entry.body, "due": entry.due}
    if decided:
        initial |= {"verdict": decided.verdict, "stage": decided.stage, "reason": decided.reason}
    return DecisionForm(in_law=bool(entry.law), initial=initial)


def _last_of(request: HttpRequest) -> ConformityDuty | None:
    """Give the duty that this person decided about last: a keystroke takes that back."""
    made = ConformityDuty.objects.filter(
        decisions__made_by=request.user, decisions__undoes=None, decisions__undone_by=None
    )
    return made.order_by("-decisions__pk").first()


def _place(request: HttpRequest, pk: int) -> Place:
    records = ConformityDuty.objects.select_related("consultation")
    record = get_object_or_404(records, pk=pk)
    board = board_of(record.consultation, record.language, today())
    assert board is not None, "a duty comes from a scan"  # noqa: S101
    entry = next(entry for entry in board.entries if entry.record.pk == pk)
    filtered = wanted(request)
    return Place(board, entry, chosen(board, filtered), filtered)


def _to(record: ConformityDuty, filtered: Wanted) -> HttpResponseRedirect:
    return redirect(reverse("desk:conformity_duty", args=(record.pk,)) + filtered.query)


def _left(count: int) -> str:
    if not count:
        return _("Decided. Nothing is left to decide here.")
    return ngettext(
        "Decided. %(count)d place is left.", "Decided. %(count)d places are left.", count
    ) % {"count": count}
