"""What was done with a question at the desk. Kept for ever."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ortaq_site.records.participation import Question


class QuestionAction(models.TextChoices):
    """What a person did with a question."""

    PREPARED = "prepared"
    CHANGED = "changed"
    OPENED = "opened"
    INVITED = "invited"
    """Made codes; the detail is how many."""
    PRINTED = "printed"
    """Made sheets of paper; the detail is how many."""
    TIED = "tied"
    """Said which articles a statement is about; the detail is its number and their addresses."""
    CLOSE_ASKED = "asked"
    CLOSE_REFUSED = "kept"
    """Took the wish to close it back, or refused it."""
    CLOSED = "closed"
    """Confirmed the close: the key is destroyed."""


class QuestionEvent(models.Model):
    """One line of the log of a question."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="events")
    action = models.CharField(max_length=10, choices=QuestionAction)
    detail = models.CharField(max_length=500, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.question} {self.action}"
