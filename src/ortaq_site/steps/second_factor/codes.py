"""Recovery codes: for the day on which the telephone is gone. Each opens once."""

from __future__ import annotations

import base64
import re
import secrets
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from ortaq_site.records.people import Account
from ortaq_site.records.second_factor import AccessAction, RecoveryCode
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR
from ortaq_site.steps.second_factor.trail import note

LETTERS = re.compile(r"[^a-z2-7]")


@transaction.atomic
def make(account: Account) -> list[str]:
    """Make new codes, in place of all earlier ones, and give them this once."""
    made = [_new() for _ in range(SECOND_FACTOR.codes)]
    RecoveryCode.objects.filter(account=account).delete()
    RecoveryCode.objects.bulk_create(
        RecoveryCode(account=account, sha256=_hash(code)) for code in made
    )
    note(account, AccessAction.CODES_MADE, account)
    return made


def takes(account: Account, code: str) -> bool:
    """Say whether a code opens, and use it up."""
    unused = RecoveryCode.objects.filter(account=account, sha256=_hash(code), used_at=None)
    if unused.update(used_at=timezone.now()) != 1:
        return False
    note(account, AccessAction.CODE_USED, account)
    return True


def left(account: Account) -> int:
    """Count the codes that were not used."""
    return RecoveryCode.objects.filter(account=account, used_at=None).count()


def _new() -> str:
    drawn = base64.b32encode(secrets.token_bytes(SECOND_FACTOR.code_bytes)).decode().lower()
    return "-".join(drawn[at : at + 4] for at in range(0, len(drawn), 4))


def _hash(code: str) -> str:
    """Hash what matters of a code: not how it was typed."""
    return sha256(LETTERS.sub("", code.lower()).encode()).hexdigest()
