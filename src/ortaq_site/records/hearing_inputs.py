"""What the record of a hearing rests on beside its sources. Kept for ever, the newest counts."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ortaq_site.records.hearings import Hearing, HearingSource


class SourceStanding(models.Model):
    """A source was set aside, or taken back: it came by mistake, yet it is not lost."""

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="standings")
    source = models.ForeignKey(HearingSource, models.PROTECT, related_name="standings")
    set_aside = models.BooleanField()
    """Whether it counts no longer; False = it counts again."""
    reason = models.CharField(max_length=400, blank=True)
    """Why it was set aside; "" of what was taken back."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which it was said."""

        ordering = ("hearing", "pk")

    def __str__(self) -> str:
        return f"{self.source} {self.set_aside}"


class VoteSnapshot(models.Model):
    """The open votes of a consultation, as claims of a hearing were tested against them."""

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="vote_snapshots")
    votes = models.JSONField()
    """As `ortaq.hearings.claims.open_vote.votes_to_dict` writes them."""
    sha256 = models.CharField(max_length=64)
    """Of `votes`, as the record of a hearing is hashed."""
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.hearing} {self.made_at:%Y-%m-%d}"
