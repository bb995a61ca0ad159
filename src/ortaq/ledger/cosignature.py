"""Cosignatures: a witness says when it saw a log that continued what it saw before.

Source: c2sp.org/tlog-cosignature, the Ed25519 kind. Only witnesses that are independent of the log
prevent it from showing different people different logs; one that it runs itself proves nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

from ortaq.ledger.errors import BadSignature
from ortaq.ledger.keys import SIGNATURE_BYTES, KeyType, SigningKey, VerifierKey
from ortaq.ledger.note import Note, Signature

_TIME = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class Seen:
    """A witness and when it cosigned, in seconds since 1970 (POSIX)."""

    witness: str
    time: int


def cosign(note: Note, key: SigningKey, time: int) -> Signature:
    """Cosign a checkpoint that was found to continue the last one. time: POSIX seconds."""
    signature = key.sign(_message(note, time))
    return Signature(key.name, key.verifier.id, _TIME.pack(time) + signature)


def witnesses_of(note: Note, keys: Iterable[VerifierKey]) -> tuple[Seen, ...]:
    """Give the known witnesses that cosigned, each once, latest time first.

    Raises BadSignature where a line of a known witness is false.
    """
    seen = {
        _checked(note, line, key)
        for key in keys
        if key.type is KeyType.COSIGNATURE
        for line in note.signatures
        if line.is_by(key)
    }
    return tuple(sorted(seen, key=lambda one: (-one.time, one.witness)))


def _checked(note: Note, line: Signature, key: VerifierKey) -> Seen:
    if len(line.content) != _TIME.size + SIGNATURE_BYTES:
        raise BadSignature(key.name, "the cosignature has another length")
    (time,) = _TIME.unpack(line.content[: _TIME.size])
    if not key.verifies(_message(note, time), line.content[_TIME.size :]):
        raise BadSignature(key.name, "the cosignature does not fit the checkpoint")
    return Seen(key.name, time)


def _message(note: Note, time: int) -> bytes:
    return f"cosignature/v1\ntime {time}\n{note.text}".encode()
