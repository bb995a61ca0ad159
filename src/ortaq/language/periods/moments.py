"""Calendar words of a text: days, months, quarters, halves, seasons, years, with their interval."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ortaq.language.dates import dates_in
from ortaq.language.number_words import number_words
from ortaq.language.numbers import find_numbers
from ortaq.language.periods.days import UNKNOWN, Interval, day, months
from ortaq.language.periods.grammar import Grammar, number_of
from ortaq.language.periods.period import Precision


@dataclass(frozen=True, slots=True)
class Moment:
    """A calendar expression; the interval is unknown where it needs the day of the document."""

    start: int
    end: int
    interval: Interval
    precision: Precision
    kind: str
    dated: bool
    """Its year is written or said; else the year of the document was taken."""


def moments(text: str, grammar: Grammar, document_day: date | None) -> list[Moment]:
    """Give the calendar expressions of a text in order, none inside another, the longest first."""
    found = [*_whole_dates(text), *_matched(text, grammar, document_day)]
    kept: list[Moment] = []
    for moment in sorted(found, key=lambda each: (each.start, -each.end, each.kind == "bare_year")):
        if not kept or moment.start >= kept[-1].end:
            kept.append(moment)
    return kept


def _whole_dates(text: str) -> Iterator[Moment]:
    for start, end, found in dates_in(text):
        yield Moment(start, end, Interval(found, found), Precision.DAY, "day", True)


def _matched(text: str, grammar: Grammar, today: date | None) -> Iterator[Moment]:
    for kind, pattern in grammar.moment_patterns:
        for found in pattern.finditer(text):
            if _needs_company(kind, found) and not _has_company(text, found, grammar):
                continue
            if grammar.lang == "en" and _is_verb(found):
                continue
            interval, precision = _READ[kind](found, grammar, today)
            groups = found.groupdict()
            dated = any(groups.get(name) for name in ("y", "this", "next", "last"))
            yield Moment(found.start(), found.end(), interval, precision, kind, dated)


def _is_verb(found: re.Match[str]) -> bool:
    """Tell whether an English month has a small letter: may, march."""
    month = found.groupdict().get("m")
    return month is not None and month[0].islower()


def _needs_company(kind: str, found: re.Match[str]) -> bool:
    groups = found.groupdict()
    dated = any(groups.get(name) for name in ("y", "this", "next", "last"))
    return kind == "bare_year" or (kind in {"month", "season"} and not dated)


def _has_company(text: str, found: re.Match[str], grammar: Grammar) -> bool:
    return (
        grammar.around["bare_needs"].search(text[max(0, found.start() - 40) : found.start()])
        is not None
    )


def _year(found: re.Match[str], today: date | None) -> int | None:
    groups = found.groupdict()
    if groups.get("y"):
        return int(groups["y"])
    if today is None:
        return None
    return today.year + bool(groups.get("next")) - bool(groups.get("last"))


_Read = tuple[Interval, Precision]


def _day(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    year, month = _year(found, today), number_of(grammar.months, found["m"])
    number = _number_of_day(found["d"], grammar.lang)
    known = year is not None and month is not None and number is not None
    return (day(year, month, number) if known else UNKNOWN), Precision.DAY  # type: ignore[arg-type]


def _number_of_day(written: str, lang: str) -> int | None:
    """Give the number of a day in figures or words: 1, first, первого, бірінші."""
    if written.isdigit():
        return int(written)
    return next(iter(number_words(written.replace("-", " "), lang)), None)


def _days(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    year, month = _year(found, today), number_of(grammar.months, found["m"])
    if year is None or month is None:
        return UNKNOWN, Precision.RANGE
    first, last = day(year, month, int(found["d"])), day(year, month, int(found["d2"]))
    return Interval(first.first, last.last), Precision.RANGE


def _month(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    year, month = _year(found, today), number_of(grammar.months, found["m"])
    if year is None or month is None:
        return UNKNOWN, Precision.MONTH
    return months(year, month, month), Precision.MONTH


def _months(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    year = _year(found, today)
    first, last = number_of(grammar.months, found["m"]), number_of(grammar.months, found["m2"])
    if year is None or first is None or last is None:
        return UNKNOWN, Precision.RANGE
    return months(year, first, last + 12 * (last < first)), Precision.RANGE


def _part_of_year(size: int, precision: Precision) -> Callable[..., _Read]:
    def read(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
        year, part = _year(found, today), number_of(grammar.ordinals, found["q"])
        if year is None or part is None or part * size > 12:
            return UNKNOWN, precision
        return months(year, (part - 1) * size + 1, part * size), precision

    return read


def _season(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    year, season = _year(found, today), number_of(grammar.seasons, found["s"])
    if year is None or season is None:
        return UNKNOWN, Precision.RANGE
    return months(year, season * 3, season * 3 + 2), Precision.RANGE


def _first_months(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    year, count = _year(found, today), count_of(found, grammar.lang)
    if year is None or count is None or not 1 <= count <= 12:
        return UNKNOWN, Precision.RANGE
    return months(year, 1, int(count)), Precision.RANGE


def _whole_year(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    year = _year(found, today)
    return (UNKNOWN if year is None else months(year, 1, 12)), Precision.YEAR


def _decade(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    """Give ten years: 2030–2039, or those in which the document stands."""
    year = _year(found, today)
    if year is None:
        return UNKNOWN, Precision.RANGE
    first = year - year % 10
    return Interval(date(first, 1, 1), date(first + 9, 12, 31)), Precision.RANGE


def _day_of_month(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    """Give the day of the month named, else the next day of that number."""
    if today is None:
        return UNKNOWN, Precision.DAY
    groups, number = found.groupdict(), int(found["d"])
    told = groups.get("this") or groups.get("next") or groups.get("last")
    step = bool(groups.get("next")) - bool(groups.get("last"))
    step += not told and number < today.day
    years, month = divmod(today.month - 1 + step, 12)
    return day(today.year + years, month + 1, number), Precision.DAY


def _years(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    first, last = int(found["y"]), _second_year(found)
    if last <= first:
        return UNKNOWN, Precision.RANGE
    return Interval(date(first, 1, 1), date(last, 12, 31)), Precision.RANGE


def _second_year(found: re.Match[str]) -> int:
    written = found["y2"]
    return int(written) if len(written) == 4 else int(found["y"][:2] + written)


def _school_year(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    """September to May, as schools teach."""
    first, last = int(found["y"]), _second_year(found)
    known = last == first + 1
    return (months(first, 9, 17) if known else UNKNOWN), Precision.RANGE


def _this(size: int, precision: Precision) -> Callable[..., _Read]:
    def read(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
        if today is None:
            return UNKNOWN, precision
        step = bool(found.groupdict().get("next")) - bool(found.groupdict().get("last"))
        index = today.year * (12 // size) + (today.month - 1) // size + step
        year, part = divmod(index, 12 // size)
        return months(year, part * size + 1, (part + 1) * size), precision

    return read


def _this_week(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    """Monday to Sunday."""
    if today is None:
        return UNKNOWN, Precision.DAY
    step = bool(found.groupdict().get("next")) - bool(found.groupdict().get("last"))
    monday = today + timedelta(days=7 * step - today.weekday())
    return Interval(monday, monday + timedelta(days=6)), Precision.DAY


def _week(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    """Give a week of a month: its first seven days, the next seven, or its last ones."""
    year, month = _year(found, today), number_of(grammar.months, found["m"])
    if year is None or month is None:
        return UNKNOWN, Precision.DAY
    size = 10 if found.groupdict().get("ten") else 7
    final = months(year, month, month).last
    which = next(n for n, words in enumerate(_WHICH) if found["w"].lower().startswith(words))
    if final is None:
        return UNKNOWN, Precision.DAY
    first = size * which + 1 if which < _LAST_OF_MONTH else final.day - size + 1
    last = final.day if which == _LAST_OF_MONTH or (size, which) == (10, 2) else first + size - 1
    return Interval(date(year, month, first), date(year, month, last)), Precision.DAY


_WHICH = (
    ("first", "перв", "бірінші", "алғашқы"),
    ("second", "втор", "екінші"),
    ("third", "трет", "үшінші"),
    ("fourth", "четв", "төртінші"),
    ("last", "последн", "соңғы"),
)
"""Which week of a month, by its number."""
_LAST_OF_MONTH = 4


def _tomorrow(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    if today is None:
        return UNKNOWN, Precision.DAY
    then = today + timedelta(days=1)
    return Interval(then, then), Precision.DAY


def _weekday(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    """Give the next day of that name behind the day of the document: by Friday, до пятницы."""
    if today is None:
        return UNKNOWN, Precision.DAY
    wanted = next(n for n in range(7) if found.groupdict().get(f"d{n + 1}"))
    ahead = (wanted - today.weekday() - 1) % 7 + 1
    then = today + timedelta(days=ahead)
    return Interval(then, then), Precision.DAY


def _new_year(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
    """Give the last day of the document's year: the new year begins when it is over."""
    known = day(today.year, 12, 31) if today else UNKNOWN
    return known, Precision.DAY


def _feast(month: int, number: int) -> Callable[..., _Read]:
    """Give a yearly day: the next one after the day of the document."""

    def read(found: re.Match[str], grammar: Grammar, today: date | None) -> _Read:
        if today is None:
            return UNKNOWN, Precision.DAY
        passed = today > date(today.year, month, number)
        return day(today.year + passed, month, number), Precision.DAY

    return read


_READ: Mapping[str, Callable[[re.Match[str], Grammar, date | None], _Read]] = {
    "day": _day,
    "days": _days,
    "month": _month,
    "months": _months,
    "quarter": _part_of_year(3, Precision.QUARTER),
    "half": _part_of_year(6, Precision.HALF),
    "season": _season,
    "first_months": _first_months,
    "year": _whole_year,
    "own_year": _whole_year,
    "this_week": _this_week,
    "week": _week,
    "tomorrow": _tomorrow,
    "weekday": _weekday,
    "new_year": _new_year,
    "school_start": _feast(9, 1),
    "nauryz": _feast(3, 21),
    "bare_year": _whole_year,
    "years": _years,
    "decade": _decade,
    "day_of_month": _day_of_month,
    "school_year": _school_year,
    "own_month": _this(1, Precision.MONTH),
    "own_quarter": _this(3, Precision.QUARTER),
    "own_half": _this(6, Precision.HALF),
    "this_month": _this(1, Precision.MONTH),
    "this_quarter": _this(3, Precision.QUARTER),
    "this_half": _this(6, Precision.HALF),
}


def count_of(found: re.Match[str], lang: str) -> float | None:
    """Give how many units a span has: 3 of `трёх месяцев`, 1 where no number is said."""
    groups = found.groupdict()
    if groups.get("half"):
        return 0.5
    written = groups.get("n") or groups.get("stem")
    if not written or written.lower() in {"a", "an"}:
        return 1
    if written.isdigit():
        return int(written)
    numbers = find_numbers(f"{written} миллион" if written.startswith("пол") else written, lang)
    if not numbers:
        return None
    return float(numbers[0].value / numbers[0].scale)


def idle_before_count(found: re.Match[str], lang: str) -> int:
    """Give how many characters a span begins with that belong to no number: `бастап екі ай`.

    Patterns let a number be two words, and the first may be another word.
    """
    written = found.groupdict().get("n") or ""
    if " " not in written or found.start("n") != found.start():
        return 0
    numbers = find_numbers(written, lang)
    return numbers[0].start if numbers else 0
