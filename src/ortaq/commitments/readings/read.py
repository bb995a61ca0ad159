"""Read a table of indicators (CSV) into indicators with readings.

One row is one reading; a row whose value and time both have an arrow is one reading for each step.
Rows of the same topic, indicator and area belong to one indicator, whatever their unit, so that
conflicting figures stand side by side. `same` (тот же, сол) as a source repeats the row above.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ortaq.commitments.indicator import Indicator, Reading
from ortaq.commitments.readings.columns import REQUIRED, positions
from ortaq.commitments.readings.times import is_planned, read_times
from ortaq.commitments.source import Source
from ortaq.commitments.time_span import TimeSpan
from ortaq.commitments.value import Form, read_value
from ortaq.errors import UnreadableSource

SAME = frozenset(("same", "the same", "тот же", "там же", "то же", "сол", '"', "—"))
_URL = re.compile(r"https?://[^\s;,]+")
_DAY = re.compile(r"(?<!\d)(20\d\d|19\d\d)-(\d\d)-(\d\d)(?!\d)")
_AROUND = re.compile(r"\(\s*(?:20|19)\d\d-\d\d(?:-\d\d)?\s*\)")
"""The day of a source in brackets."""
_SLUG = re.compile(r"[^\w]+")
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that was left out, and why: `no_indicator` or `no_value`."""

    line: int
    """In the file, from 1."""
    reason: str


@dataclass(frozen=True, slots=True)
class Readings:
    """What a table holds."""

    indicators: tuple[Indicator, ...]
    unread: tuple[Unread, ...] = ()


def read_indicators(content: bytes, name: str) -> Readings:
    """Read a CSV. Raises UnreadableSource where it is no table of indicators."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableSource(name, "this is not UTF-8", f"byte {error.start}") from error
    rows = _rows(text, name)
    where = positions(next(rows, (0, []))[1])
    for column in REQUIRED:
        if column not in where:
            raise UnreadableSource(name, f"there is no column {column!r}", "line 1")
    return _collected(rows, where)


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with their lines, empty ones left out."""
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield reader.line_num, row
    except csv.Error as error:
        raise UnreadableSource(
            name, f"this is no CSV: {error}", f"line {reader.line_num}"
        ) from error


def _collected(rows: Iterator[tuple[int, list[str]]], where: Mapping[str, int]) -> Readings:
    found: dict[str, Indicator] = {}
    unread: list[Unread] = []
    above = ""
    for line, row in rows:
        cells = {column: _cell(row, place) for column, place in where.items()}
        written = cells.get("source", "")
        above = above if written.lower() in SAME else written
        cells["source"] = above
        reason = _reason(cells)
        if reason:
            unread.append(Unread(line, reason))
            continue
        indicator = _indicator(cells)
        known = found.setdefault(indicator.id, indicator)
        found[indicator.id] = replace(known, readings=(*known.readings, *_readings(cells, known)))
    return Readings(tuple(found.values()), tuple(unread))


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""


def _reason(cells: Mapping[str, str]) -> str:
    if not cells["indicator"]:
        return "no_indicator"
    return "" if cells["value"] else "no_value"


def _indicator(cells: Mapping[str, str]) -> Indicator:
    topic, name, area = cells.get("topic", ""), cells["indicator"], cells.get("area", "")
    return Indicator(
        id=_slug(" ".join((topic, name, area))),
        name=name,
        unit=cells.get("unit", ""),
        area=area,
        topic=topic,
    )


def _slug(words: str) -> str:
    return _SLUG.sub("-", words.lower()).strip("-")


def _readings(cells: Mapping[str, str], indicator: Indicator) -> Iterator[Reading]:
    value, times = read_value(cells["value"]), read_times(cells.get("period", ""))
    unit = cells.get("unit", "")
    whole = Reading(
        value=value,
        when=times[0],
        source=source_of(cells.get("source", "")),
        unit="" if unit == indicator.unit else unit,
        reported_by=cells.get("reported_by", ""),
        caveat=cells.get("caveat", ""),
        planned=is_planned(cells.get("period", "")),
    )
    steps = re.split(r"\s*(?:->|→|=>)\s*", cells["value"])
    if value.form is not Form.CHANGE or len(steps) != len(times):
        yield replace(whole, when=_over_all(times, cells.get("period", "")))
        return
    for step, time in zip(steps, times, strict=True):
        yield replace(whole, value=read_value(step), when=time, planned=is_planned(time.text))


def _over_all(times: Sequence[TimeSpan], text: str) -> TimeSpan:
    """Give one stretch over all steps of a cell of time."""
    return replace(times[0], end=times[-1].end, text=text) if len(times) > 1 else times[0]


def source_of(text: str) -> Source:
    """Read a cell of sources: the first address and day; of several the whole cell is its note.

    >>> source_of("https://example.kz/a (2026-03-09)").day
    datetime.date(2026, 3, 9)
    """
    url, day = _URL.search(text), _DAY.search(text)
    address = url[0].rstrip(".)") if url else ""
    left = _AROUND.sub(" ", text.replace(address, "", 1)).strip(" ;,")
    return Source(
        title="" if "://" in left else left,
        url=address,
        day=_day(day) if day else None,
        note=text if "://" in left else "",
    )


def _day(found: re.Match[str]) -> datetime.date | None:
    try:
        return datetime.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:  # looks like a day and is none, as in a document number
        return None
