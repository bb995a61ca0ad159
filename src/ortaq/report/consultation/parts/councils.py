"""What public councils recommend, and what they were answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ortaq.report.consultation.document import Block, Cell, Paragraph, Section, Table
from ortaq.report.consultation.parts.telling import NOTHING, Telling
from ortaq.report.consultation.voices import Recommendation


def councils_section(told: Telling) -> Section:
    """Tell the recommendations."""
    blocks = tuple(_blocks(told)) if told.report.recommendations else ()
    none = (Paragraph(told.say("councils_none"), "lead"),)
    return Section("councils", told.say("councils"), blocks or none)


def councils_in_words(told: Telling) -> str:
    """Say how many recommendations there are, and how many are answered."""
    found = told.report.recommendations
    states = Counter(one.state for one in found)
    return told.say(
        "councils_counts",
        recommendations=len(found),
        answered=states["answered"],
        overdue=states["overdue"],
        waiting=states["waiting"],
    )


def state_in_words(one: Recommendation, told: Telling) -> str:
    """Say where one recommendation stands."""
    if one.state == "answered":
        late = f" ({told.say('answered_late')})" if one.answered_late else ""
        return told.say(f"council_{one.answer}") + late
    if one.state == "overdue":
        return told.say("overdue_by", days=one.days_late)
    return told.say("due_on", day=told.day(one.due))


def _blocks(told: Telling) -> Iterator[Block]:
    yield Paragraph(councils_in_words(told), "lead")
    rows = tuple(
        _row(one, told) for one in sorted(told.report.recommendations, key=lambda one: one.number)
    )
    names = ("number", "council", "recommendation", "addressed", "answer")
    head = tuple(told.say(f"head_{name}") for name in names)
    yield Table(told.say("councils"), head, rows, (1, 5, 8, 4, 4))


def _row(one: Recommendation, told: Telling) -> tuple[Cell, ...]:
    where = told.region(one.region) if one.region else told.say("whole_country")
    return (
        str(one.number),
        f"{one.council} ({where})",
        told.foreign(one.text, one.language),
        one.addressed_to or NOTHING,
        state_in_words(one, told),
    )
