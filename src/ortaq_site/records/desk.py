"""What the desk keeps beside a text: lines of its source, rows, corrections, and the log."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ortaq_site.records.law import Edition, EditionText, SourceFile, TextLanguage


class Reading(models.Model):
    """What was understood of a source, as rows of `ortaq.law.correction`: at first, and by now."""

    text = models.OneToOneField(EditionText, models.CASCADE, related_name="reading")
    first_rows = models.JSONField()
    """The rows as the source was read: each a line of it. They never change."""
    rows = models.JSONField()
    """The rows after all corrections; their `source` points into `first_rows`."""
    doubts = models.JSONField()
    """What the reader was unsure of: `{"code", "row", "detail"}`; row of `first_rows` or null."""
    open_places = models.PositiveIntegerField()
    """Doubtful places that nobody has dealt with yet."""
    read_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return str(self.text)


class CorrectionKind(models.TextChoices):
    """What a person did to the rows."""

    CHANGED = "changed"
    SPLIT = "split"
    JOINED = "joined"
    CONFIRMED = "confirmed"
    """Looked at a doubtful place and left it as it was."""
    UNDONE = "undone"
    """Took an earlier correction back."""


class Correction(models.Model):
    """One correction of a recognised text. Kept for ever; the source is never altered."""

    text = models.ForeignKey(EditionText, models.PROTECT, related_name="corrections")
    source = models.ForeignKey(SourceFile, models.PROTECT, related_name="corrections")
    """The upload whose rows it corrected: another upload begins anew."""
    kind = models.CharField(max_length=10, choices=CorrectionKind)
    at = models.PositiveIntegerField()
    """Position of the first row concerned, from 0."""
    before = models.JSONField()
    """The rows as they were."""
    after = models.JSONField()
    """The rows as they became."""
    doubt = models.CharField(max_length=40, blank=True)
    """Of a confirmation: the code of the finding that was looked at."""
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="undone_by")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they were made."""

        ordering = ("text", "pk")

    def __str__(self) -> str:
        return f"{self.text} {self.kind} {self.at}"


class DeskAction(models.TextChoices):
    """What a person did with an edition."""

    CREATED = "created"
    UPLOADED = "uploaded"
    REFUSED = "refused"
    """A file could not be read."""
    SUBMITTED = "submitted"
    RETURNED = "returned"
    SIGNED = "signed"
    WITHDRAWN = "withdrawn"
    """Took the own signature back."""
    PUBLISHED = "published"


class DeskEvent(models.Model):
    """One line of the log of an edition. Kept for ever."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="events")
    action = models.CharField(max_length=10, choices=DeskAction)
    language = models.CharField(max_length=2, choices=TextLanguage, blank=True)
    """Of an upload."""
    detail = models.CharField(max_length=500, blank=True)
    """Name of a file, reason of a return."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.edition} {self.action}"
