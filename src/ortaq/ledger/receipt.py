"""Receipts: what a person keeps, to show later that their act is in the log and unaltered.

A receipt is a C2SP proof (c2sp.org/tlog-proof) whose `extra` holds the entry, and, for its owner
alone, salt and payload. It says no name, no place and no link. Before an entry has found its place
in a checkpoint the platform gives a *promise*, a signed note that it will by a stated time.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ortaq.ledger.canonical import Json, canonical
from ortaq.ledger.checkpoint import Checkpoint, open_checkpoint
from ortaq.ledger.commitment import opens
from ortaq.ledger.entry import Entry
from ortaq.ledger.errors import MalformedNote, ProofFails
from ortaq.ledger.keys import SigningKey, VerifierKey, unbase64
from ortaq.ledger.merkle import Hash, leaf_hash, verify_inclusion
from ortaq.ledger.note import Note
from ortaq.ledger.witness import read_hashes

FORMAT = "c2sp.org/tlog-proof@v1"
PROMISE = "ortaq/promise/v1"
_BEGINNING = re.compile(rf"^(?={re.escape(FORMAT)}$)", re.MULTILINE)
_INDEX = re.compile(r"index (0|[1-9][0-9]{0,18})")


@dataclass(frozen=True, slots=True)
class Opening:
    """What was committed to. salt: 16 bytes."""

    payload: Json
    salt: bytes


@dataclass(frozen=True, slots=True)
class Receipt:
    """An entry, the proof that a checkpoint covers it, and for its owner what it was."""

    entry: Entry
    proof: tuple[Hash, ...]
    note: Note
    opening: Opening | None = None

    def to_text(self) -> str:
        """Write the receipt as a file."""
        extra = base64.b64encode(canonical(_extra(self))).decode()
        hashes = (base64.b64encode(one).decode() for one in self.proof)
        lines = (FORMAT, f"extra {extra}", f"index {self.entry.sequence}", *hashes, "")
        return "".join(f"{line}\n" for line in lines) + self.note.to_text()

    @classmethod
    def from_text(cls, content: str) -> Receipt:
        """Read a receipt. Raises MalformedNote."""
        head, _, note = content.partition("\n\n")
        form, extra, index, *hashes = (*head.split("\n"), "", "")
        found = _INDEX.fullmatch(index)
        if form != FORMAT or not extra.startswith("extra ") or found is None:
            raise MalformedNote("receipt", f"it does not begin as {FORMAT}")
        entry, opening = _read_extra(unbase64(extra.removeprefix("extra "), "receipt"))
        if entry.sequence != int(found[1]):
            raise MalformedNote("receipt", "entry and index name different places")
        proof = read_hashes([line for line in hashes if line], "receipt")
        return cls(entry, proof, Note.from_text(note), opening)

    def verify(self, key: VerifierKey) -> Checkpoint:
        """Check signature, place and content; give the checkpoint that covers the entry.

        Raises BadSignature, MalformedNote and ProofFails. An old proof still holds after the
        displayed text was altered, so the content is compared with the commitment too.
        """
        checkpoint = open_checkpoint(self.note, key)
        leaf = leaf_hash(self.entry.to_bytes())
        place = self.entry.sequence
        verify_inclusion(leaf, place, checkpoint.size, self.proof, checkpoint.root)
        if self.opening is not None and not _fits(self.entry, self.opening):
            raise ProofFails("receipt", "the content is not what was committed to")
        return checkpoint


def read_receipts(content: str) -> tuple[Receipt, ...]:
    """Read a file of one or more receipts, written one after the other. Raises MalformedNote."""
    before, *texts = _BEGINNING.split(content)
    if before.strip() or not texts:
        raise MalformedNote("receipt", f"it does not begin as {FORMAT}")
    return tuple(map(Receipt.from_text, texts))


def promise(line: bytes, origin: str, deadline: str, key: SigningKey) -> Note:
    """Promise that an entry will be covered by a checkpoint of the log until a time (ISO 8601).

    line: the entry as it will be published.
    """
    leaf = base64.b64encode(leaf_hash(line)).decode()
    return Note(f"{PROMISE}\n{origin}\n{leaf}\nuntil {deadline}\n").signed(key)


def broken(note: Note, key: VerifierKey, leaves: Sequence[Hash], now: str) -> bool:
    """Tell whether a promise of this log has lapsed: its time is over, its entry is not there.

    leaves: all leaf hashes of the log at the time `now` (ISO 8601, as the deadline is written).
    Raises BadSignature and MalformedNote.
    """
    note.verify([key])
    form, origin, leaf, until = (*note.text.split("\n"), "", "", "")[:4]
    if form != PROMISE or origin != key.name or not until.startswith("until "):
        raise MalformedNote("promise", "it does not say what is promised until when")
    return now > until.removeprefix("until ") and unbase64(leaf, "promise") not in set(leaves)


def _fits(entry: Entry, opening: Opening) -> bool:
    return opens(entry.commitment, opening.payload, opening.salt)


def _extra(receipt: Receipt) -> dict[str, Json]:
    entry = {"entry": receipt.entry.to_bytes().decode()}
    if receipt.opening is None:
        return {**entry}
    return {**entry, "payload": receipt.opening.payload, "salt": receipt.opening.salt.hex()}


def _read_extra(content: bytes) -> tuple[Entry, Opening | None]:
    try:
        extra = json.loads(content)
        entry = Entry.from_bytes(str(extra["entry"]).encode())
        salt = extra.get("salt")
        opening = None if salt is None else Opening(extra["payload"], bytes.fromhex(salt))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise MalformedNote("receipt", "its extra holds no entry of the log") from error
    return entry, opening
