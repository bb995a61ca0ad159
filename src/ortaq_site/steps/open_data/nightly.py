"""See to it that every night has its snapshot, and that reports are made when they are due."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from ortaq_site.records.jobs import Job
from ortaq_site.steps.jobs import ask

TASK = "ortaq_site.steps.open_data.work.nightly"
REPORTS = "ortaq_site.public.report.work.nightly"
"""After the snapshot, which the reports then name."""
NIGHT = timedelta(hours=3)
"""After midnight, when few people take part."""
SECONDS_BETWEEN = 300.0
"""Between two looks whether it is time."""


@dataclass(slots=True)
class Nightly:
    """Asks for the snapshot, beside other work; whether it was asked for stands in the database."""

    due_at: float = 0.0

    def when_due(self) -> None:
        """Ask for the snapshot and the reports of this night, where nobody has."""
        if time.monotonic() < self.due_at:
            return
        self.due_at = time.monotonic() + SECONDS_BETWEEN
        now = timezone.localtime()
        began = now.replace(hour=0, minute=0, second=0, microsecond=0) + NIGHT
        asked = Job.objects.filter(path=TASK)
        if not asked.exists():
            ask(TASK)  # a new site need not wait for its first night
        elif now >= began and not asked.filter(enqueued_at__gte=began).exists():
            ask(TASK)
            ask(REPORTS)
