"""`question`: make a question of the platform known to the verifier."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.dateparse import parse_date

from ortaq.ledger.blind_ticket import write_blind_key
from ortaq_verifier.keys import blind_key
from ortaq_verifier.models import Poll, Way

LANGUAGES = ("kk", "ru", "en")


class Command(BaseCommand):
    """Keep a question."""

    help = "Make a question known: from then on tickets for it are given until its last day."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the question, its platform, its last day and how people are known."""
        parser.add_argument("slug", help="the word in its address on the platform")
        parser.add_argument("platform", help="https://platform.example")
        parser.add_argument("--audience", required=True, help="lasting name of the platform's log")
        parser.add_argument("--way", required=True, choices=Way.values)
        parser.add_argument("--last-day", required=True, help="2027-01-31")
        parser.add_argument("--blind", action="store_true", help="sign tickets without seeing them")
        for language in LANGUAGES:
            parser.add_argument(f"--title-{language}", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Keep it."""
        poll = Poll(
            slug=options["slug"],
            platform=options["platform"].rstrip("/"),
            audience=options["audience"],
            way=options["way"],
            blind=options["blind"],
            closes_at=_end_of(options["last_day"]),
            **{f"title_{language}": options[f"title_{language}"] for language in LANGUAGES},
        )
        try:
            poll.full_clean()
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from error
        poll.save()
        self.stdout.write(
            f"{poll.slug}: tickets until {timezone.localtime(poll.closes_at):%F %H:%M}"
        )
        if poll.blind:
            key = write_blind_key(blind_key(poll).public)
            self.stdout.write(f"key for its blind tickets, for the platform:\n{key}")


def _end_of(day: str) -> datetime:
    try:
        found = parse_date(day)
    except ValueError:
        found = None
    if found is None:
        raise CommandError(f"{day!r} is no day; write it as 2027-01-31")
    return timezone.make_aware(datetime.combine(found, time(23, 59, 59)))
