"""`close`: destroy the key of a question, so that nobody can be linked to a pseudonym any more."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from ortaq_verifier.models import Poll
from ortaq_verifier.vouching import close, counts_of


class Command(BaseCommand):
    """Close a question for ever."""

    help = "Destroy the key of a question's pseudonyms for ever, and print the last counts."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the question, twice."""
        parser.add_argument("slug")
        parser.add_argument("--confirm", required=True, help="the same word again")

    def handle(self, *args: Any, **options: Any) -> None:
        """Close it."""
        poll = Poll.objects.filter(slug=options["slug"], closed_at=None).first()
        if poll is None:
            raise CommandError(f"{options['slug']}: no open question")
        if options["confirm"] != poll.slug:
            raise CommandError("--confirm names another question; nothing was done")
        close(poll, timezone.now())
        self.stdout.write(f"{poll.slug}: closed; {counts_of(poll)['people']} people got tickets")
