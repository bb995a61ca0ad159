"""The key of a question's pseudonyms: a file apart from the database, destroyed at the close.

A backup of the database alone leads to nobody, and once the file is gone nobody can be found again
by code, not even by those who run the site.
"""

from __future__ import annotations

import os
import secrets
from datetime import datetime
from pathlib import Path

from django.conf import settings

from ortaq.ledger.pseudonym import KEY_BYTES, pseudonym
from ortaq_site import environment
from ortaq_site.records.participation import Question
from ortaq_site.steps.participation.errors import NotOpen

FOLDER = "pseudonym-keys"


def pseudonym_of(question: Question, code: str) -> str:
    """Derive the pseudonym of whoever holds a code. Raises NotOpen once the key is destroyed."""
    if question.key_destroyed_at is not None:
        raise NotOpen(question.slug)
    key = environment.kept(_path(question), lambda: secrets.token_hex(KEY_BYTES))
    return pseudonym(bytes.fromhex(key), question.slug, code)


def destroy_key(question: Question, now: datetime) -> None:
    """Destroy the key for ever. What was voted stays and leads to nobody.

    The question says first that its key is gone, so that no new one is made.
    """
    question.key_destroyed_at = now
    question.save(update_fields=["key_destroyed_at"])
    path = _path(question)
    if path.exists():
        with path.open("r+b") as file:
            file.write(b"\0" * path.stat().st_size)
            os.fsync(file.fileno())
        path.unlink()


def _path(question: Question) -> Path:
    folder = environment.folder(Path(settings.DATA) / FOLDER, "ORTAQ_DATA")
    return folder / question.slug
