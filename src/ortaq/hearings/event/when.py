"""On which day the meeting was: told, told by another day (вчера, бейсенбі күні), or published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ortaq.hearings.document import Span
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import NOWHERE, Scene, Sentence
from ortaq.hearings.record import Fact, Reason
from ortaq.language.dates import dates_in, days_in
from ortaq.language.day_words import numbered_days
from ortaq.language.periods import Precision, find_periods

_AROUND = 40
"""Characters on each side of a day in which words tell that it is another day."""
_AFTER_DATELINE = re.compile(
    r"\s*(?:г\.|года?|жылы?|ж\.|year)?\s*(?:[.—–:|·•/-]|,?\s*\d{1,2}[:.]\d\d(?!\d)|$)",
    re.IGNORECASE,
)
_ONLY_DAY = re.compile(r"(?:[^\W\d]+[.,]\s*)?\d{1,2}\s[^\W\d]{3,}\.?")
"""A sentence that is nothing but a day: СЕМЕЙ. 3 наурыз."""
_LABEL = re.compile(r"\W*(?:date|published|дата|опубликовано|күні|жарияланды)\W*", re.IGNORECASE)


_MEETING_OF = re.compile(r"\b(?:meeting|session|sitting|hearing|discussion) of\s+$", re.IGNORECASE)
"""Minutes of the meeting of 9 June: the day is the meeting's own."""
_NEXT, _NEXT_IN_KAZAKH = re.compile(r"[\s\w.,]*"), re.compile(r"[\s\w.]*")
"""What stands behind a day before the next mark; a comma ends it in Kazakh."""
_PAST = re.compile(r"прошл|минувш|прошедш|өткен|last", re.IGNORECASE)
_OPENING = re.compile(r"(?:[^\W\d_]+[-\s]*){0,3}[.,]?\s*")
"""What stands before the day of an agency: a town, or nothing."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a text names."""

    start: int
    end: int
    value: date
    because: str


def find_date(scene: Scene) -> Fact | None:
    """Give the day of the meeting as an ISO date."""
    dateline = _dateline(scene)
    published = scene.day or (
        dateline.value if dateline else _day_of_agency(scene) or _issue(scene)
    )
    for found, score in _candidates(scene, dateline, published):
        span = Span(found.start, found.end)
        return scene.fact(found.value.isoformat(), span, score, Reason(found.because))
    if scene.day:
        return Fact(scene.day.isoformat(), NOWHERE, PARAMETERS.weak, (Reason("published"),))
    return None


def _candidates(
    scene: Scene, dateline: Day | None, published: date | None
) -> Iterator[tuple[Day, float]]:
    """Give days with their scores, the best first."""
    for line in scene.fields("date"):
        yield from ((day, PARAMETERS.stated) for day in _days(line.value, line.start, published))
    if dateline and scene.listed:
        yield dateline, PARAMETERS.headed
    lead = tuple(scene.leading())
    told = _about_it(scene, lead)
    for day in _days_told(scene, told, published):
        if dateline is None or day.start != dateline.start:
            yield day, PARAMETERS.told
    if dateline:
        yield from _before_it(scene, lead, dateline)
        yield dateline, PARAMETERS.headed if scene.listed else PARAMETERS.near
    yield from ((day, PARAMETERS.near) for day in _days_told(scene, lead, published, whole=True))
    everywhere = _days_told(scene, scene.sentences, published, whole=True)
    yield from ((day, PARAMETERS.weak) for day in everywhere)
    if scene.listed:
        yield from ((day, PARAMETERS.weak) for day in _of_minutes(scene))
    if published is None:
        yield from ((day, PARAMETERS.weak) for day in _in_the_only_year(scene, told))


def _about_it(scene: Scene, lead: Sequence[Sentence]) -> list[Sentence]:
    """Give the sentences that speak of the meeting, those that say that it was held first."""
    told = [sentence for sentence in lead if sentence.tells]
    told += [sentence for sentence in lead if _ONLY_DAY.fullmatch(sentence.text.strip())]
    return told + [one for one in lead if not one.tells and _speaks_of_it(scene, one)]


def _days_told(
    scene: Scene, among: Sequence[Sentence], published: date | None, *, whole: bool = False
) -> Iterator[Day]:
    for sentence in among:
        yield from _told(scene, sentence, published, whole=whole)


def _before_it(
    scene: Scene, lead: Sequence[Sentence], dateline: Day
) -> Iterator[tuple[Day, float]]:
    """Give days of the lead before the day of publication, whatever happened: вчера, on Friday."""
    for day in _days_told(scene, () if scene.listed else lead, dateline.value):
        if day.start != dateline.start and day.because in _BY_IT and day.value < dateline.value:
            yield day, PARAMETERS.near


_BY_IT = frozenset({"relative", "weekday", "numbered"})
"""How a day is told by the day of publication; 3 мая without more may be that of anything."""


def _in_the_only_year(scene: Scene, told: Sequence[Sentence]) -> Iterator[Day]:
    """Give days without a year in the only year that the lead names."""
    year = _year(scene)
    for sentence in told if year else ():
        for day in _days(sentence.text, 0, year):
            if not _other(scene, sentence.text, day.start, day.end):
                start, end = sentence.start + day.start, sentence.start + day.end
                yield Day(start, end, day.value, "without_year")


def _of_minutes(scene: Scene) -> Iterator[Day]:
    """Give the day of the minutes themselves: Протокол № 4 от 7 апреля 2026 года."""
    for sentence in scene.leading():
        if _MINUTES.match(sentence.text):
            yield from _days(sentence.text, sentence.start, None)


_MINUTES = re.compile(r"\W*(?:протокол|хаттама|minutes)\b|.{0,20}хаттама", re.IGNORECASE)


def _speaks_of_it(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence names a meeting or who came, though it does not say that it was held."""
    named = sentence.kinds or scene.words["kinds_generic"].first(sentence.text)
    return bool(named or scene.words["attendance"].first(sentence.text))


def _dateline(scene: Scene) -> Day | None:
    """Give the day that heads the text: АЯГОЗ, 19 февраля 2026 года. / a line with a date."""
    text = scene.document.text
    for paragraph in scene.document.paragraphs[: scene.lede]:
        line = text[paragraph.start : paragraph.end]
        for start, end, day in dates_in(line):
            stopped = re.search(r"[.!?]\s", line[:start]) and not _OPENING.fullmatch(line[:start])
            near = start <= PARAMETERS.dateline and not stopped
            closed = _AFTER_DATELINE.match(line, end) is not None
            heads = closed or _LABEL.fullmatch(line[:start]) is not None
            if near and heads and not _other(scene, line, start, end):
                return Day(paragraph.start + start, paragraph.start + end, day, "dateline")
    return None


def _day_of_agency(scene: Scene) -> date | None:
    """Give the day of a dateline without a year, in the only year of the lead."""
    year = _year(scene)
    for paragraph in scene.document.paragraphs[: scene.lede] if year else ():
        line = scene.document.text[paragraph.start : paragraph.end]
        for day in _days(line[: PARAMETERS.dateline], 0, year):
            if _OF_AGENCY.fullmatch(line[: day.start]) and _BEHIND_AGENCY.match(line, day.end):
                return day.value
    return None


_OF_AGENCY = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ -]{3,}[.,]\s*")
_BEHIND_AGENCY = re.compile(r"\s*(?:[—–/.(]|-\s)")
"""What stands around the day of an agency: ТАРАЗ, | 16 марта | (Степь-информ)."""


def _issue(scene: Scene) -> date | None:
    """Give the last day of the month that a line at the head names: Актобе, март 2026 г."""
    text = scene.document.text
    for paragraph in scene.document.paragraphs[: scene.lede]:
        line = text[paragraph.start : paragraph.end]
        if len(line) > PARAMETERS.dateline * 2:
            continue
        for period in find_periods(line, scene.document.lang):
            if period.precision is Precision.MONTH and period.end >= len(line.rstrip(" .")) - 1:
                return period.last_day
    return None


def _year(scene: Scene) -> date | None:
    """Give the last day of the only year that the lead names, for days without one."""
    lead = " ".join(one.text for one in scene.leading() if not _OF_PLANS.search(one.text))
    years = {int(found["year"]) for found in _YEAR.finditer(lead)}
    return date(years.pop(), 12, 31) if len(years) == 1 else None


_OF_PLANS = re.compile(
    r"^\W{0,3}[«“\"]|\bwill\b|\bбуд[еу]т\b|планиру|намечен|жоспарлан", re.IGNORECASE
)
"""A sentence whose years are those of plans, not of the report."""
_YEAR = re.compile(
    r"(?<![\d–-])(?<!\bдо )(?<!\bк )(?<!\bс )(?<!\bby )(?<!until )(?<!since )(?P<year>20\d\d)(?!\d)"
    r"(?!\s*[–-]\s*\d)(?!\s+жыл\w+\s+(?:дейін|бастап|соңына))",
    re.IGNORECASE,
)
"""A year that is no bound of a plan: 2026 года, and not к 2028 году."""


def _told(
    scene: Scene, sentence: Sentence, published: date | None, *, whole: bool = False
) -> Iterator[Day]:
    """Give the days of a sentence that may be the meeting's; whole: only those with a year."""
    found = list(_days(sentence.text, 0, None if whole else published))
    if published and not whole:
        found += _relative(scene, sentence.text, published)
    found.sort(key=lambda day: day.start)
    if len(found) > 1 and _OPENING.fullmatch(sentence.text[: found[0].start]):
        follows = sentence.text[found[0].end :].lstrip()[:1]
        found = found[1:] if follows in set(".—–-") else found  # АКТОБЕ. 1 апреля. 31 марта …
    for day in found:
        if not _other(scene, sentence.text, day.start, day.end):
            yield Day(sentence.start + day.start, sentence.start + day.end, day.value, day.because)


def _days(text: str, offset: int, published: date | None) -> Iterator[Day]:
    """Give the days of a text; one without a year is read by the day of publication."""
    whole = list(dates_in(text))
    for start, end, day in whole:
        yield Day(offset + start, offset + end, day, "told")
    for start, end, month, number in days_in(text):
        inside = any(start < other_end and other < end for other, other_end, _ in whole)
        if inside or published is None:
            continue
        value = _nearest(month, number, published)
        if value:
            yield Day(offset + start, offset + end, value, "without_year")


def _nearest(month: int, day: int, published: date) -> date | None:
    latest = published + timedelta(days=PARAMETERS.latest_ahead)
    for year in (latest.year, latest.year - 1):
        try:
            value = date(year, month, day)
        except ValueError:  # 29 February of another year
            continue
        if value <= latest:
            return value
    return None


def _relative(scene: Scene, text: str, published: date) -> Iterator[Day]:
    for place in scene.words["relative"].find(text):
        value = published + timedelta(days=int(place.code))
        yield Day(place.start, place.end, value, "relative")
    for start, end, number in numbered_days(text, scene.document.lang):
        yield Day(start, end, _in_month(number, published), "numbered")
    week_before = scene.words["week_before"].first(text) is not None
    for place in scene.words["weekdays"].find(text):
        if _TO_COME.search(text, 0, place.start):
            continue
        value = _weekday(published, int(place.code), week_before=week_before)
        if value == published and _PAST.search(text[place.start : place.end]):
            value -= timedelta(days=7)
        yield Day(place.start, place.end, value, "weekday")


_TO_COME = re.compile(
    r"\b(?:next|every|each|coming|a|on\s+a|until|by)\s+$|(?:кажд|следующ|будущ|ближайш)\w+\s+$"
    r"|(?:келесі|әр|алдағы|таяу)\s+$",
    re.IGNORECASE,
)
"""Before a day of the week that is not the last one."""


def _in_month(number: int, published: date) -> date:
    """Give the last such day of a month up to the publication: 12-го числа, on the 12th."""
    day = published
    while day.day != number:
        day -= timedelta(days=1)
    return day


def _weekday(published: date, weekday: int, *, week_before: bool) -> date:
    """Give the last such day up to the publication, or that of the week before."""
    if week_before:
        return published - timedelta(days=published.weekday() + 7 - weekday)
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def _other(scene: Scene, text: str, start: int, end: int) -> bool:
    """Tell whether words say that it is the day of something else: до, от, дейін, by."""
    words = scene.words["other_date"]
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if _MEETING_OF.search(before):
        return False
    touches = any(
        place.code == "before" and not before[place.end :].strip(' «"')
        for place in words.find(before)
    )
    follows = (_NEXT_IN_KAZAKH if scene.document.lang == "kk" else _NEXT).match(after)
    near = after[: follows.end()] if follows else ""
    return touches or any(
        place.code == "after" and place.start < _AROUND for place in words.find(near)
    )
