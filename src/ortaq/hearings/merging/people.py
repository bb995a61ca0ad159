"""Who of one source is who of another: joined one to one, never two of one source."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from ortaq.hearings.merging.likeness import same_body, same_name
from ortaq.hearings.record import (
    Disagreement,
    Participation,
    Passage,
    Person,
    Reason,
    Version,
    Voice,
)
from ortaq.language.names.forms import fullest

_IN_THE_MEETING = re.compile(
    r"(?:председательствующ|ведущ|модератор|докладчик|содокладчик|спикер|выступающ|приглаш[её]нн"
    r"|төрағалық|жүргізуші|баяндамашы|сөйлеуші|chairing|moderator|speaker|presenter|panellist)\w*"
    r"(?:\s+(?:етуші|заседания|собрания|встречи))?",
    re.IGNORECASE,
)
"""What somebody is in a meeting only; it contradicts no office."""
Key = tuple[int, str]
"""Which record, and the id in it."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The people or voices of all records, each once."""

    ids: Mapping[Key, str]
    """The new id of everybody."""
    people: tuple[Person, ...] = ()
    voices: tuple[Voice, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()


def join_people(cast: Sequence[Sequence[Person]], langs: Sequence[str]) -> Joined:
    """Join the people of several records, each given in the order of its text.

    cast: by record; passages count in the sources of all. langs: by source.
    """
    groups: list[list[tuple[int, Person]]] = []
    for record, named in enumerate(cast):
        places = _places(named, groups)
        for person, place in zip(named, places, strict=True):
            if place is None:
                groups.append([(record, person)])
            else:
                groups[place].append((record, person))
    groups.sort(key=lambda group: (group[0][0], _first_place(group[0][1])))
    ids: dict[Key, str] = {}
    people: list[Person] = []
    found: list[Disagreement] = []
    for number, members in enumerate(groups, start=1):
        identity, persons = f"p{number}", [person for _, person in members]
        ids |= {(record, person.id): identity for record, person in members}
        people.append(_one(identity, persons))
        found += _differences(identity, persons, langs)
    return Joined(ids, people=tuple(people), disagreements=tuple(found))


def _places(
    named: Sequence[Person], groups: Sequence[Sequence[tuple[int, Person]]]
) -> list[int | None]:
    """Give for each person of a record the group in which they are known already, None for new.

    The very same name decides first. Of names that are only alike, one that several may bear, on
    either side, joins nobody.
    """
    equal = [_alone(_known(person, groups, lambda a, b: a == b)) for person in named]
    places = [place if equal.count(place) == 1 else None for place in equal]
    free = [person for person, place in zip(named, places, strict=True) if place is None]
    alike = {id(person): _known(person, groups, same_name) for person in free}
    taken = {place for place in places if place is not None}
    wanted = [place for candidates in alike.values() for place in candidates]
    for position, person in enumerate(named):
        place = _alone(alike.get(id(person), []))
        if place is not None and place not in taken and wanted.count(place) == 1:
            places[position] = place
    return places


def _known(
    person: Person,
    groups: Sequence[Sequence[tuple[int, Person]]],
    same: Callable[[str, str], bool],
) -> list[int]:
    return [
        place
        for place, group in enumerate(groups)
        if any(same(person.name, other.name) for _, other in group)
    ]


def _alone(places: Sequence[int]) -> int | None:
    return places[0] if len(places) == 1 else None


def _first_place(person: Person) -> tuple[int, int]:
    return min(((m.source, m.start) for m in person.mentions), default=(0, 0))


def _one(identity: str, persons: Sequence[Person]) -> Person:
    """Give one person for all forms; what one source leaves out another fills in."""
    first, *others = persons
    name = fullest(person.name for person in persons)
    joined = tuple(Reason("joined", other.name) for other in others if other.name != name)
    because = dict.fromkeys((*(r for person in persons for r in person.because), *joined))
    return replace(
        first,
        id=identity,
        name=name,
        role=_role(persons),
        organisation=next((person.organisation for person in persons if person.organisation), ""),
        mentions=tuple(dict.fromkeys(m for person in persons for m in person.mentions)),
        score=max(person.score for person in persons),
        participation=_participation(persons),
        because=tuple(because),
    )


def _role(persons: Sequence[Person]) -> str:
    """Give the first office; what somebody only was in the meeting where no source has one."""
    roles = [person.role for person in persons if person.role]
    return next((role for role in roles if not _IN_THE_MEETING.fullmatch(role)), "".join(roles[:1]))


def _participation(persons: Sequence[Person]) -> Participation:
    told = (p.participation for p in persons if p.participation is not Participation.UNKNOWN)
    return next(told, Participation.UNKNOWN)


def _differences(
    identity: str, persons: Sequence[Person], langs: Sequence[str]
) -> list[Disagreement]:
    """Give in what the sources differ about somebody; words of two languages are not compared."""
    found = []
    for about in ("role", "organisation"):
        versions = [
            Version(str(getattr(person, about)), _witness(person))
            for person in persons
            if getattr(person, about) and not _IN_THE_MEETING.fullmatch(getattr(person, about))
        ]
        if _differ(versions, langs):
            found.append(Disagreement(f"person.{about}", identity, tuple(versions)))
    told = [
        Version(str(person.participation), _witness(person))
        for person in persons
        if person.participation is not Participation.UNKNOWN
    ]
    if len({version.value for version in told}) > 1:
        found.append(Disagreement("person.participation", identity, tuple(told)))
    return found


def _differ(versions: Sequence[Version], langs: Sequence[str]) -> bool:
    return any(
        langs[one.passage.source] == langs[other.passage.source]
        and not same_body(one.value, other.value)
        for position, one in enumerate(versions)
        for other in versions[position + 1 :]
    )


def _witness(person: Person) -> Passage:
    return person.mentions[0] if person.mentions else Passage("", 0, 0)


def join_voices(cast: Sequence[Sequence[Voice]], langs: Sequence[str]) -> Joined:
    """Join the unnamed: those who are called the same in sources of one language."""
    known: dict[tuple[str, bool, str], str] = {}
    ids: dict[Key, str] = {}
    voices: list[Voice] = []
    for record, many in enumerate(cast):
        for voice in many:
            key = (voice.name.lower(), voice.collective, langs[voice.passage.source])
            if key not in known:
                known[key] = f"v{len(known) + 1}"
                voices.append(replace(voice, id=known[key]))
            ids[record, voice.id] = known[key]
    return Joined(ids, voices=tuple(voices))
