"""What a record holds for or against a claim: who spoke, who did not, objections, votes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ortaq.hearings.event.stakeholders import groups_of
from ortaq.hearings.record import (
    Form,
    Passage,
    Person,
    Record,
    Resolution,
    Stance,
    Statement,
    Voice,
)

_ROLE_LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The counts on which a verdict rests; everything can be counted again from the record."""

    voices: int
    """People, named or not, of whom a statement is on record; collectives do not count."""
    headcount: int | None
    """People present, where told."""
    bound: str
    """exact, about, at_least or at_most."""
    unheard: tuple[str, ...]
    """Codes of the stakeholder groups that were announced and of whom nobody spoke."""
    heard: tuple[str, ...]
    """Codes of those announced of whom somebody spoke."""
    objections: tuple[str, ...]
    """Ids of the statements that object, those of collectives among them."""
    amendments: tuple[str, ...]
    """Ids of those that ask for a change."""
    supports: tuple[str, ...]
    """Ids of those by single people that support."""
    objecting: int
    """People who object."""
    groups_object: bool
    """Whether people whom the source only names together object."""
    supporting: int
    """People who support, and do not object elsewhere."""
    counted: tuple[Resolution, ...]
    """Decisions with counted votes."""
    provisions: tuple[str, ...]
    """Addresses of the provisions that speakers named."""


def evidence_of(record: Record) -> Evidence:
    """Collect what a record holds.

    Claims do not testify, and no collective for itself: that all agree is what is tested. That
    people, named together, object is an objection on record like any other.
    """
    collective = {voice.id for voice in record.voices if voice.collective}
    said = [
        statement
        for statement in record.statements
        if not any(_overlap(statement.passage, claim.passage) for claim in record.claims)
    ]
    single = [
        statement
        for statement in said
        if statement.form is not Form.COLLECTIVE and statement.speaker not in collective
    ]
    objections = _ids(said, Stance.OBJECT)
    speaking = {statement.speaker for statement in single if statement.speaker}
    objectors = _speakers(single, Stance.OBJECT)
    heard = _groups_heard(record, speaking)
    announced = dict.fromkeys(one.group for one in record.event.categories if one.group)
    headcount = record.event.headcount
    return Evidence(
        voices=len(speaking),
        headcount=int(headcount.value) if headcount else None,
        bound=next((r.detail for r in headcount.because if r.code == "bound"), "")
        if headcount
        else "",
        unheard=tuple(group for group in announced if group not in heard),
        heard=tuple(group for group in announced if group in heard),
        objections=objections,
        amendments=_ids(said, Stance.AMEND),
        supports=_ids(single, Stance.SUPPORT),
        objecting=len(objectors),
        groups_object=objections != _ids(single, Stance.OBJECT),
        supporting=len(_speakers(single, Stance.SUPPORT) - objectors),
        counted=tuple(one for one in record.resolutions if _is_counted(one)),
        provisions=_named(single),
    )


def _overlap(one: Passage, other: Passage) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end


def _ids(statements: Iterable[Statement], stance: Stance) -> tuple[str, ...]:
    return tuple(statement.id for statement in statements if statement.stance is stance)


def _speakers(statements: Iterable[Statement], stance: Stance) -> set[str]:
    """Give who speaks so; a statement without a speaker stands for somebody of its own."""
    return {
        statement.speaker or statement.id for statement in statements if statement.stance is stance
    }


def _groups_heard(record: Record, speaking: set[str]) -> frozenset[str]:
    speakers: list[Person | Voice] = [*record.people, *record.voices]
    offices = [f"{one.role} {one.organisation}" for one in speakers if one.id in speaking]
    return frozenset(
        group for office in offices for lang in _ROLE_LANGUAGES for group in groups_of(office, lang)
    )


def _is_counted(resolution: Resolution) -> bool:
    ballot = resolution.ballot
    return ballot is not None and any(
        votes is not None for votes in (ballot.in_favour, ballot.against, ballot.abstained)
    )


def _named(statements: Sequence[Statement]) -> tuple[str, ...]:
    """Give the provisions that speakers cited; what was merely suggested does not count."""
    return tuple(
        dict.fromkeys(
            link.eid
            for statement in statements
            for link in statement.provisions
            if any(reason.code == "citation" for reason in link.because)
        )
    )
