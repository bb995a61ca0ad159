"""Dated duties that a text sets itself in its final and transitional provisions.

The day is computed where it can be: named outright, or counted from the entry into force that the
text names. What counts from an event of an unknown day keeps the words for the event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ortaq.conformity.duty import Deadline, Duty, DutyKind, Grade
from ortaq.conformity.rules import plain_lines, rules_in_force
from ortaq.conformity.times import event_of, events_in, is_aside, is_due, is_from_entry, is_limit
from ortaq.conformity.vocabulary import Vocabulary, vocabulary
from ortaq.language.periods import Period, find_periods
from ortaq.language.sentences import sentences
from ortaq.language.spans import Span
from ortaq.law.act import Act, Kind
from ortaq.law.citations.places import LawLine
from ortaq.law.comparison.lookalikes import unify

_OUTER = frozenset({Kind.PART, Kind.TITLE, Kind.SECTION, Kind.CHAPTER})
_PROBE = date(2000, 1, 1)
"""A day to count from where the true one is not known: it shows what is counted."""


def entry_into_force(act: Act) -> date | None:
    """Give the first day of a text as it names it itself, None where it does not."""
    spoken = vocabulary(act.lang)
    for line in _final_lines(act, spoken):
        for sentence in sentences(line.text):
            if spoken.entry_into_force.search(sentence.text):
                for period in find_periods(sentence.text, act.lang):
                    if period.first_day and period.last_day is None:
                        return period.first_day
    return None


def deadline_duties(act: Act, in_force: date | None) -> Iterator[Duty]:
    """Yield one duty for each time that the final provisions set, in order."""
    spoken = vocabulary(act.lang)
    for line in _final_lines(act, spoken):
        for sentence in sentences(line.text):
            if is_due(sentence.text, spoken):
                yield from _dated(line, sentence, spoken, in_force)


def alignment(act: Act, in_force: date | None) -> Deadline:
    """Give by when a text tells bodies to bring laws into line with it; it may set no time."""
    spoken = vocabulary(act.lang)
    for line in _final_lines(act, spoken):
        for sentence in sentences(line.text):
            if spoken.alignment.search(sentence.text):
                found = next(_dated(line, sentence, spoken, in_force), None)
                return found.deadline if found else Deadline()
    return Deadline()


def _final_lines(act: Act, spoken: Vocabulary) -> Iterator[LawLine]:
    """Yield the lines of final provisions; those of the last part where none is named so.

    An article may be all that they are; in a text without parts and such articles it is the last.
    """
    rules = tuple(rules_in_force(act))
    outer = [one for one in rules if one.kind in _OUTER]
    articles = [one for one in rules if one.kind is Kind.ARTICLE]
    named = [one for one in (*outer, *articles) if spoken.transitional.search(unify(one.heading))]
    chosen = named or outer[-1:] or articles[-1:]
    inside = {below.eid for one in chosen for below in one.walk()}
    return (line for line in plain_lines(act) if line.eid in inside)


def _dated(
    line: LawLine, sentence: Span, spoken: Vocabulary, in_force: date | None
) -> Iterator[Duty]:
    events = events_in(sentence.text, spoken)
    for period in _times(sentence.text, spoken.lang, in_force or _PROBE):
        if not is_limit(period, in_force or _PROBE) or is_aside(sentence.text, period, spoken):
            continue
        event = event_of(period, events, spoken.lang)
        known = period.first_day is None or is_from_entry(sentence.text, event, spoken)
        day = period.last_day if in_force and known else _day_named(sentence, period, spoken.lang)
        yield _duty(line, sentence, Deadline(day, line.eid, event.text if event else ""), period)


def _times(sentence: str, lang: str, start: date) -> Iterator[Period]:
    """Yield the times of a sentence, counted ahead: final provisions tell no story."""
    for period in find_periods(sentence, lang, start):
        alone = next(iter(find_periods(period.text, lang, start)), period)
        yield replace(period, first_day=alone.first_day, last_day=alone.last_day)


def _day_named(sentence: Span, period: Period, lang: str) -> date | None:
    """Give the last day of a time that needs no day to count from: до 1 июля 2027 года."""
    alone = find_periods(sentence.text, lang)
    return next((one.last_day for one in alone if one.start == period.start), None)


def _duty(line: LawLine, sentence: Span, deadline: Deadline, period: Period) -> Duty:
    return Duty(
        law="",
        eid=line.eid,
        kind=DutyKind.DEADLINE,
        grade=Grade.CALLED_FOR,
        text=sentence.text,
        line=line.line,
        start=sentence.start,
        end=sentence.end,
        because=(f"within={period.text}",),
        new=(line.eid,),
        deadline=deadline,
    )
