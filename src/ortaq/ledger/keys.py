"""Ed25519 keys with a name, as C2SP signed notes write them: `name+id+base64`.

Source: c2sp.org/signed-note, c2sp.org/tlog-cosignature. A key signs notes or, with another type
byte, cosigns checkpoints; the type is part of its id, so neither signature can pass for the other.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from ortaq.ledger.errors import MalformedNote

KEY_BYTES = 32
ID_BYTES = 4
SIGNATURE_BYTES = 64
_NAME = re.compile(r"[^\s+]+")


class KeyType(IntEnum):
    """What a key is for; the byte that C2SP assigned to it."""

    NOTE = 0x01
    COSIGNATURE = 0x04


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key with its name. public: 32 bytes."""

    name: str
    public: bytes
    type: KeyType = KeyType.NOTE

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise MalformedNote("key", f"the name {self.name!r} holds a space or a plus")
        if len(self.public) != KEY_BYTES:
            raise MalformedNote("key", f"{self.name}: a public key has {KEY_BYTES} bytes")

    @property
    def id(self) -> bytes:
        """Four bytes that tell this key from others; not a fingerprint to trust."""
        named = self.name.encode() + b"\n" + self._typed()
        return sha256(named).digest()[:ID_BYTES]

    def verifies(self, message: bytes, signature: bytes) -> bool:
        """Tell whether this key made a signature of 64 bytes."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except InvalidSignature:
            return False
        return True

    def to_text(self) -> str:
        """Write the key for those who will verify."""
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(self._typed()).decode()}"

    @classmethod
    def from_text(cls, text: str) -> VerifierKey:
        """Read a key. Raises MalformedNote."""
        name, _, rest = text.strip().partition("+")
        shown, _, encoded = rest.partition("+")
        typed = unbase64(encoded, "key")
        if len(typed) != 1 + KEY_BYTES or typed[0] not in set(KeyType):
            # The text is not shown again: it may be a secret given by mistake.
            raise MalformedNote("key", "not the public Ed25519 key of a log or a witness")
        key = cls(name, typed[1:], KeyType(typed[0]))
        if key.id.hex() != shown:
            raise MalformedNote("key", f"{name}: the id {shown} does not belong to the key")
        return key

    def _typed(self) -> bytes:
        return bytes([self.type]) + self.public


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key with its name. seed: 32 secret random bytes, kept by the caller."""

    name: str
    seed: bytes
    type: KeyType = KeyType.NOTE

    def __repr__(self) -> str:
        return f"SigningKey({self.name!r}, seed hidden, {self.type!r})"

    @property
    def verifier(self) -> VerifierKey:
        """The public half."""
        return _public_half(self)

    def sign(self, message: bytes) -> bytes:
        """Sign, 64 bytes. The same message gives the same signature."""
        return _private(self.seed).sign(message)


@lru_cache(maxsize=16)
def _private(seed: bytes) -> Ed25519PrivateKey:
    """Prepare a key once: it takes as long as two signatures."""
    return Ed25519PrivateKey.from_private_bytes(seed)


@lru_cache(maxsize=16)
def _public_half(key: SigningKey) -> VerifierKey:
    return VerifierKey(key.name, _private(key.seed).public_key().public_bytes_raw(), key.type)


def unbase64(text: str, what: str) -> bytes:
    """Decode standard base64 in its only form. Raises MalformedNote."""
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise MalformedNote(what, "not base64") from error
    if base64.b64encode(content).decode() != text:
        raise MalformedNote(what, "not base64 in its only form")
    return content
