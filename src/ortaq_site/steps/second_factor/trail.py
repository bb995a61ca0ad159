"""The trail of access: one line for everything that happens to it."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from ortaq_site.records.people import Account
from ortaq_site.records.second_factor import AccessAction, AccessEvent
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR

AN_HOUR = timedelta(hours=1)


def note(account: Account, action: AccessAction, by: Account | None, detail: str = "") -> None:
    """Add a line."""
    AccessEvent.objects.create(account=account, action=action, made_by=by, detail=detail[:200])


def tried_too_often(account: Account) -> bool:
    """Say whether somebody's second step rests: too many wrong codes in an hour."""
    refused = AccessEvent.objects.filter(
        account=account, action=AccessAction.REFUSED, made_at__gt=timezone.now() - AN_HOUR
    )
    return refused.count() >= SECOND_FACTOR.tries_an_hour
