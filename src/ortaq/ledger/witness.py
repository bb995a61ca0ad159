"""What a witness does with a new checkpoint: check, remember, cosign.

Source: c2sp.org/tlog-witness.
The keeper of a witness answers HTTP requests with this and stores what it has seen, in one
transaction; nothing here does either.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from ortaq.ledger.checkpoint import Checkpoint, open_checkpoint
from ortaq.ledger.errors import BadSignature, MalformedNote, ProofFails
from ortaq.ledger.keys import VerifierKey, unbase64
from ortaq.ledger.merkle import EMPTY_ROOT, HASH_BYTES, Hash, verify_consistency
from ortaq.ledger.note import Note

MOST_HASHES = 63
_OLD = re.compile(r"old (0|[1-9][0-9]{0,18})")


class Reply(IntEnum):
    """What a witness answers, as status codes of HTTP."""

    COSIGNED = 200
    MALFORMED = 400
    NOT_SIGNED = 403
    UNKNOWN_LOG = 404
    CONFLICT = 409
    NOT_CONTINUED = 422


@dataclass(frozen=True, slots=True)
class Request:
    """A log asks for a cosignature: the size that the witness saw last, a proof, a checkpoint."""

    old: int
    proof: tuple[Hash, ...]
    note: Note

    def to_text(self) -> str:
        """Write the body of the request."""
        hashes = (base64.b64encode(one).decode() for one in self.proof)
        return "".join(f"{line}\n" for line in (f"old {self.old}", *hashes, "")) + (
            self.note.to_text()
        )

    @classmethod
    def from_text(cls, body: str) -> Request:
        """Read the body of a request. Raises MalformedNote."""
        head, _, note = body.partition("\n\n")
        first, *hashes = head.split("\n")
        old = _OLD.fullmatch(first)
        if old is None or len(hashes) > MOST_HASHES:
            raise MalformedNote("request", "it begins with the old size and at most 63 hashes")
        return cls(int(old[1]), read_hashes(hashes, "request"), Note.from_text(note))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, and the checkpoint to be remembered where it is COSIGNED.

    size: what the witness saw last, told on a CONFLICT.
    """

    reply: Reply
    size: int = 0
    checkpoint: Checkpoint | None = None


def consider(
    request: Request, logs: Mapping[str, VerifierKey], seen: Mapping[str, tuple[int, Hash]]
) -> Verdict:
    """Decide about a request.

    logs: the keys of the logs that are watched, by origin. seen: size and root cosigned last, by
    origin. The keeper must store what is cosigned before it answers, and no two requests at once.
    """
    origin = request.note.text.partition("\n")[0]
    if origin not in logs:
        return Verdict(Reply.UNKNOWN_LOG)
    try:
        checkpoint = open_checkpoint(request.note, logs[origin])
    except BadSignature:
        return Verdict(Reply.NOT_SIGNED)
    except MalformedNote:
        return Verdict(Reply.MALFORMED)
    return _continued(request, checkpoint, seen.get(origin, (0, EMPTY_ROOT)))


def _continued(request: Request, checkpoint: Checkpoint, last: tuple[int, Hash]) -> Verdict:
    if request.old > checkpoint.size:
        return Verdict(Reply.MALFORMED)
    if request.old != last[0] or (last[0] == checkpoint.size and last[1] != checkpoint.root):
        return Verdict(Reply.CONFLICT, last[0])
    try:
        verify_consistency(last, (checkpoint.size, checkpoint.root), request.proof)
    except ProofFails:
        return Verdict(Reply.NOT_CONTINUED)
    return Verdict(Reply.COSIGNED, checkpoint.size, checkpoint)


def read_hashes(lines: list[str], what: str) -> tuple[Hash, ...]:
    """Read hashes, one a line. Raises MalformedNote."""
    hashes = tuple(unbase64(line, what) for line in lines)
    if any(len(one) != HASH_BYTES for one in hashes):
        raise MalformedNote(what, "a hash has not 32 bytes")
    return hashes
