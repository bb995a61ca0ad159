"""Small records for the tests of this folder: who said what, in one source."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.record import (
    Event,
    Fact,
    Form,
    Genre,
    Manner,
    Passage,
    Person,
    Reason,
    Record,
    Source,
    Statement,
    Step,
)


def told(value: str, score: float = 0.9, *because: Reason) -> Fact:
    return Fact(value, Passage(value, 0, len(value)), score, because)


def people(*names: str, role: str = "") -> tuple[Person, ...]:
    return tuple(
        Person(f"p{n}", name, role, "", (Passage(name, n * 100, n * 100 + len(name)),), 1.0)
        for n, name in enumerate(names, start=1)
    )


def record(
    name: str,
    cast: Sequence[Person] = (),
    said: Sequence[tuple[str, str]] = (),
    event: Event | None = None,
    lang: str = "ru",
) -> Record:
    """said: pairs of a person's name ("" = nobody) and the words."""
    ids = {person.name: person.id for person in cast}
    statements = tuple(
        Statement(
            id=f"s{n}",
            passage=Passage(words, n * 1000, n * 1000 + len(words)),
            manner=Manner.DIRECT,
            form=Form.QUOTE,
            speaker=ids.get(who, ""),
            step=Step.NAMED,
            score=1.0,
            because=(),
        )
        for n, (who, words) in enumerate(said, start=1)
    )
    source = Source(name, Genre.PRESS, lang, "cyrillic", name, 10_000)
    return Record((source,), event or Event(), tuple(cast), statements=statements)
