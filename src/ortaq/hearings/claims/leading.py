"""Who leads a meeting: what they say of all at its end is a claim, whatever their words name."""

from __future__ import annotations

from ortaq.hearings.record import Person, Record, Voice
from ortaq.hearings.vocabulary import vocabulary


def leaders_of(record: Record, lang: str) -> frozenset[str]:
    """Give the ids of people and voices whose role is to lead: модератор, host, жүргізуші."""
    words = vocabulary("claims", lang)["leads"]
    speakers: list[Person | Voice] = [*record.people, *record.voices]
    return frozenset(
        one.id
        for one in speakers
        if words.whole(one.role) or "moderates" in words.codes(f"{one.role} {one.name}")
    )
