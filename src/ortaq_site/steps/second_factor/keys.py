"""Passkeys: added, used to come in, removed (WebAuthn level 2, checked by the library `fido2`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from fido2.server import Fido2Server
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from ortaq_site.records.people import Account
from ortaq_site.records.second_factor import AccessAction, Passkey
from ortaq_site.steps.second_factor.standing import stand_anew
from ortaq_site.steps.second_factor.trail import note

Json = dict[str, Any]
LONGEST_NAME = 60
VERIFIED = UserVerificationRequirement.REQUIRED
"""The device itself asks for a finger, a face or a number: a key alone is two factors."""


class NotAccepted(Exception):
    """What the browser sent does not hold."""


def begin_adding(account: Account, host: str) -> tuple[Json, Json]:
    """Give what the browser is asked, and what to remember until it answers."""
    user = PublicKeyCredentialUserEntity(
        id=str(account.pk).encode(),
        name=account.get_username(),
        display_name=account.get_full_name() or account.get_username(),
    )
    known = [_public(one) for one in account.passkeys.all()]
    asked, state = _server(host).register_begin(
        user, known, ResidentKeyRequirement.REQUIRED, VERIFIED
    )
    return dict(asked), dict(state)


@transaction.atomic
def add(account: Account, host: str, state: Json, sent: Mapping[str, Any], name: str) -> Passkey:
    """Keep a passkey. Raises NotAccepted."""
    try:
        told = _server(host).register_complete(state, sent)
    except (ValueError, KeyError, TypeError, AttributeError, AssertionError) as error:
        raise NotAccepted from error
    public = told.credential_data
    credential = websafe_encode(public.credential_id)
    if Passkey.objects.filter(credential=credential).exists():
        raise NotAccepted
    made = Passkey.objects.create(
        account=account,
        credential=credential,
        public=bytes(public),
        count=told.counter,
        name=name[:LONGEST_NAME],
    )
    note(account, AccessAction.KEY_ADDED, account, made.name)
    stand_anew(account)
    return made


@transaction.atomic
def remove(account: Account, pk: int) -> None:
    """Forget a passkey of somebody's own."""
    found = Passkey.objects.filter(account=account, pk=pk).first()
    if found is not None:
        found.delete()
        note(account, AccessAction.KEY_REMOVED, account, found.name)
        stand_anew(account)


def begin_coming_in(host: str) -> tuple[Json, Json]:
    """Ask for any passkey of this site; the device knows which ones it has."""
    asked, state = _server(host).authenticate_begin(user_verification=VERIFIED)
    return dict(asked), dict(state)


def who_came(host: str, state: Json, sent: Mapping[str, Any]) -> Account:
    """Give who came with a passkey. Raises NotAccepted, also for one that must be a copy."""
    with transaction.atomic():
        known, count = _checked(host, state, sent)
        # A key that counts backwards was copied: one of the two is somebody else's.
        copied = bool(count) and count <= known.count
        if copied:
            note(known.account, AccessAction.COPIED, known.account, known.name)
        else:
            known.count, known.used_at = count, timezone.now()
            known.save(update_fields=["count", "used_at"])
    if copied:
        raise NotAccepted
    return known.account


def _checked(host: str, state: Json, sent: Mapping[str, Any]) -> tuple[Passkey, int]:
    """Give the passkey that signed, and how often it says that it has."""
    try:
        answer = AuthenticationResponse.from_dict(sent)
        found = Passkey.objects.select_for_update().select_related("account")
        known = found.get(credential=websafe_encode(answer.raw_id))
        _server(host).authenticate_complete(state, [_public(known)], answer)
    except (ValueError, KeyError, TypeError, AttributeError, Passkey.DoesNotExist) as error:
        raise NotAccepted from error
    return known, answer.response.authenticator_data.counter


def _public(known: Passkey) -> AttestedCredentialData:
    return AttestedCredentialData(bytes(known.public))


def _server(host: str) -> Fido2Server:
    """Speak for one host: a passkey of another site is none here. host: without the port."""
    return Fido2Server(PublicKeyCredentialRpEntity(name="Ortaq", id=host))
