"""Tickets that nobody recognises: a verifier signed them without seeing them.

What is signed is 32 random bytes of the browser, followed by the platform and the question that
they are for. The ticket is these bytes and the signature; whoever shows the same one again is the
same person. Signature: `blind.py`, RFC 9474; method and limits: docs/methods/blind-tickets.md.
"""

from __future__ import annotations

import base64
import binascii
import re
from hashlib import sha256

from ortaq.ledger.blind import PREFIX_BYTES, BlindPublicKey, prepare, verifies
from ortaq.ledger.errors import BadTicket, BlindingFails, MalformedNote

KIND = "ortaq/blind-ticket/v1"
EXPONENT = 65_537
"""The public exponent of every key for tickets: so its modulus alone is the key."""
KEY_BITS = 3072
PERSON_BYTES = 16
LONGEST = 2_000
"""Letters of a ticket, a key or a blinded message; more is none."""
_LETTERS = re.compile(r"[\w-]+", re.ASCII)


def signed_bytes(audience: str, question: str, prefix: bytes) -> bytes:
    """Give what is signed for a question of a platform. prefix: 32 random bytes."""
    return prepare(f"{KIND}\n{audience}\n{question}\n".encode(), prefix)


def write_blind_ticket(prefix: bytes, signature: bytes) -> str:
    """Write a ticket as one word."""
    return base64url(prefix + signature)


def read_blind_ticket(text: str, key: BlindPublicKey, audience: str, question: str) -> str:
    """Give whose ticket it is: 32 hexadecimal digits that nobody else knows.

    Raises BadTicket, whose code says why: form, signature.
    """
    try:
        content = from_base64url(text)
    except ValueError as error:
        raise BadTicket("form") from error
    prefix, signature = content[:PREFIX_BYTES], content[PREFIX_BYTES:]
    if len(signature) != key.size:
        raise BadTicket("form")
    if not verifies(key, signed_bytes(audience, question, prefix), signature):
        raise BadTicket("signature")
    return sha256(prefix).hexdigest()[: 2 * PERSON_BYTES]


def write_blind_key(key: BlindPublicKey) -> str:
    """Write a public key as one word: its modulus."""
    return base64url(key.n.to_bytes(key.size, "big"))


def read_blind_key(text: str) -> BlindPublicKey:
    """Read a public key. Raises MalformedNote."""
    try:
        key = BlindPublicKey(int.from_bytes(from_base64url(text.strip()), "big"), EXPONENT)
    except (ValueError, BlindingFails) as error:
        raise MalformedNote("key", "not a key for blind tickets") from error
    if write_blind_key(key) != text.strip():
        raise MalformedNote("key", "a key for blind tickets in another form")
    return key


def base64url(content: bytes) -> str:
    """Write bytes as letters that an address may have (RFC 4648), without padding."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def from_base64url(text: str) -> bytes:
    """Read such letters in their only form. Raises ValueError."""
    if len(text) > LONGEST or not _LETTERS.fullmatch(text):
        raise ValueError("not base64url")
    try:
        content = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error as error:
        raise ValueError("not base64url") from error
    if base64url(content) != text:
        raise ValueError("not base64url in its only form")
    return content
