"""The column of times: `2026-03`, `2024-2025`, `2025 -> end 2026 (plan)`, `said 2022-12-14`.

Days in ISO form are read here; everything else is asked of the grammar of periods, in the languages
of the site. What stays unread stays a text without days.
"""

from __future__ import annotations

import calendar
import datetime
import re

from ortaq.commitments.time_span import TimeSpan
from ortaq.language.periods import Precision, find_periods

_ARROW = re.compile(r"\s*(?:->|→|=>)\s*")
_PLANNED = re.compile(
    r"\b(?:plan(?:ned)?|promised|target|goal|forecast|план\w*|обещ\w*|цель|прогноз\w*|жоспар\w*|уәде\w*)\b",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?:-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>0[1-9]|[12]\d|3[01]))?)?(?!\d|[-–]\d)"
)
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)\d\d)(?!\d)")
_LANGUAGES = ("en", "ru", "kk")


def read_times(text: str) -> tuple[TimeSpan, ...]:
    """Read a cell of time: one stretch, or one for each side of an arrow.

    >>> [str(time.end) for time in read_times("2025 -> end 2026 (plan)")]
    ['2025-12-31', '2026-12-31']
    """
    steps = _ARROW.split(text.strip())
    return tuple(_time(step if len(steps) > 1 else text) for step in steps)


def is_planned(text: str) -> bool:
    """Whether words say that a figure is a plan or a promise, not a measurement."""
    return _PLANNED.search(text) is not None


def _time(text: str) -> TimeSpan:
    """Read one stretch: years, a day or month in ISO form, words for time, a bare year."""
    years, iso = _YEARS.search(text), _ISO.search(text)
    if years and int(years[1]) <= int(years[2]):
        start = datetime.date(int(years[1]), 1, 1)
        return TimeSpan(start, datetime.date(int(years[2]), 12, 31), Precision.RANGE, text)
    if iso and iso["m"]:
        return _iso(iso, text)
    for language in _LANGUAGES:
        for found in find_periods(text, language):
            if found.known and found.precision is not Precision.YEAR:
                return TimeSpan(found.first_day, found.last_day, found.precision, text)
    return _iso(iso, text) if iso else TimeSpan(text=text)


def _iso(found: re.Match[str], text: str) -> TimeSpan:
    year, month = int(found["y"]), int(found["m"] or 0)
    if not month:
        whole = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        return TimeSpan(*whole, Precision.YEAR, text)
    last = calendar.monthrange(year, month)[1]
    if not found["d"]:
        whole = datetime.date(year, month, 1), datetime.date(year, month, last)
        return TimeSpan(*whole, Precision.MONTH, text)
    if int(found["d"]) > last:  # the 30th of February: no day, whatever it looks like
        return TimeSpan(text=text)
    day = datetime.date(year, month, int(found["d"]))
    return TimeSpan(day, day, Precision.DAY, text)
