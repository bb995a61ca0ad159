"""The second step: one code, of an app or of paper, with a limit on wrong ones."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from ortaq_site.records.people import Account
from ortaq_site.records.second_factor import AccessAction
from ortaq_site.steps.second_factor import app, codes
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR
from ortaq_site.steps.second_factor.trail import note, tried_too_often

PASSWORD, APP, PAPER, PASSKEY = "password", "app", "recovery code", "passkey"
"""By what somebody came in, as the trail says it."""


class TooOften(Exception):
    """Too many wrong codes in an hour: the second step rests."""


def opened_by(account: Account, code: str) -> str:
    """Use a code up, and say what it was; "" for a wrong one, which is noted. Raises TooOften."""
    typed = "".join(code.split())
    with transaction.atomic():
        # One try at a time, so that many at once are not more than the limit.
        account = Account.objects.select_for_update().get(pk=account.pk)
        if tried_too_often(account):
            raise TooOften
        found = _opened_by(account, typed)
        if not found:
            note(account, AccessAction.REFUSED, account)
    return found


def refused(account: Account) -> None:
    """Note a wrong proof of somebody who is in already."""
    note(account, AccessAction.REFUSED, account)


def came_in(account: Account, by: str) -> None:
    """Note that somebody came in."""
    note(account, AccessAction.CAME_IN, account, by)


def _opened_by(account: Account, typed: str) -> str:
    if len(typed) == SECOND_FACTOR.digits and typed.isascii() and typed.isdigit():
        return APP if app.takes(account, typed, timezone.now().timestamp()) else ""
    return PAPER if codes.takes(account, typed) else ""
