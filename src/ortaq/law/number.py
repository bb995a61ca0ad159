"""Numbers of provisions: inserted ones (83-1, 1a), Roman ones, letters; their order and succession.

A number is compared as a list, never as text: 83 < 83-1 < 83-2 < 84, 1 < 1a < 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ortaq.language.numerals import latin_numeral, roman_value

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = re.compile(r"(?<=\d)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")

ALPHABETS = {
    "ru": "абвгдежзиклмнопрстуфхцчшщэюя",
    "kk": "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіэюя",
    "en": "abcdefghijklmnopqrstuvwxyz",
    "de": "abcdefghijklmnopqrstuvwxyz",
}
"""Letters in the order in which lists of a language use them (ru: without ё, й, ъ, ы, ь)."""


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """The value of a printed number, for order only; equality of text is `clean`."""

    parts: tuple[tuple[int, str], ...]
    """Each part as (value, letters): `83-1` = ((83, ""), (1, "")), `1a` = ((1, "a"),)."""

    @property
    def is_first(self) -> bool:
        """Whether a list may begin with it: 1, a, and no inserted number."""
        return self.parts in {((1, ""),), ((0, "a"),), ((0, "а"),)}

    def follows(self, earlier: Number) -> bool:
        """Whether this number may come straight after `earlier`: 3 after 2 or 2-7, 2-1 after 2."""
        if self <= earlier:
            return False
        shared = min(len(self.parts), len(earlier.parts))
        for own, other in zip(self.parts[:shared], earlier.parts[:shared], strict=True):
            if own != other:
                return own[0] - other[0] <= 1
        return len(self.parts) > shared


def clean(printed: str) -> str:
    """Give the number inside a printed label as it stands in an address.

    Roman numerals in Latin letters, superscripts as inserted numbers, lower case, hyphens kept.

    >>> clean("83-1."), clean("ХІ"), clean("83²"), clean("1a"), clean("1)")
    ('83-1', 'xi', '83-2', '1a', '1')
    """
    level = _RAISED.sub(lambda match: "-" + match[1].translate(_SUPERSCRIPTS), printed)
    bare = level.strip(" .()[]§:–—-")  # noqa: RUF001 - dashes as printed after a number
    if roman_value(bare) is not None:
        bare = latin_numeral(bare)
    return re.sub(r"[\s/]+", "-", bare.lower()).replace("–", "-")


def number_of(cleaned: str) -> Number:
    """Give the order of a cleaned number. Roman numerals count by value, letters by code point.

    >>> number_of("83") < number_of("83-1") < number_of("84")
    True
    """
    roman = roman_value(cleaned)
    if roman is not None:
        return Number(((roman, ""),))
    return Number(tuple(_part(piece) for piece in re.split(r"[-.]", cleaned) if piece))


def _part(piece: str) -> tuple[int, str]:
    digits = re.match(r"\d*", piece)
    value = digits[0] if digits else ""
    return (int(value or 0), piece[len(value) :])
