"""Eight words for a receipt: every mark has its own, and a changed entry has others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ortaq.ledger.spoken import CONSONANTS, VOWELS, in_words, mark_of


def read_back(words: tuple[str, ...]) -> bytes:
    """Undo the writing."""
    made = b""
    for first, one, second, two, third in words:
        bits = (CONSONANTS.index(first) << 12) + (VOWELS.index(one) << 10)
        bits += (CONSONANTS.index(second) << 6) + (VOWELS.index(two) << 4)
        made += (bits + CONSONANTS.index(third)).to_bytes(2, "big")
    return made


@given(st.binary(min_size=32, max_size=32))
def test_words_hold_the_first_half_of_a_mark(mark: bytes) -> None:
    assert read_back(in_words(mark)) == mark[:16]


def test_an_altered_missing_or_moved_entry_gives_other_words() -> None:
    own = [b'{"vote":1}', b'{"vote":2}']
    words = in_words(mark_of(own))
    for other in ([own[0]], own[::-1], [own[0], own[1] + b" "]):
        assert in_words(mark_of(other)) != words
