"""What people decided about proposals: confirmed, corrected, rejected, or added by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from ortaq.hearings.review.items import Item, Kind, items_of, place_of
from ortaq.hearings.review.parameters import PARAMETERS, ReviewParameters

Values = Mapping[str, Any]

BY_HAND = "by_hand"
"""Code of the reason why a person linked a provision."""


class Action(StrEnum):
    """What a person did."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    REJECT = "reject"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on one proposal; a later one on the same key takes its place."""

    key: str
    action: Action
    values: Values
    """Of a correction the fields that differ from the proposal; of an addition all of them."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A proposal with the decision that stands."""

    item: Item
    """With its corrections."""
    proposed: Item | None
    """As the program proposed it; None for what a person added."""
    action: Action | None
    """None = nobody has decided yet."""

    @property
    def stands(self) -> bool:
        """Whether it belongs to the confirmed record."""
        return self.action in {Action.CONFIRM, Action.CORRECT, Action.ADD}

    @property
    def waits(self) -> bool:
        """Whether a person has to decide: what no source tells needs no decision."""
        return self.action is None and bool(self.item.places)

    @property
    def certain(self) -> bool:
        """Whether it may be confirmed together with others."""
        return self.waits and not self.item.doubts


def reviewed(
    record: Values, decisions: Iterable[Decision], parameters: ReviewParameters = PARAMETERS
) -> tuple[Reviewed, ...]:
    """Give all proposals in their order with the latest decision on each, then what was added.

    A decision on a key that the record no longer has is left out: its place is gone.
    """
    latest = {decision.key: decision for decision in decisions}
    proposed = tuple(_decided(item, latest.get(item.key)) for item in items_of(record, parameters))
    known = {one.item.key for one in proposed}
    added = [one for one in latest.values() if one.action is Action.ADD and one.key not in known]
    return _in_order([*proposed, *map(_added, added)])


def changes(item: Item, wanted: Values) -> dict[str, Any]:
    """Give those of the wanted fields that differ from what an item says."""
    return {name: value for name, value in wanted.items() if value != said(item, name)}


def said(item: Item, name: str) -> Any:
    """Give what an item says in a field that a person can correct; None where it says nothing."""
    return item.values.get(name)


def corrected(item: Item, values: Values) -> Item:
    """Give an item with corrected fields; links to provisions follow the addresses."""
    whole = {**item.values, **values}
    if "provisions" in values and "provision_links" in whole:
        known = {link["eid"]: link for link in whole["provision_links"]}
        whole["provision_links"] = [known.get(eid) or linked(eid) for eid in values["provisions"]]
    return replace(item, values=whole)


def linked(eid: str) -> dict[str, Any]:
    """Give the link to a provision that a person made."""
    reason = {"code": BY_HAND, "detail": ""}
    return {"act": "", "eid": eid, "score": 1.0, "because": [reason]}


def _decided(item: Item, decision: Decision | None) -> Reviewed:
    if decision is None:
        return Reviewed(item, item, None)
    if decision.action is Action.CORRECT:
        return Reviewed(corrected(item, decision.values), item, Action.CORRECT)
    return Reviewed(item, item, decision.action)


def _added(decision: Decision) -> Reviewed:
    kind = Kind(decision.key.split("-")[1])
    places = (place_of(decision.values),) if "start" in decision.values else ()
    return Reviewed(Item(decision.key, kind, decision.values, places), None, Action.ADD)


def _in_order(found: list[Reviewed]) -> tuple[Reviewed, ...]:
    """Put what was added where it belongs: people to people, words to their place in the text."""
    return tuple(sorted(found, key=_rank))


_ABOUT_THE_MEETING = (Kind.FACT, Kind.CATEGORY, Kind.PERSON, Kind.VOICE)


def _rank(one: Reviewed) -> tuple[int, int, int, int]:
    kind = one.item.kind
    if kind in _ABOUT_THE_MEETING:
        return _ABOUT_THE_MEETING.index(kind), 0, 0, 0
    place = one.item.places[0]
    return len(_ABOUT_THE_MEETING), place.source, place.start, -place.end
