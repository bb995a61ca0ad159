"""From a promise found in a text to a commitment that waits for a person.

Nothing is added that the text does not say: a title, indicators and topics are given by whoever
accepts it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ortaq.commitments.commitment import (
    Commitment,
    Condition,
    Party,
    Place,
    Quantity,
    Speaker,
    Standing,
)
from ortaq.commitments.promises.promise import Mention, Promise
from ortaq.commitments.source import Source
from ortaq.commitments.time_span import TimeSpan
from ortaq.language.amounts import Amount, AmountKind
from ortaq.language.periods import Period


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a promise comes from."""

    source: Source
    """Its `day` is the day on which the promise was made public."""
    speaker: Speaker | None = None


def proposed(promise: Promise, id: str, origin: Origin) -> Commitment:
    """Give the commitment that a promise would be, standing as proposed. id: one word for it."""
    owners = (promise.actor,) if promise.actor else ()
    return Commitment(
        id=id,
        title="",
        wording=promise.text,
        lang=promise.language,
        source=Source(
            title=origin.source.title,
            url=origin.source.url,
            day=origin.source.day,
            start=promise.start,
            end=promise.end,
            note=origin.source.note,
        ),
        said_on=origin.source.day,
        speaker=origin.speaker,
        parties=tuple(Party(owner.text) for owner in owners),
        action=_words(promise.action),
        purpose=_words(promise.purpose),
        quantities=tuple(quantity_of(amount) for amount in promise.amounts),
        period=time_of(promise.period),
        place=Place(promise.place.text, promise.region) if promise.place else None,
        conditions=tuple(Condition(condition.text) for condition in promise.conditions),
        beneficiary=_words(promise.beneficiary),
        inferred=promise.inferred,
        standing=Standing.PROPOSED,
    )


def quantity_of(amount: Amount) -> Quantity:
    """Give an amount of a text as a quantity."""
    return Quantity(
        value=amount.value,
        unit=amount.unit,
        bound=amount.bound,
        upper=amount.upper,
        is_money=amount.kind is AmountKind.MONEY,
        text=amount.text,
    )


def time_of(period: Period | None) -> TimeSpan:
    """Give a period of a text as a stretch of time."""
    if period is None:
        return TimeSpan()
    return TimeSpan(period.first_day, period.last_day, period.precision, period.text)


def _words(mention: Mention | None) -> str:
    return mention.text if mention else ""
