"""Numbers of provisions: inserted ones (83-1, 1a), Roman ones, letters; their order and succession.

A number is compared as a list, never as text: 83 < 83-1 < 83-2 < 84, 1 < 1a < 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ortaq.language.numerals import latin_numeral, roman_value

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = re.compile(r"(?<=\d)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")

_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіэюя")
"""Latin, and Cyrillic in the Kazakh order, which holds the Russian one."""


WIDEST_LETTER_STEP = 4
"""Letters that a list may pass over: Russian lists leave out ё, й, ъ, ы, ь, Kazakh ones ц to щ."""


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """The value of a printed number, for order only; equality of text is `clean`."""

    parts: tuple[tuple[int, str], ...]
    """Each part as (value, letters): `83-1` = ((83, ""), (1, "")), `1a` = ((1, "a"),)."""

    @property
    def is_first(self) -> bool:
        """Whether a list may begin with it: 1, a, aa, and no inserted number."""
        value, letters = self.parts[0] if self.parts else (0, "")
        return len(self.parts) == 1 and (
            (value, letters) == (1, "") or (value == 0 and set(letters) == {"a"})
        )

    def follows(self, earlier: Number) -> bool:
        """Whether this number may come straight after `earlier`: 3 after 2 or 2-7, 2-1 after 2."""
        if self <= earlier:
            return False
        for own, other in zip(self.parts, earlier.parts, strict=False):
            if own != other:
                return _steps(own, other)
        return len(self.parts) > len(earlier.parts)


def _steps(own: tuple[int, str], other: tuple[int, str]) -> bool:
    """Whether one part of a number is the next after another: 3 after 2, 1a after 1, c after b."""
    if own[0] != other[0]:
        return own[0] - other[0] == 1
    if not other[1]:
        return True
    last, former = own[1][-1], other[1][-1]
    return len(own[1]) == len(other[1]) and ord(last) - ord(former) <= WIDEST_LETTER_STEP


def clean(printed: str) -> str:
    """Give the number inside a printed label as it stands in an address.

    Roman numerals in Latin letters, superscripts as inserted numbers, lower case, hyphens kept.

    >>> clean("83-1."), clean("ХІ"), clean("83²"), clean("1a"), clean("1)")
    ('83-1', 'xi', '83-2', '1a', '1')
    """
    level = _RAISED.sub(lambda match: "-" + match[1].translate(_SUPERSCRIPTS), printed)
    bare = level.strip(" .()[]§:–—-")
    if bare.isupper() and roman_value(bare) is not None:
        bare = latin_numeral(bare)
    return re.sub(r"[\s/]+", "-", bare.lower()).replace("–", "-")


def number_of(cleaned: str, *, letters: bool = False) -> Number:
    """Give the order of a cleaned number; `letters`: `c` is the third letter, not a hundred.

    >>> number_of("83") < number_of("83-1") < number_of("84")
    True
    """
    roman = None if letters else roman_value(cleaned)
    if roman is not None:
        return Number(((roman, ""),))
    return Number(tuple(_part(piece) for piece in re.split(r"[-.]", cleaned) if piece))


def _part(piece: str) -> tuple[int, str]:
    digits = re.match(r"\d*", piece)
    value = digits[0] if digits else ""
    return (int(value or 0), "".join(map(_rank, piece[len(value) :])))


def _rank(letter: str) -> str:
    """Give a letter that sorts by its place in the alphabet: ә comes after а, not after я."""
    for alphabet in _ALPHABETS:
        if letter in alphabet:
            return chr(ord("a") + alphabet.index(letter))
    return letter
