"""Promises of a hearing (`ortaq hearing --json`) as commitments that wait for a person.

Only the keys of the public shape are read; whatever else the document holds is left alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from ortaq.commitments.commitment import (
    Commitment,
    Condition,
    Party,
    Place,
    Quantity,
    Speaker,
    Standing,
)
from ortaq.commitments.source import Source
from ortaq.commitments.time_span import TimeSpan
from ortaq.fields import WrongField, count, day, decimal, list_of, member_of, optional, string
from ortaq.language.amounts import Bound


def is_hearing(document: object) -> bool:
    """Whether a JSON document looks like a hearing with promises."""
    return isinstance(document, dict) and "promises" in document and "commitments" not in document


def commitments_of_hearing(document: Mapping[str, Any]) -> tuple[Commitment, ...]:
    """Give the promises of a hearing as proposed commitments. Raises WrongField."""
    event = document.get("event") or {}
    said_on = optional(day)(_of(event, "event").get("date"), "event.date")
    promises = list_of(_of)(document["promises"], "promises")
    return tuple(
        _commitment(promise, f"promises[{index}]", (f"promise-{index + 1}", said_on))
        for index, promise in enumerate(promises)
    )


def _of(value: object, path: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise WrongField(path, "an object is wanted here")
    return value


def _commitment(
    promise: Mapping[str, Any], path: str, known: tuple[str, datetime.date | None]
) -> Commitment:
    name, said_on = known
    words = {key: promise.get(key) or "" for key in ("text", "speaker", "actor", "place")}
    for key, value in words.items():
        string(value, f"{path}.{key}")
    if not words["text"]:
        raise WrongField(f"{path}.text", "the words of the promise are wanted here")
    offsets = [optional(count)(promise.get(key), f"{path}.{key}") for key in ("start", "end")]
    return Commitment(
        id=name,
        title="",
        wording=words["text"],
        lang=string(promise.get("lang") or "", f"{path}.lang"),
        source=Source(day=said_on, start=offsets[0], end=offsets[1]),
        said_on=said_on,
        speaker=Speaker(words["speaker"]) if words["speaker"] else None,
        parties=(Party(words["actor"]),) if words["actor"] else (),
        quantities=_quantities(promise.get("amount"), f"{path}.amount"),
        period=_period(promise, path),
        place=Place(words["place"]) if words["place"] else None,
        conditions=_conditions(promise.get("conditions") or [], f"{path}.conditions"),
        standing=Standing.PROPOSED,
    )


def _quantities(value: object, path: str) -> tuple[Quantity, ...]:
    if value is None:
        return ()
    amount = _of(value, path)
    currency = string(amount.get("currency") or "", f"{path}.currency")
    return (
        Quantity(
            value=decimal(amount.get("value"), f"{path}.value"),
            unit=currency,
            bound=member_of(Bound)(amount.get("bound") or str(Bound.EXACT), f"{path}.bound"),
            is_money=bool(currency),
        ),
    )


def _period(promise: Mapping[str, Any], path: str) -> TimeSpan:
    first, last = (optional(day)(promise.get(key), f"{path}.{key}") for key in ("from", "to"))
    if first and last and last < first:
        raise WrongField(path, f"it ends on {last}, before it begins on {first}")
    return TimeSpan(first, last)


def _conditions(value: object, path: str) -> tuple[Condition, ...]:
    def condition(entry: object, where: str) -> Condition:
        words = entry.get("text", "") if isinstance(entry, dict) else entry
        return Condition(string(words, where))

    return list_of(condition)(value, path)
