"""Numbers and days that one language version has and the other has not.

A text may spell out a number that the other prints in figures, so words and figures count alike.
A figure that the other text lacks is a difference. Words are one only where each text has a
number too many (five years, six years): on one side alone they are mostly idiom, and `тоқсан` is
both ninety and a quarter of a year. Endings and order of mention do not matter.
"""

from __future__ import annotations

import re
from collections import Counter

from ortaq.language.dates import dates_in
from ortaq.language.number_words import number_words
from ortaq.language.numerals import ROMAN_LETTERS, roman_value

_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
_ROMAN = re.compile(rf"(?<!\w)[{ROMAN_LETTERS}]+(?!\w)")
_SPACES = re.compile(r"\s")
_IDIOMATIC = frozenset(("0", "1"))
"""Numbers whose words say something else more often: one, first, none."""


def differing_figures(left: str, right: str, langs: tuple[str, str]) -> tuple[str, str]:
    """Give the numbers that only the left and only the right text has, each joined by a space."""
    figures = _figures(left), _figures(right)
    numbers = figures[0] + _words(left, langs[0]), figures[1] + _words(right, langs[1])
    spare = _less(numbers[0], numbers[1]), _less(numbers[1], numbers[0])
    if all(spare):
        return _joined(spare[0]), _joined(spare[1])
    only_left = set(figures[0]) - set(numbers[1]) - _romans(right)
    only_right = set(figures[1]) - set(numbers[0]) - _romans(left)
    return _joined(only_left), _joined(only_right)


def _less(some: Counter[str], others: Counter[str]) -> set[str]:
    return set(some - others) - _IDIOMATIC


def differing_days(left: str, right: str) -> tuple[str, str]:
    """Give the days that only one of the texts has, where both name equally many days.

    A text that names fewer may write one in a form that is not known here.
    """
    left_has, right_has = _days(left), _days(right)
    if left_has.total() != right_has.total():
        return "", ""
    return _joined(set(left_has - right_has)), _joined(set(right_has - left_has))


def _figures(text: str) -> Counter[str]:
    closed = _GROUPED.sub(lambda match: _SPACES.sub("", match[0]), _without_months(text.lower()))
    return Counter(_plain(match[0]) for match in _FIGURE.finditer(closed))


def _words(text: str, lang: str) -> Counter[str]:
    return Counter(str(value) for value in number_words(text, lang))


def _romans(text: str) -> set[str]:
    values = (roman_value(match[0]) for match in _ROMAN.finditer(text))
    return {str(value) for value in values if value is not None}


def _without_months(text: str) -> str:
    """Give the text with each whole date as `day year`: its month is a figure or a word."""
    pieces, end = [], 0
    for start, stop, day in dates_in(text):
        pieces += [text[end:start], f" {day.day} {day.year} "]
        end = stop
    return "".join((*pieces, text[end:]))


def _plain(figure: str) -> str:
    whole, _, fraction = figure.replace(",", ".").partition(".")
    return ".".join(filter(None, (str(int(whole)), fraction)))


def _days(text: str) -> Counter[str]:
    return Counter(day.isoformat() for _, _, day in dates_in(text))


def _joined(values: set[str]) -> str:
    return " ".join(sorted(values, key=lambda value: (len(value), value)))
