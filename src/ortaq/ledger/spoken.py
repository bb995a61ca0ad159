"""A receipt in eight words: to read out, to write on paper, to compare with another copy.

The words stand for 128 bits of a hash, 16 bits each, as syllables that can be said in many
languages. They say nothing about a person, lead nowhere, and cannot be made into an answer.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from ortaq.ledger.merkle import Hash, leaf_hash

CONSONANTS, VOWELS = "bdfghjklmnprstvz", "aiou"
WORDS = 8
"""Words of a receipt; nobody makes two receipts with the same 128 bits."""


def mark_of(lines: Iterable[bytes]) -> Hash:
    """Give the mark of some entries, in the order of the log: SHA-256 over their leaf hashes.

    lines: the entries as they stand in the log.
    """
    return hashlib.sha256(b"".join(leaf_hash(line) for line in lines)).digest()


def in_words(mark: Hash) -> tuple[str, ...]:
    """Write the first 128 bits of a mark as eight words of five letters.

    >>> in_words(bytes(32))[0], len(in_words(bytes(32)))
    ('babab', 8)
    """
    return tuple(_word(int.from_bytes(mark[at : at + 2], "big")) for at in range(0, 2 * WORDS, 2))


def _word(bits: int) -> str:
    """Write 16 bits: consonant, vowel, consonant, vowel, consonant."""
    first, second, third = bits >> 12, bits >> 6 & 15, bits & 15
    return "".join(
        (
            CONSONANTS[first],
            VOWELS[bits >> 10 & 3],
            CONSONANTS[second],
            VOWELS[bits >> 4 & 3],
            CONSONANTS[third],
        )
    )
