"""The queue: groups in pages of fifty, confirmed, assigned and undone in batches."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.submissions import shelf
from ortaq_site.desk.submissions.words import NOT_POSSIBLE, STATES
from ortaq_site.records.people import Account, Role
from ortaq_site.records.submissions import LetterGroup, SavedFilter
from ortaq_site.steps.submissions import groups
from ortaq_site.steps.submissions.coverage import coverage
from ortaq_site.steps.submissions.filters import forget_filter, keep_filter


@require_safe
@open_to(*ANY_ROLE)
def queue(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one page of the queue."""
    consultation = shelf.consultation_by(slug)
    asked = shelf.Filter.of(request.GET)
    page = shelf.queue(consultation, asked, request)
    context = {
        "consultation": consultation,
        "asked": asked,
        "page": page,
        "entries": shelf.shown(page.object_list, consultation),
        "coverage": coverage(consultation, timezone.now()),
        "states": STATES.items(),
        "articles": shelf.articles(consultation),
        "themes": consultation.letter_themes.defer("groups", "typical"),
        "workload": shelf.workload(consultation),
        "reviewers": shelf.reviewers(),
        "saved": SavedFilter.objects.filter(owner=request.user, consultation=consultation),
        "may_edit": Role.EDITOR in roles_of(request.user),
    }
    return render(request, "desk/letters/queue.html", context)


@require_POST
@open_to(Role.EDITOR)
def batch(request: HttpRequest, slug: str) -> HttpResponse:
    """Do one step with the groups that were chosen, and come back to the same place."""
    consultation = shelf.consultation_by(slug)
    chosen = shelf.numbers(request.POST.getlist("group"))
    action = request.POST.get("action", "")
    one = action.partition(":")
    if one[1]:
        chosen = shelf.numbers([one[2]])
    steps = {
        "confirm": _confirm, "mine": _take, "assign": _assign, "join": _join, "undo": _undo,
    }  # fmt: skip
    step = steps.get(one[0])
    if step is not None:
        own = consultation.letter_groups.filter(pk__in=chosen).values_list("pk", flat=True)
        try:
            messages.success(request, step(request, slug, list(own)))
        except NotDone as refusal:
            messages.error(request, str(refusal))
    return redirect(_back(request, slug))


class NotDone(Exception):
    """A step that was not taken; says in the reader's language what to do."""


def _some(chosen: list[int]) -> list[int]:
    if not chosen:
        raise NotDone(_("Choose a group first: tick the box in its row."))
    return chosen


def _confirm(request: HttpRequest, slug: str, chosen: list[int]) -> str:
    done = groups.confirm(_some(chosen), request.user)
    return ngettext("%(count)d group confirmed.", "%(count)d groups confirmed.", done) % {
        "count": done
    }


def _take(request: HttpRequest, slug: str, chosen: list[int]) -> str:
    return _assigned(groups.assign(_some(chosen), request.user, request.user))


def _assign(request: HttpRequest, slug: str, chosen: list[int]) -> str:
    to = Account.objects.filter(username=request.POST.get("to", ""), is_active=True).first()
    return _assigned(groups.assign(_some(chosen), to, request.user))


def _assigned(count: int) -> str:
    return ngettext("%(count)d group assigned.", "%(count)d groups assigned.", count) % {
        "count": count
    }


def _join(request: HttpRequest, slug: str, chosen: list[int]) -> str:
    """Let the letters of the chosen groups come to the largest of them."""
    sizes = LetterGroup.objects.filter(pk__in=chosen).order_by("-letters", "pk")
    first, *others = sizes.values_list("pk", flat=True) or (None,)
    if not others:
        raise NotDone(_("Choose two groups or more."))
    try:
        groups.gather(first, others, request.user)
    except groups.NotPossible as refusal:
        raise NotDone(NOT_POSSIBLE[refusal.code]) from refusal
    return _("Joined in group %(number)d; it waits to be confirmed.") % {"number": first}


def _undo(request: HttpRequest, slug: str, chosen: list[int]) -> str:
    consultation = shelf.consultation_by(slug)
    try:
        event = groups.undo_last(consultation, request.user)
    except groups.NotPossible as refusal:
        raise NotDone(NOT_POSSIBLE[refusal.code]) from refusal
    if event is None:
        raise NotDone(_("There is nothing of yours to take back."))
    return _("Taken back: group %(number)d.") % {"number": event.group_id}


@require_POST
@open_to(*ANY_ROLE)
def keep(request: HttpRequest, slug: str) -> HttpResponse:
    """Keep the present view under a name, or forget one."""
    consultation = shelf.consultation_by(slug)
    if forgotten := request.POST.get("forget", ""):
        forget_filter(request.user, shelf.numbers([forgotten])[0])
    elif name := request.POST.get("name", "").strip():
        keep_filter(consultation, request.user, name, _query(request))
    return redirect(_back(request, slug))


def _query(request: HttpRequest) -> str:
    """Give the view that a form was sent from; only what a filter knows."""
    names = ("state", "article", "assigned", "language", "q", "order", "theme", "page")
    told = {name: request.POST.get(f"view_{name}", "") for name in names}
    return urlencode({name: value for name, value in told.items() if value})


def _back(request: HttpRequest, slug: str) -> str:
    address = reverse("desk:letters", args=(slug,))
    place = request.POST.get("place", "")
    fragment = f"#group-{place}" if place.isdecimal() else ""
    return f"{address}?{_query(request)}{fragment}"
