"""A published figure as it was published, and the numbers in it as far as they are beyond doubt.

Tables of indicators hold `46000+`, `62.4 -> 64.3`, `15.8+4.3+8`, `about 305`, `document`. The text
is kept as given; numbers are read only where the whole text has one of a few plain forms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ortaq.language.amounts import Bound


class Form(StrEnum):
    """What kind of figure a text is."""

    NUMBER = "number"
    RANGE = "range"
    CHANGE = "change"
    """From one number to another, at two times: `62.4 -> 64.3`."""
    SUM = "sum"
    """Parts that are added: `15.8+4.3+8`."""
    TEXT = "text"
    """Anything else: no number is taken from it."""


@dataclass(frozen=True, slots=True)
class Value:
    """One published figure."""

    text: str
    """As given."""
    form: Form = Form.TEXT
    numbers: tuple[Decimal, ...] = ()
    """One for a number, two for a range, two or more for a change or a sum; none for a text."""
    bound: Bound = Bound.EXACT
    """Of a number: `46000+` is at least."""

    @property
    def number(self) -> Decimal | None:
        """The one number that the figure amounts to: the last of a change, the total of a sum."""
        match self.form:
            case Form.NUMBER | Form.CHANGE:
                return self.numbers[-1]
            case Form.SUM:
                return sum(self.numbers, Decimal(0))
            case _:
                return None

    @property
    def span(self) -> tuple[Decimal, Decimal] | None:
        """Lowest and highest number that it may be; None for a text."""
        if self.form is Form.RANGE:
            return min(self.numbers), max(self.numbers)
        return None if self.number is None else (self.number, self.number)


_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_NUMBER = re.compile(_DIGITS)
_SCALES = {
    Decimal(10**3): r"thousand|тысяч\w*|тыс\.?|мың",
    Decimal(10**6): r"million|mln\.?|миллион\w*|млн\.?",
    Decimal(10**9): r"billion|bn\.?|миллиард\w*|млрд\.?",
}
_BOUNDS = {
    Bound.AT_LEAST: r">=?|≥|over|more than|at least|from|свыше|более|не менее|от|астам|кемінде",
    Bound.AT_MOST: r"<=?|≤|under|up to|less than|at most|до|менее|не более|дейін",
    Bound.ABOUT: r"~|≈|about|around|some|около|примерно|порядка|шамамен",
}
_ONE = re.compile(
    rf"(?:(?P<before>{'|'.join(_BOUNDS.values())})\s*)?(?P<number>{_DIGITS})"
    rf"\s*(?P<scale>{'|'.join(_SCALES.values())})?\s*(?P<after>\+|астам|дейін|шамасында)?",
    re.IGNORECASE,
)
_ARROW = re.compile(r"\s*(?:->|→|=>)\s*")
_RANGE = re.compile(rf"({_DIGITS})\s*(?:-|–|—|\.\.|…)\s*({_DIGITS})")
_SUM = re.compile(rf"(?:{_DIGITS})(?:\s*\+\s*(?:{_DIGITS}))+")
_AFTER = {"+": Bound.AT_LEAST, "астам": Bound.AT_LEAST, "дейін": Bound.AT_MOST}


def read_value(text: str) -> Value:
    """Read a published figure; what has none of the plain forms stays a text.

    >>> read_value("46000+").bound, read_value("15.8+4.3+8").number
    (<Bound.AT_LEAST: 'at_least'>, Decimal('28.1'))
    """
    written = text.strip()
    steps = [_number(step) for step in _ARROW.split(written)]
    if len(steps) > 1:
        numbers = tuple(step.numbers[0] for step in steps if step)
        whole = len(numbers) == len(steps)
        return Value(text, Form.CHANGE, numbers) if whole else Value(text)
    if _SUM.fullmatch(written):
        return Value(text, Form.SUM, _decimals(written))
    if _RANGE.fullmatch(written):
        return Value(text, Form.RANGE, _decimals(written))
    one = _number(written)
    return Value(text, Form.NUMBER, one.numbers, one.bound) if one else Value(text)


def _decimals(text: str) -> tuple[Decimal, ...]:
    return tuple(_decimal(found) for found in _NUMBER.findall(text))


def _decimal(digits: str) -> Decimal:
    return Decimal(re.sub(r"\s", "", digits).replace(",", "."))


def _number(text: str) -> Value | None:
    found = _ONE.fullmatch(text)
    if found is None:
        return None
    scale = next((s for s, word in _SCALES.items() if _is(word, found["scale"])), Decimal(1))
    before = next((b for b, word in _BOUNDS.items() if _is(word, found["before"])), Bound.EXACT)
    bound = _AFTER.get((found["after"] or "").lower(), before)
    return Value(text, Form.NUMBER, (_decimal(found["number"]) * scale,), bound)


def _is(pattern: str, word: str | None) -> bool:
    return word is not None and re.fullmatch(pattern, word, re.IGNORECASE) is not None
