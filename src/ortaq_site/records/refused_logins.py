"""How often somebody was refused at the door of the desk: counted by hour, so that nobody fills it.

Beside the trail of access, and kept like it: no row goes, and no count becomes smaller.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models


class RefusedKind(models.TextChoices):
    """What was wrong."""

    PASSWORD = "password"  # noqa: S105  a kind, not a secret
    PASSKEY = "passkey"
    RESTING = "resting"
    """Whatever was sent: too many wrong ones came before."""


class RefusedLogin(models.Model):
    """Refusals of one kind in one hour. It holds nothing that somebody typed, no name either."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="refusals"
    )
    """Null: no account has the name that was typed, or nobody knows whose passkey it was."""
    kind = models.CharField(max_length=8, choices=RefusedKind)
    hour = models.DateTimeField()
    """When the hour began."""
    tries = models.PositiveIntegerField(default=0)

    class Meta:
        """Newest first; each count once."""

        ordering = ("-hour", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("account", "kind", "hour"), name="one_count_of_refusals_an_hour"
            ),
            models.UniqueConstraint(
                fields=("kind", "hour"),
                condition=models.Q(account=None),
                name="one_count_of_strangers_an_hour",
            ),
        )

    def __str__(self) -> str:
        return f"{self.account_id} {self.kind} {self.tries}"
