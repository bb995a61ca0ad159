"""The keys of the verifier: one that signs, and for each question one of its pseudonyms.

A question with blind tickets has another one, which signs what cannot be seen.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import settings

from ortaq.ledger.blind import BlindSigningKey
from ortaq.ledger.blind_ticket import EXPONENT, KEY_BITS
from ortaq.ledger.keys import SigningKey
from ortaq.ledger.pseudonym import KEY_BYTES, pseudonym
from ortaq_site import environment
from ortaq_verifier.models import Poll

FOLDER, BLIND_FOLDER = "pseudonym-keys", "blind-keys"


def signing_key() -> SigningKey:
    """Give the key that signs tickets; made once."""
    kept = environment.kept(
        Path(settings.DATA) / "signing-key",
        lambda: f"{settings.NAME} {secrets.token_hex(KEY_BYTES)}",
    )
    name, seed = kept.split()
    return SigningKey(name, bytes.fromhex(seed))


def pseudonym_of(poll: Poll, person: str) -> str:
    """Derive the pseudonym of somebody. Raises ValueError once the key is destroyed."""
    if poll.closed_at is not None:
        raise ValueError(f"{poll}: the key is destroyed")
    key = environment.kept(_path(poll), lambda: secrets.token_hex(KEY_BYTES))
    return pseudonym(bytes.fromhex(key), poll.slug, person)


def blind_key(poll: Poll) -> BlindSigningKey:
    """Give the key for blind tickets of a question, made once. Raises ValueError after the close.

    Another key would be a second signature for everybody, so a lost one is not made again.
    """
    path = _path(poll, BLIND_FOLDER)
    lost = not path.exists() and poll.vouched.exists()
    if poll.closed_at is not None or not poll.blind or lost:
        raise ValueError(f"{poll}: there is no key for blind tickets")
    p, q = environment.kept(path, _primes).split()
    return BlindSigningKey(int(p, 16), int(q, 16), EXPONENT)


def _primes() -> str:
    made = rsa.generate_private_key(EXPONENT, KEY_BITS).private_numbers()
    return f"{made.p:x} {made.q:x}"


def destroy_key(poll: Poll) -> None:
    """Overwrite and remove the keys of a question."""
    for path in (_path(poll), _path(poll, BLIND_FOLDER)):
        if path.exists():
            with path.open("r+b") as file:
                file.write(b"\0" * path.stat().st_size)
                os.fsync(file.fileno())
            path.unlink()


def _path(poll: Poll, folder: str = FOLDER) -> Path:
    return environment.folder(Path(settings.DATA) / folder, "ORTAQ_VERIFIER_DATA") / poll.slug
