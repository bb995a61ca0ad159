"""A period of time as a text names it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How exactly the words name the period."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    RANGE = "range"
    VAGUE = "vague"
    """The coming years, soon: no interval can be given."""


@dataclass(frozen=True, slots=True)
class Period:
    """Words of a text that name a period: `text` is `source[start:end]`.

    Both days are None where the words are vague, or relative and the day of the document unknown.
    """

    start: int
    end: int
    first_day: date | None
    """None where the period is open to the past (by the end of 2027)."""
    last_day: date | None
    """None where it is open to the future (from 2027 on)."""
    precision: Precision
    text: str

    @property
    def known(self) -> bool:
        """Tell whether any end of the interval is known."""
        return self.first_day is not None or self.last_day is not None
