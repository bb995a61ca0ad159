"""Pseudonyms: who took part, as a name that holds for one consultation and leads to nobody.

HMAC-SHA-256 (RFC 2104) under a key of the consultation. The verifier derives one from a person, the
platform another from that; once both keys are destroyed nobody can repeat the derivation. A plain
hash would not do: all identification numbers of a country can be tried in minutes.
"""

from __future__ import annotations

import hmac
from hashlib import sha256

KEY_BYTES = 32
SHOWN_BYTES = 16
"""128 bits: no two of 10^9 people share a pseudonym but with a chance of 10^-21."""


def pseudonym(key: bytes, consultation: str, person: str) -> str:
    """Derive a pseudonym, 32 hexadecimal digits. Raises ValueError on a key of another length."""
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes, this one has {len(key)}")
    named = f"{len(consultation)}:{consultation}{person}".encode()
    return hmac.digest(key, named, sha256)[:SHOWN_BYTES].hex()
