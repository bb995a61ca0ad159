"""The record of what was confirmed: corrected, without what was rejected, its claims tested anew.

Guarantee: nothing that nobody decided on is in it, whatever else the proposals hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ortaq.hearings.claims import OpenVote, judged
from ortaq.hearings.exchange import record_from_dict, record_to_dict
from ortaq.hearings.review.decisions import Action, Decision, Reviewed, reviewed
from ortaq.hearings.review.items import FACTS, LISTS, SUGGESTED, Item, Kind

Values = Mapping[str, Any]


def confirmed(
    record: Values, decisions: Iterable[Decision], votes: Sequence[OpenVote] = ()
) -> dict[str, Any]:
    """Give the values of the confirmed record; neither argument is changed.

    votes: of an open vote, on any provisions (`ortaq.hearings.claims.open_vote`).
    """
    whole = reviewed(record, decisions)
    standing = [one.item for one in whole if one.stands]
    lists = {name: _values_of(standing, kind) for kind, name in LISTS.items()}
    names = {one["id"]: one["name"] for name in ("voices", "people") for one in lists[name]}
    kept: dict[str, Any] = {
        "event": _event(standing),
        **{name: [_spoken_by(one, names) for one in values] for name, values in lists.items()},
        "disagreements": _still_told(record, whole),
        "sources": list(record["sources"]),
    }
    return {**kept, "claims": _tested(kept, votes)}


def _values_of(standing: Sequence[Item], kind: Kind) -> list[Values]:
    """Give what stands of a kind; what was only suggested, and not chosen, falls away."""
    found = (item.values for item in standing if item.kind is kind)
    return [{key: one[key] for key in one if key != SUGGESTED} for one in found]


def _event(standing: Sequence[Item]) -> dict[str, Any]:
    facts = {
        item.values["name"]: _fact(item.values)
        for item in standing
        if item.kind is Kind.FACT and item.values["value"]
    }
    categories = _values_of(standing, Kind.CATEGORY)
    return {
        **{name: facts[name]["value"] if name in facts else None for name in FACTS},
        "categories": [category["passage"]["text"] for category in categories],
        "evidence": {**facts, "categories": categories},
    }


def _fact(values: Values) -> dict[str, Any]:
    nowhere = {"text": "", "start": 0, "end": 0, "source": 0}
    return {
        "value": values["value"],
        "passage": values.get("passage", nowhere),
        "score": values.get("score", 1.0),
        "because": values.get("because", []),
    }


def _spoken_by(values: Values, names: Mapping[str, str]) -> dict[str, Any]:
    """Give an item with its speaker's confirmed name; a speaker who was rejected is nobody."""
    if "speaker_id" not in values:
        return dict(values)
    speaker = values["speaker_id"] if values["speaker_id"] in names else None
    return {**values, "speaker_id": speaker, "speaker": names.get(speaker) if speaker else None}


def _still_told(record: Values, whole: Sequence[Reviewed]) -> list[Values]:
    """Leave out differences about what was rejected or nobody decided on."""
    standing = {one.item.id for one in whole if one.stands and one.item.id}
    facts = {
        f"event.{one.item.values['name']}"
        for one in whole
        if one.stands and one.item.kind is Kind.FACT
    }
    return [
        one
        for one in record["disagreements"]
        if one["item"] in standing or (not one["item"] and one["about"] in facts)
    ]


def _tested(kept: Values, votes: Sequence[OpenVote]) -> list[dict[str, Any]]:
    # Promises take no part in the test of a claim, and a corrected one is no `Promise` any more.
    tested = judged(record_from_dict({**kept, "promises": []}), votes)
    return list(record_to_dict(tested)["claims"])


def tally(whole: Iterable[Reviewed]) -> dict[str, int]:
    """Count the decisions by action, and what still waits."""
    counts = dict.fromkeys([*map(str, Action), "waiting"], 0)
    for one in whole:
        if one.action is not None:
            counts[str(one.action)] += 1
        elif one.waits:
            counts["waiting"] += 1
    return counts
