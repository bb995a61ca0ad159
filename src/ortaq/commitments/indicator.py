"""An indicator of a commitment, and its readings: what was published, when, by whom.

Readings are never averaged and never thrown away. Where two sources give different numbers for one
time, both stand side by side.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from ortaq.commitments.source import Source
from ortaq.commitments.time_span import TimeSpan
from ortaq.commitments.value import Value


@dataclass(frozen=True, slots=True)
class Reading:
    """One published figure with its time, its source and what has to be known about it."""

    value: Value
    when: TimeSpan
    source: Source
    unit: str = ""
    """As given; "" = that of the indicator."""
    area: str = ""
    """As given; "" = that of the indicator."""
    reported_by: str = ""
    caveat: str = ""
    planned: bool = False
    """A plan or a promise, not something measured."""
    known_on: datetime.date | None = None
    """First day on which the public could know it; None = day of the source, else the end of
    its time."""

    def was_known(self, day: datetime.date) -> bool:
        """Whether the public could know it on a day. A reading without any day counts as known."""
        first = self.known_on or self.source.day or self.when.end
        return first is None or first <= day


@dataclass(frozen=True, slots=True)
class Target:
    """What the commitment wants the indicator to become."""

    value: Value
    by: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured, in which unit, where."""

    id: str
    name: str
    unit: str = ""
    area: str = ""
    topic: str = ""
    target: Target | None = None
    readings: tuple[Reading, ...] = field(default=())
    """In the order in which they were entered."""


def in_order(indicator: Indicator) -> tuple[Reading, ...]:
    """Give the readings by their time; those without any come last."""
    last = datetime.date.max
    return tuple(
        sorted(
            indicator.readings, key=lambda read: (read.when.end or last, read.when.start or last)
        )
    )


def conflicts(indicator: Indicator) -> Iterator[tuple[Reading, Reading]]:
    """Yield pairs of measured readings whose times overlap, in one unit and area, that disagree."""
    measured = [reading for reading in in_order(indicator) if not reading.planned]
    return (
        (first, second)
        for first, second in combinations(measured, 2)
        if _are_alike(first, second) and _disagree(first.value, second.value)
    )


def _are_alike(first: Reading, second: Reading) -> bool:
    same = (first.unit, first.area) == (second.unit, second.area)
    return same and first.when.overlaps(second.when)


def _disagree(first: Value, second: Value) -> bool:
    """Whether no number can be both. Texts are left to the reader's eye."""
    a, b = first.span, second.span
    return a is not None and b is not None and (a[1] < b[0] or b[1] < a[0])
