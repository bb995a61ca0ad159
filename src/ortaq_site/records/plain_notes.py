"""What an article says in plain words: written by one person, signed by another. Kept for ever.

A note is never changed: a better one is a further note on the same place, and a wrong one is
withdrawn with a reason. The database keeps all of this (`records/rules/plain_notes.py`).
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ortaq_site.records.law import Edition, TextLanguage


class PlainNote(models.Model):
    """An explanation of an article in one language; public once another person has signed it."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="plain_notes")
    """Published, so that its wording is fixed."""
    eid = models.CharField(max_length=200)
    """Address of the article in it."""
    language = models.CharField(max_length=2, choices=TextLanguage)
    text = models.TextField(max_length=2000)
    """What the article says."""
    changes = models.TextField(max_length=1000, blank=True)
    """What changes for a person by it; "" = nothing is said about that."""
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """As they were written; of one place and language the newest counts."""

        ordering = ("pk",)
        indexes = (
            models.Index(fields=("edition", "eid", "language"), name="plain_note_by_article"),
        )

    def __str__(self) -> str:
        return f"{self.edition_id}/{self.eid} {self.language}"


class PlainNoteSignature(models.Model):
    """The consent of a second person, which publishes a note."""

    note = models.OneToOneField(PlainNote, models.PROTECT, related_name="signature")
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    signed_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.note)


class PlainNoteWithdrawal(models.Model):
    """A published note no longer holds."""

    note = models.OneToOneField(PlainNote, models.PROTECT, related_name="withdrawal")
    reason = models.TextField(max_length=1000)
    """Why, in the language of the note: everybody reads it."""
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.note)


class PlainNotePlace(models.Model):
    """Where a published note belongs in an edition: its own, and each later one of that role."""

    note = models.ForeignKey(PlainNote, models.PROTECT, related_name="places")
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="plain_note_places")
    eid = models.CharField(max_length=200, blank=True)
    """Address of the article there; "" = that edition has no such article."""
    holds = models.BooleanField()
    """Whether the wording there says the same: numbers and punctuation may differ."""

    class Meta:
        """One for an edition."""

        constraints = (
            models.UniqueConstraint("note", "edition", name="one_place_of_a_note_in_an_edition"),
        )
        indexes = (models.Index(fields=("edition", "eid"), name="plain_note_by_place"),)

    def __str__(self) -> str:
        return f"{self.note_id} {self.edition_id}/{self.eid}"
