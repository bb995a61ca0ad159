"""`key`: the public key of the verifier, for the platform."""

from typing import Any

from django.core.management.base import BaseCommand

from ortaq_verifier.keys import signing_key


class Command(BaseCommand):
    """Print the public key."""

    help = "Print the public key, as name+id+base64; it is made with the first use."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print it."""
        self.stdout.write(signing_key().verifier.to_text())
