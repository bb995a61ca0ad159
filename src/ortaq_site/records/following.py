"""Who wants to hear what happens to what. A follower is a code; an address of e-mail is apart."""

from __future__ import annotations

from django.db import models

from ortaq_site.records.law import TextLanguage


class SubjectKind(models.TextChoices):
    """What can be followed."""

    CONSULTATION = "consultation"
    ARTICLE = "article"
    PROMISE = "promise"
    LAW = "law"


class Follower(models.Model):
    """Somebody who follows: known by the hash of a code, and by nothing else."""

    code_sha256 = models.CharField(max_length=64, unique=True)
    language = models.CharField(max_length=2, choices=TextLanguage)
    """In which they are told."""

    def __str__(self) -> str:
        return f"follower {self.pk}"


class Following(models.Model):
    """One thing that somebody follows. Deleted when they stop."""

    follower = models.ForeignKey(Follower, models.CASCADE, related_name="followings")
    kind = models.CharField(max_length=12, choices=SubjectKind)
    key = models.CharField(max_length=200)
    """`slug`, or `consultation/edition/article`, or `consultation/law`."""
    since = models.DateTimeField()

    class Meta:
        """In the order in which they began; each thing once."""

        ordering = ("follower", "pk")
        constraints = (
            models.UniqueConstraint("follower", "kind", "key", name="a_thing_is_followed_once"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class FollowerMail(models.Model):
    """Where a follower wants a daily letter. Deleted when they stop; never shown to anybody."""

    follower = models.OneToOneField(Follower, models.CASCADE, related_name="mail")
    address = models.EmailField(max_length=254)
    number_sha256 = models.CharField(max_length=64)
    """Of the six digits that were sent to make sure of the address."""
    tries = models.PositiveSmallIntegerField(default=0)
    confirmed_at = models.DateTimeField(null=True)
    told_until = models.DateTimeField()
    """Up to when letters have told them everything."""

    def __str__(self) -> str:
        return f"mail of {self.follower_id}"


class OutgoingMail(models.Model):
    """A letter to a follower that waits to be sent. Deleted once it is sent."""

    mail = models.ForeignKey(FollowerMail, models.CASCADE, related_name="letters")
    subject = models.CharField(max_length=200)
    body = models.TextField()
    made_at = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField(max_length=300, blank=True)
    """Why it could not be sent last time; no address."""

    class Meta:
        """Oldest first."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return f"letter {self.pk}"
