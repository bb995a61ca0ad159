"""Moments as tables and messages write them, with a time zone; None where there is none."""

from __future__ import annotations

import datetime
import re

from ortaq.language.dates import dates_in

_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d))?(?!\d)")
_STAMP = re.compile(r"\d{10}(?:\d{3})?")
_SERIAL = re.compile(r"([345]\d{4})(?:[.,](\d+))?")
"""Days of a spreadsheet, of the years 1982 to 2064, where a day lost its format."""
_SERIAL_ZERO = datetime.datetime(1899, 12, 30, tzinfo=datetime.UTC)
"""Source: ECMA-376, the 1900 date base; right from 1 March 1900 on."""


def moment(written: str, utc_offset: float) -> datetime.datetime | None:
    """Read a moment; utc_offset: hours that hold where the text names no zone.

    >>> str(moment("05.02.2026 14:30", 5)), str(moment("2026-02-05", 5))
    ('2026-02-05 14:30:00+05:00', '2026-02-05 00:00:00+05:00')
    >>> str(moment("46300.5", 5)), str(moment("31.12.26", 5)), moment("12/31/26", 5)
    ('2026-10-05 12:00:00+05:00', '2026-12-31 00:00:00+05:00', None)
    """
    zone = datetime.timezone(datetime.timedelta(hours=utc_offset))
    text = written.strip()
    if _STAMP.fullmatch(text):
        seconds = int(text[:10])
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC).astimezone(zone)
    if serial := _SERIAL.fullmatch(text):
        days = datetime.timedelta(days=float(f"{serial[1]}.{serial[2] or 0}"))
        minutes = round(days / datetime.timedelta(minutes=1))
        return (_SERIAL_ZERO + datetime.timedelta(minutes=minutes)).replace(tzinfo=zone)
    try:
        found = datetime.datetime.fromisoformat(text)
    except ValueError:
        return _in_words(text, zone)
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _in_words(text: str, zone: datetime.timezone) -> datetime.datetime | None:
    """Read a day in figures or words, and the clock after or before it."""
    for start, end, day in dates_in(_folded(text)):
        clock = _CLOCK.search(text[end:]) or _CLOCK.search(text[:start])
        hour, minute, second = (int(part or 0) for part in clock.groups()) if clock else (0, 0, 0)
        return datetime.datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=zone)
    return None


def _folded(text: str) -> str:
    """Write 5/2/2026, 5-2-2026 and 5.2.26 as 5.2.2026: here the day comes first."""
    figures = r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d.])"
    return re.sub(figures, _with_points, text)


def _with_points(found: re.Match[str]) -> str:
    day, _, month, year = found.groups()
    return f"{day}.{month}.{year if len(year) > 2 else f'20{year}'}"
