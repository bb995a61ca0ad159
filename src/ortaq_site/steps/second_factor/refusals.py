"""Count who was refused at the door: a row for each account, kind and hour, however many tries."""

from __future__ import annotations

from django.db.models import F
from django.utils import timezone

from ortaq_site.records.people import Account
from ortaq_site.records.refused_logins import RefusedKind, RefusedLogin


def refused_by_name(name: str, kind: RefusedKind) -> None:
    """Count a refusal of whoever typed this name; names that nobody has are counted together."""
    refused_at_the_door(Account.objects.filter(username=name).first(), kind)


def refused_at_the_door(account: Account | None, kind: RefusedKind) -> None:
    """Count one refusal."""
    hour = timezone.now().replace(minute=0, second=0, microsecond=0)
    row, _ = RefusedLogin.objects.get_or_create(account=account, kind=kind, hour=hour)
    RefusedLogin.objects.filter(pk=row.pk).update(tries=F("tries") + 1)
