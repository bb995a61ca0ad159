"""A hearing at the desk: begin it, its sources, how far it has come, what is next."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq.errors import UnreadableSource
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.forms import ReasonForm
from ortaq_site.desk.hearings.cards import board_of
from ortaq_site.desk.hearings.forms import (
    AsideForm,
    HearingForm,
    PasteForm,
    UploadForm,
    WindowForm,
)
from ortaq_site.desk.hearings.provisions import Articles
from ortaq_site.desk.last_steps import Signed
from ortaq_site.desk.receiving import NotReceived, the_file
from ortaq_site.desk.refusals import told
from ortaq_site.records.hearings import Hearing, HearingStatus
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import SIGNATURES_NEEDED, Role
from ortaq_site.steps.desk.intake import Upload
from ortaq_site.steps.hearings.deciding import review_of
from ortaq_site.steps.hearings.intake import PASTED, Document, begin_hearing, take_in
from ortaq_site.steps.hearings.log import HearingNotReady
from ortaq_site.steps.hearings.proposing import hash_of
from ortaq_site.steps.hearings.publishing import confirmed_record
from ortaq_site.steps.hearings.sources import set_aside as set_source_aside
from ortaq_site.steps.hearings.sources import take_back as take_source_back
from ortaq_site.steps.hearings.standings import counting_sources, set_aside_in
from ortaq_site.steps.hearings.window import takes_notes
from ortaq_site.words.hearings import NOT_READY

EVENTS_SHOWN = 30
PASTE_ID, UPLOAD_ID = "paste_%s", "upload_%s"
"""Two forms with the same fields stand on one page."""
MARK = 16
"""Letters of a hash that two people compare on the telephone."""


def hearing_by(pk: int) -> Hearing:
    """Give one hearing. Raises Http404."""
    return get_object_or_404(Hearing.objects.select_related("consultation", "edition"), pk=pk)


HEARINGS = Signed("desk:hearing", hearing_by, HearingNotReady, NOT_READY)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def new_hearing(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin a hearing."""
    consultation = get_object_or_404(Consultation, slug=slug)
    form = HearingForm(consultation, request.POST or None)
    if form.is_valid():
        hearing = begin_hearing(consultation, form.cleaned_data, request.user)
        return redirect("desk:hearing", hearing.pk)
    context = {"form": form, "consultation": consultation}
    return render(request, "desk/hearings/new.html", context)


@require_safe
@open_to(*ANY_ROLE)
def hearing(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a hearing: its sources, its state, what is next, its log."""
    return render(request, "desk/hearings/hearing.html", _context(request, hearing_by(pk)))


@require_POST
@open_to(Role.EDITOR)
def paste(request: HttpRequest, pk: int) -> HttpResponse:
    """Take in a pasted text, and go on to what was understood of it."""
    found = hearing_by(pk)
    form = PasteForm(request.POST, auto_id=PASTE_ID)
    if not form.is_valid():
        context = {**_context(request, found), "paste_form": form}
        return render(request, "desk/hearings/hearing.html", context)
    given = form.cleaned_data
    text = given.pop("text")
    document = Document(PASTED, text.encode(), text=text, **_known(given, _("Pasted text")))
    return _taken_in(request, found, document)


@require_POST
@open_to(Role.EDITOR)
def upload(request: HttpRequest, pk: int) -> HttpResponse:
    """Take in a file, and go on to what was understood of it; or say in one line why not."""
    found = hearing_by(pk)
    form = UploadForm(request.POST, request.FILES, auto_id=UPLOAD_ID)
    try:
        sent = the_file(request)
    except NotReceived as refusal:
        messages.error(request, refusal.words)
    else:
        if form.is_valid():
            return _taken_in(request, found, _document(sent, form.cleaned_data))
    context = {**_context(request, found), "upload_form": form}
    return render(request, "desk/hearings/hearing.html", context)


@require_safe
@open_to(*ANY_ROLE)
def source(request: HttpRequest, pk: int, position: int) -> HttpResponse:
    """Give a source back exactly as it was received; a browser must not open it here."""
    kept = get_object_or_404(hearing_by(pk).sources.select_related("file"), position=position)
    return FileResponse(
        BytesIO(bytes(kept.file.content)),
        as_attachment=True,
        filename=kept.file.name,
        content_type="application/octet-stream",
    )


@require_POST
@open_to(Role.EDITOR)
def set_aside(request: HttpRequest, pk: int, position: int) -> HttpResponse:
    """Let a source that came by mistake count no longer."""
    form = AsideForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Say why it does not belong here."))
        return redirect("desk:hearing", pk)
    reason = form.cleaned_data["reason"]
    done = _("Set aside. The record was read anew from the other sources.")
    return HEARINGS.take(
        request, pk, done, lambda one: set_source_aside(one, position, reason, request.user)
    )


@require_POST
@open_to(Role.EDITOR)
def take_back(request: HttpRequest, pk: int, position: int) -> HttpResponse:
    """Let a source count again."""
    return HEARINGS.take(
        request,
        pk,
        _("It counts again."),
        lambda one: take_source_back(one, position, "", request.user),
    )


def _document(sent: Upload, given: dict[str, Any]) -> Document:
    known = {field: value for field, value in given.items() if field != "file"}
    return Document(sent.name, sent.content, **_known(known, sent.name))


def _known(given: dict[str, object], name: str) -> dict[str, object]:
    return {**given, "name": given["name"] or name}


def _taken_in(request: HttpRequest, found: Hearing, document: Document) -> HttpResponse:
    try:
        take_in(found, document, request.user)
    except UnreadableSource as refusal:
        messages.error(request, told(refusal))
    except HearingNotReady as refusal:
        messages.error(request, NOT_READY[refusal.code])
    else:
        return redirect("desk:review", found.pk)
    return redirect("desk:hearing", found.pk)


def _context(request: HttpRequest, found: Hearing) -> dict[str, object]:
    roles = roles_of(request.user)
    signatures = list(found.signatures.select_related("user").prefetch_related("user__groups"))
    review = review_of(found)
    sources = counting_sources(found)
    submitted = found.status == HearingStatus.SUBMITTED
    return {
        "hearing": found,
        "sources": [(one, AsideForm(auto_id=f"aside-{one.position}-%s")) for one in sources],
        "aside": list(set_aside_in(found).values()),
        "counts": board_of(review, Articles(None)).counts,
        "signatures": signatures,
        "is_signed": _is_signed(signatures),
        "needed": SIGNATURES_NEEDED,
        "own_signature": any(one.user_id == request.user.pk for one in signatures),
        "mark": hash_of(confirmed_record(review))[:MARK] if submitted else "",
        "may_edit": Role.EDITOR in roles,
        "may_sign": bool(roles & {Role.EDITOR, Role.SIGNATORY}),
        "window_open": takes_notes(found, timezone.localdate()),
        "notes": found.notes.select_related("answer__made_by"),
        "paste_form": PasteForm(auto_id=PASTE_ID),
        "upload_form": UploadForm(auto_id=UPLOAD_ID),
        "window_form": WindowForm(),
        "reason_form": ReasonForm(),
        "events": found.events.select_related("made_by")[:EVENTS_SHOWN],
    }


def _is_signed(signatures: list[object]) -> bool:
    by_signatory = any(
        group.name == Role.SIGNATORY for one in signatures for group in one.user.groups.all()
    )
    return len(signatures) >= SIGNATURES_NEEDED and by_signatory
