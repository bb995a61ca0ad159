"""Secrets that must be read again lie sealed in the database, under a key that is not in it.

The key comes from the signing key of the site (ORTAQ_SECRET_KEY or the file in ORTAQ_DATA) by
HKDF. Whoever has a copy of the database alone cannot read a secret; with another signing key
nobody can, and the second factor has to be set up anew.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE_BYTES = 12
PURPOSE = b"ortaq second factor 1"


class Unreadable(Exception):
    """A secret was sealed with another key, or for somebody else."""


def seal(secret: bytes, owner: int) -> bytes:
    """Seal a secret of one account."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + _cipher().encrypt(nonce, secret, _bound_to(owner))


def unseal(sealed: bytes, owner: int) -> bytes:
    """Give the secret. Raises Unreadable."""
    try:
        return _cipher().decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _bound_to(owner))
    except InvalidTag as error:
        raise Unreadable(owner) from error


def _cipher() -> AESGCM:
    key = HKDF(SHA256(), length=32, salt=None, info=PURPOSE).derive(settings.SECRET_KEY.encode())
    return AESGCM(key)


def _bound_to(owner: int) -> bytes:
    """Bind a secret to its account: it opens for no other row."""
    return f"account {owner}".encode()
