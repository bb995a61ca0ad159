"""The order of words in Kazakh, Russian and English, as a dictionary has it.

Kazakh letters stand beside those that they come from: Ақмола before Алматы. Source: the Kazakh
alphabet of 1957 (42 letters). Limits: digits before letters, Latin before Cyrillic; the Russian
alphabet is part of the Kazakh one, so that one order serves both.
"""

from __future__ import annotations

LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_PLACES = {letter: (ord("а"), place) for place, letter in enumerate(LETTERS)}


def dictionary_order(words: str) -> tuple[tuple[int, int], ...]:
    """Give a key to sort by.

    >>> sorted(["Қостанай", "Алматы", "Шымкент", "Ақмола", "Павлодар"], key=dictionary_order)
    ['Ақмола', 'Алматы', 'Қостанай', 'Павлодар', 'Шымкент']
    """
    return tuple(_PLACES.get(letter, (ord(letter), 0)) for letter in words.casefold())
