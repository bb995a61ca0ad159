"""What was computed of letters and would be computed again: signatures, requests, sets of copies.

Nothing is said here that does not follow from the letters: a row that is missing, or that another
method wrote, is computed anew. What holds words of a letter, or follows from one, goes with it.
"""

from __future__ import annotations

from django.db import models

from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import Submission

METHOD_LENGTH = 40


class LetterSignature(models.Model):
    """The signature of a letter's words, by which copies of it are looked for."""

    submission = models.OneToOneField(
        Submission, models.PROTECT, primary_key=True, related_name="signature"
    )
    method = models.CharField(max_length=METHOD_LENGTH)
    places = models.BinaryField()
    """Places of `ortaq.submissions.grouping.signatures`, four bytes each, the low one first."""

    def __str__(self) -> str:
        return f"signature of {self.submission_id}"


class LetterRequest(models.Model):
    """What a letter asks for; kept of typical letters, with which further ones are compared."""

    submission = models.OneToOneField(
        Submission, models.PROTECT, primary_key=True, related_name="request"
    )
    method = models.CharField(max_length=METHOD_LENGTH)
    text = models.TextField()

    def __str__(self) -> str:
        return f"request of {self.submission_id}"


class LetterCopies(models.Model):
    """Which letters of a consultation hang together as copies, as they were last read."""

    consultation = models.OneToOneField(Consultation, models.PROTECT, related_name="+")
    method = models.CharField(max_length=METHOD_LENGTH)
    sets = models.BinaryField()
    """Pairs of row numbers, eight bytes each, the low one first: a letter, and one of its set."""
    capped = models.PositiveIntegerField(default=0)
    """Buckets in which not all pairs were looked at."""

    def __str__(self) -> str:
        return f"copies of {self.consultation_id}"
