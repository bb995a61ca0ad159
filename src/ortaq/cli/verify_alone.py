"""What `ortaq verify` can say without the whole log: of receipts, and of two checkpoints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from ortaq.ledger.audit import Keys
from ortaq.ledger.checkpoint import Checkpoint, open_checkpoint
from ortaq.ledger.cosignature import Seen, witnesses_of
from ortaq.ledger.errors import MalformedNote, ProofFails
from ortaq.ledger.merkle import verify_consistency
from ortaq.ledger.note import Note
from ortaq.ledger.receipt import FORMAT, read_receipts
from ortaq.ledger.witness import Request

NEEDS_KEY = "a log is a folder; a file alone names no key: give the log's by --key"
NEEDS_OLD = "to compare two checkpoints, give the one that you kept by --checkpoint"


@dataclass(frozen=True, slots=True)
class Held:
    """What a file proves. what: in one line. witnesses: of the newest checkpoint in it."""

    what: str
    checkpoint: Checkpoint
    witnesses: tuple[Seen, ...]

    def lines(self) -> list[str]:
        """Say it."""
        return [self.what, *map(seen_by, self.witnesses)]


def held(content: str, kept: Sequence[str], keys: Keys) -> list[Held]:
    """Verify a file of receipts, or a request for a cosignature against a checkpoint kept earlier.

    kept: checkpoints, the last of which counts. Raises BadSignature, MalformedNote and ProofFails.
    """
    if content.startswith(FORMAT):
        return [
            Held(
                f"The receipt holds: {one.entry.kind} {one.entry.sequence} of {one.entry.hour}:00"
                " UTC is in the log, and its content is what was logged.",
                one.verify(keys.log),
                witnesses_of(one.note, keys.witnesses),
            )
            for one in read_receipts(content)
        ]
    request = Request.from_text(content)
    if not kept:
        raise MalformedNote("checkpoint", NEEDS_OLD)
    return [_continued(request, Note.from_text(kept[-1]), keys)]


def _continued(request: Request, kept: Note, keys: Keys) -> Held:
    old, new = open_checkpoint(kept, keys.log), open_checkpoint(request.note, keys.log)
    if request.old != old.size:
        reason = f"the proof begins at {request.old:,} entries; you kept {old.size:,}"
        raise ProofFails("checkpoint", reason)
    verify_consistency((old.size, old.root), (new.size, new.root), request.proof)
    told = f"The log of {new.size:,} entries continues the {old.size:,} that you kept."
    return Held(told, new, witnesses_of(request.note, keys.witnesses))


def seen_by(one: Seen) -> str:
    """Say when a witness saw a checkpoint."""
    return f"seen by {one.witness} on {datetime.fromtimestamp(one.time, UTC):%Y-%m-%d %H:%M} UTC"
