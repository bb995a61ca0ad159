"""On which day the meeting was: told, told by another day (вчера, бейсенбі күні), or published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ortaq.hearings.document import Span
from ortaq.hearings.event.parameters import PARAMETERS
from ortaq.hearings.event.scene import NOWHERE, Scene, Sentence
from ortaq.hearings.record import Fact, Reason
from ortaq.language.dates import dates_in, days_in
from ortaq.language.periods import Precision, find_periods

_AROUND = 40
"""Characters on each side of a day in which words tell that it is another day."""
_AFTER_DATELINE = re.compile(
    r"\s*(?:г\.|года?|жылы?|ж\.|year)?\s*(?:[.—–:|-]|,?\s*\d{1,2}[:.]\d\d\s*$|$)", re.IGNORECASE
)
_ONLY_DAY = re.compile(r"(?:[^\W\d]+[.,]\s*)?\d{1,2}\s[^\W\d]{3,}\.?")
"""A sentence that is nothing but a day: СЕМЕЙ. 3 наурыз."""
_LABEL = re.compile(r"\W*(?:date|published|дата|опубликовано|күні|жарияланды)\W*", re.IGNORECASE)


_MEETING_OF = re.compile(r"\b(?:meeting|session|sitting|hearing|discussion) of\s+$", re.IGNORECASE)
"""Minutes of the meeting of 9 June: the day is the meeting's own."""
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
    published = scene.day or (dateline.value if dateline else _issue(scene))
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
    told = [sentence for sentence in lead if sentence.tells]
    told += [sentence for sentence in lead if _ONLY_DAY.fullmatch(sentence.text.strip())]
    told += [sentence for sentence in lead if not sentence.tells and _speaks_of_it(scene, sentence)]
    for sentence in told:
        for day in _told(scene, sentence, published):
            if dateline is None or day.start != dateline.start:
                yield day, PARAMETERS.told
    if dateline:
        yield dateline, PARAMETERS.headed if scene.listed else PARAMETERS.near
    for sentences, score in ((lead, PARAMETERS.near), (scene.sentences, PARAMETERS.weak)):
        for sentence in sentences:
            yield from ((day, score) for day in _told(scene, sentence, published, whole=True))


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
            near = start <= PARAMETERS.dateline and not re.search(r"[.!?]\s", line[:start])
            closed = _AFTER_DATELINE.match(line, end) is not None
            heads = closed or _LABEL.fullmatch(line[:start]) is not None
            if near and heads and not _other(scene, line, start, end):
                return Day(paragraph.start + start, paragraph.start + end, day, "dateline")
    return None


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
    week_before = scene.words["week_before"].first(text) is not None
    for place in scene.words["weekdays"].find(text):
        value = _weekday(published, int(place.code), week_before=week_before)
        if value == published and _PAST.search(text[place.start : place.end]):
            value -= timedelta(days=7)
        yield Day(place.start, place.end, value, "weekday")


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
    follows = re.match(r"[\s\w.,]*", after)
    near = after[: follows.end()] if follows else ""
    return touches or any(
        place.code == "after" and place.start < _AROUND for place in words.find(near)
    )
