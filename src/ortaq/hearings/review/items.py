"""A record taken apart into the single proposals on which a person decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ortaq.hearings.record import Step
from ortaq.hearings.review.parameters import PARAMETERS, ReviewParameters

Values = Mapping[str, Any]

FACTS = ("date", "place", "region", "kind", "organiser", "mode", "headcount")
"""What a record tells of the meeting itself, in the order in which people ask for it."""


class Kind(StrEnum):
    """What a proposal is about."""

    FACT = "fact"
    CATEGORY = "category"
    PERSON = "person"
    VOICE = "voice"
    STATEMENT = "statement"
    RESOLUTION = "resolution"
    PROMISE = "promise"
    CLAIM = "claim"


SUGGESTED = "suggested"
"""Key of the links that likeness of words suggests; it is in no published record."""

LISTS = {
    Kind.PERSON: "people",
    Kind.VOICE: "voices",
    Kind.STATEMENT: "statements",
    Kind.RESOLUTION: "resolutions",
    Kind.PROMISE: "promises",
    Kind.CLAIM: "claims",
}
"""Where the public shape keeps each kind; facts and categories stand in its event."""


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of a source, from `start` up to `end`."""

    source: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """One proposal."""

    key: str
    """Names it by kind and place, so that it keeps its name when the record is made anew."""
    kind: Kind
    values: Values
    """As in the public shape; of a fact `{"name", "value", "passage", "score", "because"}`."""
    places: tuple[Place, ...]
    """Where it stands; () for what no source tells."""
    doubts: tuple[str, ...] = ()
    """Codes of what a person should look at; () = certain."""

    @property
    def id(self) -> str:
        """The id that other items use for it; "" for kinds without one."""
        return str(self.values.get("id") or "")


def items_of(record: Values, parameters: ReviewParameters = PARAMETERS) -> tuple[Item, ...]:
    """Give the proposals of a record in the order of review: meeting, people, then the text.

    record: the values of `record_to_dict`; it is left as it is. Keys are unique.
    """
    disputed = {(one["about"].split(".")[0], one["item"]) for one in record["disagreements"]}
    facts = {one["about"] for one in record["disagreements"]}
    found = [
        *_facts(record["event"], facts, parameters),
        *_listed(record, (Kind.PERSON, Kind.VOICE), disputed, parameters),
        *sorted(
            _listed(
                record,
                (Kind.STATEMENT, Kind.RESOLUTION, Kind.PROMISE, Kind.CLAIM),
                disputed,
                parameters,
            ),
            key=_position,
        ),
    ]
    return tuple(_unique(found))


def place_of(values: Values) -> Place:
    """Give the place of something that stands in a source."""
    return Place(int(values.get("source") or 0), values["start"], values["end"])


def key_of(kind: Kind, place: Place) -> str:
    """Name something by its kind and place."""
    return f"{kind}-{place.source}-{place.start}-{place.end}"


def _facts(event: Values, disputed: set[str], parameters: ReviewParameters) -> Iterator[Item]:
    evidence = event["evidence"]
    for name in FACTS:
        fact = evidence.get(name)
        if fact is None:
            yield Item(f"{Kind.FACT}-{name}", Kind.FACT, {"name": name, "value": ""}, ())
            continue
        doubts = _weak(fact, parameters)
        if f"event.{name}" in disputed:
            doubts = ("sources_differ", *doubts)
        place = place_of(fact["passage"])
        yield Item(f"{Kind.FACT}-{name}", Kind.FACT, {"name": name, **fact}, (place,), doubts)
    for category in evidence["categories"]:
        place = place_of(category["passage"])
        doubts = _weak(category, parameters)
        yield Item(key_of(Kind.CATEGORY, place), Kind.CATEGORY, category, (place,), doubts)


def _listed(
    record: Values,
    kinds: tuple[Kind, ...],
    disputed: set[tuple[str, str]],
    parameters: ReviewParameters,
) -> Iterator[Item]:
    for kind in kinds:
        for values in map(_without_suggestions, record.get(LISTS[kind], ())):
            places = _places(kind, values)
            doubts = (*_doubts(kind, values), *_weak(values, parameters))
            if (str(kind), values.get("id")) in disputed:
                doubts = ("sources_differ", *doubts)
            key = key_of(kind, places[0]) if places else f"{kind}-{values['id']}"
            yield Item(key, kind, values, places, doubts)


def _without_suggestions(values: Values) -> Values:
    """Set apart the provisions that only likeness of words suggests: a person has to choose them.

    Who confirms a statement says that its words are right, not that a guess about them is.
    """
    if "provision_links" not in values:
        return values
    named = [link for link in values["provision_links"] if _is_cited(link)]
    return {
        **values,
        "provisions": list(dict.fromkeys(link["eid"] for link in named)),
        "provision_links": named,
        SUGGESTED: [link for link in values["provision_links"] if link not in named],
    }


def _is_cited(link: Values) -> bool:
    return any(one["code"] == "citation" for one in link["because"])


def _places(kind: Kind, values: Values) -> tuple[Place, ...]:
    if kind is Kind.PERSON:
        return tuple(place_of(mention) for mention in values["mentions"])
    return (place_of(values),)


def _doubts(kind: Kind, values: Values) -> Iterator[str]:
    if kind is Kind.STATEMENT:
        if not values["speaker_id"]:
            yield "nobody_named"
        elif Step(values["step"]).needs_review:
            yield "speaker_inferred"
    if kind is Kind.PERSON and not (values["role"] or values["organisation"]):
        yield "no_role"


def _weak(values: Values, parameters: ReviewParameters) -> tuple[str, ...]:
    return ("weak",) if values["score"] < parameters.certain else ()


def _position(item: Item) -> tuple[int, int, int]:
    place = item.places[0]
    return place.source, place.start, -place.end


def _unique(items: list[Item]) -> Iterator[Item]:
    """Leave out what has the same kind and the same place as an earlier one."""
    seen: set[str] = set()
    for item in items:
        if item.key not in seen:
            seen.add(item.key)
            yield item
