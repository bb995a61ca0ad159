"""Score the promises of a record: found or not, and amount, period, actor, place, speaker."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from tests.hearings.alike import same_person, touching_phrase
from tests.hearings.gold import Gold, Label
from tests.hearings.overlap import Pair, Record, likeness, matched, words_of_label
from tests.hearings.tally import Notes, Tally


def score_promises(found: Sequence[Record], gold: Gold, notes: Notes) -> dict[str, Tally]:
    """Give the tallies of promises; their fields are compared where the promise was found."""
    pairs, spans = matched("promises", gold.promises, found, likeness, notes)
    fields: dict[str, tuple[_Reader, _Reader, _Test]] = {
        "amount": (_gold_amount, _amount, _close),
        "bound": (lambda gold: gold.get("bound"), _bound, str.__eq__),
        "period": (_gold_period, _period, tuple.__eq__),
    }
    tallies = {"promises": spans}
    for field, (wanted, given, same) in fields.items():
        compared = (notes.one(_place(field, a), wanted(a.fields), given(b), same) for a, b in pairs)
        tallies[f"promises.{field}"] = sum(compared, Tally())
    return {**tallies, **_words(pairs, gold, notes)}


_Reader = Callable[[Record], Any]
_Test = Callable[[Any, Any], bool]


def _place(field: str, label: Label) -> str:
    return f"promises.{field}: «{words_of_label(label)}»"


def _words(pairs: Sequence[Pair], gold: Gold, notes: Notes) -> dict[str, Tally]:
    """Compare what the gold states in words; where it states nothing, nothing is judged."""
    tests: dict[str, _Test] = {
        "actor": touching_phrase,
        "place": touching_phrase,
        "speaker": lambda name, found: same_person(_names_of(name, gold), found),
    }
    return {
        f"promises.{field}": sum(
            (
                notes.one(_place(field, a), a.fields[field], b.get(field), same)
                for a, b in pairs
                if field in a.fields
            ),
            Tally(),
        )
        for field, same in tests.items()
    }


def _names_of(name: str, gold: Gold) -> tuple[str, ...]:
    return next((gold.names(person) for person in gold.people if person["name"] == name), (name,))


def _gold_amount(gold: Record) -> tuple[float, str] | None:
    return (float(gold["amount"]), gold["currency"]) if "amount" in gold else None


def _amount(found: Record) -> tuple[float, str] | None:
    amount = found.get("amount") or {}
    value = amount.get("value")
    return None if value is None else (float(value), amount.get("currency") or "")


def _bound(found: Record) -> str | None:
    return (found.get("amount") or {}).get("bound")


def _close(one: tuple[float, str], other: tuple[float, str]) -> bool:
    return math.isclose(one[0], other[0], rel_tol=1e-6) and one[1] == other[1]


def _gold_period(gold: Record) -> tuple[str, str] | None:
    return _interval(gold.get("since"), gold.get("until"))


def _period(found: Record) -> tuple[str, str] | None:
    return _interval(found.get("from"), found.get("to"))


def _interval(start: object, end: object) -> tuple[str, str] | None:
    return (str(start or ""), str(end or "")) if start or end else None
