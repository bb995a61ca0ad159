"""The people behind the desk. Citizens have no account here."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class Role(models.TextChoices):
    """The roles; each is a `Group` of this name, made by a migration."""

    EDITOR = "editor"
    """Uploads and corrects texts, and signs."""
    SIGNATORY = "signatory"
    """Reads what an editor has prepared, and signs."""
    ADMINISTRATOR = "administrator"
    """Creates consultations and accounts."""


class Account(AbstractUser):
    """A person who works at the desk."""

    def has_role(self, role: Role) -> bool:
        """Say whether this person has a role. Costs one query."""
        return self.is_active and self.groups.filter(name=role).exists()
