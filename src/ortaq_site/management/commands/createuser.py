"""`createuser`: an account for somebody who works at the desk."""

from __future__ import annotations

import sys
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import override

from ortaq_site.management.said import one_line
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account, Role
from ortaq_site.steps.people import assign, create_account, gave_password


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
        parser.add_argument(
            "--own",
            action="store_true",
            help="the person types the password: it need not be changed at the first login",
        )
        parser.add_argument("--stdin", action="store_true", help="read the password from stdin")

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask for the password and make the account."""
        with one_line(), override("en"):
            password = _password(read=options["stdin"])
            account = _made(options, password)
        told = ", ".join(options["role"]) or "no role, so this person will see nothing; give --role"
        self.stdout.write(f"{account.username}: {told}")


def _password(*, read: bool) -> str:
    if read:
        return sys.stdin.readline().rstrip("\n")
    if not sys.stdin.isatty():
        raise CommandError("nobody is there to be asked for a password; send it with --stdin")
    return getpass("Password: ")


def _made(options: dict[str, Any], password: str) -> Account:
    try:
        chosen = _consultations(options["consultation"])
        validate_password(password, Account(username=options["username"]))
        account = create_account(options["username"], password, options["role"])
        if not options["own"]:
            gave_password(account)
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error
    if chosen:
        assign(account, chosen, None)
    return account


def _consultations(slugs: list[str]) -> list[Consultation]:
    found = list(Consultation.objects.filter(slug__in=slugs))
    if unknown := sorted(set(slugs) - {one.slug for one in found}):
        raise CommandError(f"there is no consultation {unknown[0]!r}")
    return found
