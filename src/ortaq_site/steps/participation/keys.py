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
from ortaq_site.records.participation import Question, Rung
from ortaq_site.steps.participation.errors import NotOpen

FOLDER = "pseudonym-keys"


def pseudonym_of(question: Question, code: str) -> str:
    """Derive the pseudonym of whoever holds a code. Raises NotOpen once the key is destroyed."""
    return pseudonym(key_of(question), question.slug, code)


def key_of(question: Question) -> bytes:
    """Give the key, made where there is none yet.

    Raises NotOpen once it is destroyed, and where it was lost: another key would give a second
    voice to whoever has entered already. `ortaq doctor` tells of a lost key.
    """
    path = _path(question)
    if question.key_destroyed_at is not None or (not path.exists() and _was_used(question)):
        raise NotOpen(question.slug)
    key = environment.kept(path, lambda: secrets.token_hex(KEY_BYTES))
    return bytes.fromhex(key)


def destroy_key(question: Question, now: datetime) -> None:
    """Destroy the key for ever. What was voted stays and leads to nobody.

    The question says first that its key is gone, so that no new one is made.
    """
    question.key_destroyed_at = now
    question.save(update_fields=["key_destroyed_at"])
    shred_key(question)


def shred_key(question: Question) -> None:
    """Overwrite and remove the file of a key, where there is one."""
    path = _path(question)
    if path.exists():
        with path.open("r+b") as file:
            file.write(b"\0" * path.stat().st_size)
            os.fsync(file.fileno())
        path.unlink()


def _was_used(question: Question) -> bool:
    """Say whether people entered by something that they could show once more."""
    return question.rung != Rung.OPEN and question.participants.exists()


def _path(question: Question) -> Path:
    folder = environment.folder(Path(settings.DATA) / FOLDER, "ORTAQ_DATA")
    return folder / question.slug
