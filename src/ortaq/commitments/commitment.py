"""A commitment: who promised what to whom, how much of it, where, by when, and on what condition.

Its wording is the exact sentence of the source. What a person or the program concluded from the
context is marked as such. Terms and guarantee: docs/methods/commitments.md.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ortaq.commitments.indicator import Indicator
from ortaq.commitments.judgement import Dispute, Judgement
from ortaq.commitments.source import Source
from ortaq.commitments.time_span import NO_TIME, TimeSpan
from ortaq.language.amounts import Bound


class PartyRole(StrEnum):
    """What somebody has to do with a commitment."""

    PROMISES = "promises"
    """Owes what was promised."""
    PARTNER = "partner"
    """Takes part in a cooperation; `gives` says with what."""
    PAYS = "pays"
    OVERSEES = "oversees"
    BENEFITS = "benefits"


class Part(StrEnum):
    """A part of a promise, for saying which were concluded from context and which are missing."""

    OWNER = "owner"
    ACTION = "action"
    OBJECT = "object"
    """What the money or the work is for."""
    PAYER = "payer"
    FIGURE = "figure"
    DATE = "date"
    PLACE = "place"


class Standing(StrEnum):
    """Whether a person confirmed that this is a promise."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much was promised: nominal, in the unit and currency in which it was said."""

    value: Decimal
    unit: str
    """ISO 4217 of a currency, `%`, or the words of the source."""
    bound: Bound = Bound.EXACT
    upper: Decimal | None = None
    """Other end of a range."""
    is_money: bool = False
    text: str = ""
    """As said."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody named in a commitment."""

    name: str
    role: PartyRole = PartyRole.PROMISES
    gives: str = ""
    """What it brings into a cooperation."""
    receives: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said it, as attested."""

    name: str
    role: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is to happen: as said, and the region if it is known."""

    text: str
    region: str = ""
    """ISO 3166-2."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What has to happen first."""

    text: str
    met_on: datetime.date | None = None
    failed_on: datetime.date | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """One promise and its life until now."""

    id: str
    """One word, unique in a file: it stands in addresses."""
    title: str
    """Our own short words."""
    wording: str
    """The exact sentence, in the language in which it was said."""
    lang: str
    """Of the wording: ISO 639-1."""
    source: Source
    said_on: datetime.date | None = None
    speaker: Speaker | None = None
    parties: tuple[Party, ...] = ()
    action: str = ""
    """What is to be done, in words of the source."""
    purpose: str = ""
    """What the money or the work is for (`Part.OBJECT`)."""
    results_belong_to: str = ""
    """Of a cooperation: who owns what comes out."""
    quantities: tuple[Quantity, ...] = ()
    period: TimeSpan = NO_TIME
    place: Place | None = None
    conditions: tuple[Condition, ...] = ()
    beneficiary: str = ""
    topics: tuple[str, ...] = ()
    inferred: tuple[Part, ...] = ()
    """Parts that stand in no word of the sentence and were concluded from the context."""
    standing: Standing = Standing.CONFIRMED
    indicators: tuple[Indicator, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    """In the order in which they were made; none is ever taken out."""
    disputes: tuple[Dispute, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()
    """Our short words in other languages: (language, words)."""
    provisions: tuple[str, ...] = ()
    """What it is about in draft laws, as `consultation/edition/eid`."""

    def title_in(self, lang: str) -> str:
        """Give our short words in a language, else as they were first written; "" for none."""
        return dict(self.titles).get(lang) or self.title

    def language_of_title(self, lang: str) -> str:
        """Give the language in which `title_in` answers: that of the sentence where it has none."""
        return lang if dict(self.titles).get(lang) else self.lang

    @property
    def owners(self) -> tuple[str, ...]:
        """Names of those who owe it: who promises, and partners of a cooperation."""
        owing = (PartyRole.PROMISES, PartyRole.PARTNER)
        return tuple(party.name for party in self.parties if party.role in owing)

    @property
    def money(self) -> tuple[Quantity, ...]:
        """The sums among the quantities."""
        return tuple(quantity for quantity in self.quantities if quantity.is_money)


def missing(commitment: Commitment) -> tuple[Part, ...]:
    """Give what a promise lacks for being measured, of figure, date and owner, in this order.

    A figure may also be the target of an indicator; a date also the day of a target.
    """
    targets = [indicator.target for indicator in commitment.indicators if indicator.target]
    has = {
        Part.FIGURE: bool(commitment.quantities or targets),
        Part.DATE: commitment.period.end is not None or any(target.by for target in targets),
        Part.OWNER: bool(commitment.owners),
    }
    return tuple(part for part, there in has.items() if not there)


def is_measurable(commitment: Commitment) -> bool:
    """Whether there is a figure or a date to hold against what happens.

    Without both no day comes on which the promise could be called not kept.
    """
    return not {Part.FIGURE, Part.DATE} <= set(missing(commitment))
