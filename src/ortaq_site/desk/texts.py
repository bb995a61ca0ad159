"""The text of one language: its file, the recognised tree beside the source, its corrections."""

from __future__ import annotations

from io import BytesIO

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ortaq.errors import UnreadableSource
from ortaq_site.desk import shelf
from ortaq_site.desk.access import ANY_ROLE, open_to
from ortaq_site.desk.receiving import NotReceived, the_file
from ortaq_site.desk.refusals import told, told_of_language
from ortaq_site.desk.sheet import page_of, sheet_of
from ortaq_site.desk.words import NOT_READY
from ortaq_site.records.desk import Correction
from ortaq_site.records.people import Role
from ortaq_site.steps.desk.correction import Laid, lay_out, standing
from ortaq_site.steps.desk.intake import OtherLanguage, take_in
from ortaq_site.steps.law import NotReady


@require_POST
@open_to(Role.EDITOR)
def upload(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Take in a file, and go on to what was understood of it; or say in one line why not."""
    edition = shelf.edition_by(pk)
    if language not in shelf.LANGUAGES:
        raise Http404
    try:
        sent = the_file(request)
        take_in(edition, language, sent, request.user)
    except NotReceived as refusal:
        messages.error(request, refusal.words)
    except UnreadableSource as refusal:
        messages.error(request, told(refusal))
    except OtherLanguage as refusal:
        messages.error(request, told_of_language(refusal))
    except NotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
    else:
        messages.success(request, _("%(name)s was read.") % {"name": sent.name})
        return redirect("desk:text", pk, language)
    return redirect("desk:edition", pk)


@require_safe
@open_to(*ANY_ROLE)
def text(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Show the recognised tree beside the lines of the source, doubtful places marked."""
    found = shelf.text_by(pk, language)
    laid = lay_out(found)
    context = {
        "text": found,
        "edition": found.edition,
        "sheet": sheet_of(laid, _page(laid, request)),
        "state": shelf.state_of(found.edition, request.user),
        "last": (standing(found) or [None])[-1],
    }
    return render(request, "desk/text.html", context)


@require_safe
@open_to(*ANY_ROLE)
def source(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Give the file back exactly as it was received; a browser must not open it here."""
    found = shelf.text_by(pk, language)
    return FileResponse(
        BytesIO(bytes(found.source.content)),
        as_attachment=True,
        filename=found.source.name,
        content_type="application/octet-stream",
    )


@require_safe
@open_to(*ANY_ROLE)
def corrections(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """List every correction: who, when, before and after."""
    found = shelf.text_by(pk, language)
    made = Correction.objects.filter(text=found, source_id=found.source_id)
    context = {
        "text": found,
        "edition": found.edition,
        "corrections": made.select_related("made_by", "undone_by").order_by("-pk"),
    }
    return render(request, "desk/corrections.html", context)


def _page(laid: Laid, request: HttpRequest) -> str:
    """Give the page that was asked for: by its number, or by the address of a provision on it."""
    eid = request.GET.get("at", "")
    if eid in laid.rebuilt.eids:
        return str(page_of(laid.rebuilt.eids.index(eid)))
    return request.GET.get("page", "1")
