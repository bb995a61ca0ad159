"""Readings of an indicator as places in a drawing: time to the right, value upwards.

Each reading is a dot in the middle of its time, with a line as long as that time; a range of values
has a line as high as it. Readings without a number or a time are not drawn: the table has them.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ortaq.commitments.indicator import Indicator, Reading, in_order

WIDTH, HEIGHT = 640, 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 16, 624, 30, 176
"""Where the drawing plane lies (units of the drawing)."""
_MOST_TICKS = 8


@dataclass(frozen=True, slots=True)
class Dot:
    """One reading in the drawing."""

    reading: Reading
    x: float
    y: float
    x_from: float
    x_to: float
    y_low: float
    y_high: float
    label_anchor: str
    """`start`, `middle` or `end`: so that the label stays inside."""

    @property
    def label_y(self) -> float:
        """Where the label of the value stands: above the dot."""
        return min(self.y, self.y_high) - 14


@dataclass(frozen=True, slots=True)
class Tick:
    """A year at the axis of time."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class ReadingsChart:
    """Everything that is drawn of one indicator."""

    indicator: Indicator
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    target_y: float | None
    due_x: float | None
    base_y: float = _BOTTOM
    left: float = _LEFT
    right: float = _RIGHT
    top: float = _TOP


@dataclass(frozen=True, slots=True)
class _Plane:
    first: datetime.date
    last: datetime.date
    low: float
    high: float

    def x(self, day: datetime.date) -> float:
        span = max(1, (self.last - self.first).days)
        return round(_LEFT + (_RIGHT - _LEFT) * (day - self.first).days / span, 1)

    def y(self, value: Decimal) -> float:
        span = (self.high - self.low) or 1.0
        share = (float(value) - self.low) / span
        return round(_BOTTOM - (_BOTTOM - _TOP) * share, 1)


def readings_chart(indicator: Indicator, due: datetime.date | None = None) -> ReadingsChart | None:
    """Give the drawing, None where fewer than two readings have a number and a time.

    due: the last day of the commitment, drawn where it lies near the readings.
    """
    drawn = [(reading, *_times(reading)) for reading in in_order(indicator) if _is_drawn(reading)]
    if len(drawn) < 2:
        return None
    aim = indicator.target.value.number if indicator.target else None
    plane = _plane(drawn, due, aim)
    dots = tuple(_dot(plane, reading, start, end) for reading, start, end in drawn)
    return ReadingsChart(
        indicator,
        dots,
        _ticks(plane),
        target_y=None if aim is None else plane.y(aim),
        due_x=plane.x(due) if due else None,
    )


def _is_drawn(reading: Reading) -> bool:
    return reading.value.span is not None and reading.when.is_known


def _times(reading: Reading) -> tuple[datetime.date, datetime.date]:
    start, end = reading.when.start or reading.when.end, reading.when.end or reading.when.start
    if start is None or end is None:
        raise ValueError(reading)  # never: only readings with a time are asked
    return start, end


def _plane(
    drawn: Sequence[tuple[Reading, datetime.date, datetime.date]],
    due: datetime.date | None,
    aim: Decimal | None,
) -> _Plane:
    days = [day for _, start, end in drawn for day in (start, end)] + ([due] if due else [])
    spans = [reading.value.span for reading, _, _ in drawn]
    values = [float(value) for span in spans if span for value in span]
    values += [float(aim)] if aim is not None else []
    first = datetime.date(min(days).year, 1, 1)
    last = datetime.date(max(days).year, 12, 31)
    return _Plane(first, last, min(0.0, *values), max(0.0, *values))


def _dot(plane: _Plane, reading: Reading, start: datetime.date, end: datetime.date) -> Dot:
    low, high = reading.value.span or (Decimal(0), Decimal(0))
    middle = start + (end - start) / 2
    x = plane.x(middle)
    number = reading.value.number
    centre = number if number is not None else (low + high) / 2
    edge = (_RIGHT - _LEFT) / 6
    anchor = "start" if x < _LEFT + edge else "end" if x > _RIGHT - edge else "middle"
    return Dot(
        reading,
        x,
        plane.y(centre),
        x_from=plane.x(start),
        x_to=plane.x(end),
        y_low=plane.y(low),
        y_high=plane.y(high),
        label_anchor=anchor,
    )


def _ticks(plane: _Plane) -> tuple[Tick, ...]:
    years = range(plane.first.year, plane.last.year + 1)
    step = -(-len(years) // _MOST_TICKS)
    return tuple(Tick(plane.x(datetime.date(year, 1, 1)), year) for year in years[::step])
