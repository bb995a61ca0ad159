"""Commitments, their indicators and readings, what was judged and disputed; and proposals of them.

What somebody said, read or judged is only ever added to: triggers refuse to change or delete it
(`records/rules/commitments.py`). A commitment is corrected by a further revision.
"""

from __future__ import annotations

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models

WORD = RegexValidator(r"^(?!(?:find|all)$)[a-z0-9]+(-[a-z0-9]+)*$")
"""One word for an address; `find` and `all` are taken."""


class ProposalState(models.TextChoices):
    """What a person made of a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class PromiseProposal(models.Model):
    """A promise that the program found in a text, waiting for a person or decided by one."""

    document = models.JSONField()
    """A commitment as `ortaq.commitments.exchange` writes it; its offsets count in `text`."""
    because = models.JSONField(default=list)
    """Signs for and against, as `{"code", "start", "end"}`; offsets count in `text`."""
    score = models.FloatField()
    text = models.TextField()
    """The whole text in which it was found."""
    state = models.CharField(max_length=8, choices=ProposalState, default=ProposalState.OPEN)
    reason = models.CharField(max_length=400, blank=True)
    """Why it was rejected."""
    found_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    found_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        """Open ones first, in the order of their texts; a decision has a person."""

        ordering = ("found_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(state=ProposalState.OPEN, decided_by__isnull=True)
                | ~models.Q(state=ProposalState.OPEN) & models.Q(decided_by__isnull=False),
                name="proposal_decided_by_somebody",
            ),
        )

    def __str__(self) -> str:
        return f"{self.document.get('wording', '')[:60]}"


class Commitment(models.Model):
    """One commitment under a permanent address; what it says is its last revision."""

    slug = models.CharField(max_length=80, unique=True, validators=[WORD])
    """The word in its address; never changes."""
    proposal = models.OneToOneField(
        PromiseProposal, models.PROTECT, null=True, related_name="commitment"
    )
    demonstration = models.BooleanField(default=False)
    accepted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    accepted_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they were accepted."""

        ordering = ("accepted_at", "pk")

    def __str__(self) -> str:
        return self.slug


class Kept(models.Model):
    """What somebody added to a commitment, with who and when. Kept for ever."""

    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """No table of its own."""

        abstract = True


class CommitmentRevision(Kept):
    """What a commitment says, from one moment on. Kept for ever."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="revisions")
    document = models.JSONField()
    """As `ortaq.commitments.exchange` writes it, without indicators, judgements and disputes."""
    reason = models.CharField(max_length=400, blank=True)
    """Why it was changed; "" of the first."""

    class Meta:
        """Oldest first."""

        ordering = ("commitment", "pk")
        get_latest_by = "pk"

    def __str__(self) -> str:
        return f"{self.commitment} {self.pk}"


class CommitmentIndicator(Kept):
    """What is measured of a commitment. Kept for ever."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="indicators")
    key = models.CharField(max_length=120)
    """One word, unique in the commitment."""
    document = models.JSONField()
    """An indicator as `ortaq.commitments.exchange` writes it, without readings."""

    class Meta:
        """In the order in which they were added."""

        ordering = ("commitment", "pk")
        constraints = (
            models.UniqueConstraint("commitment", "key", name="one_indicator_for_a_word"),
        )

    def __str__(self) -> str:
        return f"{self.commitment} {self.key}"


class IndicatorReading(Kept):
    """One published figure. Kept for ever; a wrong one is followed by a right one with a caveat."""

    indicator = models.ForeignKey(CommitmentIndicator, models.PROTECT, related_name="readings")
    document = models.JSONField()
    """A reading as `ortaq.commitments.exchange` writes it."""

    class Meta:
        """In the order in which they were added."""

        ordering = ("indicator", "pk")

    def __str__(self) -> str:
        return f"{self.indicator} {self.document.get('value', '')}"


class CommitmentJudgement(Kept):
    """What one person found. Kept for ever; it counts once another person has signed it."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="judgements")
    document = models.JSONField()
    """A judgement as `ortaq.commitments.exchange` writes it, `second` empty."""

    class Meta:
        """Oldest first."""

        ordering = ("commitment", "pk")

    def __str__(self) -> str:
        return f"{self.commitment} {self.document.get('on', '')}"


class JudgementSignature(models.Model):
    """The consent of a second person to a judgement. Kept for ever."""

    judgement = models.OneToOneField(CommitmentJudgement, models.PROTECT, related_name="signature")
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    signed_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.judgement} {self.signed_by}"


class CommitmentDispute(Kept):
    """What somebody holds against a judgement or a reading. Kept for ever."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="disputes")
    document = models.JSONField()
    """A dispute as `ortaq.commitments.exchange` writes it, without its answer."""

    class Meta:
        """Oldest first."""

        ordering = ("commitment", "pk")

    def __str__(self) -> str:
        return f"{self.commitment} {self.document.get('by', '')}"


class DisputeAnswer(Kept):
    """The answer to a dispute. Kept for ever."""

    dispute = models.OneToOneField(CommitmentDispute, models.PROTECT, related_name="answer")
    text = models.TextField()
    on = models.DateField()

    def __str__(self) -> str:
        return f"{self.dispute}"
