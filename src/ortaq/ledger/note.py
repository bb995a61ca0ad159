"""Signed notes: a short text with signatures below it. Source: c2sp.org/signed-note."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ortaq.ledger.errors import BadSignature, MalformedNote
from ortaq.ledger.keys import ID_BYTES, KeyType, SigningKey, VerifierKey, unbase64

MOST_SIGNATURES = 64
_LINE = re.compile(r"— ([^\s+]+) (\S+)")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line. content: what follows the four bytes of the key's id."""

    name: str
    key_id: bytes
    content: bytes

    def to_line(self) -> str:
        """Write the line, with its newline."""
        return f"— {self.name} {base64.b64encode(self.key_id + self.content).decode()}\n"

    def is_by(self, key: VerifierKey) -> bool:
        """Tell whether a line claims to be of this key."""
        return self.name == key.name and self.key_id == key.id


@dataclass(frozen=True, slots=True)
class Note:
    """A text that ends with a newline, and the signatures that it carries."""

    text: str
    signatures: tuple[Signature, ...] = ()

    def to_text(self) -> str:
        """Write the note."""
        return f"{self.text}\n{''.join(line.to_line() for line in self.signatures)}"

    @classmethod
    def from_text(cls, content: str) -> Note:
        """Read a note. Raises MalformedNote."""
        text, blank, lines = content.rpartition("\n\n")
        if not blank or not lines.endswith("\n") or _CONTROL.search(content):
            raise MalformedNote("note", "no text with signature lines under an empty line")
        return cls(f"{text}\n", read_signatures(lines))

    def signed(self, key: SigningKey) -> Note:
        """Give the note with one more signature."""
        content = key.sign(self.text.encode())
        return self.with_signatures([Signature(key.name, key.verifier.id, content)])

    def with_signatures(self, more: Iterable[Signature]) -> Note:
        """Give the note with further signatures, each once."""
        return replace(self, signatures=tuple(dict.fromkeys((*self.signatures, *more))))

    def verify(self, keys: Iterable[VerifierKey]) -> tuple[str, ...]:
        """Give the names of those keys that signed the text. Raises BadSignature.

        Lines of other keys are ignored; a false line of a known key makes the note false.
        """
        found = [
            _checked(self, line, key)
            for key in keys
            if key.type is KeyType.NOTE
            for line in self.signatures
            if line.is_by(key)
        ]
        if not found:
            raise BadSignature("note", "not signed by a key that was given")
        return tuple(dict.fromkeys(found))


def read_signatures(lines: str) -> tuple[Signature, ...]:
    """Read signature lines, each ended by a newline. Raises MalformedNote."""
    shown = lines.split("\n")[:-1]
    if not 0 < len(shown) <= MOST_SIGNATURES:
        raise MalformedNote("note", f"{len(shown)} signatures; 1 to {MOST_SIGNATURES} are read")
    return tuple(map(_signature, shown))


def _signature(line: str) -> Signature:
    found = _LINE.fullmatch(line)
    if found is None:
        raise MalformedNote("note", f"not a signature line: {line[:60]!r}")
    content = unbase64(found[2], "signature")
    return Signature(found[1], content[:ID_BYTES], content[ID_BYTES:])


def _checked(note: Note, line: Signature, key: VerifierKey) -> str:
    if not key.verifies(note.text.encode(), line.content):
        raise BadSignature(key.name, "the signature does not fit the text")
    return key.name
