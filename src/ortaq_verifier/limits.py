"""A limit on codes tried from one address of the network, kept in memory under a passing key."""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256

from django.core.cache import cache
from django.http import HttpRequest

TRIES_AN_HOUR = 60
"""Codes from one address: a family, a library or a mobile network share one; a code has 80 random
bits, so the limit only keeps off load."""
_KEY = secrets.token_bytes(32)
_HOUR = 3600


def too_many(request: HttpRequest) -> bool:
    """Count one more try of this address, and say whether it is one too many."""
    address = request.META.get("REMOTE_ADDR", "").encode()
    name = "code-" + hmac.new(_KEY, address, sha256).hexdigest()
    cache.add(name, 0, _HOUR)
    return int(cache.incr(name)) > TRIES_AN_HOUR
