"""Merge the records of one meeting: people joined, words once, disagreements side by side.

Nothing is settled: where sources differ the surest version stands in the record, and all of them
in `disagreements`. Verdicts on claims rest on one source each; judge them anew on the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from ortaq.hearings.merging.facts import join_events
from ortaq.hearings.merging.likeness import same_words
from ortaq.hearings.merging.people import Joined, Key, join_people, join_voices
from ortaq.hearings.merging.shift import shifted
from ortaq.hearings.merging.words import join_statements
from ortaq.hearings.record import (
    Claim,
    Disagreement,
    Record,
    Resolution,
    SpokenPromise,
    Statement,
    Version,
)

_Item = TypeVar("_Item", Claim, Resolution, SpokenPromise)


def merge(records: Sequence[Record]) -> Record:
    """Give one record of all, in the order given; a source that came twice counts once.

    One record comes back as it is. Raises ValueError for none.
    """
    if not records:
        raise ValueError("there is nothing to merge")
    distinct = list(_distinct(records))
    if len(distinct) == 1:
        return distinct[0]
    moved = list(_moved(distinct))
    sources = tuple(source for record in distinct for source in record.sources)
    langs = [source.lang for source in sources]
    people = join_people([record.people for record in moved], langs)
    voices = join_voices([record.voices for record in moved], langs)
    spoken = join_statements(_spoken(moved, people, voices), langs)
    event, about_event = join_events([record.event for record in moved], langs)
    resolutions, about_votes = _resolutions(moved)
    return Record(
        sources=sources,
        event=event,
        people=people.people,
        voices=voices.voices,
        statements=spoken.statements,
        promises=_promises(moved, {**voices.ids, **people.ids}, spoken.statements),
        resolutions=resolutions,
        claims=_claims(moved),
        disagreements=(
            *(one for record in moved for one in record.disagreements),
            *about_event,
            *people.disagreements,
            *spoken.disagreements,
            *about_votes,
        ),
    )


def _distinct(records: Sequence[Record]) -> Iterator[Record]:
    """Leave out records of which another, or an earlier one like it, has every source."""
    for position, record in enumerate(records):
        others = (
            _texts(other)
            for place, other in enumerate(records)
            if place < position or (place > position and _texts(other) != _texts(record))
        )
        if not any(_texts(record) <= texts for texts in others):
            yield record


def _texts(record: Record) -> frozenset[str]:
    """Tell the sources of a record by their content; a copy under another name is no other."""
    return frozenset(source.sha256 or source.name for source in record.sources)


def _moved(records: Sequence[Record]) -> Iterator[Record]:
    """Let passages count in the sources of all."""
    before = 0
    for record in records:
        yield shifted(record, before)
        before += len(record.sources)


def _spoken(records: Sequence[Record], people: Joined, voices: Joined) -> list[list[Statement]]:
    """Give the statements with the ids of the merged speakers, and ids of their own."""
    ids: Mapping[Key, str] = {**voices.ids, **people.ids}
    return [
        [
            replace(
                statement,
                id=f"{position}:{statement.id}",
                continues=f"{position}:{statement.continues}" if statement.continues else "",
                speaker=ids.get((position, statement.speaker), ""),
            )
            for statement in record.statements
        ]
        for position, record in enumerate(records)
    ]


def _resolutions(
    records: Sequence[Record],
) -> tuple[tuple[Resolution, ...], tuple[Disagreement, ...]]:
    groups = list(_grouped([record.resolutions for record in records]))
    kept, found = [], []
    for position, group in enumerate(groups, start=1):
        counted = next((one for one in group if one.ballot), group[0])
        kept.append(replace(counted, id=f"r{position}"))
        ballots = [one for one in group if one.ballot]
        if len({one.ballot for one in ballots}) > 1:
            versions = tuple(Version(_votes(one), one.passage) for one in ballots)
            found.append(Disagreement("resolution.ballot", f"r{position}", versions))
    return tuple(kept), tuple(found)


def _votes(resolution: Resolution) -> str:
    """Write votes as `in favour, against, abstained`; - where not told."""
    ballot = resolution.ballot
    counts = (ballot.in_favour, ballot.against, ballot.abstained) if ballot else ()
    return " ".join("-" if count is None else str(count) for count in counts)


def _promises(
    records: Sequence[Record], ids: Mapping[Key, str], statements: Sequence[Statement]
) -> tuple[SpokenPromise, ...]:
    """Give each promise once, with the merged speaker and statement."""
    named = [
        [
            replace(one, speaker=ids.get((position, one.speaker), ""), statement="")
            for one in record.promises
        ]
        for position, record in enumerate(records)
    ]
    kept = (next((one for one in group if one.speaker), group[0]) for group in _grouped(named))
    return tuple(
        replace(one, statement=next((s.id for s in statements if _holds(s, one)), ""))
        for one in kept
    )


def _holds(statement: Statement, promise: SpokenPromise) -> bool:
    one, other = statement.passage, promise.passage
    return one.source == other.source and one.start < other.end and other.start < one.end


def _claims(records: Sequence[Record]) -> tuple[Claim, ...]:
    groups = _grouped([record.claims for record in records])
    return tuple(
        replace(group[0], id=f"c{position}") for position, group in enumerate(groups, start=1)
    )


def _grouped(many: Sequence[Sequence[_Item]]) -> Iterator[list[_Item]]:
    """Put the same words of different records together, never two of one."""
    groups: list[list[_Item]] = []
    for items in many:
        before = len(groups)
        for item in items:
            alike = (
                group
                for group in groups[:before]
                if same_words(item.passage.text, group[0].passage.text)
            )
            group = next(alike, None)
            if group is None:
                groups.append([item])
            else:
                group.append(item)
    yield from groups
