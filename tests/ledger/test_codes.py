"""Codes that people type: read back however they were written down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.ledger.code import RANDOM_BYTES, read_code, write_code
from ortaq.ledger.errors import MalformedNote


@given(st.binary(min_size=RANDOM_BYTES, max_size=RANDOM_BYTES))
def test_a_code_is_read_as_it_was_written_in_any_dress(chance: bytes) -> None:
    code = write_code(chance)
    worn = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_code(code) == read_code(worn) == read_code(code.replace("-", "")) == code


@given(st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_different_chance_gives_different_codes(one: bytes, other: bytes) -> None:
    assert (write_code(one) == write_code(other)) == (one == other)


def test_a_code_has_eighty_bits() -> None:
    with pytest.raises(ValueError, match="10 bytes"):
        write_code(b"short")


@pytest.mark.parametrize(
    "typed", ["", "abc", "U" * 16, "0000-0000-0000-00000", "0000 ü000 0000 0000"]
)
def test_what_is_no_code_is_not_read_as_one(typed: str) -> None:
    with pytest.raises(MalformedNote):
        read_code(typed)
