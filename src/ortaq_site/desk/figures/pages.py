"""Who has a public page: what the program proposes, what people decided, and the form to decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.figures.forms import WhoForm
from ortaq_site.records.commitments import Commitment
from ortaq_site.records.figures import FigureDecision, FigureKind, PublicFigure
from ortaq_site.records.hearings import HearingPublication
from ortaq_site.records.people import Account, Role
from ortaq_site.steps.commitments.load import commitments_with_all, terms_of
from ortaq_site.steps.figures import (
    Spoke,
    make_figure,
    say_who,
    say_who_promised,
    speakers_of,
    standing,
    take_back,
)
from ortaq_site.templatetags.ortaq import words


@dataclass(frozen=True)
class Asked:
    """A speaker of a hearing or of a promise, about whom somebody decides."""

    name: str
    office: str
    where: str
    groups: tuple[str, ...]
    say: Callable[[PublicFigure | None, Account], FigureDecision]


@require_safe
@open_to(*ANY_ROLE)
def figures(request: HttpRequest) -> HttpResponse:
    """Show who is proposed, who else spoke, and every page with its decisions."""
    made = standing(FigureDecision.objects.select_related("made_by", "publication__hearing"))
    waiting = list(_undecided(made))
    context = {
        "proposed": [one for one in waiting if one.groups],
        "others": [one for one in waiting if not one.groups],
        "promised": _promises_undecided(made),
        "figures": [
            (one, [each for each in made if each.figure_id == one.pk])
            for one in PublicFigure.objects.all()
        ],
        "declined": [one for one in made if one.figure is None],
        "may_edit": Role.EDITOR in roles_of(request.user),
    }
    return render(request, "desk/figures/figures.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def speaker(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Decide about one speaker of a published hearing."""
    publication = get_object_or_404(HearingPublication.objects.select_related("hearing"), pk=pk)
    found = next((one for one in speakers_of(publication) if one.values["id"] == key), None)
    if found is None:
        raise Http404
    values = found.values
    asked = Asked(
        values["name"],
        ", ".join(filter(None, (values["role"], values["organisation"]))),
        words(publication.hearing, "title"),
        found.groups,
        lambda figure, account: say_who(publication, key, figure, account),
    )
    return _decide(request, asked)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def promiser(request: HttpRequest, slug: str) -> HttpResponse:
    """Decide about the speaker of one promise."""
    commitment = get_object_or_404(Commitment.objects.prefetch_related("revisions"), slug=slug)
    terms = terms_of(commitment)
    told = terms["speaker"]
    if not told:
        raise Http404
    asked = Asked(
        told["name"],
        ", ".join(filter(None, (told.get("role"), told.get("organisation")))),
        terms["title"] or terms["wording"],
        (),
        lambda figure, account: say_who_promised(commitment, figure, account),
    )
    return _decide(request, asked)


@require_POST
@open_to(Role.EDITOR)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a decision back; it stays in the log."""
    take_back(get_object_or_404(FigureDecision, pk=pk), request.user)
    messages.success(request, _("Taken back."))
    return redirect("desk:figures")


def _decide(request: HttpRequest, asked: Asked) -> HttpResponse:
    if request.POST.get("action") == "none":
        asked.say(None, request.user)
        messages.success(request, _("Decided: no page."))
        return redirect("desk:figures")
    initial = {"name_ru": asked.name, "kind": FigureKind.PERSON}
    form = WhoForm(request.POST or None, initial=initial)
    if form.is_valid():
        with transaction.atomic():
            figure = form.cleaned_data["figure"] or make_figure(form.new_values(), request.user)
            asked.say(figure, request.user)
        messages.success(request, _("Decided. The page shows it at once."))
        return redirect("desk:figures")
    return render(request, "desk/figures/who.html", {"asked": asked, "form": form})


def _undecided(made: list[FigureDecision]) -> Iterator[Spoke]:
    decided = {(one.publication_id, one.speaker) for one in made}
    publications = HearingPublication.objects.select_related("hearing__consultation")
    for publication in publications.order_by("-day", "-pk"):
        for one in speakers_of(publication):
            if (publication.pk, one.values["id"]) not in decided:
                yield one


def _promises_undecided(made: list[FigureDecision]) -> list[tuple[Commitment, dict[str, object]]]:
    """Give promises with a speaker that came from no hearing: there the hearing says who spoke."""
    decided = {one.commitment_id for one in made}
    found = commitments_with_all().filter(proposal__hearing_promise=None)
    with_terms = ((one, terms_of(one)) for one in found if one.pk not in decided)
    return [(one, terms) for one, terms in with_terms if terms["speaker"]]
