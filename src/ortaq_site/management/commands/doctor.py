"""`python -m ortaq_site doctor`: the platform's part of `ortaq doctor`, as JSON."""

import json
from typing import Any

from django.core.management.base import BaseCommand

from ortaq_site.doctor.readings import readings


class Command(BaseCommand):
    """Print what was found about settings and database."""

    help = "what `ortaq doctor` asks of the platform, as JSON"
    requires_system_checks: list[str] = []  # noqa: RUF012  Django's own spelling; checked inside

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print one JSON list."""
        self.stdout.write(json.dumps(readings(), ensure_ascii=False))
