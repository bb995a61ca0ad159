"""Ask, once an hour, that the daily letters be written and sent."""

from __future__ import annotations

import time
from dataclasses import dataclass

from ortaq_site.steps.following.letters import offered
from ortaq_site.steps.jobs import ask_once

SECONDS_BETWEEN = 3600.0
"""Between two looks: a letter that was refused is tried again, and nobody waits a day too long."""
TELL = "ortaq_site.public.following.telling.tell"
"""The task: it chooses words, so it belongs to the pages."""


@dataclass(slots=True)
class Daily:
    """Asks every so often, beside other work."""

    due_at: float = 0.0
    """By the monotonic clock."""

    def when_due(self) -> None:
        """Ask where it is time and letters can be sent."""
        if time.monotonic() < self.due_at or not offered():
            return
        self.due_at = time.monotonic() + SECONDS_BETWEEN
        ask_once(TELL)
