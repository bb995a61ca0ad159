"""Whether somebody has a second factor; an administrator can take it away from a colleague."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from ortaq_site.records.logins import Login
from ortaq_site.records.people import Account
from ortaq_site.records.second_factor import (
    AccessAction,
    AuthenticatorApp,
    Passkey,
    RecoveryCode,
)
from ortaq_site.steps.second_factor.trail import note


class OwnReset(Exception):
    """Nobody takes the own second factor away like this."""


def stand_anew(account: Account) -> None:
    """Keep since when a second factor is asked for. Every other login of the account ends."""
    has = (
        AuthenticatorApp.objects.filter(account=account).exists()
        or Passkey.objects.filter(account=account).exists()
    )
    account.second_factor_since = timezone.now() if has else None
    account.save(update_fields=["second_factor_since"])
    if not has:
        RecoveryCode.objects.filter(account=account).delete()


@transaction.atomic
def reset(account: Account, reason: str, by: Account | None) -> None:
    """Take the second factor away from somebody who lost it. by: None from the command line.

    Raises OwnReset.
    """
    if by is not None and by.pk == account.pk:
        raise OwnReset
    AuthenticatorApp.objects.filter(account=account).delete()
    Passkey.objects.filter(account=account).delete()
    Login.objects.filter(account=account).delete()
    note(account, AccessAction.RESET, by, reason)
    stand_anew(account)
