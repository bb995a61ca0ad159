"""Numbers and days that one language version has and the other has not.

A text may spell out a number that the other prints in figures. Words alone are a difference only
where each text has a number that the other lacks (five years, six years): on one side alone they
are mostly idiom. Endings of words do not matter, nor does the order of mention.
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
    words = _spelt(left, langs[0]), _spelt(right, langs[1])
    spare = [
        (figures[side] | (words[side] - _IDIOMATIC)) - figures[1 - side] - words[1 - side]
        for side in (0, 1)
    ]
    if all(spare):
        return _joined(spare[0]), _joined(spare[1])
    return _joined(spare[0] & figures[0]), _joined(spare[1] & figures[1])


def differing_days(left: str, right: str) -> tuple[str, str]:
    """Give the days that only one of the texts has, where both name equally many days.

    A text that names fewer may write one in a form that is not known here.
    """
    left_has, right_has = _days(left), _days(right)
    if left_has.total() != right_has.total():
        return "", ""
    return _joined(set(left_has - right_has)), _joined(set(right_has - left_has))


def _figures(text: str) -> set[str]:
    closed = _GROUPED.sub(lambda match: _SPACES.sub("", match[0]), _without_months(text.lower()))
    return {_plain(match[0]) for match in _FIGURE.finditer(closed)}


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


def _spelt(text: str, lang: str) -> set[str]:
    romans = (roman_value(match[0]) for match in _ROMAN.finditer(text))
    return {str(value) for value in (*number_words(text, lang), *romans) if value is not None}


def _days(text: str) -> Counter[str]:
    return Counter(day.isoformat() for _, _, day in dates_in(text))


def _joined(values: set[str]) -> str:
    return " ".join(sorted(values, key=lambda value: (len(value), value)))
