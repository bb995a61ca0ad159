"""`changepassword`: a new first password for somebody, who changes it at the next login."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.management.commands import changepassword

from ortaq_site.records.people import Account
from ortaq_site.steps.people import gave_password


class Command(changepassword.Command):
    """Set a password, and remember that its owner did not choose it."""

    def handle(self, *args: Any, **options: Any) -> str | None:
        """Ask for the password twice, keep it, and end what was open with the old one."""
        told: str | None = super().handle(*args, **options)
        gave_password(Account.objects.get(username=options["username"]))
        return told
