"""What the verifier keeps: questions, codes of those who may take part, pseudonyms it vouched for.

No name, no number of a document, no identifier of a provider: what leads to a person is turned into
a pseudonym at once, with a key that is a file apart and is destroyed at the close.
"""

from django.core.validators import RegexValidator
from django.db import models

ORIGIN = RegexValidator(r"^https?://[\w.-]+(:\d+)?$")
"""Scheme and host, nothing more: it stands in a policy of the browser too."""


class Way(models.TextChoices):
    """How the verifier knows that somebody may take part; one for a question, else two voices."""

    LISTED = "listed"
    SIGNED_IN = "signed-in"


class Poll(models.Model):
    """A question of the platform that this verifier vouches for."""

    slug = models.SlugField(max_length=60, unique=True)
    """The word in its address on the platform."""
    platform = models.CharField(max_length=200, validators=[ORIGIN])
    """Where people go back to: scheme and host."""
    audience = models.CharField(max_length=200)
    """Lasting name of the platform: of its public log."""
    way = models.CharField(max_length=10, choices=Way)
    blind = models.BooleanField(default=False)
    """Its tickets are signed without being seen (RFC 9474), once for a person."""
    title_kk = models.CharField(max_length=300)
    title_ru = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300)
    closes_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    """When its key was destroyed."""

    def __str__(self) -> str:
        return self.slug


class Listed(models.Model):
    """Somebody who may take part, known by the hash of a code that was sent to them."""

    poll = models.ForeignKey(Poll, models.PROTECT, related_name="listed")
    code_sha256 = models.CharField(max_length=64)
    region = models.CharField(max_length=6, blank=True)
    group = models.CharField(max_length=40, blank=True)

    class Meta:
        """A code stands on the list once."""

        constraints = (models.UniqueConstraint("poll", "code_sha256", name="one_line_for_a_code"),)

    def __str__(self) -> str:
        return f"{self.poll_id}/{self.pk}"


class Vouched(models.Model):
    """A pseudonym that got a ticket, and the day on which it got its first."""

    poll = models.ForeignKey(Poll, models.PROTECT, related_name="vouched")
    pseudonym = models.CharField(max_length=32)
    day = models.DateField()
    blinded_sha256 = models.CharField(max_length=64, blank=True)
    """Of what was signed without being seen: signed again where an answer was lost, and nothing
    else ever is for this person."""

    class Meta:
        """A person counts once."""

        constraints = (
            models.UniqueConstraint("poll", "pseudonym", name="one_person_for_a_pseudonym"),
        )

    def __str__(self) -> str:
        return f"{self.poll_id}/{self.pk}"
