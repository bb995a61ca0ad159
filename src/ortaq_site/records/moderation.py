"""What moderators decided about statements, with reasons, and the appeals against it."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ortaq_site.records.participation import Participant, Statement, StatementStatus

APPEAL_LETTERS = 400
WORDS_LETTERS = 400


class Ground(models.TextChoices):
    """Why a statement is not asked; everybody sees which."""

    REPEATS = "repeats"
    """Another statement says it already."""
    ELSEWHERE = "elsewhere"
    """It is not about the question."""
    SEVERAL = "several"
    """Several thoughts at once: one agrees with one and not with the other."""
    UNCLEAR = "unclear"
    """Nobody could tell what agreeing would mean."""
    PERSONAL = "personal"
    """It names a private person or gives away somebody's data."""
    INSULT = "insult"
    """It insults, threatens, or calls for violence."""
    ADVERT = "advert"
    """It advertises something."""
    REPLACED = "replaced"
    """A clearer wording took its place."""
    OTHER = "other"
    """Something else, which the words beside it say."""


NOT_SHOWN = (Ground.PERSONAL, Ground.INSULT)
"""Grounds for which the words themselves are not shown in the public log."""


class StatementAppeal(models.Model):
    """The author of a statement asks another moderator to look again. Once."""

    statement = models.OneToOneField(Statement, models.PROTECT, related_name="appeal")
    author = models.ForeignKey(Participant, models.SET_NULL, null=True)
    words = models.CharField(max_length=APPEAL_LETTERS, blank=True)
    """Empty once its author erased everything."""

    def __str__(self) -> str:
        return f"{self.statement}"


class ModerationAct(models.Model):
    """One decision about a statement. Kept for ever."""

    statement = models.ForeignKey(Statement, models.PROTECT, related_name="acts")
    status = models.CharField(max_length=8, choices=StatementStatus)
    """What the statement is from then on."""
    ground = models.CharField(max_length=10, choices=Ground, blank=True)
    words = models.CharField(max_length=WORDS_LETTERS, blank=True)
    other = models.ForeignKey(Statement, models.PROTECT, null=True, related_name="+")
    """The statement that it repeats, or that took its place."""
    appeal = models.OneToOneField(StatementAppeal, models.PROTECT, null=True, related_name="answer")
    """The appeal that this answers."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they were made."""

        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(status=StatementStatus.ACCEPTED) | ~models.Q(ground=""),
                name="what_is_not_asked_has_a_ground",
            ),
        )

    def __str__(self) -> str:
        return f"{self.statement} {self.status}"
