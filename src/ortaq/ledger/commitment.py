"""Commitments: what a log holds of a vote or a letter until, and unless, it is opened.

commitment = SHA-256(salt || payload) with 16 random bytes of salt. Whoever has payload and salt can
show that they belong to the commitment; whoever has not learns nothing. When both are erased the
log still verifies, and nobody can tell any more what was committed to.
"""

from __future__ import annotations

import hmac
from hashlib import sha256

from ortaq.ledger.canonical import Json, canonical

SALT_BYTES = 16
"""128 bits: nobody finds a payload by trying all likely ones without the salt."""


def commit(payload: Json, salt: bytes) -> bytes:
    """Commit to a payload, 32 bytes. Raises ValueError on a salt of another length."""
    return commit_to_bytes(canonical(payload), salt)


def commit_to_bytes(content: bytes, salt: bytes) -> bytes:
    """Commit to the canonical bytes of a payload, as `commit` does to the payload."""
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes, this one has {len(salt)}")
    return sha256(salt + content).digest()


def opens(commitment: bytes, payload: Json, salt: bytes) -> bool:
    """Tell whether payload and salt are what was committed to."""
    return len(salt) == SALT_BYTES and hmac.compare_digest(commit(payload, salt), commitment)
