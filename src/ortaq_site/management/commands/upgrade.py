"""`upgrade`: bring the tables up to date, with a backup first."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from ortaq_site.management.passphrase import given_passphrase
from ortaq_site.management.said import one_line, say
from ortaq_site.steps.backup.upgrade import Upgraded, upgrade


class Command(BaseCommand):
    """Upgrade the tables."""

    help = "Back up, read the backup back, and bring the tables up to date."
    requires_system_checks: list[str] = []  # noqa: RUF012  Django's own spelling

    def add_arguments(self, parser: CommandParser) -> None:
        """Say for whom."""
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Upgrade, and say what was done."""
        with one_line():
            done = upgrade(timezone.now(), given_passphrase())
        backup = str(done.backup) if done.backup else None
        document = {"migrations": done.migrations, "backup": backup}
        say(self, document if options["json"] else sentences(done))


def sentences(done: Upgraded) -> list[str]:
    """Say what an upgrade did, and how to go back."""
    if not done.migrations:
        return ["the tables are up to date"]
    lines = [f"the tables are up to date; migrations applied: {done.migrations}"]
    if done.backup:
        lines.append(
            f"as it was before: {done.backup}; with the former version of Ortaq,"
            f" ortaq restore {done.backup} --replace brings it back"
        )
    return lines
