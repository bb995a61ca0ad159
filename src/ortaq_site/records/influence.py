"""Which changed words of a draft were traced to letters, and what a lawyer said of each trace."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ortaq_site.records.law import Consultation, EditionText


class InfluenceTrace(models.Model):
    """What the program traced between two editions in one language; one row for a pair of texts."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="traces")
    old = models.ForeignKey(EditionText, models.PROTECT, related_name="+")
    new = models.ForeignKey(EditionText, models.PROTECT, related_name="+")
    shares = models.JSONField()
    """`[{"article", "changed"}]`: changed words of each article, in the order of the text."""
    letters = models.PositiveIntegerField()
    """Letters looked at: those in the language of the texts that came before the new edition."""
    receipt = models.JSONField()
    """Hashes of both texts and of the letters, parameters, version."""
    computed_at = models.DateTimeField(auto_now=True)

    class Meta:
        """The newest first."""

        ordering = ("-pk",)
        constraints = (models.UniqueConstraint("old", "new", name="one_trace_for_a_pair"),)

    def __str__(self) -> str:
        return f"{self.old_id} {self.new_id}"


class TracedSpan(models.Model):
    """Changed words that stand in letters: a proposal until a lawyer decides."""

    trace = models.ForeignKey(InfluenceTrace, models.PROTECT, related_name="spans")
    article = models.CharField(max_length=200)
    """Address in the new edition, or in the old one where the article is gone."""
    is_deleted = models.BooleanField()
    """Whether the words went out of the draft; else they came in."""
    place = models.PositiveIntegerField()
    """Offset in the wording of the article."""
    text = models.TextField()
    words = models.PositiveIntegerField()
    """Words of it that agree."""
    sources = models.JSONField()
    """`[{"letter", "start", "end", "bits", "expected"}]`: the earliest letters by primary key, and
    where in them the words stand."""
    letters = models.PositiveIntegerField()
    """All letters with the words."""
    stands = models.BooleanField(default=True)
    """Whether the newest computation still finds it."""
    confirmed = models.BooleanField(null=True)
    """What a lawyer decided; null = nobody has yet."""
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        """In the order in which they were found: that of the text."""

        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                "trace", "article", "is_deleted", "place", name="one_span_for_a_place"
            ),
        )

    def __str__(self) -> str:
        return f"{self.trace_id} {self.article} {self.place}"
