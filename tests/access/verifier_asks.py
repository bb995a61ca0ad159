"""`python -m tests.access.verifier_asks`: ask the verifier everything; answers as JSON.

A process of its own, because the verifier has settings of its own. Settings and an empty folder for
its data come from the environment.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta

import django

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
STATE = "s" * 20
WAYS = {"ask": "listed", "sign_in": "signed-in"}
"""Address -> the way of the question that it is asked about."""


def main() -> None:
    """Ask, and write what came back: name -> method -> status."""
    from django.core.management import call_command  # noqa: PLC0415  needs Django to be set up
    from django.test import Client, override_settings  # noqa: PLC0415

    from tests.access.routes import routes  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    _polls()
    found: dict[str, dict[str, int]] = {}
    with override_settings(ALLOWED_HOSTS=["testserver"]):
        for name, pattern in routes("ortaq_verifier.urls").items():
            address = f"/{pattern}".replace("<slug:slug>", WAYS.get(name, "listed"))
            found[name] = {
                method: _status(Client(raise_request_exception=False), method, address)
                for method in METHODS
            }
    json.dump(found, sys.stdout)


def _polls() -> None:
    from django.utils import timezone  # noqa: PLC0415

    from ortaq_verifier.models import Poll  # noqa: PLC0415

    for way in WAYS.values():
        Poll.objects.create(
            slug=way,
            platform="https://platform.example",
            audience="platform.example/log",
            way=way,
            title_kk="Бақ",
            title_ru="Сад",
            title_en="Garden",
            closes_at=timezone.now() + timedelta(days=1),
        )


def _status(client: object, method: str, address: str) -> int:
    ask = getattr(client, method.lower())
    if method == "POST":
        return int(ask(address, {"state": STATE, "code": "wrong"}).status_code)
    return int(ask(f"{address}?state={STATE}").status_code)


if __name__ == "__main__":
    django.setup()
    main()
