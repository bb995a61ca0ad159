"""One line of the log: that something was accepted, by whom, when, and a commitment to what it was.

The letters that names may have are so few that each entry has one form as JSON, which a regular
expression recognises: reading a million entries needs no parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ortaq.ledger.canonical import GREATEST
from ortaq.ledger.errors import MalformedNote


class EntryKind(StrEnum):
    """What was accepted."""

    VOTE = "vote"
    STATEMENT = "statement"
    SUBMISSION = "submission"
    WORDING = "wording"
    ANSWER = "answer"
    MODERATION = "moderation"
    STATUS = "status"
    PUBLICATION = "publication"
    TICKETS = "tickets"
    """How many tickets a verifier issued on a day."""
    ERASED = "erased"
    """Salt and content of the entry whose sequence is the subject were deleted."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An accepted act.

    author: a pseudonym of this consultation, or "" for an act of the platform's staff.
    subject: what it is about: a statement, a letter, the sequence of an entry that was erased.
    sequence: place in the log from 0 on. hour: UTC, to the hour, so that it betrays nobody.
    commitment: 32 bytes.
    """

    kind: EntryKind
    consultation: str
    sequence: int
    hour: str
    author: str
    subject: str
    commitment: bytes

    def to_bytes(self) -> bytes:
        """Give the line of the log, without a newline. Raises MalformedNote on unfit values."""
        line = (
            f'{{"author":"{self.author}","commitment":"{self.commitment.hex()}",'
            f'"consultation":"{self.consultation}","hour":"{self.hour}",'
            f'"kind":"{self.kind.value}","sequence":{self.sequence},"subject":"{self.subject}"}}'
        ).encode(errors="surrogatepass")
        if self.sequence > GREATEST or not FORM.fullmatch(line):
            raise MalformedNote("entry", f"a value does not fit into {line!r}")
        return line

    @classmethod
    def from_bytes(cls, line: bytes) -> Entry:
        """Read a line of the log. Raises MalformedNote where it is none."""
        found = FORM.fullmatch(line)
        if found is None:
            raise MalformedNote("entry", f"not an entry in canonical form: {line[:120]!r}")
        author, commitment, consultation, hour, kind, sequence, subject = (
            part.decode() for part in found.groups()
        )
        return cls(
            EntryKind(kind), consultation, int(sequence), hour, author, subject,
            bytes.fromhex(commitment),
        )  # fmt: skip


_NAME = rb"[A-Za-z0-9._:/-]"
_KINDS = "|".join(EntryKind).encode()
FORM = re.compile(
    rb'\{"author":"(%b{0,64})","commitment":"([0-9a-f]{64})","consultation":"(%b{1,64})",'
    rb'"hour":"(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]))",'
    rb'"kind":"(%b)","sequence":(0|[1-9]\d{0,15}),"subject":"(%b{0,128})"\}'
    % (_NAME, _NAME, _KINDS, _NAME)
)
"""author, commitment, consultation, hour, kind, sequence, subject."""
