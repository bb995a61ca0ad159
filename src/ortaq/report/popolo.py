"""Published hearings as Popolo, the exchange format for people, bodies, speeches and votes.

Each resource is as the schemas of popoloproject.com have it; what they have no word for (stance,
provisions, promises) stands under the key `ortaq`. Documentation: docs/popolo.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

Values = Mapping[str, Any]
Resource = dict[str, Any]
PASS = "pass"  # noqa: S105 (a result, no secret)
OPTIONS = {"in_favour": "yes", "against": "no", "abstained": "abstain"}
"""Sides of a ballot -> options of Popolo."""
CLASSES = (
    "persons", "organizations", "memberships", "events", "speeches", "motions", "vote_events",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meeting:
    """A published hearing, with what its record does not hold."""

    id: str
    """One word, unique among the meetings."""
    title: str
    address: str
    """Of its page."""
    record: Values
    """In the public JSON form of `ortaq hearing`."""
    known: Mapping[str, str]
    """Id of a person in the record -> id of the same person in all meetings, where told."""


def popolo(meetings: Iterable[Meeting]) -> dict[str, list[Resource]]:
    """Give all resources of the meetings by class, each id once.

    People of different meetings are one person only where `known` says so: names alone prove
    nothing. Bodies are one where they are called the same.
    """
    found: dict[str, dict[str, Resource]] = {name: {} for name in CLASSES}
    for meeting in meetings:
        for name, resource in _resources(meeting):
            found[name].setdefault(resource["id"], resource)
    return {name: list(resources.values()) for name, resources in found.items()}


def _resources(meeting: Meeting) -> Iterator[tuple[str, Resource]]:
    record = meeting.record
    yield "events", _event(meeting)
    organiser = record["event"]["organiser"]
    bodies = [organiser, *(one["organisation"] for one in record["people"])]
    yield from (("organizations", _organization(name)) for name in bodies if name)
    for person in record["people"]:
        yield "persons", _person(meeting, person)
        if person["organisation"]:
            yield "memberships", _membership(meeting, person)
    for position, statement in enumerate(record["statements"], start=1):
        yield "speeches", _speech(meeting, statement, position)
    for resolution in record["resolutions"]:
        yield "motions", _motion(meeting, resolution)
        if _counts(resolution):
            yield "vote_events", _vote_event(meeting, resolution)


def _event(meeting: Meeting) -> Resource:
    event = meeting.record["event"]
    place = ", ".join(part for part in (event["place"], event["region"]) if part)
    people = meeting.record["people"]
    return {
        "id": _event_id(meeting),
        "name": meeting.title,
        "start_date": event["date"],
        "location": place or None,
        "classification": event["kind"],
        "organization_id": _body_id(event["organiser"]),
        "attendees": [
            {"id": _person_id(meeting, one["id"]), "name": one["name"]} for one in people
        ],
        "sources": _sources(meeting),
        "ortaq": {
            "region": event["region"],
            "mode": event["mode"],
            "claims": [_only(one, ("kind", "text", "verdict")) for one in meeting.record["claims"]],
            "promises": [
                _only(one, ("text", "speaker", "actor", "amount", "from", "to", "place"))
                for one in meeting.record["promises"]
            ],
        },
    }


def _person(meeting: Meeting, person: Values) -> Resource:
    others = dict.fromkeys(mention["text"] for mention in person["mentions"])
    return {
        "id": _person_id(meeting, person["id"]),
        "name": person["name"],
        "other_names": [{"name": name} for name in others if name != person["name"]],
        "sources": _sources(meeting),
    }


def _organization(name: str) -> Resource:
    return {"id": _body_id(name), "name": name}


def _membership(meeting: Meeting, person: Values) -> Resource:
    holder, body = _person_id(meeting, person["id"]), _body_id(person["organisation"])
    role = person["role"]
    return {
        "id": f"membership/{_mark(f'{holder} {body} {role}')}",
        "person_id": holder,
        "organization_id": body,
        "role": role or None,
        "sources": _sources(meeting),
    }


def _speech(meeting: Meeting, statement: Values, position: int) -> Resource:
    people = {one["id"] for one in meeting.record["people"]}
    speaker = statement["speaker_id"]
    return {
        "id": f"speech/{meeting.id}/{statement['id']}",
        "creator_id": _person_id(meeting, speaker) if speaker in people else None,
        "attribution_text": statement["speaker"],
        "text": statement["text"],
        "date": meeting.record["event"]["date"],
        "type": "speech" if statement["kind"] == "direct" else "narrative",
        "position": position,
        "event_id": _event_id(meeting),
        "sources": [{"url": f"{meeting.address}#{statement['id']}"}],
        "ortaq": _only(statement, ("stance", "provisions", "topics")),
    }


def _motion(meeting: Meeting, resolution: Values) -> Resource:
    return {
        "id": _motion_id(meeting, resolution),
        "organization_id": _body_id(meeting.record["event"]["organiser"]),
        "text": resolution["text"],
        "date": meeting.record["event"]["date"],
        "classification": "resolution",
        "result": PASS,
        "sources": _sources(meeting),
        "ortaq": {
            "number": resolution["number"],
            "charged": resolution["charged"],
            "due": resolution["due"],
        },
    }


def _vote_event(meeting: Meeting, resolution: Values) -> Resource:
    return {
        "id": f"vote-event/{meeting.id}/{resolution['id']}",
        "organization_id": _body_id(meeting.record["event"]["organiser"]),
        "motion_id": _motion_id(meeting, resolution),
        "start_date": meeting.record["event"]["date"],
        "result": PASS,
        "counts": _counts(resolution),
        "sources": _sources(meeting),
    }


def _counts(resolution: Values) -> list[Resource]:
    """Give the votes that were told; a side that nobody told is left out, not a zero."""
    ballot = resolution["ballot"] or {}
    return [
        {"option": option, "value": ballot[side]}
        for side, option in OPTIONS.items()
        if ballot.get(side) is not None
    ]


def _sources(meeting: Meeting) -> list[Resource]:
    return [{"url": meeting.address, "note": meeting.title}]


def _only(values: Values, names: Sequence[str]) -> Resource:
    return {name: values[name] for name in names}


def _event_id(meeting: Meeting) -> str:
    return f"event/{meeting.id}"


def _motion_id(meeting: Meeting, resolution: Values) -> str:
    return f"motion/{meeting.id}/{resolution['id']}"


def _person_id(meeting: Meeting, person: str) -> str:
    known = meeting.known.get(person)
    return f"person/{known}" if known else f"person/{meeting.id}/{person}"


def _body_id(name: str | None) -> str | None:
    """Name a body by a mark of its name, whatever its letters, case and spaces."""
    return f"organization/{_mark(' '.join(name.casefold().split()))}" if name else None


def _mark(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:12]
