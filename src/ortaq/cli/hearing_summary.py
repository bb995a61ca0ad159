"""What `ortaq hearing` shows on a terminal: the meeting, its people, what each of them said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import shorten, wrap

from ortaq.cli.claim_words import BOUNDS, ballot_words, claim_lines
from ortaq.commitments.commitment import Part
from ortaq.commitments.promises import Promise
from ortaq.hearings.merging import SameEvent
from ortaq.hearings.record import (
    Event,
    Manner,
    Participation,
    Passage,
    Person,
    Record,
    Stance,
    Statement,
)

WIDTH = 96
"""Columns of a line."""
_LANGUAGES = {"kk": "Kazakh", "ru": "Russian", "en": "English"}
_STANCES = {Stance.SUPPORT: "for", Stance.OBJECT: "against", Stance.AMEND: "amend"}
_KINDS = {Manner.DIRECT: "said", Manner.REPORTED: "is reported"}


def summary(texts: Sequence[str], record: Record) -> Iterator[str]:
    """Yield the lines of the summary. texts: of the sources, in their order."""
    yield from _heading(record)
    if not (record.people or record.statements or record.resolutions):
        yield "Nothing was found in it; a person has to read this document."
        return
    yield from ("", f"People ({len(record.people)})")
    yield from (_person(one) for one in record.people)
    yield from ("", f"Statements ({len(record.statements)})")
    yield from _statements(texts, record)
    yield from _promises(texts, record)
    yield from _resolutions(record)
    yield from _claims(record)
    yield from _disagreements(record)
    yield from ("", *_closing(record))


def _heading(record: Record) -> Iterator[str]:
    for source in record.sources:
        language = _LANGUAGES.get(source.lang, "unknown language")
        name = f"{source.name}: " if len(record.sources) > 1 else ""
        letters = f", {source.script} letters" if source.script else ""
        yield f"{name}{source.genre} · {language}{letters}"
    facts = list(_facts(record.event))
    if facts:
        yield from wrap(" · ".join(facts), WIDTH)


def _facts(event: Event) -> Iterator[str]:
    for fact in (event.date, event.place, event.region, event.kind, event.mode):
        if fact is not None:
            yield fact.value.replace("_", " ")
    if event.organiser is not None:
        yield f"by {event.organiser.value}"
    if event.headcount is not None:
        bound = next((r.detail for r in event.headcount.because if r.code == "bound"), "")
        yield f"{BOUNDS.get(bound, '')}{event.headcount.value} present"
    if event.categories:
        yield "announced: " + ", ".join(one.passage.text for one in event.categories)


def _person(person: Person) -> str:
    post = ", ".join(part for part in (person.role, person.organisation) if part)
    online = " (online)" if person.participation is Participation.ONLINE else ""
    return shorten(f"  {person.name}{online}" + (f" – {post}" if post else ""), WIDTH)


def _statements(texts: Sequence[str], record: Record) -> Iterator[str]:
    names = record.names()
    for speaker, group in groupby(record.statements, key=lambda one: one.speaker):
        yield f"  {names.get(speaker) or 'somebody'}"
        for statement in group:
            yield from _statement(_place(texts, record, statement.passage), statement)


def _place(texts: Sequence[str], record: Record, passage: Passage) -> str:
    line = texts[passage.source].count("\n", 0, passage.start) + 1
    name = f"{record.sources[passage.source].name}, " if len(texts) > 1 else ""
    return f"{name}line {line}"


def _statement(place: str, statement: Statement) -> Iterator[str]:
    marks = [place, _KINDS[statement.manner]]
    if statement.stance is not Stance.NONE:
        marks.append(_STANCES[statement.stance])
    if statement.step.needs_review:
        marks.append(f"speaker by {statement.step}".replace("_", " ") + ": look at this first")
    cited = [link.eid for link in statement.provisions if link.because[0].code == "citation"]
    if cited:
        marks.append("on " + ", ".join(cited))
    yield f"    [{' · '.join(marks)}]"
    words = shorten(statement.passage.text, 3 * WIDTH, placeholder=" …")
    yield from wrap(words, WIDTH, initial_indent="      ", subsequent_indent="      ")


def _promises(texts: Sequence[str], record: Record) -> Iterator[str]:
    names = record.names()
    if record.promises:
        yield from ("", f"Promises ({len(record.promises)})")
    for one in record.promises:
        marks = [_place(texts, record, one.passage), names.get(one.speaker) or "nobody named"]
        marks += [amount.text for amount in one.promise.amounts[:1]]
        marks += [one.promise.period.text] if one.promise.period else []
        yield f"    [{' · '.join(marks)}]"
        yield from _wrapped(shorten(one.passage.text, 3 * WIDTH, placeholder=" …"), "      ")
        yield from (f"      - {note}" for note in _left_open(one.promise))


def _left_open(promise: Promise) -> Iterator[str]:
    """Say what a promise hangs on, what was concluded from its context, and what it lacks."""
    for condition in promise.conditions:
        yield f"on condition: {condition.text}"
    if promise.purpose and Part.OBJECT in promise.inferred:
        yield f"object by context: {promise.purpose.text}"
    if not promise.is_measurable:
        yield f"not measurable yet, it lacks: {', '.join(promise.missing)}"


def _claims(record: Record) -> Iterator[str]:
    if record.claims:
        yield from ("", f"Claims ({len(record.claims)})")
    for claim in record.claims:
        yield from _wrapped(f"“{claim.passage.text}”", "  ")
        verdict, *reasons = claim_lines(claim)
        yield f"    {verdict}"
        for reason in reasons:
            yield from _wrapped(f"- {reason}", "      ")


def _resolutions(record: Record) -> Iterator[str]:
    if record.resolutions:
        yield from ("", f"Decisions ({len(record.resolutions)})")
    for one in record.resolutions:
        yield from _wrapped(shorten(one.passage.text, 2 * WIDTH, placeholder=" …"), "  ")
        parts = [f"charged: {one.charged}"] if one.charged else []
        parts += [f"by {one.due}"] if one.due else []
        parts += [ballot_words(one.ballot)] if one.ballot else []
        if parts:
            yield from _wrapped(" · ".join(parts), "    ")


def _disagreements(record: Record) -> Iterator[str]:
    if record.disagreements:
        yield from ("", f"The sources differ ({len(record.disagreements)})")
    for one in record.disagreements:
        who = record.names().get(one.item, "")
        yield f"  {one.about.replace('.', ': ')}" + (f" of {who}" if who else "")
        for version in one.versions:
            source = record.sources[version.passage.source].name
            words = shorten(version.value, 2 * WIDTH, placeholder=" …")
            yield from _wrapped(f"{source}: {words}", "    ")


def doubtful(pairs: Sequence[tuple[str, str, SameEvent]]) -> Iterator[str]:
    """Yield a warning for every two documents that may not be of one meeting."""
    for one, other, found in pairs:
        if not found.likely:
            why = ", ".join(reason.code.replace("_", " ") for reason in found.because)
            yield from _wrapped(
                f"{one} and {other} may be of two meetings: {why or 'nothing in common'}", ""
            )
            yield ""


def _wrapped(words: str, indent: str) -> list[str]:
    return wrap(words, WIDTH, initial_indent=indent, subsequent_indent=indent + "  ")


def _closing(record: Record) -> Iterator[str]:
    doubtful = sum(one.step.needs_review for one in record.statements)
    yield "All of this is proposed by the program, for a person to confirm."
    if doubtful:
        yield f"{doubtful} of {len(record.statements)} statements have an inferred speaker."
