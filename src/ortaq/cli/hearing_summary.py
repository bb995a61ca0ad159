"""What `ortaq hearing` shows on a terminal: the meeting, its people, what each of them said."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from textwrap import shorten, wrap

from ortaq.hearings.record import Event, Manner, Participation, Person, Record, Stance, Statement

WIDTH = 96
"""Columns of a line."""
_LANGUAGES = {"kk": "Kazakh", "ru": "Russian", "en": "English"}
_STANCES = {Stance.SUPPORT: "for", Stance.OBJECT: "against", Stance.AMEND: "amend"}
_KINDS = {Manner.DIRECT: "said", Manner.REPORTED: "is reported"}


def summary(text: str, record: Record) -> Iterator[str]:
    """Yield the lines of the summary."""
    yield from _heading(record)
    if not record.people and not record.statements:
        yield "Nothing was found in it; a person has to read this document."
        return
    yield from ("", f"People ({len(record.people)})")
    yield from (_person(one) for one in record.people)
    yield from ("", f"Statements ({len(record.statements)})")
    yield from _statements(text, record)
    yield from _claims(record)
    yield from ("", *_closing(record))


def _heading(record: Record) -> Iterator[str]:
    source = record.sources[0]
    language = _LANGUAGES.get(source.lang, "unknown language")
    yield f"{source.genre} · {language}" + (f", {source.script} letters" if source.script else "")
    facts = list(_facts(record.event))
    if facts:
        yield " · ".join(facts)


def _facts(event: Event) -> Iterator[str]:
    for fact in (event.date, event.place, event.region, event.kind, event.mode):
        if fact is not None:
            yield fact.value.replace("_", " ")
    if event.organiser is not None:
        yield f"by {event.organiser.value}"
    if event.headcount is not None:
        yield f"{event.headcount.value} present"


def _person(person: Person) -> str:
    post = ", ".join(part for part in (person.role, person.organisation) if part)
    online = " (online)" if person.participation is Participation.ONLINE else ""
    return shorten(f"  {person.name}{online}" + (f" – {post}" if post else ""), WIDTH)


def _statements(text: str, record: Record) -> Iterator[str]:
    names = record.names()
    for speaker, group in groupby(record.statements, key=lambda one: one.speaker):
        yield f"  {names.get(speaker) or 'somebody'}"
        for statement in group:
            yield from _statement(text, statement)


def _statement(text: str, statement: Statement) -> Iterator[str]:
    line = text.count("\n", 0, statement.passage.start) + 1
    marks = [f"line {line}", _KINDS[statement.manner]]
    if statement.stance is not Stance.NONE:
        marks.append(_STANCES[statement.stance])
    if statement.step.needs_review:
        marks.append(f"speaker by {statement.step}".replace("_", " ") + ": look at this first")
    yield f"    [{' · '.join(marks)}]"
    words = shorten(statement.passage.text, 3 * WIDTH, placeholder=" …")
    yield from wrap(words, WIDTH, initial_indent="      ", subsequent_indent="      ")


def _claims(record: Record) -> Iterator[str]:
    if record.claims:
        yield from ("", f"Claims ({len(record.claims)})")
    for claim in record.claims:
        words = f"{claim.kind}, {claim.verdict}: {claim.passage.text}"
        yield from wrap(words, WIDTH, initial_indent="  ", subsequent_indent="    ")


def _closing(record: Record) -> Iterator[str]:
    doubtful = sum(one.step.needs_review for one in record.statements)
    yield "All of this is proposed by rule, for a person to confirm."
    if doubtful:
        yield f"{doubtful} of {len(record.statements)} statements have an inferred speaker."
