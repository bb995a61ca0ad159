"""Questions put to the public, statements, those who take part, and their votes.

Nobody is named here: a participant is a pseudonym that holds for one question and is derived with
a key kept outside the database (`steps/participation/keys.py`).
"""

from __future__ import annotations

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models

from ortaq_site.records.law import Consultation, Edition, TextLanguage

QUESTION_ADDRESS = RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*$")
STATEMENT_LETTERS = 140
"""Longest statement: what a person takes in at once on a small screen."""


class Rung(models.TextChoices):
    """How it is made sure that a voice is one person's; the weakest first."""

    OPEN = "open"
    """By nothing: whoever has the link."""
    INVITATION = "invitation"
    """By a code that was handed out."""
    TICKET = "ticket"
    """By a verifier, from a list of those who may take part."""
    SIGNED_IN = "signed-in"
    """By a verifier, which had them sign in where they are known."""
    BLIND = "blind"
    """By a verifier that signed their ticket without seeing it."""
    OFFLINE = "offline"
    """By a clerk, on paper, by telephone or across the table."""


class Verifier(models.Model):
    """Another body that says who may take part, without saying who it is. Its key never changes."""

    name = models.CharField(max_length=60, unique=True, validators=[QUESTION_ADDRESS])
    """As it calls itself in its tickets."""
    title_kk = models.CharField(max_length=200)
    title_ru = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    address = models.URLField()
    """Where people go to be verified."""
    public_key = models.CharField(max_length=64)
    """Ed25519, 32 bytes in hexadecimal digits."""

    def __str__(self) -> str:
        return self.name


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
    verifier = models.ForeignKey(
        Verifier, models.PROTECT, null=True, blank=True, related_name="questions"
    )
    """Whose tickets let in, on the rungs `ticket` and `blind`."""
    blind_key = models.CharField(max_length=700, blank=True)
    """The verifier's key for the blind tickets of this question alone, on the rung `blind`."""
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField()
    edition = models.ForeignKey(
        Edition, models.PROTECT, null=True, blank=True, related_name="questions"
    )
    """The wording that it is about."""
    provisions = models.JSONField(default=list, blank=True)
    """Addresses of the provisions of that edition that it is about; none = all of it."""
    in_preparation = models.BooleanField(default=False)
    """Still being written at the desk: nobody else sees it."""
    close_asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    """Who wants it closed for good; another person has to confirm."""
    close_confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    key_destroyed_at = models.DateTimeField(null=True, blank=True)
    """When the key of its pseudonyms was destroyed: from then on nobody is found again."""

    class Meta:
        """Those that close last first."""

        ordering = ("-closes_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(close_confirmed_by__isnull=True)
                | models.Q(close_asked_by__isnull=False)
                & ~models.Q(close_confirmed_by=models.F("close_asked_by")),
                name="question_is_closed_by_two_people",
            ),
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
    paper = models.BooleanField(default=False)
    """It stands on a sheet of paper: a clerk enters what is ticked there."""

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


class UsedTicket(models.Model):
    """The number of a ticket that let somebody in, so that nobody copies it. Leads to nobody."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="used_tickets")
    number = models.CharField(max_length=64)

    class Meta:
        """A ticket lets in once."""

        constraints = (models.UniqueConstraint("question", "number", name="one_use_for_a_ticket"),)

    def __str__(self) -> str:
        return f"{self.question_id}/{self.pk}"


class SheetWay(models.TextChoices):
    """How somebody answered to a clerk."""

    PAPER = "paper"
    TELEPHONE = "telephone"
    IN_PERSON = "in-person"


class PaperSheet(models.Model):
    """That a clerk entered the answers of a participant; it goes when the participant leaves."""

    participant = models.OneToOneField(Participant, models.CASCADE, related_name="sheet")
    way = models.CharField(max_length=10, choices=SheetWay)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    entered_on = models.DateField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.participant_id} {self.way}"


class StatementStatus(models.TextChoices):
    """Whether the public is asked about a statement."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    HIDDEN = "hidden"
    """It was accepted, and a moderator took it out of the way: its votes stay."""


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
    """Why it was rejected or hidden, in words: shown in the public log of moderation."""
    replaces = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    """The earlier wording that this one took the place of; its votes are not carried over."""
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
    statement = models.ForeignKey(Statement, models.PROTECT, related_name="votes", db_index=False)
    """Found by the index below, which begins with it."""
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
        # What came to a statement since a count, however many votes other statements have.
        indexes = (models.Index(fields=("statement", "sequence"), name="votes_of_a_statement"),)

    def __str__(self) -> str:
        return f"{self.participant_id} {self.statement_id} {self.value}"
