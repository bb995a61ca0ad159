"""`codes`: make codes for those who may take part."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from ortaq_verifier.models import Poll, Way
from ortaq_verifier.vouching import make_codes


class Command(BaseCommand):
    """Make codes and print them once; only their hashes are kept."""

    help = "Print codes as CSV, this once: for a number of people, or for each line of a table."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the question, and for whom."""
        parser.add_argument("slug")
        parser.add_argument("--count", type=int, default=0, help="so many people")
        parser.add_argument(
            "--table",
            type=Path,
            help="CSV with a header; the columns region and group go into tickets, all others are"
            " only printed again beside the code and kept nowhere",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Make them and print them."""
        poll = Poll.objects.filter(slug=options["slug"], way=Way.LISTED, closed_at=None).first()
        if poll is None:
            raise CommandError(f"{options['slug']}: no open question with a list")
        if bool(options["table"]) == (options["count"] > 0):
            raise CommandError("give either --count or --table")
        rows = list(_rows(options["table"])) if options["table"] else [{}] * options["count"]
        codes = make_codes(poll, ((r.get("region", ""), r.get("group", "")) for r in rows))
        writer = csv.writer(self.stdout)
        writer.writerow(["code", *(rows[0] if rows else ())])
        for code, row in zip(codes, rows, strict=True):
            writer.writerow([code, *row.values()])
        sys.stdout.flush()


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CommandError(f"{path}: cannot be read as CSV in UTF-8: {error}") from error
