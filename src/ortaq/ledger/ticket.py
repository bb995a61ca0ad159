"""Tickets: a verifier says that somebody may take part in a question, without saying who it is.

A ticket is a JWS (RFC 7515) in compact form, signed with Ed25519 (RFC 8037, RFC 9864). It names
its verifier, the platform that it is for, one question, and the person by a pseudonym that the
verifier derived (`pseudonym.py`). It holds for minutes and belongs to one visit, by its `state`.
Claims: iss verifier, aud platform, sub pseudonym, jti number, exp, question, level, state, and
region and group where the verifier knows them.
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from ortaq.ledger.canonical import canonical
from ortaq.ledger.errors import BadTicket
from ortaq.ledger.keys import SigningKey, VerifierKey

ALGORITHM = "Ed25519"
KIND = "ortaq-ticket+jws"
LONGEST = 2_000
"""Letters of a ticket; more is none."""
SECONDS = 600
"""A ticket holds so long: enough to go back to the platform on a slow line, too short to trade."""
_FORMS = {
    "iss": re.compile(r"[a-z0-9-]{1,60}"),
    "aud": re.compile(r"[\w.:/-]{1,200}"),
    "sub": re.compile(r"[0-9a-f]{32}"),
    "jti": re.compile(r"[0-9a-f]{32,64}"),
    "question": re.compile(r"[a-z0-9-]{1,60}"),
    "state": re.compile(r"[\w-]{16,64}"),
    "region": re.compile(r"[\w-]{0,6}"),
    "group": re.compile(r"[\w-]{0,40}"),
}


class Level(StrEnum):
    """How the verifier knew that it was somebody who may take part."""

    LISTED = "listed"
    """A code from a list of those who may."""
    SIGNED_IN = "signed-in"
    """They signed in where they are known."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a verifier says. person: 32 hexadecimal digits. expires: seconds since 1970, UTC."""

    verifier: str
    audience: str
    question: str
    person: str
    level: Level
    number: str
    state: str
    expires: int
    region: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a ticket must be for, and when: seconds since 1970, UTC."""

    audience: str
    question: str
    state: str
    now: int


def write_ticket(ticket: Ticket, key: SigningKey) -> str:
    """Sign a ticket. Raises BadTicket on values that no ticket may have."""
    claims: dict[str, str | int] = {
        "iss": ticket.verifier,
        "aud": ticket.audience,
        "sub": ticket.person,
        "jti": ticket.number,
        "exp": ticket.expires,
        "question": ticket.question,
        "level": ticket.level.value,
        "state": ticket.state,
        "region": ticket.region,
        "group": ticket.group,
    }
    _ticket(claims)
    header = {"alg": ALGORITHM, "typ": KIND}
    return jws.serialize_compact(header, canonical({**claims}), _jwk(key), algorithms=[ALGORITHM])


def read_ticket(text: str, key: VerifierKey, expected: Expected) -> Ticket:
    """Read a ticket that this key signed for this question, platform, visit and moment.

    Raises BadTicket, whose code says why: form, signature, verifier, audience, question, state,
    expired.
    """
    ticket = _ticket(_claims(text, key))
    checks = {
        "verifier": ticket.verifier == key.name,
        "audience": ticket.audience == expected.audience,
        "question": ticket.question == expected.question,
        "state": bool(expected.state) and ticket.state == expected.state,
        # One that would hold for longer than any may is no ticket of ours.
        "expired": expected.now < ticket.expires <= expected.now + SECONDS,
    }
    for code, holds in checks.items():
        if not holds:
            raise BadTicket(code)
    return ticket


def _claims(text: str, key: VerifierKey) -> dict[str, Any]:
    if len(text) > LONGEST:
        raise BadTicket("form")
    try:
        signed = jws.deserialize_compact(text, _jwk(key), algorithms=[ALGORITHM])
        claims = json.loads(signed.payload)
    except (JoseError, ValueError) as error:
        raise BadTicket("signature") from error
    if signed.headers().get("typ") != KIND or not isinstance(claims, dict):
        raise BadTicket("form")
    return claims


def _ticket(claims: dict[str, Any]) -> Ticket:
    for name, form in _FORMS.items():
        value = claims.get(name)
        if not isinstance(value, str) or not form.fullmatch(value):
            raise BadTicket("form")
    expires, level = claims.get("exp"), claims.get("level")
    if type(expires) is not int or level not in set(Level):
        raise BadTicket("form")
    return Ticket(
        verifier=claims["iss"],
        audience=claims["aud"],
        question=claims["question"],
        person=claims["sub"],
        level=Level(level),
        number=claims["jti"],
        state=claims["state"],
        expires=expires,
        region=claims["region"],
        group=claims["group"],
    )


def _jwk(key: SigningKey | VerifierKey) -> OKPKey:
    public = key.verifier.public if isinstance(key, SigningKey) else key.public
    values: dict[str, str | list[str]] = {"kty": "OKP", "crv": "Ed25519", "x": _base64url(public)}
    if isinstance(key, SigningKey):
        values["d"] = _base64url(key.seed)
    return OKPKey.import_key(values)


def _base64url(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
