"""Days told in words beside their month, put into figures: двадцать третьего мая, он екінші наурыз.

The text keeps its length, so that what is found in it stands at the same place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.language.number_words import is_ordinal, number_words, word_value

_BEFORE = re.compile(r"(?:(?P<tens>[^\W\d_]+)[\s-]+)?(?P<last>[^\W\d_]+)(?P<of>\s+of)?\s+$")
"""Words before a month. English joins the two by `of`: the second march is no day."""
_ENDING_BEFORE = re.compile(r"(?<=\d)(?:-?(?:го|ое|ого|е)|st|nd|rd|th)(?:\s+of)?(?=\s+$)")
"""Of figures before a month: 13-го марта, the 12th of March."""
_ENDING_BEHIND = re.compile(r"\s+(?P<the>the\s+)?\d{1,2}(?P<ending>st|nd|rd|th)\b")
"""Of figures behind an English month: March 12th, March the 12th."""
_KK_BEHIND = re.compile(
    r"\w*[ндт][ыі]ң\s+(?:айын[ыі]ң\s+)?(?P<day>(?:(?:он|жиырма|отыз)\s+)?[^\W\d_]+[ыі])"
    r"(?=н?(?:[дн][ае]н?)?\b)"
)
"""Words behind a Kazakh month: наурыздың | он екісі | нде."""
_REACH = 40
"""Characters before or behind a month in which the words of its day stand."""
_LAST_DAY = 31
_TENS = frozenset({10, 20, 30})

_Edit = tuple[int, int, str]


def in_figures(text: str, months: re.Pattern[str]) -> str:
    """Give a text in lower case with the days of its months in figures.

    months: how months begin, in groups named as their languages.

    >>> in_figures("второго июля", re.compile("(?P<ru>июл)"))
    '2       июля'
    """
    pieces, place = [], 0
    for start, end, figures in _edits(text, months):
        if start >= place and len(figures) <= end - start:
            pieces += [text[place:start], figures.ljust(end - start)]
            place = end
    return "".join([*pieces, text[place:]])


def numbered_days(text: str, lang: str) -> Iterator[tuple[int, int, int]]:
    """Give days of a month that is not named as (start, end, day): 12-го числа, on the 12th.

    >>> list(numbered_days("Двенадцатого числа", "ru")), list(numbered_days("on the 9th.", "en"))
    ([(0, 18, 12)], [(0, 10, 9)])
    """
    for found in _NUMBERED[lang].finditer(text.lower()):
        digits = found["day"].isdigit()
        for day in [found["day"]] if digits else _day(found["day"], lang):
            if 0 < int(day) <= _LAST_DAY:
                yield (*found.span(), int(day))


_NUMBERED = {
    "ru": re.compile(
        r"\b(?P<day>\d{1,2}(?=-го(?:\s+числа|[,)]))|(?:(?:двадцать|тридцать)\s+)?[^\W\d]+[ое]го"
        r"(?=\s+числа))(?:-го)?(?:\s+числа)?"
    ),
    "kk": re.compile(r"\bайдың\s+(?P<day>\d{1,2})-?[сіы]\w*"),
    "en": re.compile(r"\b(?:on\s+)?the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[,.);]|$))"),
}
"""How a day of the month is told without the month."""


def _edits(text: str, months: re.Pattern[str]) -> Iterator[_Edit]:
    for month in months.finditer(text):
        yield from _before(text, month.start(), str(month.lastgroup))
        if month.lastgroup == "kk":
            yield from _behind_in_kazakh(text, month.end())
        if month.lastgroup == "en":
            yield from _behind_in_english(text, month.end())


def _before(text: str, month: int, lang: str) -> Iterator[_Edit]:
    first = max(0, month - _REACH)
    ending = _ENDING_BEFORE.search(text, first, month)
    if ending:
        yield (*ending.span(), "")
        return
    words = _BEFORE.search(text, first, month)
    if words is None or not is_ordinal(words["last"], lang) or (lang == "en" and not words["of"]):
        return
    tens = word_value(words["tens"], lang) if words["tens"] else None
    start, last = words.start("tens" if tens in _TENS else "last"), words.end("last")
    for day in _day(text[start:last], lang):
        yield start, words.end("of") if words["of"] else last, day


def _behind_in_kazakh(text: str, month: int) -> Iterator[_Edit]:
    words = _KK_BEHIND.match(text, month, month + _REACH)
    if words and not is_ordinal(words["day"], "kk"):
        for day in _day(words["day"], "kk"):
            yield (*words.span("day"), f"{day}с".rjust(len(words["day"])))


def _behind_in_english(text: str, month: int) -> Iterator[_Edit]:
    ending = _ENDING_BEHIND.match(text, month, month + _REACH)
    if ending:
        if ending["the"]:
            yield (*ending.span("the"), "")
        yield (*ending.span("ending"), "")


def _day(words: str, lang: str) -> Iterator[str]:
    numbers = number_words(words, lang)
    if len(numbers) == 1 and 0 < numbers[0] <= _LAST_DAY:
        yield str(numbers[0])
