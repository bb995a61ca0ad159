"""What is published of the opinion on a question: a running count, and releases by part.

Both are documents as they are shown and downloaded. The running count is replaced by the next one;
a release stays for ever. Nothing here is seen by the desk that the public does not see.
"""

from __future__ import annotations

from django.db import models

from ortaq_site.records.law import Edition
from ortaq_site.records.participation import Question, Statement


class StatementPlace(models.Model):
    """A provision that a statement is about."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="places")
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="statement_places")
    eid = models.CharField(max_length=100)
    """Address of an article in that edition."""

    class Meta:
        """In the order of the statements; each place once."""

        ordering = ("statement__number", "eid")
        constraints = (
            models.UniqueConstraint("statement", "edition", "eid", name="one_row_for_a_place"),
        )

    def __str__(self) -> str:
        return f"{self.statement} {self.eid}"


class OpinionCount(models.Model):
    """The running count of one question: everybody's answers, and opinion groups."""

    question = models.OneToOneField(Question, models.CASCADE, related_name="running_count")
    busy_since = models.DateTimeField(null=True, blank=True)
    """When somebody began to count; None while nobody does. One computation at a time."""
    counted_at = models.DateTimeField(null=True, blank=True)
    seconds = models.FloatField(default=0.0)
    """What the computation took."""
    log_size = models.BigIntegerField(default=0)
    """Entries of the public log whose votes it covers."""
    participants = models.PositiveIntegerField(default=0)
    votes = models.PositiveBigIntegerField(default=0)
    final = models.BooleanField(default=False)
    """Whether it was counted after the close, and so covers every vote."""
    document = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64, blank=True)
    """Of the document in canonical form."""
    placing = models.JSONField(default=dict)
    """What tells a participant where they stand; shown to themselves alone."""
    asking = models.JSONField(default=dict)
    """What chooses the statement that somebody is asked next: of statements alone, of no person."""

    def __str__(self) -> str:
        return f"{self.question} {self.log_size}"


class OpinionRelease(models.Model):
    """Answers by region, part of society and rung, as they were published at one time."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField()
    """Within the question, from 1."""
    released_at = models.DateTimeField()
    log_size = models.BigIntegerField()
    participants = models.PositiveIntegerField()
    final = models.BooleanField(default=False)
    document = models.JSONField()
    sha256 = models.CharField(max_length=64)
    """Of the document in canonical form; stands in the public log."""

    class Meta:
        """The newest first."""

        ordering = ("question", "-number")
        constraints = (
            models.UniqueConstraint("question", "number", name="one_release_for_a_number"),
        )

    def __str__(self) -> str:
        return f"{self.question} {self.number}"
