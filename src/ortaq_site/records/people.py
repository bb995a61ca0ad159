"""The people behind the desk. Citizens have no account here."""

from django.contrib.auth.models import AbstractUser
from django.db import models

SIGNATURES_NEEDED = 2
"""How many people sign a text, a hearing or an answer before it is published: nobody alone does."""


class Role(models.TextChoices):
    """The roles; each is a `Group` of this name, made by a migration."""

    EDITOR = "editor"
    """Uploads and corrects texts, and signs."""
    SIGNATORY = "signatory"
    """Reads what an editor has prepared, and signs."""
    ADMINISTRATOR = "administrator"
    """Creates consultations and accounts."""
    MODERATOR = "moderator"
    """Reads what the public says in a question, and translates it."""
    CLERK = "clerk"
    """Enters what people answer on paper or by telephone."""
    AUDITOR = "auditor"
    """Reads everything at the desk, and who came in and changed what; changes nothing."""
    COUNCIL = "council"
    """Enters the recommendations of a public council, and sees how they are answered."""


class Account(AbstractUser):
    """A person who works at the desk."""

    second_factor_since = models.DateTimeField(null=True, editable=False)
    """When the second factor was last changed; null = there is none, a password lets in."""

    password_given_at = models.DateTimeField(null=True, editable=False)
    """When somebody else chose the password; null = its owner did. It opens no page of the desk."""

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Mark a login, so that a changed password or second factor ends every other one."""
        mark: str = super()._get_session_auth_hash(secret=secret)
        since = self.second_factor_since
        return f"{mark}/{since.timestamp():.6f}" if since else mark

    def has_role(self, role: Role) -> bool:
        """Say whether this person has a role. Costs one query."""
        return self.is_active and self.groups.filter(name=role).exists()


class Assignment(models.Model):
    """That somebody works on one consultation. Who has none of these works on all of them."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="assignments")
    consultation = models.ForeignKey("records.Consultation", models.CASCADE, related_name="+")

    class Meta:
        """Each pair once."""

        constraints = (
            models.UniqueConstraint(
                fields=("account", "consultation"), name="one_assignment_of_a_pair"
            ),
        )

    def __str__(self) -> str:
        return f"{self.account} {self.consultation}"
