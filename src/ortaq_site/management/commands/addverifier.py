"""`addverifier`: make a verifier known, whose tickets let people in."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from ortaq.ledger.errors import MalformedNote
from ortaq.ledger.keys import VerifierKey
from ortaq_site.steps.participation.verifiers import add_verifier

LANGUAGES = ("kk", "ru", "en")


class Command(BaseCommand):
    """Keep the name, the address and the public key of a verifier."""

    help = "Make a verifier known. Take its key from the body itself, not from its page."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the key, where people go, and how the body is called."""
        parser.add_argument("key", help="as the verifier's `key` prints it: name+id+base64")
        parser.add_argument("address", help="where people go: https://verifier.example")
        for language in LANGUAGES:
            parser.add_argument(f"--title-{language}", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Keep it, and say under which name."""
        titles = {language: options[f"title_{language}"] for language in LANGUAGES}
        try:
            key = VerifierKey.from_text(options["key"])
            verifier = add_verifier(key, options["address"], titles)
        except MalformedNote as error:
            raise CommandError(str(error)) from error
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from error
        self.stdout.write(f"{verifier.name}: {verifier.public_key}")
