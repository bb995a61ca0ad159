"""Every number of this room that decides something public: value, unit, reason, source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IntakeLimits:
    """What a source of letters may cost before it is refused."""

    rows: int = 2_000_000
    """Rows of a table. The largest consultations known had 4.6 million; they come in parts."""
    columns: int = 200
    """Columns of a sheet that are looked at."""
    messages: int = 200_000
    """Messages of one folder."""
    attachments: int = 20
    """Attachments of one message."""
    message_parts: int = 200
    """Parts inside one message: mail programs make fewer than 20."""


INTAKE_LIMITS = IntakeLimits()
