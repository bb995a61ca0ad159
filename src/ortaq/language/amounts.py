"""Amounts in a text: money, shares and counted things, with what the words say about their bound.

"Over a billion" is at least a billion, "up to 5 %" at most 5 %: the bound is kept, because a
promise is measured against it. A number without a unit is no amount, so numbers of laws, dates and
telephones are left out. Method: docs/methods/language.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ortaq.language import amount_words as table
from ortaq.language.numbers import Number, find_numbers

_WINDOW = 60
"""Characters looked at on each side of a number."""


class Bound(StrEnum):
    """What an amount says about the real value."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


class AmountKind(StrEnum):
    """What is measured."""

    MONEY = "money"
    SHARE = "share"
    """Per cent, or percentage points."""
    COUNT = "count"
    """Persons, schools, kilometres, hectares ..."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as it stands in a text, qualifier and unit included: `source[start:end]`."""

    start: int
    end: int
    text: str
    kind: AmountKind
    value: Decimal
    """Of a range its lower end."""
    upper: Decimal | None
    """The upper end of a range, None where there is one value."""
    unit: str
    """ISO 4217 code of a currency, % for per cent, pp for percentage points; else the words of the
    text, in lower case; "" where a scaled number has no unit we know (3 млн)."""
    bound: Bound


@dataclass(frozen=True, slots=True)
class _Measured:
    """A number or a range of two, and its unit."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    kind: AmountKind
    unit: str
    bound: Bound


def find_amounts(text: str, language: str) -> tuple[Amount, ...]:
    """Give the amounts of a text in order, none inside another; none in an unknown language.

    >>> [(str(a.value), a.unit, str(a.bound)) for a in find_amounts("свыше 3,5 млрд тенге", "ru")]
    [('3500000000', 'KZT', 'at_least')]
    """
    if language not in table.WORDS:
        return ()
    return tuple(_amounts(text, language))


def _amounts(text: str, lang: str) -> Iterator[Amount]:
    numbers = find_numbers(text, lang)
    place, before = 0, 0
    while place < len(numbers):
        found = _range(text, lang, numbers[place : place + 2]) or _single(
            text, lang, numbers[place], before
        )
        if found is None or _names_something(text, lang, found.start):
            place += 1
            continue
        amount = _with_qualifiers(text, lang, found, before)
        yield amount
        before = amount.end
        while place < len(numbers) and numbers[place].start < amount.end:
            place += 1


def _range(text: str, lang: str, pair: tuple[Number, ...]) -> _Measured | None:
    """Read `3-5 млрд`, `от 3 до 5 млрд тенге`, `between 3 and 5`: two numbers with one unit."""
    if len(pair) < 2 or pair[1].start - pair[0].end > _WINDOW:
        return None
    first, second = pair
    words = table.WORDS[lang]
    own = _unit(text, lang, first)
    gap = text[own[0] if own else first.end : second.start]
    opened = words.range_opens.search(text[max(0, first.start - _WINDOW) : first.start])
    middle = opened is not None and words.range_middle.fullmatch(gap) is not None
    opening = text[first.start : own[0] if own else first.end]
    if gap.isspace() and (own or first.scale > 1) and words.range_first.search(opening):
        middle = True
    middle = middle or words.range_bare.fullmatch(gap) is not None
    if not (middle or table.DASH.fullmatch(gap)):
        return None
    sign = table.SIGN_BEFORE.search(text[max(0, first.start - 8) : first.start])
    signed = sign and (second.end, AmountKind.MONEY, table.SIGNS[sign[1].upper()], Bound.EXACT)
    unit = _unit(text, lang, second) or signed or _unknown_unit(second)
    low = first.value * second.scale if first.scale == 1 and not own else first.value
    if unit is None or low >= second.value:
        return None
    start = first.start - (len(opened[0]) if opened and middle else len(sign[0]) if sign else 0)
    return _Measured(start, unit[0], low, second.value, *unit[1:])


def _single(text: str, lang: str, number: Number, before: int) -> _Measured | None:
    unit = _unit(text, lang, number)
    if unit is not None:
        end, kind, name, bound = unit
        return _Measured(number.start, end, number.value, None, kind, name, bound)
    sign = table.SIGN_BEFORE.search(text[max(before, number.start - 8) : number.start])
    if sign is not None:
        start, code = number.start - len(sign[0]), table.SIGNS[sign[1].upper()]
        end, exact = number.end, Bound.EXACT
        return _Measured(start, end, number.value, None, AmountKind.MONEY, code, exact)
    unknown = _unknown_unit(number)
    if unknown is None:
        return None
    return _Measured(number.start, unknown[0], number.value, None, *unknown[1:])


_Unit = tuple[int, AmountKind, str, Bound]


def _unknown_unit(number: Number) -> _Unit | None:
    """Give the place of the unit that `3 млн` leaves out; a number without a scale has none."""
    return (number.end, AmountKind.COUNT, "", Bound.EXACT) if number.scale > 1 else None


def _unit(text: str, lang: str, number: Number) -> _Unit | None:
    """Give the end, kind and name of the unit after a number, and a bound between the two."""
    words = table.WORDS[lang]
    after = table.ENDING.match(text, number.end)
    place = after.end() if after else number.end
    repeated = table.IN_WORDS.match(text, place)
    place = repeated.end() if repeated else place
    between = words.before_unit.match(text, place)
    bound = (
        Bound.ABOUT if words.about_ending.search(text[number.start : number.end]) else Bound.EXACT
    )
    if between is not None:
        place, bound = between.end(), Bound(_group(between))
    if not table.MAY_OPEN_UNIT.match(text, place):
        return None
    for kind, units in ((AmountKind.MONEY, words.money), (AmountKind.SHARE, words.shares)):
        for pattern, name in units:
            found = pattern.match(text, place)
            if found:
                return found.end(), kind, name, bound
    if number.spoken and number.value == 1:  # бір адам, один человек: hardly ever an amount
        return None
    found = words.counted.match(text, place)
    if found:
        name = " ".join(found["unit"].lower().split())
        bound = Bound.ABOUT if words.about_ending.search(name) else bound
        return found.end(), AmountKind.COUNT, name, bound
    return None


def _with_qualifiers(text: str, lang: str, found: _Measured, before: int) -> Amount:
    words = table.WORDS[lang]
    start, end, bound = found.start, found.end, found.bound
    left = words.before.search(text[max(before, start - _WINDOW) : start])
    if left is not None and (found.high is None or _group(left) == Bound.ABOUT):
        start, bound = start - len(left[0]), Bound(_group(left))
        if bound is Bound.AT_MOST and words.reaches.search(text[max(0, start - _WINDOW) : start]):
            bound = Bound.EXACT
    right = words.after.match(text, end)
    if right is not None:
        end = right.end()
        about = _group(right) == Bound.ABOUT
        bound = Bound(_group(right)) if found.high is None or about else bound
    return Amount(start, end, text[start:end], found.kind, found.low, found.high, found.unit, bound)


def _group(found: re.Match[str]) -> str:
    return str(found.lastgroup)


def _names_something(text: str, lang: str, start: int) -> bool:
    """Tell whether the number names an article, a law or a house: `ст. 5`, `№ 12`."""
    return bool(table.NAMED.search(text[max(0, start - 20) : start]))
