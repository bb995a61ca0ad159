"""Intervals of days: months, quarters, halves, years, and steps from a day."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple


class Interval(NamedTuple):
    """First and last day, both inside; None is open."""

    first: date | None
    last: date | None


UNKNOWN = Interval(None, None)
"""Nothing is known: relative words without the day of the document."""


def months(year: int, first: int, last: int) -> Interval:
    """Give whole months of one year (1 to 12); `last` may run into the next year (13 is January).

    >>> str(months(2026, 12, 14).last)
    '2027-02-28'
    """
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    if not MINYEAR <= year <= end_year <= MAXYEAR:
        return UNKNOWN
    final = calendar.monthrange(end_year, end_month)[1]
    return Interval(date(year, first, 1), date(end_year, end_month, final))


def day(year: int, month: int, number: int) -> Interval:
    """Give one day, unknown where the calendar has none such."""
    try:
        only = date(year, month, number)
    except ValueError:
        return UNKNOWN
    return Interval(only, only)


def later(start: date, months_later: int, days_later: int = 0) -> date:
    """Go on by months, to the last day of a shorter month, and by days.

    >>> str(later(date(2026, 1, 31), 1))
    '2026-02-28'
    """
    index = start.year * 12 + start.month - 1 + months_later
    year, month = index // 12, index % 12 + 1
    if not MINYEAR <= year < MAXYEAR:
        return start
    number = min(start.day, calendar.monthrange(year, month)[1])
    return date(year, month, number) + timedelta(days=days_later)


def after_working_days(start: date, count: int) -> date:
    """Give the day so many working days after a day, Monday to Friday; feasts are not known here.

    >>> str(after_working_days(date(2026, 3, 12), 5))
    '2026-03-19'
    """
    weeks, rest = divmod(count, 5)
    end = later(start, 0, 7 * weeks)
    while rest:
        end = later(end, 0, 1)
        rest -= end.weekday() < 5
    return end
