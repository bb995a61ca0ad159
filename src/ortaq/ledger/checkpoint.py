"""Checkpoints: the size and the root of a log, signed. Source: c2sp.org/tlog-checkpoint."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from ortaq.ledger.errors import MalformedNote
from ortaq.ledger.keys import SigningKey, VerifierKey, unbase64
from ortaq.ledger.merkle import HASH_BYTES, Hash
from ortaq.ledger.note import Note

LEAST_LINES = 3
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log was at one moment.

    origin: the lasting name of the log. extensions: further lines that the log signed, opaque.
    """

    origin: str
    size: int
    root: Hash
    extensions: tuple[str, ...] = ()

    def to_text(self) -> str:
        """Write the text that is signed."""
        lines = (self.origin, str(self.size), base64.b64encode(self.root).decode())
        return "".join(f"{line}\n" for line in (*lines, *self.extensions))

    @classmethod
    def from_text(cls, text: str) -> Checkpoint:
        """Read the text of a checkpoint. Raises MalformedNote."""
        lines = text.split("\n")
        if len(lines) < LEAST_LINES + 1 or "" in lines[:-1] or not _SIZE.fullmatch(lines[1]):
            raise MalformedNote("checkpoint", f"not origin, size and root: {text[:80]!r}")
        origin, size, root, *extensions = lines[:-1]
        decoded = unbase64(root, "checkpoint")
        if len(decoded) != HASH_BYTES:
            raise MalformedNote("checkpoint", "the root has not 32 bytes")
        return cls(origin, int(size), decoded, tuple(extensions))

    def signed(self, key: SigningKey) -> Note:
        """Give the checkpoint as a note of the log, whose key bears the name of the origin."""
        return Note(self.to_text()).signed(key)


def open_checkpoint(note: Note, key: VerifierKey) -> Checkpoint:
    """Verify the log's own signature and read the checkpoint.

    Raises BadSignature, and MalformedNote where the checkpoint is of another log than the key.
    """
    note.verify([key])
    checkpoint = Checkpoint.from_text(note.text)
    if checkpoint.origin != key.name:
        raise MalformedNote("checkpoint", f"of {checkpoint.origin}, signed by {key.name}")
    return checkpoint
