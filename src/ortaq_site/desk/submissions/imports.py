"""Bring letters in: upload, say what columns mean, try, take; or type one in."""

from __future__ import annotations

import secrets

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq.errors import UnreadableSource
from ortaq.submissions.readers.refused import refused_rows
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.receiving import NotReceived, the_files
from ortaq_site.desk.refusals import told
from ortaq_site.desk.submissions import shelf
from ortaq_site.desk.submissions.forms import ClerkForm, MappingForm
from ortaq_site.records.jobs import JobStatus
from ortaq_site.records.people import Role
from ortaq_site.records.submissions import ImportStage, LetterImport
from ortaq_site.steps.submissions import intake
from ortaq_site.steps.submissions.delivery import delivery_list
from ortaq_site.steps.submissions.receiving import Written, receive

ACCEPTED = ".csv,.tsv,.xlsx,.eml,.docx,.pdf,.txt,.html"
AT_WORK = (ImportStage.LOOKING, ImportStage.TAKING)
CHOOSING = (ImportStage.MAPPED, ImportStage.LOOKED, ImportStage.FAILED)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def new_import(request: HttpRequest, slug: str) -> HttpResponse:
    """Take files in, and go on to what their columns mean."""
    consultation = shelf.consultation_by(slug)
    if request.method == "POST":
        try:
            uploads = the_files(request, "files")
            delivery = intake.begin_import(consultation, uploads, request.user)
        except NotReceived as refusal:
            messages.error(request, refusal.words)
        except UnreadableSource as refusal:
            messages.error(request, told(refusal))
        else:
            return redirect("desk:letter_import", delivery.pk)
    context = {
        "consultation": consultation,
        "imports": consultation.imports.select_related("made_by", "job")[:20],
        "accepted": ACCEPTED,
    }
    return render(request, "desk/letters/new_import.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(*ANY_ROLE)
def delivery(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an import; a POST stores the mapping and tries it."""
    return try_mapping(request, pk) if request.method == "POST" else _delivery(request, pk)


@open_to(Role.EDITOR)
def try_mapping(request: HttpRequest, pk: int) -> HttpResponse:
    """Store what the columns mean, and try it."""
    found = shelf.import_by(pk)
    form = MappingForm(found.header, found.mapping, request.POST)
    if not found.is_table or found.stage not in CHOOSING:
        messages.error(request, _("This import can no longer be changed."))
    elif form.is_valid():
        intake.store_mapping(found, form.mapping())
        return redirect("desk:letter_import", pk)
    return _delivery(request, pk, form)


def _delivery(request: HttpRequest, pk: int, form: MappingForm | None = None) -> HttpResponse:
    found = shelf.import_by(pk)
    may_edit = Role.EDITOR in roles_of(request.user)
    context = {
        "consultation": found.consultation,
        "delivery": found,
        "form": form or _mapping_form(found, may_edit=may_edit),
        "may_edit": may_edit,
        "at_work": found.stage in AT_WORK and not _job_failed(found),
        "failed": found.stage == ImportStage.FAILED or _job_failed(found),
        "choosing": found.is_table and found.stage in CHOOSING,
        "without_code": found.letters.filter(receipt=None).count(),
    }
    return render(request, "desk/letters/import.html", context)


def _mapping_form(found: LetterImport, *, may_edit: bool) -> MappingForm:
    choosing = found.is_table and found.stage in CHOOSING and may_edit
    examples = intake.examples_of(found) if choosing else {}
    return MappingForm(found.header, found.mapping, examples=examples)


@require_POST
@open_to(Role.EDITOR)
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the letters in after the dry run, or once more after a failure."""
    found = shelf.import_by(pk)
    if found.stage == ImportStage.LOOKED or _job_failed(found):
        intake.start_taking(found)
    return redirect("desk:letter_import", pk)


@require_safe
@open_to(Role.EDITOR)
def refused(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the refused rows, to be mended and sent again."""
    found = shelf.import_by(pk)
    return _file(refused_rows(intake.read_import(found)), f"refused-{pk}.csv")


@require_POST
@open_to(Role.EDITOR)
def codes(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the list of authors with their codes: once."""
    found = shelf.import_by(pk)
    return _file(delivery_list(found, request.user), f"codes-{pk}.csv")


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def new_letter(request: HttpRequest, slug: str) -> HttpResponse:
    """Type in a letter that came on paper, and show its code once."""
    consultation = shelf.consultation_by(slug)
    initial = {"form": secrets.token_hex(16), "received": timezone.localdate()}
    form = ClerkForm(consultation.country, initial, request.POST or None)
    context = {"consultation": consultation, "form": form}
    if form.is_valid():
        letter, code = receive(consultation, _written(form), request.user)
        return render(request, "desk/letters/entered.html", {
            "consultation": consultation, "letter": letter, "code": code,
        })  # fmt: skip
    return render(request, "desk/letters/new_letter.html", context)


def _written(form: ClerkForm) -> Written:
    told = form.cleaned_data
    midnight = timezone.datetime.combine(told["received"], timezone.datetime.min.time())
    return Written(
        text=told["text"],
        form=told["form"],
        region=told["region"],
        stakeholder=told["stakeholder"],
        received=timezone.make_aware(midnight),
        personal={"name": told["name"], "contact": told["contact"]},
    )


def _job_failed(found: LetterImport) -> bool:
    return (
        found.stage in AT_WORK and found.job is not None and (found.job.status == JobStatus.FAILED)
    )


def _file(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
