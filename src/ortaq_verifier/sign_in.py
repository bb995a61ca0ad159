"""Sign in at an OpenID provider: authorization code with PKCE, and an id_token that is verified.

Of what the provider tells, only `iss` and `sub` are read, and they become a pseudonym at once; and
`acr`, how somebody signed in, where a strength is asked for. No access token is used and no profile
asked for. Sources: OpenID Connect Core 1.0, RFC 7636.
"""

from __future__ import annotations

import base64
import hmac
import json
import secrets
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

ALGORITHMS = ["RS256", "PS256", "ES256", "Ed25519"]
"""Signatures that are taken; none that needs a shared secret."""
SECONDS = 10
"""To wait for the provider: a person is looking at a blank page meanwhile."""
LARGEST = 200_000
"""Bytes read of an answer: keys and a token are far smaller."""
SECONDS_APART = 60
"""How far the clock of the provider may be from ours (OpenID Connect Core 3.1.3.7 leaves it open):
its token is written after we looked at our own, and no two computers agree to the second."""
RANDOM_BYTES = 32
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class SignInFailed(Exception):
    """The provider did not say who it is, or said it in a way that does not hold."""


class SignedInWeakly(SignInFailed):
    """The provider knows who it is, but not as surely as this verifier asks."""


@dataclass(frozen=True, slots=True, repr=False)
class Provider:
    """A provider and how the verifier is known there.

    strengths: the words of the provider (`acr`) for ways of signing in that are sure enough, the
    one most wanted first; none: however somebody signs in there.
    """

    issuer: str
    client: str
    secret: str
    strengths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Begun:
    """A sign-in under way: what must come back, and what proves that it is the same browser."""

    state: str
    nonce: str
    proof: str

    @classmethod
    def anew(cls) -> Begun:
        """Begin one."""
        return cls(*(secrets.token_urlsafe(RANDOM_BYTES) for _ in range(3)))

    @property
    def challenge(self) -> str:
        """What the provider is shown of the proof (RFC 7636, S256)."""
        digest = sha256(self.proof.encode()).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def way_to(provider: Provider, begun: Begun, back: str) -> str:
    """Give the address at the provider where somebody signs in. Raises SignInFailed."""
    asked = {
        "response_type": "code",
        "client_id": provider.client,
        "redirect_uri": back,
        "scope": "openid",
        "state": begun.state,
        "nonce": begun.nonce,
        "code_challenge": begun.challenge,
        "code_challenge_method": "S256",
    }
    if provider.strengths:
        asked["acr_values"] = " ".join(provider.strengths)
    return f"{_about(provider)['authorization_endpoint']}?{urlencode(asked)}"


def who_came_back(
    provider: Provider, begun: Begun, code: str, back: str, now: int
) -> tuple[str, str]:
    """Give issuer and subject of who signed in. Raises SignInFailed, SignedInWeakly."""
    about = _about(provider)
    sent = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": back,
        "client_id": provider.client,
        "client_secret": provider.secret,
        "code_verifier": begun.proof,
    }
    answer = _json(about["token_endpoint"], urlencode(sent).encode())
    keys = _json(about["jwks_uri"])
    return _read(provider, begun, str(answer.get("id_token", "")), keys, now)


def _read(
    provider: Provider, begun: Begun, token: str, keys: dict[str, Any], now: int
) -> tuple[str, str]:
    try:
        claims = jwt.decode(token, KeySet.import_key_set(keys), algorithms=ALGORITHMS).claims
        jwt.JWTClaimsRegistry(
            now=now,
            leeway=SECONDS_APART,
            iss={"essential": True, "value": provider.issuer},
            aud={"essential": True, "value": provider.client},
            exp={"essential": True},
            sub={"essential": True},
        ).validate(claims)
    except (JoseError, ValueError, KeyError, TypeError) as error:
        raise SignInFailed("the id_token does not hold") from error
    several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    if several and claims.get("azp") != provider.client:
        raise SignInFailed("the id_token is for somebody else")
    if not hmac.compare_digest(str(claims.get("nonce", "")), begun.nonce):
        raise SignInFailed("the id_token belongs to another sign-in")
    if not isinstance(claims["sub"], str) or not claims["sub"]:
        raise SignInFailed("the id_token names nobody")
    # Providers may overlook `acr_values` (OpenID Connect Core 3.1.2.1), so the answer is looked at.
    if provider.strengths and claims.get("acr") not in provider.strengths:
        raise SignedInWeakly("the provider let somebody in by a weaker way")
    return provider.issuer, claims["sub"]


def _about(provider: Provider) -> dict[str, Any]:
    about = _json(f"{provider.issuer}/.well-known/openid-configuration")
    needed = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    if about.get("issuer") != provider.issuer or not all(about.get(name) for name in needed):
        raise SignInFailed("the provider describes somebody else")
    for name in needed:
        _safe(str(about[name]))
    return about


def _json(address: str, content: bytes | None = None) -> dict[str, Any]:
    headers = {"Accept": "application/json"}
    request = Request(_safe(address), data=content, headers=headers)  # noqa: S310  just checked
    try:
        with build_opener(_Stay).open(request, timeout=SECONDS) as answer:
            found = json.loads(answer.read(LARGEST))
    except (URLError, OSError, ValueError) as error:
        raise SignInFailed("the provider does not answer") from error
    if not isinstance(found, dict):
        raise SignInFailed("the provider does not answer")
    return found


def _safe(address: str) -> str:
    """Refuse anything but HTTPS; on this computer itself plain HTTP will do."""
    parts = urlsplit(address)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK):
        return address
    raise SignInFailed("the provider is not reached by HTTPS")


class _Stay(HTTPRedirectHandler):
    """Follow nobody elsewhere with a secret in hand."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        """Refuse to be redirected."""
        return
