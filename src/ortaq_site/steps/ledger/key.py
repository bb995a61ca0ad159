"""The key with which the log is signed: made once, kept beside the database, never in it."""

from __future__ import annotations

import secrets
from functools import cache
from pathlib import Path

from django.conf import settings

from ortaq.ledger.keys import KEY_BYTES, SigningKey
from ortaq_site import environment

FILE = "log-key"


def log_key() -> SigningKey:
    """Give the log's signing key; its name is the lasting name of the log."""
    return _read(Path(settings.DATA) / FILE)


@cache
def _read(path: Path) -> SigningKey:
    name, seed = environment.kept(path, _make).split()
    return SigningKey(name, bytes.fromhex(seed))


def _make() -> str:
    return f"{settings.LOG_NAME} {secrets.token_hex(KEY_BYTES)}"
