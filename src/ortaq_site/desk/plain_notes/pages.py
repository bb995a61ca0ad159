"""Explanations at the desk: see what is missing or of old, write, sign, withdraw."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ortaq.errors import UnknownProvision
from ortaq.language.readability import readability
from ortaq.law.act import Provision, text_of
from ortaq_site.desk.access import ANY_ROLE, open_to, roles_of
from ortaq_site.desk.plain_notes import shelf
from ortaq_site.desk.plain_notes.forms import PlainNoteForm, WithdrawalForm
from ortaq_site.records.law import Consultation, Edition, EditionStatus
from ortaq_site.records.people import Role
from ortaq_site.records.plain_notes import PlainNote
from ortaq_site.steps.plain_notes import writing
from ortaq_site.words.plain_notes import REFUSED

SIGNERS = (Role.EDITOR, Role.SIGNATORY)


@require_safe
@open_to(*ANY_ROLE)
def plain_notes(request: HttpRequest, slug: str) -> HttpResponse:
    """Show every article with its explanations; first what waits and what is of old."""
    consultation = get_object_or_404(Consultation, slug=slug)
    editions = shelf.published_editions(consultation)
    asked = request.GET.get("edition", "")
    edition = next((one for one in editions if one.slug == asked), next(iter(editions), None))
    context = {"consultation": consultation, "editions": editions, "edition": edition}
    if edition is not None:
        found = shelf.standing(edition)
        text = shelf.text_in(edition)
        context |= {
            "standing": found,
            "lines": shelf.lines(found, shelf.act_in(edition)),
            "language": text.language,
            "codes": shelf.LANGUAGES,
            "may_edit": Role.EDITOR in roles_of(request.user),
            "may_sign": bool(roles_of(request.user) & set(SIGNERS)),
        }
    return render(request, "desk/plain_notes/plain_notes.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(Role.EDITOR)
def write(request: HttpRequest, slug: str, edition: str, eid: str, language: str) -> HttpResponse:
    """Write an explanation beside the article; with hints, before or after it is kept."""
    place = writing.Place(_edition(slug, edition), eid, _language(language))
    form = PlainNoteForm(language, request.POST or None, initial=_initial(place))
    hints = None
    if form.is_valid():
        words = form.cleaned_data
        if "keep" in request.POST:
            return _kept(request, place, words["text"], words["changes"])
        hints = readability(f"{words['text']}\n\n{words['changes']}", language)
    unit = _unit(place)
    context = {
        "consultation": place.edition.consultation,
        "place": place,
        "unit": unit,
        "wording": text_of(unit),
        "law_language": shelf.text_in(place.edition, language).language,
        "form": form,
        "hints": hints,
    }
    return render(request, "desk/plain_notes/write.html", context)


@require_POST
@open_to(*SIGNERS)
def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish an explanation that another person wrote."""
    note = _note(pk)
    try:
        writing.sign_note(note, request.user)
    except writing.PlainNoteRefused as refusal:
        messages.error(request, REFUSED[refusal.code])
    else:
        messages.success(request, _("Signed. The explanation is public."))
    return redirect("desk:plain_notes", note.edition.consultation.slug)


@require_http_methods(["GET", "HEAD", "POST"])
@open_to(*SIGNERS)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a published explanation with a reason."""
    note = _note(pk)
    form = WithdrawalForm(request.POST or None)
    if form.is_valid():
        try:
            writing.withdraw_note(note, form.cleaned_data["reason"], request.user)
        except writing.PlainNoteRefused as refusal:
            messages.error(request, REFUSED[refusal.code])
        else:
            messages.success(request, _("Withdrawn. The page of the article says so and why."))
        return redirect("desk:plain_notes", note.edition.consultation.slug)
    context = {"consultation": note.edition.consultation, "note": note, "form": form}
    return render(request, "desk/plain_notes/withdraw.html", context)


def _kept(request: HttpRequest, place: writing.Place, text: str, changes: str) -> HttpResponse:
    try:
        writing.write_note(place, text, changes, request.user)
    except writing.PlainNoteRefused as refusal:
        messages.error(request, REFUSED[refusal.code])
    else:
        messages.success(request, _("Kept. It will be public once another person has signed it."))
    return redirect("desk:plain_notes", place.edition.consultation.slug)


def _initial(place: writing.Place) -> dict[str, str]:
    """Begin with the newest words on this place, signed or not, else with those carried to it."""
    own = PlainNote.objects.filter(
        edition=place.edition, eid=place.eid, language=place.language
    ).last()
    carried = PlainNote.objects.filter(
        places__edition=place.edition, places__eid=place.eid, language=place.language
    ).order_by("edition__sequence", "pk")
    note = own or carried.last()
    return {"text": note.text, "changes": note.changes} if note else {}


def _unit(place: writing.Place) -> Provision:
    try:
        return shelf.act_in(place.edition, place.language).find(place.eid)
    except UnknownProvision:
        raise Http404 from None


def _edition(slug: str, edition: str) -> Edition:
    found = Edition.objects.select_related("consultation").filter(status=EditionStatus.PUBLISHED)
    return get_object_or_404(found, consultation__slug=slug, slug=edition)


def _language(language: str) -> str:
    if language not in shelf.LANGUAGES:
        raise Http404
    return language


def _note(pk: int) -> PlainNote:
    return get_object_or_404(PlainNote.objects.select_related("edition__consultation"), pk=pk)
