"""`resetfactor`: take the second factor away from somebody who lost it, where nobody else can."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from ortaq_site.records.people import Account
from ortaq_site.steps.second_factor.standing import reset


class Command(BaseCommand):
    """Take a second factor away."""

    help = "Take the second factor of an account away; the reason stays in the trail of access."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say whose, and why."""
        parser.add_argument("username")
        parser.add_argument("--reason", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Take it away."""
        account = Account.objects.filter(username=options["username"]).first()
        if account is None:
            raise CommandError(f"there is no account {options['username']!r}; see the desk's staff")
        reset(account, options["reason"], None)
        self.stdout.write(f"{account.username}: comes in with the password alone until set up anew")
