"""What a document says of the meeting itself. Method: docs/methods/event.md."""

from __future__ import annotations

from ortaq.hearings.event.find import find_event
from ortaq.hearings.event.mode import with_participation

__all__ = ["find_event", "with_participation"]
