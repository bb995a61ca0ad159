"""Limits on what one person or one address of the network does: per hour, in memory.

By pseudonym where there is one: a mobile network hides thousands of people behind one address. An
address of the network is only ever an HMAC under a key of the day, and the files of such keys are
destroyed after two days (`housekeeping.py`), so that no count leads back to an address. Each
process counts for itself.
"""

from __future__ import annotations

import hmac
import secrets
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.cache import caches

from ortaq_site import environment
from ortaq_site.steps.submissions.parameters import ANSWERS

FOLDER = "limit-keys"
KEY_BYTES = 32
HOUR = 3600


class Limited(StrEnum):
    """What is limited."""

    ENTERING = "entering"
    """New participants of an open question, from one address."""
    CODE = "code"
    """Codes and tickets that let nobody in, from one address."""
    SAYING = "saying"
    """Statements and appeals of one participant."""
    LETTER = "letter"
    """Letters and proposed wordings, from one address."""
    SUPPORT = "support"
    """Support of proposed wordings, from one address."""
    PROOF = "proof"
    """Numbers sent to addresses of e-mail, from one address of the network."""


AN_HOUR = {
    Limited.ENTERING: 600,
    Limited.CODE: 60,
    Limited.SAYING: 10,
    Limited.LETTER: ANSWERS.letters_an_hour,
    Limited.SUPPORT: ANSWERS.supports_an_hour,
    Limited.PROOF: 5,
}
"""Times in one hour. Entering: what a crowded mobile network brings in an evening, and far below
what a program could. Codes: typing errors of a full library. Saying: more than anybody means.
Proofs: nobody's letter box is filled with our numbers."""


def one_too_many(what: Limited, who: str, now: datetime) -> bool:
    """Count once more, and say whether it is one too many. who: an address or a pseudonym."""
    return _counted(what, who, now) > AN_HOUR[what]


def seen_too_often(what: Limited, who: str, now: datetime) -> bool:
    """Say whether it was too often already, without counting."""
    return int(caches["limits"].get(_name(what, who, now), 0)) >= AN_HOUR[what]


def _counted(what: Limited, who: str, now: datetime) -> int:
    cache, name = caches["limits"], _name(what, who, now)
    cache.add(name, 0, HOUR)
    try:
        return int(cache.incr(name))
    except ValueError:  # it ran out between the two calls: a new hour begins
        cache.add(name, 1, HOUR)
        return 1


def _name(what: Limited, who: str, now: datetime) -> str:
    hour = now.astimezone(UTC)
    hidden = hmac.digest(_key(hour.date()), who.encode(), sha256).hex()
    return f"{what}/{hour:%Y-%m-%dT%H}/{hidden}"


@lru_cache(maxsize=1)
def _key(day: date) -> bytes:
    path = folder() / day.isoformat()
    return bytes.fromhex(environment.kept(path, lambda: secrets.token_hex(KEY_BYTES)))


def folder() -> Path:
    """Give the folder of the keys of days."""
    return environment.folder(Path(settings.DATA) / FOLDER, "ORTAQ_DATA")
