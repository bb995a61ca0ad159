"""Logins of staff: which ones hold, since when, from what kind of browser; and how they end.

No address of the network is kept, and of a browser only its make and the kind of system.
"""

from __future__ import annotations

import hmac
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.utils import timezone

from ortaq_site.records.logins import Login
from ortaq_site.records.people import Account
from ortaq_site.records.second_factor import AccessAction
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR
from ortaq_site.steps.second_factor.trail import note

BEGUN, SEEN, BROWSER = "begun_at", "seen_at", "browser"
"""What a login remembers: two times in seconds, and make and system."""
MARK_LETTERS = 24


@dataclass(frozen=True, slots=True)
class OpenLogin:
    """A login that holds."""

    mark: str
    """By which a page names it; nobody comes in with it."""
    begun_at: datetime
    seen_at: datetime
    browser: tuple[str, str]
    """Make and system, each "" where it is none of the known ones."""
    is_this: bool


def is_over(remembered: dict[str, Any], now: float) -> bool:
    """Say whether a login has ended by itself: too long without a page, or too old."""
    away = now - float(remembered.get(SEEN, now))
    age = now - float(remembered.get(BEGUN, now))
    idle = timedelta(minutes=SECOND_FACTOR.minutes_idle).total_seconds()
    return away > idle or age > settings.SESSION_COOKIE_AGE


def open_logins(account: Account, this: str | None) -> list[OpenLogin]:
    """Give the logins of somebody that hold, newest first. this: the key of the one that asks."""
    hashed = account.get_session_auth_hash()
    found = [
        _told(row, remembered, this)
        for row, remembered in _holding(Login.objects.filter(account=account))
        if hmac.compare_digest(remembered.get(HASH_SESSION_KEY, ""), hashed)
    ]
    return sorted(found, key=lambda one: (one.is_this, one.begun_at), reverse=True)


def how_many() -> Counter[int]:
    """Count the logins of everybody that hold, by account."""
    every = Login.objects.filter(account__isnull=False)
    return Counter(row.account_id for row, _ in _holding(every))


def end_one(account: Account, mark: str) -> int:
    """End one login; give how many ended. Its cookie lets nobody in from now on."""
    keys = [key for key in _keys(account) if hmac.compare_digest(_mark(key), mark)]
    return _end(account, keys, by=account)


def end_others(account: Account, keep: str | None, by: Account | None) -> int:
    """End all logins but one; give how many ended."""
    return _end(account, [key for key in _keys(account) if key != keep], by=by)


def forget_others(account: Account, keep: str | None) -> None:
    """Delete the logins that a change of password or second factor has ended."""
    Login.objects.filter(account=account).exclude(session_key=keep).delete()


def _end(account: Account, keys: list[str], by: Account | None) -> int:
    ended = Login.objects.filter(account=account, session_key__in=keys).delete()[0]
    if ended:
        note(account, AccessAction.ENDED, by, str(ended))
    return ended


def _keys(account: Account) -> list[str]:
    return list(Login.objects.filter(account=account).values_list("session_key", flat=True))


def _holding(rows: Any) -> Iterator[tuple[Login, dict[str, Any]]]:
    now = timezone.now()
    for row in rows.filter(expire_date__gt=now):
        remembered = row.get_decoded()
        if not is_over(remembered, now.timestamp()):
            yield row, remembered


def _told(row: Login, remembered: dict[str, Any], this: str | None) -> OpenLogin:
    now = timezone.now().timestamp()
    begun = float(remembered.get(BEGUN, now))
    make, system = remembered.get(BROWSER, ("", ""))
    return OpenLogin(
        mark=_mark(row.session_key),
        begun_at=datetime.fromtimestamp(begun, UTC),
        seen_at=datetime.fromtimestamp(float(remembered.get(SEEN, begun)), UTC),
        browser=(make, system),
        is_this=row.session_key == this,
    )


def _mark(key: str) -> str:
    """Name a login on a page: whoever reads it cannot tell the key, which lets in."""
    return sha256(f"login {key}".encode()).hexdigest()[:MARK_LETTERS]
