"""Wordings that people propose for an article, and who supports them by pseudonym.

The reasons came as a letter, so a wording is grouped, answered and delivered like any letter; here
stands what the public sees of it. Its words never change (`records/rules/letters.py`).
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ortaq_site.records.law import Consultation, Edition, TextLanguage
from ortaq_site.records.submissions import LetterGroup, Submission


class WordingState(models.TextChoices):
    """How far a wording has come."""

    WAITING = "waiting"
    """Nobody at the desk has looked at it; the public sees its number alone."""
    SHOWN = "shown"
    REFUSED = "refused"
    """Not shown; the public sees number and reason."""
    WITHDRAWN = "withdrawn"
    """Its author had it erased before it was shown."""


class Wording(models.Model):
    """An article as somebody would have it. What leads to a person is hidden in it already."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="wordings")
    number = models.PositiveIntegerField()
    """From 1 on in a consultation: its address, which never changes."""
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="wordings")
    """The published edition whose words it changes."""
    eid = models.CharField(max_length=200)
    """Address of the article."""
    language = models.CharField(max_length=2, choices=TextLanguage)
    text = models.TextField()
    """The article as it is proposed, line by line as `ortaq.law.comparison.wording` gives it."""
    other_language = models.CharField(max_length=2, blank=True)
    other_text = models.TextField(blank=True)
    """The same in another language of the edition; "" = missing."""
    reasons = models.TextField()
    letter = models.OneToOneField(
        Submission, models.PROTECT, null=True, related_name="wording_proposed"
    )
    """The letter that brought it; null once that was erased."""
    point = models.ForeignKey(LetterGroup, models.PROTECT, null=True, related_name="+")
    """The point whose answer it has, kept when the letter is erased."""
    state = models.CharField(max_length=9, choices=WordingState, default=WordingState.WAITING)
    refused_because = models.CharField(max_length=500, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    decided_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        """By number."""

        ordering = ("number",)
        constraints = (
            models.UniqueConstraint("consultation", "number", name="one_wording_for_a_number"),
        )
        indexes = (models.Index(fields=("edition", "eid", "state"), name="wordings_of_article"),)

    def __str__(self) -> str:
        return f"{self.consultation_id}/{self.number}"


class WordingSupport(models.Model):
    """One browser's support for a wording."""

    wording = models.ForeignKey(Wording, models.CASCADE, related_name="supports")
    supporter = models.CharField(max_length=32)
    """Pseudonym, different in each consultation."""
    region = models.CharField(max_length=10, blank=True)
    stakeholder = models.CharField(max_length=200, blank=True)

    class Meta:
        """Each once."""

        constraints = (
            models.UniqueConstraint("wording", "supporter", name="one_support_for_a_supporter"),
        )

    def __str__(self) -> str:
        return f"{self.wording_id} {self.supporter}"
