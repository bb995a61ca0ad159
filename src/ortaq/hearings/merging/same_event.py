"""Whether two records are of one meeting: a proposal with its evidence, for a person to confirm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ortaq.hearings.merging.likeness import same_body, same_name, same_words
from ortaq.hearings.merging.parameters import PARAMETERS
from ortaq.hearings.record import Fact, Manner, Reason, Record


@dataclass(frozen=True, slots=True)
class SameEvent:
    """How likely two records are of one meeting."""

    score: float
    """In [0, 1]; no probability, but an order in which to look."""
    likely: bool
    because: tuple[Reason, ...]
    """What speaks for it and against it, with the words."""


def same_event(one: Record, other: Record) -> SameEvent:
    """Weigh the evidence that two records are of one meeting; the order does not matter."""
    evidence = tuple(_evidence(one, other))
    score = min(1.0, max(0.0, sum(weight for weight, _ in evidence)))
    return SameEvent(
        score=round(score, 6),
        likely=score >= PARAMETERS.likely,
        because=tuple(reason for _, reason in evidence),
    )


_Weighed = Iterator[tuple[float, Reason]]


def _evidence(one: Record, other: Record) -> _Weighed:
    yield from _day(one.event.date, other.event.date)
    yield from _place(one, other)
    for name, weight in (("kind", PARAMETERS.same_kind), ("organiser", PARAMETERS.same_organiser)):
        first, second = getattr(one.event, name), getattr(other.event, name)
        if first and second and same_body(first.value, second.value):
            yield weight, Reason(f"same_{name}", min(first.value, second.value))
    yield from _people(one, other)
    yield from _quotations(one, other)
    shared = _provisions(one) & _provisions(other)
    if shared:
        yield PARAMETERS.same_provision, Reason("same_provisions", " ".join(sorted(shared)))


def _day(one: Fact | None, other: Fact | None) -> _Weighed:
    if not (one and other):
        return
    first, second = sorted((one.value, other.value))
    apart = (date.fromisoformat(second) - date.fromisoformat(first)).days
    if not apart:
        yield PARAMETERS.same_day, Reason("same_day", first)
    elif apart == 1:
        yield PARAMETERS.next_day, Reason("next_day", f"{first} {second}")
    elif apart <= PARAMETERS.few_days:
        yield 0.0, Reason("few_days_apart", f"{first} {second}")
    else:
        yield PARAMETERS.other_day, Reason("other_day", f"{first} {second}")


def _place(one: Record, other: Record) -> _Weighed:
    first, second = one.event.place, other.event.place
    if first and second and same_body(first.value, second.value):
        yield PARAMETERS.same_place, Reason("same_place", min(first.value, second.value))
        return
    region, another = one.event.region, other.event.region
    if not (region and another):
        return
    if region.value == another.value:
        yield PARAMETERS.same_region, Reason("same_region", region.value)
    else:
        codes = " ".join(sorted((region.value, another.value)))
        yield PARAMETERS.other_region, Reason("other_region", codes)


def _people(one: Record, other: Record) -> _Weighed:
    shared = sorted(
        min(person.name, another.name)
        for person in one.people
        for another in other.people
        if same_name(person.name, another.name)
    )
    if shared:
        weight = min(PARAMETERS.most_people, PARAMETERS.each_person * len(shared))
        yield weight, Reason("same_people", "; ".join(shared))


def _quotations(one: Record, other: Record) -> _Weighed:
    shared = [
        (quote, another)
        for quote in _quoted(one)
        for another in _quoted(other)
        if same_words(quote, another)
    ]
    if shared:
        weight = min(PARAMETERS.most_quotations, PARAMETERS.each_quotation * len(shared))
        yield weight, Reason("same_words", str(len(shared)))


def _quoted(record: Record) -> list[str]:
    return [
        statement.passage.text
        for statement in record.statements
        if statement.manner is Manner.DIRECT
        and len(statement.passage.text) >= PARAMETERS.shortest_part
    ]


def _provisions(record: Record) -> set[str]:
    return {link.eid for statement in record.statements for link in statement.provisions}
