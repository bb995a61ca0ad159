"""The review: the source on the left, the proposals on the right, one decision after another."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq.hearings.review import Reviewed
from ortaq.hearings.review.items import SUGGESTED
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.hearings.cards import board_of, following, names_in
from ortaq_site.desk.hearings.item_forms import FORMS, Around, ItemForm
from ortaq_site.desk.hearings.pages import hearing_by
from ortaq_site.desk.hearings.provisions import articles_of
from ortaq_site.records.hearings import Hearing
from ortaq_site.records.people import Role
from ortaq_site.steps.hearings import deciding
from ortaq_site.steps.hearings.deciding import Review, review_of
from ortaq_site.steps.hearings.log import HearingNotReady
from ortaq_site.words.hearings import NOT_READY


@require_safe
@open_to(*ANY_ROLE)
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the source with highlights, and all proposals beside it."""
    found = hearing_by(pk)
    shown = review_of(found)
    context = {
        "hearing": found,
        "board": board_of(shown, articles_of(found)),
        "may_decide": found.may_change and Role.EDITOR in roles_of(request.user),
        "can_undo": bool(shown.decisions),
    }
    return render(request, "desk/hearings/review.html", context)


@require_POST
@open_to(Role.EDITOR)
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm or reject one proposal, and go on to the next that waits."""
    found = hearing_by(pk)
    key = request.POST.get("key", "")
    steps = {"confirm": deciding.confirm, "reject": deciding.reject}
    step = steps.get(request.POST.get("action", ""))
    if step is None:
        raise Http404
    return taken(request, found, lambda: step(found, key, request.user), key)


@require_POST
@open_to(Role.EDITOR)
def certain(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm all proposals without a doubt at once."""
    found = hearing_by(pk)

    def step() -> None:
        count = deciding.confirm_certain(found, request.user)
        words = ngettext("%(count)d was confirmed.", "%(count)d were confirmed.", count)
        messages.success(request, words % {"count": count})

    return taken(request, found, step, "")


@require_POST
@open_to(Role.EDITOR)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the latest decision back, and show what it was about."""
    found = hearing_by(pk)
    try:
        key = deciding.undo_last(found, request.user)
    except HearingNotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
        return redirect("desk:review", pk)
    messages.success(request, _("Taken back."))
    return redirect(_address(found, key))


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def item(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Show one proposal, and take a correction of it."""
    found = hearing_by(pk)
    shown = review_of(found)
    one = shown.find(key)
    if one is None:
        raise Http404
    form = form_of(shown, one, request.POST if request.method == "POST" else None)
    if form.is_valid():
        wanted = form.wanted()
        return taken(
            request, found, lambda: deciding.correct(found, key, wanted, request.user), key
        )
    board = board_of(shown, articles_of(found))
    card = next(card for card in board.cards if card.one.item.key == key)
    context = {
        "hearing": found, "card": card, "form": form, "around": words_around(shown, one),
        "articles": form.around.articles.list if "provisions" in form.fields else (),
        "may_decide": False,
    }  # fmt: skip
    return render(request, "desk/hearings/item.html", context)


@require_POST
@open_to(Role.EDITOR)
def choose(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Say that a statement is about a provision that was suggested."""
    found = hearing_by(pk)
    one = review_of(found).find(key)
    eid = request.POST.get("eid", "")
    if one is None or eid not in {link["eid"] for link in one.item.values.get(SUGGESTED, ())}:
        raise Http404
    wanted = {**_said_in(one), "provisions": [*one.item.values["provisions"], eid]}
    try:
        deciding.correct(found, key, wanted, request.user)
    except HearingNotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
    return redirect(_address(found, key))


@require_safe
@open_to(*ANY_ROLE)
def decisions(request: HttpRequest, pk: int) -> HttpResponse:
    """List every decision: who, when, on what."""
    found = hearing_by(pk)
    made = found.decisions.select_related("made_by", "undoes", "undone_by").order_by("-pk")
    board = board_of(review_of(found), articles_of(found))
    cards = {card.one.item.key: card for card in board.cards}
    lines = [(decision, cards.get(decision.key)) for decision in made]
    return render(request, "desk/hearings/decisions.html", {"hearing": found, "lines": lines})


def form_of(shown: Review, one: Reviewed, data: object) -> ItemForm:
    """Give the form that corrects a proposal."""
    around = Around(names_in(shown.items), articles_of(shown.hearing))
    return FORMS[one.item.kind](one.item, around, data)


def taken(
    request: HttpRequest, found: Hearing, step: Callable[[], object], key: str
) -> HttpResponse:
    """Take a step and go on to the next proposal that waits, or say why it was refused."""
    try:
        step()
    except HearingNotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
        return redirect("desk:review", found.pk)
    doubtful = request.POST.get("then") == "doubtful"
    return redirect(_address(found, following(review_of(found), key, doubtful=doubtful)))


def _said_in(one: Reviewed) -> dict[str, object]:
    """Give what earlier corrections made of an item, so that a further one keeps it."""
    proposed = one.proposed.values if one.proposed else {}
    return {
        name: value
        for name, value in one.item.values.items()
        if name != "provision_links" and proposed.get(name) != value
    }


CONTEXT = 240
"""Characters of the source shown before and after the words of a proposal."""


def words_around(shown: Review, one: Reviewed) -> list[tuple[str, str, str]]:
    """Give each place of a proposal: the words before, its own, and those after."""
    texts = {source.position: source.text for source in shown.hearing.sources.all()}
    return [
        (
            texts[place.source][max(0, place.start - CONTEXT) : place.start],
            texts[place.source][place.start : place.end],
            texts[place.source][place.end : place.end + CONTEXT],
        )
        for place in one.item.places[:1]
        if place.source in texts
    ]


def _address(found: Hearing, key: str) -> str:
    fragment = f"#{key}" if key else "#done"
    return reverse("desk:review", args=(found.pk,)) + fragment
