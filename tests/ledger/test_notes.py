"""Keys, signed notes, checkpoints and cosignatures."""

from __future__ import annotations

import pytest

from ortaq.ledger.checkpoint import Checkpoint, open_checkpoint
from ortaq.ledger.cosignature import Seen, cosign, witnesses_of
from ortaq.ledger.errors import BadSignature, MalformedNote
from ortaq.ledger.keys import KeyType, SigningKey, VerifierKey
from ortaq.ledger.note import Note
from tests.ledger.logs import KEY, ORIGIN, WITNESS, checkpoint, log

GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_NOTE = """If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
"""  # noqa: E501
"""The published example of Go's package golang.org/x/mod/sumdb/note."""


def test_a_note_signed_by_another_program_is_verified() -> None:
    note = Note.from_text(GO_NOTE)
    assert note.verify([VerifierKey.from_text(GO_KEY)]) == ("PeterNeumann",)
    assert note.to_text() == GO_NOTE


def test_a_changed_word_breaks_the_signature() -> None:
    note = Note.from_text(GO_NOTE.replace("problem", "trouble"))
    with pytest.raises(BadSignature, match="does not fit"):
        note.verify([VerifierKey.from_text(GO_KEY)])


def test_keys_read_back_from_their_text() -> None:
    for key in (KEY.verifier, WITNESS.verifier, VerifierKey.from_text(GO_KEY)):
        assert VerifierKey.from_text(key.to_text()) == key


@pytest.mark.parametrize(
    "text",
    ["", "name", GO_KEY.replace("c74f20a3", "c74f20a4"), GO_KEY[:-4], "a b" + GO_KEY[12:]],
)
def test_a_damaged_key_is_refused(text: str) -> None:
    with pytest.raises(MalformedNote):
        VerifierKey.from_text(text)


def test_a_signing_key_does_not_show_its_seed() -> None:
    assert KEY.seed.hex() not in repr(KEY)
    assert repr(KEY.seed) not in repr(KEY)


def test_signatures_of_strangers_are_ignored_but_never_suffice() -> None:
    stranger = SigningKey("stranger.example", bytes(32))
    note = checkpoint(log(3)).signed(stranger)
    assert note.verify([KEY.verifier]) == (ORIGIN,)
    with pytest.raises(BadSignature, match="not signed by a key"):
        checkpoint(log(3)).verify([stranger.verifier])


def test_a_false_line_of_a_known_key_makes_the_note_false() -> None:
    good = checkpoint(log(3))
    (line,) = checkpoint(log(4)).signatures
    with pytest.raises(BadSignature):
        good.with_signatures([line]).verify([KEY.verifier])


def test_checkpoints_read_back_with_extensions() -> None:
    written = Checkpoint(ORIGIN, 20852163, bytes(32), ("one", "two more"))
    assert Checkpoint.from_text(written.to_text()) == written


@pytest.mark.parametrize("size", ["-1", "007", "1e3", "", "9" * 20])
def test_a_size_has_one_form(size: str) -> None:
    text = Checkpoint(ORIGIN, 5, bytes(32)).to_text().replace("\n5\n", f"\n{size}\n")
    with pytest.raises(MalformedNote):
        Checkpoint.from_text(text)


def test_a_key_of_another_log_does_not_open_a_checkpoint() -> None:
    other = SigningKey("other.example", KEY.seed)
    note = Note(Checkpoint(ORIGIN, 0, bytes(32)).to_text()).signed(other)
    with pytest.raises(MalformedNote, match="signed by other"):
        open_checkpoint(note, other.verifier)


def test_a_cosignature_binds_time_and_checkpoint() -> None:
    note = checkpoint(log(3))
    line = cosign(note, WITNESS, 1_700_000_000)
    seen = witnesses_of(note.with_signatures([line]), [WITNESS.verifier])
    assert seen == (Seen("university.example/w", 1_700_000_000),)
    with pytest.raises(BadSignature):
        witnesses_of(checkpoint(log(4)).with_signatures([line]), [WITNESS.verifier])
    later = line.content[:7] + b"\xff" + line.content[8:]
    forged = type(line)(line.name, line.key_id, later)
    with pytest.raises(BadSignature):
        witnesses_of(note.with_signatures([forged]), [WITNESS.verifier])


def test_a_signature_of_the_log_cannot_pass_for_a_witness() -> None:
    as_witness = VerifierKey(ORIGIN, KEY.verifier.public, KeyType.COSIGNATURE)
    assert as_witness.id != KEY.verifier.id
    assert witnesses_of(checkpoint(log(3)), [as_witness]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no signatures\n",
        "text\n\n",
        "a\n\n— name !!!\n",
        "a\n\n- name AAAA\n",
        "a\tb\n\n— n AAAA\n",
    ],
)
def test_what_is_no_note_is_refused(text: str) -> None:
    with pytest.raises(MalformedNote):
        Note.from_text(text)
