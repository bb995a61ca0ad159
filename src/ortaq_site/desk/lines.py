"""Correct one line: what it is, its number, heading and text; split it, join it, leave it."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from ortaq.law.act import FindingCode
from ortaq.law.correction.edits import Edit, EditRefused, change, join_above, split
from ortaq.law.correction.rebuild import profile_of
from ortaq_site.desk import shelf
from ortaq_site.desk.access import open_to
from ortaq_site.desk.forms import RowForm
from ortaq_site.desk.sheet import page_of, places_of, strip_of
from ortaq_site.desk.words import NOT_READY
from ortaq_site.records.desk import CorrectionKind
from ortaq_site.records.law import EditionText
from ortaq_site.records.people import Role
from ortaq_site.steps.desk.correction import Laid, correct, lay_out, undo_last
from ortaq_site.steps.desk.correction import confirm as confirm_place
from ortaq_site.steps.law import NotReady

Make = Callable[[Laid], Edit]

NEIGHBOURS = 2
"""Lines shown above and below the one that is corrected."""


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def line(request: HttpRequest, pk: int, language: str, at: int) -> HttpResponse:
    """Show one line with its neighbours, and take a correction of it."""
    text = shelf.text_by(pk, language)
    laid = lay_out(text)
    if at >= len(laid.rows):
        raise Http404
    form = RowForm(laid.rows[at], profile_of(laid.head), _data(request, "change"))
    if request.method == "POST":
        answer = _corrected(request, text, at, form)
        if answer is not None:
            return answer
    return render(request, "desk/line.html", _context(text, laid, at, form))


@require_POST
@open_to(Role.EDITOR)
def confirm(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Leave a doubtful place as it is."""
    text = shelf.text_by(pk, language)
    at, code = request.POST.get("at", ""), request.POST.get("code", "")
    if code not in set(FindingCode) or not (at == "" or at.isdecimal()):
        raise Http404
    position = int(at) if at else None
    return _taken(request, text, position, lambda: _confirm(request, text, position, code))


@require_POST
@open_to(Role.EDITOR)
def undo(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Take the latest correction back."""
    text = shelf.text_by(pk, language)
    return _taken(request, text, None, lambda: undo_last(text, request.user))


def _confirm(request: HttpRequest, text: EditionText, at: int | None, code: str) -> object:
    return confirm_place(text, at, FindingCode(code), request.user)


def _corrected(
    request: HttpRequest, text: EditionText, at: int, form: RowForm
) -> HttpResponse | None:
    """Take the correction that the person asked for. None when the form has to be shown again."""
    posted = request.POST
    match posted.get("action"):
        case "change" if form.is_valid():
            kind, make = CorrectionKind.CHANGED, _change(at, form)
        case "split":
            kind, make = CorrectionKind.SPLIT, _split(at, posted.get("pieces", ""))
        case "join":
            kind, make = CorrectionKind.JOINED, _join(at)
        case _:
            return None
    make = _if_still(at, posted.get("seen", ""), make)
    stays = at - 1 if kind is CorrectionKind.JOINED else at
    return _taken(request, text, stays, lambda: correct(text, kind, make, request.user))


def _change(at: int, form: RowForm) -> Make:
    return lambda laid: change(laid.rows, at, form.row())


def _split(at: int, pieces: str) -> Make:
    return lambda laid: split(laid.rows, at, pieces.splitlines(), profile_of(laid.head))


def _join(at: int) -> Make:
    return lambda laid: join_above(laid.rows, at)


def _if_still(at: int, seen: str, make: Make) -> Make:
    """Refuse to correct a line that is no longer the one that the person saw."""

    def checked(laid: Laid) -> Edit:
        if at >= len(laid.rows) or laid.rows[at].words != seen:
            raise EditRefused(at, "changed")
        return make(laid)

    return checked


def _taken(
    request: HttpRequest, text: EditionText, at: int | None, step: Callable[[], object]
) -> HttpResponse:
    """Take a step, say how it went, and go back to the line; or to the next doubtful place."""
    try:
        step()
    except EditRefused as refusal:
        messages.error(request, _refused(refusal))
    except NotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
    else:
        text = shelf.text_by(text.edition_id, text.language)
        messages.success(request, _left(text.reading.open_places))
        if request.POST.get("then") == "next":
            return _to_next_place(text, at)
    return _to_line(text, at)


def _to_next_place(text: EditionText, at: int | None) -> HttpResponseRedirect:
    places = places_of(lay_out(text))
    below = [place for place in places if place.at is not None and place.at > (at or 0)]
    following = (below or list(places) or [None])[0]
    if following is None:
        return _to_line(text, at)
    return redirect(f"{_address(text)}?page={following.page}#place-{following.number}")


def _to_line(text: EditionText, at: int | None) -> HttpResponseRedirect:
    fragment = "" if at is None else f"#line-{at}"
    return redirect(f"{_address(text)}?page={page_of(at)}{fragment}")


def _address(text: EditionText) -> str:
    return reverse("desk:text", args=(text.edition_id, text.language))


def _left(open_places: int) -> str:
    if not open_places:
        return _("Saved. There is no place left to look at.")
    return ngettext(
        "Saved. %(count)d place is left to look at.",
        "Saved. %(count)d places are left to look at.",
        open_places,
    ) % {"count": open_places}


def _refused(refusal: EditRefused) -> str:
    sentences = {
        "empty": _("A line cannot be empty. Join it with the line above instead."),
        "one_piece": _("There is nothing to split: put a line break where a new line begins."),
        "other_words": _("Splitting keeps all words. Change the words first, then split."),
        "first": _("There is no line above."),
        "changed": _("Somebody has changed the text meanwhile. Look at it again, then correct."),
        "no_row": _("This line is no longer there."),
    }
    return sentences[refusal.code]


def _data(request: HttpRequest, action: str) -> object:
    posted = request.method == "POST" and request.POST.get("action") == action
    return request.POST if posted else None


def _context(text: EditionText, laid: Laid, at: int, form: RowForm) -> dict[str, object]:
    places = places_of(laid)
    around = range(max(0, at - NEIGHBOURS), min(len(laid.rows), at + NEIGHBOURS + 1))
    row = laid.rows[at]
    return {
        "text": text,
        "edition": text.edition,
        "strip": strip_of(laid, at, places),
        "above": [strip_of(laid, near, ()) for near in around if near < at],
        "below": [strip_of(laid, near, ()) for near in around if near > at],
        "form": form,
        "pieces": row.text or row.heading,
        "page": page_of(at),
        "places": places,
    }
