"""Minutes typed while people speak, as a text and as the same record that a report would give."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortaq.hearings.complete import completed
from ortaq.hearings.document import Document, paragraphs_of
from ortaq.hearings.record import (
    Form,
    Genre,
    Manner,
    Passage,
    Person,
    ProvisionLink,
    Reason,
    Record,
    Source,
    Stance,
    Statement,
    Step,
)
from ortaq.language.detection import language_of
from ortaq.law.act import Act

TYPED = Reason("citation", "typed")
"""Whoever took the minutes heard which provision was meant: as good as a citation."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one person said, as it was typed."""

    name: str
    role: str
    organisation: str
    words: str
    stance: Stance = Stance.NONE
    provisions: tuple[str, ...] = ()
    promise: str = ""
    """Words of it that promise something; added to `words` where they do not stand there."""

    @property
    def heading(self) -> str:
        """Who speaks, as minutes write it."""
        office = ", ".join(part for part in (self.role, self.organisation) if part)
        return f"{self.name} ({office}): " if office else f"{self.name}: "

    @property
    def said(self) -> str:
        """All words, on one line."""
        words, promise = " ".join(self.words.split()), " ".join(self.promise.split())
        return words if promise in words else f"{words} {promise}".strip()


@dataclass(frozen=True, slots=True)
class Line:
    """An entry with where its line begins in the text."""

    entry: Entry
    start: int

    @property
    def words(self) -> Passage:
        """What was said, and where."""
        start = self.start + len(self.entry.heading)
        return Passage(self.entry.said, start, start + len(self.entry.said))

    @property
    def speaker(self) -> Passage:
        """The name, and where."""
        return Passage(self.entry.name, self.start, self.start + len(self.entry.name))

    @property
    def promise(self) -> Passage | None:
        """The words that promise something, and where."""
        promise = " ".join(self.entry.promise.split())
        if not promise:
            return None
        start = self.words.start + self.entry.said.index(promise)
        return Passage(promise, start, start + len(promise))


def lines_of(entries: Sequence[Entry]) -> tuple[Line, ...]:
    """Give the entries with their places in the text of the minutes."""
    lines, start = [], 0
    for entry in entries:
        lines.append(Line(entry, start))
        start += len(entry.heading) + len(entry.said) + 1
    return tuple(lines)


def text_of(entries: Sequence[Entry]) -> str:
    """Give the text of minutes: a line for each entry."""
    return "".join(f"{entry.heading}{entry.said}\n" for entry in entries)


def record_of(entries: Sequence[Entry], name: str, act: Act | None = None) -> Record:
    """Give the record of minutes: every offset counts characters of `text_of(entries)`.

    name: of the source. act: the edition that was spoken of.
    """
    text = text_of(entries)
    guess = language_of(text)
    lang, script = guess.code or "", str(guess.script or "")
    digest = hashlib.sha256(text.encode()).hexdigest()
    lines = lines_of(entries)
    people = tuple(_people(lines))
    ids = {person.name.casefold(): person.id for person in people}
    record = Record(
        sources=(Source(name, Genre.MINUTES, lang, script, digest, len(text)),),
        people=people,
        statements=tuple(_statement(number, line, ids) for number, line in enumerate(lines, 1)),
    )
    document = Document(name, text, Genre.MINUTES, lang, script, paragraphs_of(text))
    return completed(record, document, act)


def _people(lines: Sequence[Line]) -> Iterator[Person]:
    """Give each speaker once, with the first role and organisation that were typed."""
    by_name: dict[str, list[Line]] = {}
    for line in lines:
        by_name.setdefault(line.entry.name.casefold(), []).append(line)
    for number, own in enumerate(by_name.values(), 1):
        yield Person(
            id=f"p{number}",
            name=own[0].entry.name,
            role=next((line.entry.role for line in own if line.entry.role), ""),
            organisation=next((x.entry.organisation for x in own if x.entry.organisation), ""),
            mentions=tuple(line.speaker for line in own),
            score=1.0,
            because=(Reason("typed"),),
        )


def _statement(number: int, line: Line, ids: dict[str, str]) -> Statement:
    entry = line.entry
    return Statement(
        id=f"s{number}",
        passage=line.words,
        manner=Manner.REPORTED,
        form=Form.TURN,
        speaker=ids[entry.name.casefold()],
        step=Step.LABEL,
        score=1.0,
        because=(Reason("typed"),),
        stance=entry.stance,
        stance_because=(Reason("typed"),) if entry.stance is not Stance.NONE else (),
        provisions=tuple(ProvisionLink("", eid, 1.0, (TYPED,)) for eid in entry.provisions),
    )
