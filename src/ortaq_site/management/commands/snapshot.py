"""`snapshot`: everything public in one archive, now."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from ortaq_site.management.said import one_line, say
from ortaq_site.steps.open_data.snapshot import make_snapshot


class Command(BaseCommand):
    """Make the snapshot of today."""

    help = "Write everything public into one archive; the worker does so every night."
    requires_system_checks: list[str] = []  # noqa: RUF012  Django's own spelling

    def add_arguments(self, parser: CommandParser) -> None:
        """Say for whom."""
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it, and say where it is."""
        with one_line():
            made = make_snapshot(timezone.now())
        document = {"file": str(made.path), "bytes": made.bytes, "sha256": made.sha256}
        sentence = f"{made.path}  {made.bytes / 1e6:.1f} MB, SHA-256 {made.sha256}"
        say(self, document if options["json"] else [sentence])
