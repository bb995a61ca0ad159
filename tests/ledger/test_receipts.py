"""Receipts and promises, as a citizen and as a liar would use them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.ledger.entry import Entry
from ortaq.ledger.errors import BadSignature, MalformedNote, ProofFails
from ortaq.ledger.keys import SigningKey
from ortaq.ledger.merkle import StoredNodes, inclusion_proof, leaf_hash
from ortaq.ledger.pseudonym import pseudonym
from ortaq.ledger.receipt import Opening, Receipt, broken, promise, read_receipts
from tests.ledger.logs import KEY, ORIGIN, checkpoint, content, entry, log, salt


def receipt(place: int, size: int, opening: Opening | None = None) -> Receipt:
    lines = log(size)
    node = StoredNodes([leaf_hash(line) for line in lines])
    proof = inclusion_proof(place, size, node)
    return Receipt(Entry.from_bytes(lines[place]), proof, checkpoint(lines), opening)


@given(st.integers(1, 40), st.data())
def test_a_receipt_reads_back_and_holds(size: int, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, size - 1))
    mine = receipt(place, size, Opening(content(place), salt(place)))
    again = Receipt.from_text(mine.to_text())
    assert again == mine
    assert again.verify(KEY.verifier).size == size


def test_a_receipt_without_content_still_proves_the_place() -> None:
    mine = Receipt.from_text(receipt(2, 7).to_text())
    assert mine.opening is None
    mine.verify(KEY.verifier)


def test_another_content_than_the_logged_one_is_refused() -> None:
    mine = receipt(2, 7, Opening({"statement": "s2", "vote": 0}, salt(2)))
    with pytest.raises(ProofFails, match="content"):
        mine.verify(KEY.verifier)


def test_another_entry_at_the_place_is_refused() -> None:
    mine = receipt(2, 7)
    with pytest.raises(ProofFails, match="not in the log"):
        replace(mine, entry=replace(mine.entry, subject="s9")).verify(KEY.verifier)


def test_a_receipt_of_a_log_with_another_key_is_refused() -> None:
    with pytest.raises(BadSignature):
        receipt(2, 7).verify(SigningKey(ORIGIN, bytes(32)).verifier)


@pytest.mark.parametrize("damage", [
    lambda text: text[:80],
    lambda text: text.replace("index 2", "index 3"),
    lambda text: text.replace("extra ", "extra A"),
    lambda text: text.replace("tlog-proof@v1", "tlog-proof@v2"),
    lambda text: "",
])  # fmt: skip
def test_a_damaged_receipt_is_refused_in_one_line(damage: object) -> None:
    with pytest.raises(MalformedNote) as refusal:
        Receipt.from_text(damage(receipt(2, 7).to_text()))  # type: ignore[operator]
    assert "\n" not in str(refusal.value)


def test_a_promise_is_broken_only_when_its_time_is_over_and_the_entry_is_not_there() -> None:
    note = promise(entry(3).to_bytes(), ORIGIN, "2026-02-01T05:00:00Z", KEY)
    missing, there = [leaf_hash(b"other")], [leaf_hash(entry(3).to_bytes())]
    assert not broken(note, KEY.verifier, missing, "2026-02-01T04:59:59Z")
    assert broken(note, KEY.verifier, missing, "2026-02-01T05:00:01Z")
    assert not broken(note, KEY.verifier, there, "2026-02-02T00:00:00Z")


def test_a_checkpoint_cannot_pass_for_a_promise() -> None:
    with pytest.raises(MalformedNote):
        broken(checkpoint(log(3)), KEY.verifier, [], "2027-01-01T00:00:00Z")


@pytest.mark.parametrize("change", [
    {"subject": "with space"}, {"author": "Иванов"}, {"hour": "2026-02-30"}, {"consultation": ""},
    {"hour": "2026-02-01T24"}, {"sequence": -1}, {"subject": "x" * 129},
])  # fmt: skip
def test_an_entry_takes_no_value_that_could_name_a_person_or_break_the_line(
    change: dict[str, object],
) -> None:
    with pytest.raises(MalformedNote):
        replace(entry(0), **change).to_bytes()  # type: ignore[arg-type]


def test_a_pseudonym_holds_for_one_person_one_consultation_and_one_key() -> None:
    key, other = bytes(32), bytes([1]) * 32
    mine = pseudonym(key, "draft", "person")
    assert mine == pseudonym(key, "draft", "person")
    others = {
        pseudonym(other, "draft", "person"),
        pseudonym(key, "draft2", "person"),
        pseudonym(key, "draft", "persons"),
        pseudonym(key, "draf", "tperson"),
    }
    assert len({mine, *others}) == 5
    with pytest.raises(ValueError, match="32 bytes"):
        pseudonym(b"short", "draft", "person")


def test_several_receipts_in_one_file_are_read_one_by_one() -> None:
    several = (receipt(2, 7), receipt(5, 7))
    assert read_receipts("".join(one.to_text() for one in several)) == several


@pytest.mark.parametrize("content", ["", "no receipt\n", "x" + receipt(2, 7).to_text()])
def test_a_file_without_receipts_is_refused(content: str) -> None:
    with pytest.raises(MalformedNote):
        read_receipts(content)
