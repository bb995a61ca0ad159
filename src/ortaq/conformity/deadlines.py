"""Dated duties that a text sets itself in its final and transitional provisions.

The day is computed where it can be: named outright, or counted from the entry into force that the
text names. What counts from an event of an unknown day keeps the words for the event.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ortaq.conformity.duty import Deadline, Duty, DutyKind, Grade
from ortaq.conformity.rules import rule_lines, rules_in_force
from ortaq.conformity.vocabulary import Vocabulary, vocabulary
from ortaq.language.periods import Period, Precision, find_periods
from ortaq.language.sentences import sentences
from ortaq.language.spans import Span
from ortaq.law.act import Act, Kind
from ortaq.law.citations.places import LawLine

_OUTER = frozenset({Kind.PART, Kind.TITLE, Kind.SECTION, Kind.CHAPTER})


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
            if spoken.duty.search(sentence.text):
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
    """Yield the lines of final provisions; those of the last part where none is named so."""
    outer = [one for one in rules_in_force(act) if one.kind in _OUTER]
    named = [one for one in outer if spoken.transitional.search(one.heading)]
    chosen = named or outer[-1:]
    inside = {below.eid for one in chosen for below in one.walk()}
    return (line for line in rule_lines(act) if line.eid in inside)


def _dated(
    line: LawLine, sentence: Span, spoken: Vocabulary, in_force: date | None
) -> Iterator[Duty]:
    event = spoken.since.search(sentence.text)
    counted_from = event["event"].strip() if event else ""
    start = in_force if not event or spoken.entry_into_force.search(event[0]) else None
    for period in find_periods(sentence.text, spoken.lang, start):
        if _is_limit(period, start):
            deadline = Deadline(period.last_day, line.eid, counted_from)
            yield _duty(line, sentence, deadline, period)


def _is_limit(period: Period, start: date | None) -> bool:
    """Tell a time within which to act from the day of something past or of a beginning."""
    if period.last_day is None:
        return period.first_day is None and period.precision is not Precision.VAGUE
    return period.first_day in (None, start)


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
