"""A limit on letters from one address of the network, without anybody else's help.

Only a keyed hash of the address is kept, in memory, for an hour; the key dies with the process.
"""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256

from django.core.cache import cache
from django.http import HttpRequest

from ortaq_site.steps.submissions.parameters import ANSWERS

_KEY = secrets.token_bytes(32)
_HOUR = 3600


def too_many(request: HttpRequest) -> bool:
    """Count one more letter of this address, and say whether it is one too many."""
    address = request.META.get("REMOTE_ADDR", "").encode()
    name = "letters-" + hmac.new(_KEY, address, sha256).hexdigest()
    cache.add(name, 0, _HOUR)
    return int(cache.incr(name)) > ANSWERS.letters_an_hour
