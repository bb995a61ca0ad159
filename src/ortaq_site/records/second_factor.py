"""The second factor of the staff, and the trail of who came in and who changed what about access.

A secret of an app is sealed with a key that is not in the database; of recovery codes only hashes
are kept, of passkeys only public keys.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models


class AuthenticatorApp(models.Model):
    """An app that shows a new code each half minute (RFC 6238)."""

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="authenticator_app"
    )
    sealed = models.BinaryField()
    """The secret, as `steps.second_factor.sealing` seals it."""
    last_step = models.BigIntegerField()
    """The half minute of the newest code that was taken: none of it or before is taken again."""
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.account_id)


class Passkey(models.Model):
    """A key that a device or a security key keeps (WebAuthn)."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="passkeys")
    credential = models.CharField(max_length=1400, unique=True)
    """Its id, base64url."""
    public = models.BinaryField()
    """Id, maker and public key, as WebAuthn writes them (attested credential data)."""
    count = models.PositiveBigIntegerField(default=0)
    """How often it has signed, as it said last; 0 for keys that do not count."""
    name = models.CharField(max_length=60)
    made_at = models.DateTimeField(auto_now_add=True)
    used_at = models.DateTimeField(null=True)

    class Meta:
        """As they were added."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return self.name


class RecoveryCode(models.Model):
    """A code on paper that opens once."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="recovery_codes"
    )
    sha256 = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    class Meta:
        """Each once."""

        constraints = (
            models.UniqueConstraint("account", "sha256", name="one_recovery_code_for_a_hash"),
        )

    def __str__(self) -> str:
        return str(self.account_id)


class AccessAction(models.TextChoices):
    """What happened to the access of somebody."""

    CAME_IN = "came_in"
    REFUSED = "refused"
    """Password right, second factor wrong."""
    APP_ADDED = "app_added"
    APP_REMOVED = "app_removed"
    KEY_ADDED = "key_added"
    KEY_REMOVED = "key_removed"
    CODES_MADE = "codes_made"
    CODE_USED = "code_used"
    CHANGED = "changed"
    """Has another password now."""
    COPIED = "copied"
    """A passkey counted backwards: somebody may have a copy of it."""
    RESET = "reset"
    """An administrator took the second factor away from a colleague."""
    ASSIGNED = "assigned"
    """Works on other consultations from now on; the detail names them, "" = on all."""
    ENDED = "ended"
    """Logins were ended by hand; the detail says how many."""


class AccessEvent(models.Model):
    """One line of the trail. Kept for ever; it holds no secret and no address of the network."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="access")
    action = models.CharField(max_length=12, choices=AccessAction)
    detail = models.CharField(max_length=200, blank=True)
    """By which factor, name of a passkey, reason of a reset."""
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    """Null: from the command line."""
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)
        indexes = (models.Index(fields=("account", "action", "made_at"), name="access_by_action"),)

    def __str__(self) -> str:
        return f"{self.account_id} {self.action}"
