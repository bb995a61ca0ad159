"""Numerals as laws print them: Roman ones typed with look-alike letters, ordinal letters.

Source of the look-alikes: Unicode confusables, restricted to what keyboards of kk and ru offer.
"""

from __future__ import annotations

import re

_LOOKALIKES = str.maketrans("ІӀХСМУіхсмуⅠⅤⅩ", "IIXCMVixcmvIVX")
"""Cyrillic letters and number forms that stand for a Roman digit. `У` is typed for V."""

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_WELL_FORMED = re.compile(
    r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.IGNORECASE
)

ROMAN_LETTERS = "IVXLCDMІӀХСМУ"
"""All capital letters that may stand in a Roman numeral, Latin and look-alike."""


def latin_numeral(printed: str) -> str:
    """Give a Roman numeral in Latin capitals, whatever letters it was typed with."""
    return printed.translate(_LOOKALIKES).upper()


def roman_value(printed: str) -> int | None:
    """Give the value of a Roman numeral (1 to 3999), None where it is not well formed.

    >>> roman_value("ХІV"), roman_value("IIX")
    (14, None)
    """
    digits = latin_numeral(printed)
    if not digits or not _WELL_FORMED.fullmatch(digits):
        return None
    values = [_VALUES[digit] for digit in digits]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
