"""Tickets: signed for this question, this platform, this visit, and not for long."""

from __future__ import annotations

import base64
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.ledger.errors import BadTicket
from ortaq.ledger.keys import SigningKey
from ortaq.ledger.ticket import SECONDS, Expected, Level, Ticket, read_ticket, write_ticket

KEY = SigningKey("city", b"k" * 32)
NOW = 1_800_000_000
TICKET = Ticket(
    verifier="city",
    audience="ortaq.example/log",
    question="garden",
    person="0" * 31 + "7",
    level=Level.LISTED,
    number="a" * 32,
    state="s" * 22,
    expires=NOW + SECONDS,
    region="KZ-35",
)
EXPECTED = Expected("ortaq.example/log", "garden", "s" * 22, NOW)


def refused(text: str, expected: Expected = EXPECTED, key: SigningKey = KEY) -> str:
    with pytest.raises(BadTicket) as refusal:
        read_ticket(text, key.verifier, expected)
    return refusal.value.code


def test_what_was_signed_is_read_back() -> None:
    assert read_ticket(write_ticket(TICKET, KEY), KEY.verifier, EXPECTED) == TICKET


def test_the_same_ticket_has_the_same_bytes() -> None:
    assert write_ticket(TICKET, KEY) == write_ticket(TICKET, KEY)


@pytest.mark.parametrize(
    ("expected", "code"),
    [
        (replace(EXPECTED, audience="other.example/log"), "audience"),
        (replace(EXPECTED, question="yard"), "question"),
        (replace(EXPECTED, state="t" * 22), "state"),
        (replace(EXPECTED, state=""), "state"),
        (replace(EXPECTED, now=NOW + SECONDS), "expired"),
        (replace(EXPECTED, now=NOW - 1), "expired"),  # it would hold for too long
    ],
)
def test_a_ticket_for_anything_else_is_refused(expected: Expected, code: str) -> None:
    assert refused(write_ticket(TICKET, KEY), expected) == code


def test_another_key_or_another_name_is_refused() -> None:
    assert refused(write_ticket(TICKET, SigningKey("city", b"x" * 32))) == "signature"
    assert refused(write_ticket(replace(TICKET, verifier="town"), KEY)) == "verifier"


@pytest.mark.parametrize(
    "change", [{"person": "A" * 32}, {"number": ""}, {"state": "short"}, {"question": "a b"}]
)
def test_unfit_values_are_never_signed(change: dict[str, str]) -> None:
    with pytest.raises(BadTicket):
        write_ticket(replace(TICKET, **change), KEY)


def test_a_ticket_that_says_that_it_needs_no_signature_is_refused() -> None:
    _, payload, _ = write_ticket(TICKET, KEY).split(".")
    for algorithm in ("none", "HS256", "EdDSA"):
        header = base64.urlsafe_b64encode(json.dumps({"alg": algorithm}).encode()).rstrip(b"=")
        assert refused(f"{header.decode()}.{payload}.") in {"signature", "form"}


@given(at=st.integers(0, 10_000), letter=st.characters(codec="ascii"))
def test_no_letter_of_a_ticket_can_be_changed(at: int, letter: str) -> None:
    text = write_ticket(TICKET, KEY)
    at %= len(text)
    changed = text[:at] + letter + text[at + 1 :]
    try:
        assert read_ticket(changed, KEY.verifier, EXPECTED) == TICKET
    except BadTicket:
        assert changed != text


@given(st.text(max_size=300))
def test_nothing_else_is_a_ticket(text: str) -> None:
    with pytest.raises(BadTicket):
        read_ticket(text, KEY.verifier, EXPECTED)
