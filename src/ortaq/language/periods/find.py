"""Put calendar words and what stands around them together: до, с, в течение, дейін, бастап, by.

The end of a unit is inside: "by 1 September" ends on that day, "until 2030" on its last day, so
that nothing counts as overdue before it certainly is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ortaq.language.lines import paragraphs
from ortaq.language.periods.days import UNKNOWN, Interval, after_working_days, later, months
from ortaq.language.periods.en import ENGLISH
from ortaq.language.periods.grammar import Grammar
from ortaq.language.periods.kk import KAZAKH
from ortaq.language.periods.looking_back import looks_ahead, looks_back
from ortaq.language.periods.moments import Moment, count_of, idle_before_count, moments
from ortaq.language.periods.period import Period, Precision
from ortaq.language.periods.ru import RUSSIAN
from ortaq.language.spans import Span

_GRAMMARS: Mapping[str, Grammar] = {"kk": KAZAKH, "ru": RUSSIAN, "en": ENGLISH}
_WINDOW = 40
"""Characters looked at on each side of calendar words."""


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    grammar: Grammar
    today: date | None

    def before(self, name: str, place: int) -> re.Match[str] | None:
        """Search right before a place."""
        window = self.text[max(0, place - _WINDOW) : place]
        return self.grammar.around[name].search(window)

    def after(self, name: str, place: int) -> re.Match[str] | None:
        """Match right after a place."""
        return self.grammar.around[name].match(self.text, place)


def find_periods(text: str, language: str, document_day: date | None = None) -> tuple[Period, ...]:
    """Give the periods of a text in order, none inside another; none in an unknown language.

    >>> found = find_periods("построят до конца 2027 года", "ru")[0]
    >>> found.text, str(found.last_day)
    ('до конца 2027 года', '2027-12-31')
    """
    grammar = _GRAMMARS.get(language)
    if grammar is None:
        return ()
    return tuple(
        period
        for paragraph in paragraphs(text)
        if grammar.anchor_pattern.search(paragraph.text)
        for period in _in_paragraph(paragraph, grammar, document_day)
    )


def _in_paragraph(paragraph: Span, grammar: Grammar, today: date | None) -> Iterator[Period]:
    page = _Page(paragraph.text, grammar, today)
    spans = list(_spans(page))
    dated = list(_around(page, _joined(page, moments(page.text, grammar, today))))
    for period in _apart([*spans, *dated]):
        start, end = period.start + paragraph.start, period.end + paragraph.start
        yield replace(period, start=start, end=end)


def _apart(periods: list[Period]) -> Iterator[Period]:
    end = 0
    for period in sorted(periods, key=lambda each: (each.start, -each.end)):
        if period.start >= end:
            end = period.end
            yield period


def _joined(page: _Page, found: list[Moment]) -> Iterator[Moment]:
    """Make one moment of two: с января по март, 2026 жылдан 2028 жылға дейін."""
    place = 0
    while place < len(found):
        first = _with_edge(page, found[place])
        second = found[place + 1] if place + 1 < len(found) else None
        whole = _joint(page, found[place], second) if second else None
        yield whole or first
        place += 2 if whole else 1


def _joint(page: _Page, first: Moment, second: Moment) -> Moment | None:
    between = page.text[first.end : second.start]
    if len(between) > _WINDOW or not page.grammar.around["joint"].fullmatch(between):
        return None
    opened = page.before("joint_opens", first.start)
    if opened is None:
        return None
    until = page.after("until_after", second.end)
    end = until.end() if until else second.end
    first = _dated_like(first, second)
    interval = Interval(first.interval.first, second.interval.last)
    if interval.first and interval.last and interval.first > interval.last:
        return None
    return Moment(
        first.start - len(opened[0]), end, interval, Precision.RANGE, "joint", second.dated
    )


def _dated_like(first: Moment, second: Moment) -> Moment:
    """Give the first of two moments the year of the second: с января по март 2026 года."""
    start, last = first.interval.first, second.interval.first
    if first.dated or not second.dated or last is None or start is None:
        return first
    moved = start.replace(year=last.year, day=min(start.day, 28))
    return replace(first, interval=Interval(moved, first.interval.last))


def _with_edge(page: _Page, moment: Moment) -> Moment:
    """Read the beginning, middle or end of a moment: конца 2026 года, 2026 жылдың соңына."""
    window = page.text[max(0, moment.start - _WINDOW) : moment.start]
    for edge, pattern in page.grammar.edge_patterns:
        found = pattern.search(window)
        if found:
            return _edged(moment, edge, moment.start - len(found[0]), moment.end)
    for edge, pattern in page.grammar.edge_after_patterns:
        found = pattern.match(page.text, moment.end)
        if found:
            return _edged(moment, edge, moment.start, found.end())
    return moment


def _edged(moment: Moment, edge: str, start: int, end: int) -> Moment:
    first, last = moment.interval
    interval = moment.interval
    if first and last and moment.precision is Precision.YEAR:
        quarters = {"start": (1, 3), "middle": (5, 8), "end": (10, 12)}
        interval = months(first.year, *quarters[edge])
    if first and last and moment.precision is Precision.MONTH and edge == "middle":
        interval = Interval(first.replace(day=_MIDDLE[0]), first.replace(day=_MIDDLE[1]))
    return replace(moment, start=start, end=end, interval=interval, kind=edge)


def _around(page: _Page, found: Iterator[Moment]) -> Iterator[Period]:
    for moment in found:
        yield _period(page, moment)


_MIDDLE = (11, 20)
"""First and last day of the middle of a month."""
_FROM_TO = re.compile(r"\s(?:по|to)\s", re.IGNORECASE)


def _period(page: _Page, moment: Moment) -> Period:
    first, last = moment.interval
    start, end = moment.start, moment.end
    several = moment.kind in {"days", "months"}
    if several and _FROM_TO.search(page.text[start:end]):  # с 15 по 20 мая
        before = page.before("since", start)
        return _made(page, moment, (start - len(before[0] if before else ""), end), moment.interval)
    for name, kept in (
        ("until_after", Interval(None, last)),
        ("since_after", Interval(first, None)),
    ):
        after = page.after(name, end) if moment.kind != "joint" else None
        if after:
            return _made(page, moment, (start, after.end()), kept)
    for name, kept in (
        ("until", Interval(None, last)),
        ("since", Interval(first, None)),
        ("within", moment.interval),
    ):
        before = page.before(name, start) if moment.kind != "joint" else None
        if before:
            return _made(page, moment, (start - len(before[0]), end), kept)
    return _made(page, moment, (start, end), moment.interval)


def _made(page: _Page, moment: Moment, place: tuple[int, int], interval: Interval) -> Period:
    start, end = place
    if not moment.dated and interval.first is None and interval.last and page.today:
        interval = _not_past(interval, page.today, moment)
    elif not moment.dated and interval.first and page.today and _is_to_come(page, moment):
        interval = _in_next_year(interval, moment, page.today)
    return Period(start, end, *interval, moment.precision, page.text[start:end])


def _is_to_come(page: _Page, moment: Moment) -> bool:
    """Whether a month or season stands in a sentence that looks ahead: весной посадим."""
    named = moment.kind in {"month", "months", "season"}
    return named and looks_ahead(page.text, moment.start, moment.end, page.grammar.lang)


def _in_next_year(interval: Interval, moment: Moment, today: date) -> Interval:
    """Take a month or season that is over for next year's: in December, from January on."""
    last = moment.interval.last
    if last is None or last >= today or interval.first is None:
        return interval
    return Interval(later(interval.first, 12), interval.last and later(interval.last, 12))


def _not_past(interval: Interval, today: date, moment: Moment) -> Interval:
    """Take a deadline without a year that has passed for next year's: by the end of March."""
    last = interval.last
    if last is None or last >= today or moment.kind not in {"day", "month", "season"}:
        return interval
    return Interval(None, later(last, 12))


def _spans(page: _Page) -> Iterator[Period]:
    for kind, pattern in page.grammar.span_patterns:
        for found in pattern.finditer(page.text):
            count = 1.0 if kind == "vague" else count_of(found, page.grammar.lang)
            if count is None:
                continue
            precision = Precision.VAGUE if kind == "vague" else _precision(found)
            back = _may_look_back(kind, found[0]) and looks_back(
                page.text, found.start(), found.end(), page.grammar.lang
            )
            interval = _counted("past" if back else kind, found, count, page.today)
            start = found.start() + idle_before_count(found, page.grammar.lang)
            yield Period(start, found.end(), *interval, precision, page.text[start : found.end()])


_AHEAD = re.compile(
    r"ближайш|следующ|предстоящ|через|алдағы|таяу|келесі|next|coming", re.IGNORECASE
)


def _may_look_back(kind: str, words: str) -> bool:
    """Whether a length says by itself on which side of today it lies; `in three years` does not."""
    either = kind == "within" or (kind == "after" and words[:3].lower() == "in ")
    return either and _AHEAD.search(words) is None


def _precision(found: re.Match[str]) -> Precision:
    groups = found.groupdict()
    if groups.get("workdays") or groups.get("days") or groups.get("weeks"):
        return Precision.DAY
    if groups.get("months") or groups.get("quarters") or groups.get("half"):
        return Precision.MONTH
    return Precision.YEAR


def _counted(kind: str, found: re.Match[str], count: float, today: date | None) -> Interval:
    if kind == "vague" or today is None:
        return UNKNOWN
    groups = found.groupdict()
    in_months = {"months": 1, "quarters": 3, "years": 12, "decades": 120}
    per = 12 if groups.get("half") else next((in_months[u] for u in in_months if groups.get(u)), 0)
    in_days = 7 if groups.get("weeks") else 1 if groups.get("days") else 0
    steps, days = round(count * per), round(count * in_days)
    if kind == "past":
        return Interval(later(today, -steps, -days), today)
    work = groups.get("workdays")
    end = after_working_days(today, round(count)) if work else later(today, steps, days)
    return Interval(end, end) if kind == "after" else Interval(today, end)
