"""Write a note in plain words, sign it as a second person, withdraw it with a reason.

Publication and withdrawal are committed to in the public log as they happen.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from ortaq.law.akn import read_akn
from ortaq.ledger.canonical import Json
from ortaq.ledger.entry import EntryKind
from ortaq_site.records.errors import RecordRefused
from ortaq_site.records.law import Edition
from ortaq_site.records.people import Account
from ortaq_site.records.plain_notes import PlainNote, PlainNoteSignature, PlainNoteWithdrawal
from ortaq_site.steps.ledger.append import Act, append
from ortaq_site.steps.plain_notes.carrying import place_note


class PlainNoteRefused(RecordRefused):
    """A step that may not be taken; the code says why (`words/plain_notes.py`)."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a note belongs."""

    edition: Edition
    eid: str
    language: str


@transaction.atomic
def write_note(place: Place, text: str, changes: str, account: Account) -> PlainNote:
    """Write a note; it is public once another person has signed it. Raises PlainNoteRefused."""
    if not place.edition.is_published:
        raise PlainNoteRefused("not_published")
    if not _has_article(place):
        raise PlainNoteRefused("no_article")
    return PlainNote.objects.create(
        edition=place.edition,
        eid=place.eid,
        language=place.language,
        text=text,
        changes=changes,
        written_by=account,
    )


@transaction.atomic
def sign_note(note: PlainNote, account: Account) -> PlainNoteSignature:
    """Publish a note as a second person. Raises PlainNoteRefused."""
    note = _locked(note)
    if note.written_by_id == account.pk:
        raise PlainNoteRefused("own_note")
    if PlainNoteSignature.objects.filter(note=note).exists():
        raise PlainNoteRefused("signed")
    if _of_place(note).filter(pk__gt=note.pk).exists():
        raise PlainNoteRefused("written_anew")
    signature = PlainNoteSignature.objects.create(note=note, signed_by=account)
    place_note(note)
    _log(EntryKind.PUBLICATION, note, {"text": note.text, "changes": note.changes})
    return signature


@transaction.atomic
def withdraw_note(note: PlainNote, reason: str, account: Account) -> PlainNoteWithdrawal:
    """Say that a published note no longer holds, and why. Raises PlainNoteRefused."""
    note = _locked(note)
    if not PlainNoteSignature.objects.filter(note=note).exists():
        raise PlainNoteRefused("not_signed")
    if PlainNoteWithdrawal.objects.filter(note=note).exists():
        raise PlainNoteRefused("withdrawn")
    withdrawal = PlainNoteWithdrawal.objects.create(note=note, reason=reason, withdrawn_by=account)
    _log(EntryKind.STATUS, note, {"status": "withdrawn", "reason": reason})
    return withdrawal


def note_subject(note: PlainNote) -> str:
    """Name a note in the log."""
    return f"note/{note.pk}"


def _locked(note: PlainNote) -> PlainNote:
    # Locked by its edition: a note itself is never written to, and a newer one is another row.
    edition = Edition.objects.select_for_update(of=("self",)).select_related("consultation")
    note.edition = edition.get(pk=note.edition_id)
    return note


def _of_place(note: PlainNote) -> QuerySet[PlainNote]:
    return PlainNote.objects.filter(edition=note.edition, eid=note.eid, language=note.language)


def _has_article(place: Place) -> bool:
    texts = place.edition.texts.all()
    return any(
        article.eid == place.eid
        for text in texts
        for article in read_akn(bytes(text.akn)).articles()
    )


def _log(kind: EntryKind, note: PlainNote, told: dict[str, Json]) -> None:
    consultation, edition = note.edition.consultation.slug, note.edition.slug
    where: dict[str, Json] = {
        "note": note_subject(note),
        "edition": edition,
        "provision": note.eid,
        "language": str(note.language),
    }
    act = Act(kind, consultation, "", note_subject(note), {**where, **told})
    append([act], timezone.now())
