"""`createuser`: an account for somebody who works at the desk."""

from __future__ import annotations

import sys
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account, Role
from ortaq_site.steps.people import assign, create_account


class Command(BaseCommand):
    """Make an account with its roles."""

    help = "Make an account for the desk; the password is asked for, or read with --stdin."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say who, and what they may do."""
        parser.add_argument("username")
        parser.add_argument("--role", action="append", choices=Role.values, default=[])
        parser.add_argument(
            "--consultation",
            action="append",
            default=[],
            metavar="WORD",
            help="the word in the address of one that the person works on alone; repeat",
        )
        parser.add_argument("--stdin", action="store_true", help="read the password from stdin")

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask for the password and make the account."""
        password = sys.stdin.readline().rstrip("\n") if options["stdin"] else getpass("Password: ")
        try:
            validate_password(password, Account(username=options["username"]))
            chosen = _consultations(options["consultation"])
            account = create_account(options["username"], password, options["role"])
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        if chosen:
            assign(account, chosen, None)
        self.stdout.write(f"{account.username}: {', '.join(options['role']) or 'no role'}")


def _consultations(slugs: list[str]) -> list[Consultation]:
    found = list(Consultation.objects.filter(slug__in=slugs))
    if unknown := sorted(set(slugs) - {one.slug for one in found}):
        raise CommandError(f"there is no consultation {unknown[0]!r}")
    return found
