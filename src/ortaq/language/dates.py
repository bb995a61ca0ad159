"""Dates written in words or figures, in kk, ru, en and de."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ortaq.language.day_words import in_figures

_MONTHS = {
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйе қазан қараша желтоқсан",
    "ru": "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр",
    "en": "january february march april may june july august september october november december",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
}
"""Stems of the months in order. The longest fitting stem decides (`мамыр` before `ма`)."""

_STEMS = {
    stem: number for names in _MONTHS.values() for number, stem in enumerate(names.split(), start=1)
}
_SHORT = {
    "ru": "янв фев мар апр # # июл авг сен окт ноя дек",
    "en": "jan feb mar apr # jun jul aug sep oct nov dec",
}
"""Months cut short; # where there is no shorter form than the stem."""
_CUT = {
    name: number
    for names in _SHORT.values()
    for number, name in enumerate(names.split(), start=1)
    if name != "#"
} | {"sept": 9, "сент": 9, "февр": 2, "нояб": 11}
_NAMES = "|".join(sorted(_STEMS, key=len, reverse=True))
_SHORTER = "|".join(sorted(_CUT, key=len, reverse=True))
_NAMED = rf"(?:{_NAMES})\w*|(?:{_SHORTER})\b"
_BY_LANGUAGE = re.compile(
    "|".join(
        rf"(?P<{lang}>(?<!\w)(?:{_MONTHS[lang].replace(' ', '|')}))" for lang in ("kk", "ru", "en")
    )
)
_FORMS = (
    re.compile(
        r"[«\"“]?(?<![\d:])(?P<d>\d{1,2})(?:\s?[-–—]\s?\d{1,2})?[»\"”]?\.?\s+"
        rf"(?P<m>{_NAMED})\.?,?\s+(?P<y>\d{{4}})"
    ),
    re.compile(
        r"(?P<y>\d{4})\s*(?:жыл\w*|ж\.)\s*(?P<d>\d{1,2})(?:\s?[-–—]\s?\d{1,2})?\s*-?\s*"
        rf"(?P<m>{_NAMES})\w*"
    ),
    re.compile(
        rf"(?P<y>\d{{4}})\s*(?:жыл\w*|ж\.)\s*(?P<m>{_MONTHS['kk'].replace(' ', '|')})\w*\s+"
        r"(?:айын[ыі]ң\s+)?(?P<d>\d{1,2})\s?-?[сіы]"
    ),
    re.compile(rf"(?P<m>{_NAMED})\.?\s+(?P<d>\d{{1,2}})(?:\s*,\s*|\s{{2,}})(?P<y>\d{{4}})"),
    re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})"),
    re.compile(r"(?<![\d./])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})(?![\d/])"),
    re.compile(r"(?<![\d.])(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<y>\d\d)(?![\d.]*\d)"),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"),
)

_ENDINGS = {"kk": r"\w{0,9}", "ru": "(?:а|у|е|ом|ь|я|ю|ем|й)?", "en": ""}
"""What may follow the stem of a month that has no year beside it."""
_MONTH = "|".join(
    f"{stem}{_ENDINGS[lang]}"
    for lang in _ENDINGS
    for stem in sorted(_MONTHS[lang].split(), key=len, reverse=True)
)
_DAYS = (
    re.compile(
        r"(?<![\d.,-])(?P<d>\d{1,2})(?:\s?[-–—]\s?\d{1,2})?(?:st|nd|rd|th)?(?:\s+of)?"
        rf"\s+(?P<m>{_MONTH}|{_SHORTER})(?!\w)"
    ),
    re.compile(
        r"(?<!\w)(?P<m>"
        + _MONTHS["kk"].replace(" ", "|")
        + r")\w{0,4}\s+(?:айын[ыі]ң\s+)?(?P<d>\d{1,2})-?[сіы]"
    ),
    re.compile(
        rf"(?<!\w)(?P<m>{_MONTHS['en'].replace(' ', '|')}|(?:{_SHORTER})\b\.?)"
        r"\s+(?P<d>\d{1,2})(?!\w|[.,]\d)"
    ),
)
"""A day and its month, with or without a year."""


def first_date(text: str) -> date | None:
    """Give the first whole date (day, month, year) in a text, None where there is none.

    >>> first_date("от 6 апреля 2016 года"), first_date("2016 жылғы 6 сәуірдегі")
    (datetime.date(2016, 4, 6), datetime.date(2016, 4, 6))
    """
    return next((day for _, _, day in dates_in(text)), None)


def dates_in(text: str) -> Iterator[tuple[int, int, date]]:
    """Give the whole dates of a text as (start, end, date), in order, none inside another.

    Of `12-13 марта 2026` the first day is given.

    >>> [str(day) for _, _, day in dates_in("с 30.08.1995 по 1 марта 2026 года")]
    ['1995-08-30', '2026-03-01']
    """
    lowered = in_figures(text.lower(), _BY_LANGUAGE)
    matches = [match for form in _FORMS for match in form.finditer(lowered)]
    end = 0
    for match in sorted(matches, key=lambda found: (found.start(), -found.end())):
        found = _date(match)
        if found and match.start() >= end:
            end = match.end()
            yield match.start(), end, found


def days_in(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Give the days that are named with their month as (start, end, month, day), in order.

    A year may follow: `dates_in` gives whole dates. Of `12-13 марта` the first day is given.

    >>> [found[2:] for found in days_in("12 марта, наурыздың 5-інде, on May 7")]
    [(3, 12), (3, 5), (5, 7)]
    """
    lowered = in_figures(text.lower(), _BY_LANGUAGE)
    matches = [match for form in _DAYS for match in form.finditer(lowered)]
    for match in sorted(matches, key=lambda found: found.start()):
        yield match.start(), match.end(), _month(match["m"]), int(match["d"])


def _date(match: re.Match[str]) -> date | None:
    named, year = match["m"], int(match["y"])
    month = int(named) if named.isdigit() else _month(named)
    try:
        return date(year if year >= _CENTURY else _OURS + year, month, int(match["d"]))
    except ValueError:  # the 31st of a short month: no date, whatever it looks like
        return None


_CENTURY, _OURS = 100, 2000
"""A year of two figures is one of ours: 12.03.26."""


def _month(name: str) -> int:
    """Give the month of a name in any case, or cut short: маусымда, sept."""
    stems = [stem for stem in _STEMS if name.startswith(stem)]
    return _STEMS[max(stems, key=len)] if stems else _CUT[name.rstrip(".")]
