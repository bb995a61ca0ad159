"""Numbers with their places in a text: figures, words, and scales like млрд, in kk, ru and en.

One number is what is read as one: `1 млн 200 тыс`, `полтора миллиарда`, `бір жарым млрд`,
`1,250,000`. Whether it counts money, names an article or stands in a date is for others to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from ortaq.language import number_forms as forms
from ortaq.language.number_words import is_ordinal, word_value

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text; the value is exact."""

    start: int
    end: int
    value: Decimal
    scale: int
    """What its last part is counted in: 1, 1000 for тыс, 10**9 for млрд."""
    spoken: bool
    """It begins with a word, not with figures."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or figures."""

    start: int
    end: int
    figures: str
    word: str
    """In lower case."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text divided into tokens; `place` counts tokens, beyond the last one there is nothing."""

    text: str
    lang: str
    tokens: tuple[_Token, ...]

    def follows(self, place: int) -> bool:
        """Tell whether only space, or the full stop of an abbreviation, parts it from the last."""
        if not 0 < place < len(self.tokens):
            return False
        between = self.text[self.tokens[place - 1].end : self.tokens[place].start]
        return forms.GAP.fullmatch(between) is not None

    def word(self, place: int) -> str:
        """Give the word at a place, "" where something else or nothing stands."""
        return self.tokens[place].word if 0 <= place < len(self.tokens) else ""


def find_numbers(text: str, language: str) -> tuple[Number, ...]:
    """Give the numbers of a text in order, none inside another; ordinals are left out.

    >>> [str(n.value) for n in find_numbers("1 млн 200 тыс. и полтора миллиарда", "ru")]
    ['1200000', '1500000000.0']
    """
    if language not in forms.SCALES:
        return ()
    tokens = tuple(
        _Token(found.start(), found.end(), found["figures"] or "", (found["word"] or "").lower())
        for found in forms.TOKEN[language].finditer(text)
    )
    return tuple(_numbers(_Reading(text, language, tokens)))


def _numbers(reading: _Reading) -> Iterator[Number]:
    place = 0
    while place < len(reading.tokens):
        found = _part(reading, place)
        if found is None:
            place += 1
            continue
        number, place = found
        while (more := _rest(reading, place, number)) is not None:
            number, place = more
        yield number


def _rest(reading: _Reading, place: int, number: Number) -> tuple[Number, int] | None:
    """Read on: 1 млн *200 тыс*, две тысячи *триста*."""
    if number.scale < _THOUSAND or not reading.follows(place):
        return None
    found = _part(reading, place)
    if found is None:
        return None
    part, after = found
    together = part.value < number.scale and (
        part.spoken == number.spoken and (part.spoken or part.scale > 1)
    )
    if not together:
        return None
    whole = replace(number, end=part.end, value=number.value + part.value, scale=part.scale)
    return whole, after


def _part(reading: _Reading, place: int) -> tuple[Number, int] | None:
    """Read a count and its scale, or a scale alone."""
    counted = _count(reading, place)
    if counted is None:
        return _scale_alone(reading, place)
    value, after, fraction = counted
    scale = _scale(reading.word(after), reading.lang) if reading.follows(after) else 1
    if scale > 1:
        after += 1
        value, after = _with_half(reading, after, value)
    elif fraction:
        return None
    first, last = reading.tokens[place], reading.tokens[after - 1]
    spoken = not first.figures
    return Number(first.start, last.end, _plain(value * scale), scale, spoken), after


def _count(reading: _Reading, place: int) -> tuple[Decimal, int, bool] | None:
    """Give a value below the scale, the place after it, and whether it is a fraction word."""
    token = reading.tokens[place]
    if token.figures:
        value, after = forms.figure_value(token.figures, reading.lang), place + 1
    elif token.word in forms.FRACTIONS[reading.lang]:
        value, after = forms.FRACTIONS[reading.lang][token.word], place + 1
        while reading.word(after) in forms.ARTICLES[reading.lang]:
            after += 1
        return value, after, True
    else:
        spoken, after = _spoken(reading, place)
        if spoken is None:
            return None
        value = Decimal(spoken)
    value, after = _with_half(reading, after, value)
    return value, after, False


def _with_half(reading: _Reading, place: int, value: Decimal) -> tuple[Decimal, int]:
    """Add the half of `три с половиной`, `бір жарым`, `two and a half`."""
    for words in forms.AND_A_HALF[reading.lang]:
        there = all(
            reading.word(place + step) == word and reading.follows(place + step)
            for step, word in enumerate(words)
        )
        if there:
            return value + Decimal("0.5"), place + len(words)
    return value, place


def _spoken(reading: _Reading, place: int) -> tuple[int | None, int]:
    """Read a run of number words below a thousand: двести пятьдесят, жүз қырық бес."""
    total, after = 0, place
    while after == place or reading.follows(after):
        word = reading.word(after)
        if word == "and" and total >= 100 and reading.lang == "en":
            after += 1
            continue
        value = word_value(word, reading.lang) if word else None
        if value is None or value >= _THOUSAND or is_ordinal(word, reading.lang):
            break
        grown = _grown(total, value)
        if grown is None:
            break
        total, after = grown, after + 1
    if reading.word(after - 1) == "and":
        after -= 1
    return (total or None), after


def _grown(total: int, value: int) -> int | None:
    if value == 100 and 0 < total < 20:  # үш жүз, three hundred, fifteen hundred
        return total * 100
    room = 1000 if not total else 100 if total % 100 == 0 else 10 if total % 10 == 0 else 0
    return total + value if value < room else None


def _plain(value: Decimal) -> Decimal:
    """Write a whole number without a fraction: 1500000000, not 1500000000.0."""
    whole = value.to_integral_value()
    return whole if whole == value else value


def _scale(word: str, lang: str) -> int:
    for pattern, factor in forms.SCALES[lang]:
        if pattern.fullmatch(word):
            return factor
    return 1


def _scale_alone(reading: _Reading, place: int) -> tuple[Number, int] | None:
    """Read `свыше миллиарда`, `a million`, `полмиллиона`; not `миллионы`, `несколько миллионов`."""
    token = reading.tokens[place]
    before = reading.word(place - 1) if reading.follows(place) else ""
    half = forms.HALVES.get(token.word)
    alone = forms.ALONE[reading.lang].fullmatch(token.word)
    if half is None and (alone is None or before in forms.VAGUE):
        return None
    if reading.text[: token.start].rstrip()[-1:].isdigit():  # T500 million: figures nobody reads
        return None
    if token.word in forms.MAYBE_MANY and before not in forms.MAKES_ONE:
        return None
    scale = _scale(token.word, reading.lang) if half is None else half * 2
    value = Decimal(scale) if half is None else Decimal(half)
    return Number(token.start, token.end, value, scale, True), place + 1
