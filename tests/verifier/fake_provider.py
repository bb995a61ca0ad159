"""A small OpenID provider on this computer: it signs everybody in, well or in a wrong way."""

from __future__ import annotations

import base64
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

CLIENT, SECRET = "verifier-of-the-test", "not a secret"
KEY = RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"})
STRANGER = RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"})


@dataclass
class Provider:
    """What it does.

    wrong: how the id_token is wrong, "" for a right one. weakly: it overlooks how surely somebody
    is to sign in, as providers may.
    """

    subject: str = "ivan-1234"
    wrong: str = ""
    weakly: bool = False
    issuer: str = ""
    given: dict[str, dict[str, str]] = field(default_factory=dict)

    def token(self, asked: dict[str, str]) -> str:
        """Write the id_token for a sign-in that was asked for."""
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": self.subject,
            "nonce": asked["nonce"],
            "iat": now,
            "exp": now + 60,
        }
        if "acr_values" in asked:
            claims["acr"] = "by-password" if self.weakly else asked["acr_values"].split()[0]
        claims |= {
            "nonce": {"nonce": "another"},
            "audience": {"aud": "somebody-else"},
            "audiences": {"aud": [CLIENT, "somebody-else"]},
            "issuer": {"iss": "https://elsewhere.example"},
            "expired": {"exp": now - 61},
            "ahead": {"iat": now + 30},
            "far-ahead": {"iat": now + 90},
            "nobody": {"sub": ""},
        }.get(self.wrong, {})
        if self.wrong == "key":
            return jwt.encode({"alg": "RS256", "kid": "one"}, claims, STRANGER)
        if self.wrong == "shared-key":
            public = KEY.as_pem(private=False)
            return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(public))
        if self.wrong == "unsigned":
            parts = ({"alg": "none"}, claims)
            encoded = [base64.urlsafe_b64encode(json.dumps(p).encode()).rstrip(b"=") for p in parts]
            return b".".join([*encoded, b""]).decode()
        return jwt.encode({"alg": "RS256", "kid": "one"}, claims, KEY)

    def exchange(self, sent: dict[str, str]) -> dict[str, Any]:
        """Give the token for a code, once, to whoever has the proof (RFC 7636)."""
        asked = self.given.pop(sent.get("code", ""), None)
        digest = sha256(sent.get("code_verifier", "").encode()).digest()
        proof = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        known = (sent.get("client_id"), sent.get("client_secret")) == (CLIENT, SECRET)
        if asked is None or proof != asked["code_challenge"] or not known:
            return {"error": "invalid_grant"}
        return {"id_token": self.token(asked), "access_token": "unused", "token_type": "Bearer"}


def _handler(state: Provider) -> type[BaseHTTPRequestHandler]:
    """Give the class that answers requests for a provider."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            if parts.path == "/authorize":
                code = secrets.token_hex(8)
                state.given[code] = asked
                back = urlencode({"code": code, "state": asked["state"]})
                self.send_response(302)
                self.send_header("Location", f"{asked['redirect_uri']}?{back}")
                self.end_headers()
            elif parts.path == "/keys":
                self._send({"keys": [KEY.as_dict(private=False)]})
            else:
                self._send(_about(state.issuer))

        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._send(state.exchange({n: v[0] for n, v in parse_qs(content).items()}))

        def _send(self, value: object) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(value).encode())

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    return Handler


@contextmanager
def provider() -> Iterator[Provider]:
    """Run a provider until the block ends."""
    state = Provider()

    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(state))
    state.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _about(issuer: str) -> dict[str, str]:
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/authorize",
        "token_endpoint": f"{issuer}/token",
        "jwks_uri": f"{issuer}/keys",
    }
