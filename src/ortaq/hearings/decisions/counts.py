"""Numbers of people in a sentence of votes: figures, words for nobody, for one and for several."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ortaq.language.numbers import find_numbers
from ortaq.language.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Count:
    """How many, and where it stands."""

    start: int
    end: int
    value: int


def counts_in(text: str, lang: str, words: Mapping[str, Phrases]) -> list[Count]:
    """Give the numbers of a text, words for nobody and for one person among them."""
    told = [(words["none"], 0), (words["one"], 1)]
    places = [
        Count(at.start, at.end, value) for phrases, value in told for at in phrases.find(text)
    ]
    places += [Count(at.start, at.end, int(at.code)) for at in words["several"].find(text)]
    numbers = [one for one in numbers_in(text, lang) if not _of_things(text, one)]
    places = [at for at in places if not any(_within(at, one) for one in numbers)]
    numbers = [one for one in numbers if not any(_overlap(one, at) for at in places)]
    return [one for one in numbers if not _is_whole(text, one, [*numbers, *places])] + places


def numbers_in(text: str, lang: str) -> list[Count]:
    """Give the whole numbers of a text."""
    return [
        Count(number.start, number.end, int(number.value))
        for number in find_numbers(text, lang)
        if number.value == number.value.to_integral_value()
    ]


def _overlap(one: Count, other: Count) -> bool:
    return one.start < other.end and other.start < one.end


def _within(word: Count, number: Count) -> bool:
    """Tell whether a word is the end of a longer number: семьдесят один."""
    inside = number.start <= word.start and word.end <= number.end
    return inside and number.end - number.start > word.end - word.start


def _of_things(text: str, number: Count) -> bool:
    """Tell whether a number counts no people: of articles, days, money or a part of a whole."""
    window = text[max(0, number.start - _OPENING) : number.start]
    return bool(_ADDRESS.search(window) or _UNIT.match(text, number.end))


def _is_whole(text: str, number: Count, others: Sequence[Count]) -> bool:
    """Tell whether a number is that of all, of whom a later one is a part: 27 мүшесінің 24-і."""
    return bool(_WHOLE.match(text, number.end)) and any(one.start > number.end for one in others)


_WHOLE = re.compile(r"(?:-\w+)?\s+(?:[\w-]+\s+)?\w+(?:ның|нің|дың|дің|тың|тің)\b")
_OPENING = 24
"""Letters before a number in which it is seen what it counts."""
_ADDRESS = re.compile(
    r"(?:\b(?:стат\w+|пункт\w*|част\w+|глав\w+|articles?|paragraphs?|chapters?|points?|rules?"
    r"|из|out of|of)|№|§)\s*$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:-?(?:бап|тарма|тарау|бөлім)|[\s-]*(?:%|процент|пайыз|percent|per cent|лет\b|год|дн[яе]"
    r"|дней"
    r"|месяц|час|минут|тенге|тг\b|руб|тыс|млн|млрд|км\b|гектар|га\b|жыл|сағат|теңге|мың\b|айда?\b"
    r"|күн\b|шақырым|days?\b|years?\b|months?\b|weeks?\b|hours?\b|minutes?\b|tenge|km\b|hectares?\b"
    r"|million|billion|раз[а]?\b|рет\b|times\b))",
    re.IGNORECASE,
)
