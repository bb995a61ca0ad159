"""Codes that people keep, type and read out: sixteen letters in four groups, 80 random bits.

Crockford's alphabet of 32 leaves out I, L, O and U; what looks like another letter is read as it,
in small letters too, and spaces and dashes do not matter. Source: crockford.com/base32.html.
"""

from __future__ import annotations

import re

from ortaq.ledger.errors import MalformedNote

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_BYTES = 10
"""80 bits: nobody finds one of 10^9 codes in 10^14 attempts."""
LETTERS = RANDOM_BYTES * 8 // 5
_GROUP = 4
_ALIKE = str.maketrans("OIL", "011")
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015]+")


def write_code(chance: bytes) -> str:
    """Write ten random bytes as a code. Raises ValueError on another number of bytes.

    >>> write_code(bytes(range(10)))
    '000G-40R4-0M30-E209'
    """
    if len(chance) != RANDOM_BYTES:
        raise ValueError(f"a code is made of {RANDOM_BYTES} bytes, not of {len(chance)}")
    number = int.from_bytes(chance, "big")
    letters = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(LETTERS)))
    return "-".join(letters[at : at + _GROUP] for at in range(0, LETTERS, _GROUP))


def read_code(typed: str) -> str:
    """Give the code that somebody typed as `write_code` writes it. Raises MalformedNote.

    >>> read_code(" ooog 40r4 0m30 e2o9 ")
    '000G-40R4-0M30-E209'
    """
    letters = _BETWEEN.sub("", typed).upper().translate(_ALIKE)
    if len(letters) != LETTERS or not set(letters) <= set(ALPHABET):
        raise MalformedNote("code", f"{LETTERS} letters and digits are expected")
    return "-".join(letters[at : at + _GROUP] for at in range(0, LETTERS, _GROUP))
