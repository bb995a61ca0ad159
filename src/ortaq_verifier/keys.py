"""The keys of the verifier: one that signs, and one for each question's pseudonyms."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.conf import settings

from ortaq.ledger.keys import SigningKey
from ortaq.ledger.pseudonym import KEY_BYTES, pseudonym
from ortaq_site import environment
from ortaq_verifier.models import Poll

FOLDER = "pseudonym-keys"


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


def destroy_key(poll: Poll) -> None:
    """Overwrite and remove the key of a question's pseudonyms."""
    path = _path(poll)
    if path.exists():
        with path.open("r+b") as file:
            file.write(b"\0" * path.stat().st_size)
            os.fsync(file.fileno())
        path.unlink()


def _path(poll: Poll) -> Path:
    folder = environment.folder(Path(settings.DATA) / FOLDER, "ORTAQ_VERIFIER_DATA")
    return folder / poll.slug
