"""Commitments as plain JSON values and back: the shape that the command line and open data speak.

Guarantee: `commitments_from_dict(commitments_to_dict(several)) == several`, through JSON text too.
Schema: `schema.json` beside this module; docs/commitments-format.md explains it.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from ortaq.commitments.commitment import (
    Commitment,
    Condition,
    Party,
    Place,
    Quantity,
    Speaker,
)
from ortaq.commitments.indicator import Indicator, Reading, Target
from ortaq.commitments.judgement import Dispute, Judgement
from ortaq.commitments.source import Source
from ortaq.commitments.time_span import TimeSpan

FORMAT = "ortaq-commitments-1"


def commitments_to_dict(commitments: Iterable[Commitment]) -> dict[str, Any]:
    """Give commitments as values that JSON knows; all keys are always there, in a fixed order."""
    return {
        "format": FORMAT,
        "commitments": [commitment_to_dict(commitment) for commitment in commitments],
    }


def commitments_to_json(commitments: Iterable[Commitment]) -> bytes:
    """Give the document as UTF-8."""
    document = json.dumps(commitments_to_dict(commitments), ensure_ascii=False, indent=2)
    return (document + "\n").encode()


def commitment_to_dict(commitment: Commitment) -> dict[str, Any]:
    """Give one commitment."""
    return {
        "id": commitment.id,
        "title": commitment.title,
        "titles": dict(commitment.titles),
        "wording": commitment.wording,
        "lang": commitment.lang,
        "source": _source(commitment.source),
        "said_on": _day(commitment.said_on),
        "speaker": _speaker(commitment.speaker),
        "parties": [_party(party) for party in commitment.parties],
        "action": commitment.action,
        "purpose": commitment.purpose,
        "results_belong_to": commitment.results_belong_to,
        "quantities": [_quantity(quantity) for quantity in commitment.quantities],
        "period": _time(commitment.period),
        "place": _place(commitment.place),
        "conditions": [_condition(condition) for condition in commitment.conditions],
        "beneficiary": commitment.beneficiary,
        "topics": list(commitment.topics),
        "provisions": list(commitment.provisions),
        "inferred": [str(part) for part in commitment.inferred],
        "standing": str(commitment.standing),
        "indicators": [indicator_to_dict(indicator) for indicator in commitment.indicators],
        "judgements": [_judgement(judgement) for judgement in commitment.judgements],
        "disputes": [_dispute(dispute) for dispute in commitment.disputes],
    }


def indicator_to_dict(indicator: Indicator) -> dict[str, Any]:
    """Give one indicator with its readings."""
    return {
        "id": indicator.id,
        "name": indicator.name,
        "unit": indicator.unit,
        "area": indicator.area,
        "topic": indicator.topic,
        "target": _target(indicator.target),
        "readings": [_reading(reading) for reading in indicator.readings],
    }


def _target(target: Target | None) -> dict[str, Any] | None:
    return None if target is None else {"value": target.value.text, "by": _day(target.by)}


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "value": reading.value.text,
        "unit": reading.unit,
        "area": reading.area,
        "when": _time(reading.when),
        "source": _source(reading.source),
        "reported_by": reading.reported_by,
        "caveat": reading.caveat,
        "planned": reading.planned,
        "known_on": _day(reading.known_on),
    }


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {
        "on": _day(judgement.on),
        "by": judgement.by,
        "office": judgement.office,
        "second": judgement.second,
        "progress": None if judgement.progress is None else str(judgement.progress),
        "outcome": None if judgement.outcome is None else str(judgement.outcome),
        "because": judgement.because,
        "sources": [_source(source) for source in judgement.sources],
    }


def _dispute(dispute: Dispute) -> dict[str, Any]:
    return {
        "on": _day(dispute.on),
        "by": dispute.by,
        "text": dispute.text,
        "source": None if dispute.source is None else _source(dispute.source),
        "answer": dispute.answer,
        "answered_on": _day(dispute.answered_on),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "title": source.title,
        "url": source.url,
        "day": _day(source.day),
        "start": source.start,
        "end": source.end,
        "note": source.note,
    }


def _speaker(speaker: Speaker | None) -> dict[str, str] | None:
    if speaker is None:
        return None
    return {"name": speaker.name, "role": speaker.role, "organisation": speaker.organisation}


def _party(party: Party) -> dict[str, str]:
    return {
        "name": party.name,
        "role": str(party.role),
        "gives": party.gives,
        "receives": party.receives,
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "value": number_to_json(quantity.value),
        "upper": None if quantity.upper is None else number_to_json(quantity.upper),
        "unit": quantity.unit,
        "money": quantity.is_money,
        "bound": str(quantity.bound),
        "text": quantity.text,
    }


def number_to_json(number: Decimal) -> int | float | str:
    """Give a number that JSON text keeps exactly: whole, a float that reads back, or a string."""
    if number == number.to_integral_value():
        return int(number)
    near = float(number)
    return near if Decimal(repr(near)) == number else str(number)


def _time(time: TimeSpan) -> dict[str, Any]:
    return {
        "from": _day(time.start),
        "to": _day(time.end),
        "precision": None if time.precision is None else str(time.precision),
        "text": time.text,
    }


def _place(place: Place | None) -> dict[str, str] | None:
    return None if place is None else {"text": place.text, "region": place.region}


def _condition(condition: Condition) -> dict[str, Any]:
    return {
        "text": condition.text,
        "met_on": _day(condition.met_on),
        "failed_on": _day(condition.failed_on),
        "source": None if condition.source is None else _source(condition.source),
    }


def _day(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()
