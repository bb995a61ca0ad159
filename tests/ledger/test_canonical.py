"""One value has one form of bytes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.ledger.canonical import GREATEST, canonical
from ortaq.ledger.errors import NoCanonicalForm

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-GREATEST, GREATEST) | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=20,
)


@given(VALUES)
def test_bytes_read_back_as_the_value(value: object) -> None:
    assert json.loads(canonical(value)) == value  # type: ignore[arg-type]


@given(st.dictionaries(TEXT, st.integers(-9, 9)))
def test_the_order_in_which_keys_were_given_does_not_matter(members: dict[str, int]) -> None:
    assert canonical(members) == canonical(dict(reversed(members.items())))


def test_keys_stand_in_the_order_of_their_utf16_units() -> None:
    # The example of RFC 8785, 3.2.3: a smiley (a surrogate pair) comes before a Hebrew ligature.
    ordered = ["\r", "1", "\x80", "ö", "€", "😀", "\ufb33"]
    assert list(json.loads(canonical(dict.fromkeys(sorted(ordered), 0)))) == ordered


def test_letters_stay_letters_and_control_characters_are_escaped() -> None:
    told = canonical({"қ": 'ә"\\\n\x1f/'})
    assert told == '{"қ":"ә\\"\\\\\\n\\u001f/"}'.encode()


@pytest.mark.parametrize("value", [1.5, 2**53, b"x", {1: 2}, {"a": {3.0}}, "\ud800"])
def test_what_has_no_single_form_is_refused(value: object) -> None:
    with pytest.raises(NoCanonicalForm):
        canonical(value)  # type: ignore[arg-type]
