"""Answers to groups of letters: decision, reason, signatures, publication; and receipts of authors.

A published answer is immutable, and needs the signatures of two people: the database refuses
anything else (`records/rules/letters.py`).
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ortaq_site.records.law import Consultation, Edition
from ortaq_site.records.submissions import LetterGroup, Submission


class AnswerDecision(models.TextChoices):
    """What was decided; the codes are those of `ortaq.submissions.answers`."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    REJECTED = "rejected"
    OUT_OF_SCOPE = "out_of_scope"
    ALREADY_SO = "already_so"


class AnswerBatch(models.Model):
    """Answers that were published together."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="answer_batches")
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    published_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.consultation_id} {self.published_at:%Y-%m-%d}"


class Answer(models.Model):
    """The answer to all letters of one group, or a corrected version of it.

    A published answer stays as it is; a correction is a further one, with its reason, and goes the
    same way: two signatures, publication.
    """

    group = models.ForeignKey(LetterGroup, models.PROTECT, related_name="answers")
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    """The published version that this one corrects; null for the first one."""
    version = models.PositiveSmallIntegerField(default=1)
    why_kk = models.TextField(blank=True)
    why_ru = models.TextField(blank=True)
    """Why the earlier version is corrected."""
    decision = models.CharField(max_length=12, choices=AnswerDecision)
    reason_kk = models.TextField()
    reason_ru = models.TextField()
    shown_edition = models.ForeignKey(Edition, models.PROTECT, null=True, related_name="+")
    shown_eid = models.CharField(max_length=200, blank=True)
    """Where the decision shows: edition and address of the provision."""
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(auto_now=True)
    batch = models.ForeignKey(AnswerBatch, models.PROTECT, null=True, related_name="answers")
    """Null until it is published."""

    class Meta:
        """Each version once."""

        constraints = (models.UniqueConstraint("group", "version", name="one_answer_of_a_version"),)

    def __str__(self) -> str:
        return f"answer {self.version} to {self.group_id}"


class AnswerAddition(models.Model):
    """What one author is told beside the common answer. Only the receipt opens it."""

    answer = models.ForeignKey(Answer, models.CASCADE, related_name="additions")
    submission = models.ForeignKey(Submission, models.PROTECT, related_name="additions")
    text = models.TextField()

    class Meta:
        """One for a letter."""

        constraints = (
            models.UniqueConstraint("answer", "submission", name="one_addition_for_a_letter"),
        )

    def __str__(self) -> str:
        return f"{self.answer_id}/{self.submission_id}"


class AnswerSignature(models.Model):
    """One person's consent to exactly these words. Two people are needed."""

    answer = models.ForeignKey(Answer, models.CASCADE, related_name="signatures")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    words_sha256 = models.CharField(max_length=64)
    """What was signed (`steps.submissions.answers.fingerprint`)."""
    signed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """One for a person."""

        constraints = (
            models.UniqueConstraint("answer", "user", name="one_answer_signature_for_a_person"),
        )

    def __str__(self) -> str:
        return f"{self.answer_id} {self.user_id}"


class LetterReceipt(models.Model):
    """The hash of the code by which an author finds the letter again. The code is kept nowhere."""

    submission = models.OneToOneField(Submission, models.PROTECT, related_name="receipt")
    code_sha256 = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"receipt of {self.submission_id}"


class LetterTable(models.Model):
    """The table of proposals and decisions as a file, as it was when answers were published."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="letter_tables")
    language = models.CharField(max_length=2)
    format = models.CharField(max_length=4)
    """docx, xlsx or csv."""
    content = models.BinaryField()
    written_at = models.DateTimeField(auto_now=True)

    class Meta:
        """One for a language and a format."""

        constraints = (
            models.UniqueConstraint(
                "consultation", "language", "format", name="one_letter_table_of_a_kind"
            ),
        )

    def __str__(self) -> str:
        return f"{self.consultation_id} {self.language}.{self.format}"
