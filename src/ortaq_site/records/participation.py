"""Questions put to the public, statements, those who take part, and their votes.

Nobody is named here: a participant is a pseudonym that holds for one question and is derived with
a key kept outside the database (`steps/participation/keys.py`).
"""

from __future__ import annotations

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models

from ortaq_site.records.law import Consultation, TextLanguage

QUESTION_ADDRESS = RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*$")
STATEMENT_LETTERS = 140
"""Longest statement: what a person takes in at once on a small screen."""


class Rung(models.TextChoices):
    """How it is made sure that a voice is one person's; the weakest first."""

    OPEN = "open"
    """By nothing: whoever has the link."""
    INVITATION = "invitation"
    """By a code that was handed out."""


class Question(models.Model):
    """What people are asked about in a consultation, statement by statement."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="questions")
    slug = models.CharField(max_length=60, unique=True, validators=[QUESTION_ADDRESS])
    """The word in its address; never changes."""
    title_kk = models.CharField(max_length=300)
    title_ru = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300)
    rung = models.CharField(max_length=10, choices=Rung, default=Rung.OPEN)
    """What is asked of those who enter."""
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    key_destroyed_at = models.DateTimeField(null=True, blank=True)
    """When the key of its pseudonyms was destroyed: from then on nobody is found again."""

    class Meta:
        """Those that close last first."""

        ordering = ("-closes_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opens_at")),
                name="question_closes_after_it_opens",
            ),
        )

    def __str__(self) -> str:
        return self.slug


class Invitation(models.Model):
    """A code that was handed out; only its hash is kept."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="invitations")
    code_sha256 = models.CharField(max_length=64)

    class Meta:
        """A code lets in once."""

        constraints = (
            models.UniqueConstraint("question", "code_sha256", name="one_invitation_for_a_code"),
        )

    def __str__(self) -> str:
        return f"{self.question_id}/{self.pk}"


class Participant(models.Model):
    """Somebody who takes part in one question."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="participants")
    pseudonym = models.CharField(max_length=32)
    rung = models.CharField(max_length=10, choices=Rung)
    """How this voice was made sure of."""
    region = models.CharField(max_length=6, blank=True)
    """Code, where the person chose to say it."""
    group = models.CharField(max_length=40, blank=True)
    """Code of a part of society, where the person chose to say it."""

    class Meta:
        """One person has one voice."""

        constraints = (
            models.UniqueConstraint("question", "pseudonym", name="one_voice_for_a_pseudonym"),
        )

    def __str__(self) -> str:
        return self.pseudonym


class StatementStatus(models.TextChoices):
    """Whether the public is asked about a statement."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Statement(models.Model):
    """Something that one can agree or disagree with. Never edited once somebody voted on it."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="statements")
    number = models.PositiveIntegerField()
    """Within the question, from 1; never changes."""
    language = models.CharField(max_length=2, choices=TextLanguage)
    """In which it was written; the others were translated by people."""
    text_kk = models.CharField(max_length=STATEMENT_LETTERS, blank=True)
    text_ru = models.CharField(max_length=STATEMENT_LETTERS, blank=True)
    text_en = models.CharField(max_length=STATEMENT_LETTERS, blank=True)
    author = models.ForeignKey(Participant, models.SET_NULL, null=True, blank=True)
    """None for a statement of the organisers, and of somebody who left."""
    status = models.CharField(
        max_length=8, choices=StatementStatus, default=StatementStatus.WAITING
    )
    reason = models.CharField(max_length=400, blank=True)
    """Why it was rejected: shown in the public log of moderation."""
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True)

    class Meta:
        """In the order of their numbers."""

        ordering = ("question", "number")
        constraints = (
            models.UniqueConstraint("question", "number", name="one_statement_for_a_number"),
        )

    def __str__(self) -> str:
        return f"{self.question_id}/{self.number}"


class Vote(models.Model):
    """The latest answer of a participant to a statement."""

    participant = models.ForeignKey(Participant, models.PROTECT, related_name="votes")
    statement = models.ForeignKey(Statement, models.PROTECT, related_name="votes")
    value = models.SmallIntegerField()
    """1 agree, -1 disagree, 0 pass."""
    sequence = models.BigIntegerField(unique=True)
    """Of its entry in the log."""

    class Meta:
        """One person, one voice on each statement: the database itself sees to it."""

        constraints = (
            models.UniqueConstraint("participant", "statement", name="one_vote_on_a_statement"),
            models.CheckConstraint(
                condition=models.Q(value__in=(-1, 0, 1)), name="vote_is_one_of_three"
            ),
        )

    def __str__(self) -> str:
        return f"{self.participant_id} {self.statement_id} {self.value}"
