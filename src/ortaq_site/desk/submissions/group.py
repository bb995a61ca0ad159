"""One group: its letters, where it belongs, its answer, its log."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ortaq.submissions.masking import personal_places
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.submissions import shelf
from ortaq_site.desk.submissions.forms import AnswerForm, CorrectionForm, PlaceForm
from ortaq_site.desk.submissions.words import NOT_POSSIBLE
from ortaq_site.records.answers import Answer
from ortaq_site.records.people import Role
from ortaq_site.records.submissions import GroupState, LetterGroup
from ortaq_site.steps.submissions import answers, groups
from ortaq_site.steps.submissions.drafts import article_of, draft_of
from ortaq_site.steps.submissions.nearby import nearby
from ortaq_site.steps.submissions.seen import last_change, unless_changed

EVENTS_SHOWN = 30


@require_safe
@open_to(*ANY_ROLE)
def group(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a group."""
    found = shelf.group_by(pk)
    provisions = shelf.provisions_here(found.consultation)
    members = found.members.select_related("receipt").order_by("received", "pk")
    shown = Paginator(members, shelf.PAGE).get_page(request.GET.get("page"))
    answer = found.answer
    waiting = found.answers.filter(batch=None).first()
    written = waiting or answer
    form = CorrectionForm if answer and answer.batch_id else AnswerForm
    context = {
        "consultation": found.consultation,
        "group": found,
        "entry": shelf.shown([found], found.consultation)[0],
        "members": shown,
        "place_form": PlaceForm(provisions, {"point": found.point, "eid": found.eid}),
        "answer": answer,
        "waiting": waiting,
        "answer_form": form(found.consultation, provisions, _initial(found, written)),
        "additions": dict(written.additions.values_list("submission_id", "text"))
        if written
        else {},
        "signatures": written.signatures.select_related("user") if written else (),
        "traced": any(personal_places(letter.text) for letter in shown),
        "events": found.events.select_related("made_by")[:EVENTS_SHOWN],
        "may_edit": Role.EDITOR in roles_of(request.user),
        "may_sign": bool(roles_of(request.user) & {Role.EDITOR, Role.SIGNATORY}),
        "is_open": found.state in groups.OPEN,
        "seen": last_change(found),
        "nearby": nearby(found) if found.state in groups.OPEN else (),
    }
    return render(request, "desk/letters/group.html", context)


def _initial(found: LetterGroup, answer: Answer | None) -> dict[str, object]:
    """Begin with the answer that there is, else with that of the group which this one follows."""
    told = answer or (found.follows and found.follows.answer)
    if told is None:
        return {"shown_edition": draft_of(found.consultation), "shown_eid": found.eid}
    return {
        "decision": told.decision,
        "reason_kk": told.reason_kk,
        "reason_ru": told.reason_ru,
        "shown_edition": told.shown_edition_id,
        "shown_eid": told.shown_eid,
        "why_kk": told.why_kk if told.batch_id is None else "",
        "why_ru": told.why_ru if told.batch_id is None else "",
    }


@require_POST
@open_to(Role.EDITOR)
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose provision and wording; with `confirm`, say at once that all is right."""
    found = shelf.group_by(pk)
    form = PlaceForm(shelf.provisions_here(found.consultation), {}, request.POST)
    if not form.is_valid():
        return _refused(request, pk, form)
    told = form.cleaned_data
    address = (told["eid"], article_of(draft_of(found.consultation), told["eid"]))

    def step() -> None:
        groups.move(found, address, told["point"], request.user)
        if "confirm" in request.POST:
            groups.confirm([pk], request.user)

    return _take(request, pk, _("Stored."), lambda: _unless_changed(request, found, step))


@require_POST
@open_to(Role.EDITOR)
def split(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the chosen letters a group of their own."""
    keys = request.POST.getlist("letter")
    done = _("Split. The letters have a group of their own; both wait to be confirmed.")
    return _take(request, pk, done, lambda: groups.split(shelf.group_by(pk), keys, request.user))


@require_POST
@open_to(Role.EDITOR)
def rejoin(request: HttpRequest, pk: int) -> HttpResponse:
    """Send all letters to another group."""
    told = request.POST.get("other", "")
    found = shelf.group_by(pk)
    other = LetterGroup.objects.filter(pk=int(told)).first() if told.isdecimal() else None
    if other is None:
        messages.error(request, NOT_POSSIBLE["other_group"])
        return redirect("desk:letter_group", pk)
    done = _("Joined. The group waits to be confirmed.")
    _take(request, pk, done, lambda: groups.rejoin(found, other, request.user))
    return redirect("desk:letter_group", other.pk)


@require_POST
@open_to(Role.EDITOR)
def gather(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the letters of the groups that were chosen come to this one."""
    found = shelf.group_by(pk)
    others = shelf.numbers(request.POST.getlist("group"))
    done = _("Joined. The group waits to be confirmed.")
    return _take(request, pk, done, lambda: groups.gather(found.pk, others, request.user))


@require_POST
@open_to(Role.EDITOR)
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the answer, or a correction of the published one."""
    found = shelf.group_by(pk)
    is_answered = found.state == GroupState.PUBLISHED
    step = answers.correct if is_answered else answers.write
    kind = CorrectionForm if is_answered else AnswerForm
    provisions = shelf.provisions_here(found.consultation)
    form = kind(found.consultation, provisions, {}, request.POST)
    if not form.is_valid():
        return _refused(request, pk, form)
    done = _("Answer stored. Two people sign it, then it is published with others.")

    def written() -> object:
        return step(found, form.cleaned_data, request.user)

    return _take(request, pk, done, lambda: _unless_changed(request, found, written))


@require_POST
@open_to(Role.EDITOR)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell one author more than the others."""
    found = _waiting(pk)
    letter = get_object_or_404(found.group.members, key=request.POST.get("letter", ""))
    text = request.POST.get("text", "").strip()[:4000]
    done = _("Stored. Only the author's own code opens it.")
    return _take(request, pk, done, lambda: answers.add(found, letter, text))


@require_POST
@open_to(Role.EDITOR, Role.SIGNATORY)
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Return an answer to be written anew."""
    found = _waiting(pk)
    done = _("The answer was returned.")
    return _take(request, pk, done, lambda: answers.give_back(found, request.user))


def _unless_changed(request: HttpRequest, found: LetterGroup, step: Callable[[], object]) -> object:
    """Do a step on what its page showed. Raises NotPossible where another changed it since."""
    seen = request.POST.get("seen", "")
    if not seen.isdecimal():
        return step()
    return unless_changed(found, int(seen), request.user, step)


def _waiting(pk: int) -> Answer:
    """Give the answer of a group that is not published yet. Raises Http404."""
    return get_object_or_404(Answer.objects.select_related("group"), group_id=pk, batch=None)


def _take(request: HttpRequest, pk: int, done: str, step: Callable[[], object]) -> HttpResponse:
    try:
        step()
    except groups.NotPossible as refusal:
        messages.error(request, NOT_POSSIBLE[refusal.code])
    else:
        messages.success(request, done)
    return redirect("desk:letter_group", pk)


def _refused(request: HttpRequest, pk: int, form: PlaceForm | AnswerForm) -> HttpResponse:
    """Say what is wrong with a form, field by field."""
    for name, errors in form.errors.items():
        label = form.fields[name].label if name in form.fields else ""
        messages.error(request, f"{label}: {' '.join(errors)}")
    return redirect("desk:letter_group", pk)
