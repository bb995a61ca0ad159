"""A stretch of time as a source gives it, with how precisely it is known.

The end is the last day that still belongs to it. An open end is None, never a guess.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ortaq.language.periods import Precision


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """From a day to a day, both included; either may be open."""

    start: datetime.date | None = None
    end: datetime.date | None = None
    precision: Precision | None = None
    """How exactly it is named; None where nobody said."""
    text: str = ""
    """As given."""

    def overlaps(self, other: TimeSpan) -> bool:
        """Whether some day belongs to both. Without any day it overlaps nothing."""
        if not (self.is_known and other.is_known):
            return False
        starts = [day for day in (self.start, other.start) if day]
        ends = [day for day in (self.end, other.end) if day]
        return not starts or not ends or max(starts) <= min(ends)

    @property
    def is_known(self) -> bool:
        """Whether it has a day at all."""
        return self.start is not None or self.end is not None


NO_TIME = TimeSpan()
"""No time was named."""
