"""A small world of commitments: a rail yard, its district, and a street that wants light."""

from __future__ import annotations

import datetime
from decimal import Decimal

from ortaq.commitments.commitment import Commitment, Condition, Party, PartyRole, Quantity
from ortaq.commitments.indicator import Indicator, Reading, Target
from ortaq.commitments.judgement import Judgement, Outcome, Progress
from ortaq.commitments.source import Source
from ortaq.commitments.time_span import TimeSpan
from ortaq.commitments.value import read_value
from ortaq.language.amounts import Bound
from ortaq.language.periods import Precision

SAID = datetime.date(2026, 3, 12)
LAST_DAY = datetime.date(2027, 12, 31)
PERIOD = TimeSpan(datetime.date(2026, 1, 1), LAST_DAY, Precision.RANGE, "2026–2027")
MONEY = Quantity(Decimal(80_000_000), "KZT", Bound.AT_LEAST, is_money=True, text="не менее 80 млн")


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def commitment(**parts: object) -> Commitment:
    """A promise to light a street, with whatever parts a test wants otherwise."""
    given: dict[str, object] = {
        "id": "light",
        "title": "Light on Arman's street",
        "wording": "За 2026–2027 годы осветим улицу Армана, не менее 80 млн тенге.",
        "lang": "ru",
        "source": Source("Районная газета", "https://example.org/light", SAID),
        "said_on": SAID,
        "parties": (Party("акимат района"),),
        "quantities": (MONEY,),
        "period": PERIOD,
    }
    return Commitment(**{**given, **parts})  # type: ignore[arg-type]


def judgement(on: str, *, progress: str = "", outcome: str = "", by: str = "Boris") -> Judgement:
    return Judgement(
        on=day(on),
        by=by,
        because="seen on the street",
        progress=Progress(progress) if progress else None,
        outcome=Outcome(outcome) if outcome else None,
    )


def reading(value: str, start: str, end: str, **parts: object) -> Reading:
    given: dict[str, object] = {
        "value": read_value(value),
        "when": TimeSpan(day(start), day(end), Precision.MONTH),
        "source": Source("Bureau", "https://example.org/lamps"),
    }
    return Reading(**{**given, **parts})  # type: ignore[arg-type]


def indicator(*readings: Reading, target: Target | None = None) -> Indicator:
    return Indicator("lamps", "street lamps lit", "lamps", target=target, readings=readings)


COOPERATION = commitment(
    id="lab",
    title="A laboratory of two",
    parties=(
        Party("university", PartyRole.PARTNER, gives="people and rooms", receives="practice"),
        Party("rail yard", PartyRole.PARTNER, gives="machines"),
        Party("district", PartyRole.PAYS),
    ),
    results_belong_to="university and rail yard, in equal parts",
    conditions=(Condition("if the law on laboratories is adopted"),),
)
