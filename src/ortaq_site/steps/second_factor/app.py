"""Codes of an app: six digits of the half minute, each taken once (RFC 6238)."""

from __future__ import annotations

import base64
import hmac
import secrets
from urllib.parse import quote, urlencode

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.hotp import HOTP
from django.db import transaction

from ortaq_site.records.people import Account
from ortaq_site.records.second_factor import AccessAction, AuthenticatorApp
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR
from ortaq_site.steps.second_factor.sealing import Unreadable, seal, unseal
from ortaq_site.steps.second_factor.standing import stand_anew
from ortaq_site.steps.second_factor.trail import note

ISSUER = "Ortaq"


def new_secret() -> bytes:
    """Draw a secret."""
    return secrets.token_bytes(SECOND_FACTOR.secret_bytes)


def written(secret: bytes) -> str:
    """Write a secret as apps take it by hand: base32."""
    return base64.b32encode(secret).decode()


def address_of(secret: bytes, account: Account, host: str) -> str:
    """Give what the code to scan holds."""
    label = quote(f"{ISSUER} {host}:{account.get_username()}")
    told = {"secret": written(secret), "issuer": f"{ISSUER} {host}"}
    numbers = {"digits": SECOND_FACTOR.digits, "period": SECOND_FACTOR.step}
    return f"otpauth://totp/{label}?{urlencode({**told, **numbers}, quote_via=quote)}"


def code_at(secret: bytes, step: int) -> str:
    """Give the code of a half minute since 1970."""
    # SHA-1 is what apps know; its collisions do not matter in an HMAC.
    return HOTP(secret, SECOND_FACTOR.digits, SHA1()).generate(step).decode()  # noqa: S303


def step_of(secret: bytes, code: str, now: float) -> int | None:
    """Give the half minute that a code belongs to; None for a wrong code. now: Unix seconds."""
    present = int(now) // SECOND_FACTOR.step
    around = range(present - SECOND_FACTOR.drift, present + SECOND_FACTOR.drift + 1)
    right = [at for at in around if hmac.compare_digest(code_at(secret, at), code)]
    return right[-1] if right else None


@transaction.atomic
def add(account: Account, secret: bytes, code: str, now: float) -> bool:
    """Keep an app once its code is right, in place of an earlier one. The code is used up."""
    step = step_of(secret, code, now)
    if step is None:
        return False
    AuthenticatorApp.objects.update_or_create(
        account=account, defaults={"sealed": seal(secret, account.pk), "last_step": step}
    )
    note(account, AccessAction.APP_ADDED, account)
    stand_anew(account)
    return True


@transaction.atomic
def remove(account: Account) -> None:
    """Forget the app."""
    if AuthenticatorApp.objects.filter(account=account).delete()[0]:
        note(account, AccessAction.APP_REMOVED, account)
        stand_anew(account)


def takes(account: Account, code: str, now: float) -> bool:
    """Say whether a code is right and was never taken before, and use it up."""
    app = AuthenticatorApp.objects.filter(account=account).first()
    if app is None:
        return False
    try:
        step = step_of(unseal(bytes(app.sealed), account.pk), code, now)
    except Unreadable:
        return False
    # One statement: of two requests with the same code, one finds it used.
    unused = AuthenticatorApp.objects.filter(pk=app.pk, last_step__lt=step or 0)
    return step is not None and unused.update(last_step=step) == 1
