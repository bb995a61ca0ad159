"""Without HTTPS a browser is led on to it, and a program is refused."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.test import Client

PROGRAMS = (
    "/api/v1/consultations",
    "/api/v1/openapi.json",
    "/log/checkpoint",
    "/log/entries.jsonl",
)


@pytest.fixture
def client(db: None, settings: LazySettings) -> Client:
    """Asks a site behind HTTPS."""
    settings.SECURE_SSL_REDIRECT = True
    return Client()


@pytest.mark.parametrize("address", PROGRAMS)
def test_programs_are_refused_without_https_and_not_led_on(client: Client, address: str) -> None:
    refused = client.get(address)
    assert refused.status_code == 403
    assert "Location" not in refused
    assert client.get(address, secure=True).status_code in (200, 404)


def test_what_a_program_sends_without_https_is_refused(client: Client) -> None:
    assert client.post("/log/cosignatures", {}).status_code == 403


@pytest.mark.parametrize("address", ["/kk/", "/en/desk/login/", "/robots.txt"])
def test_browsers_are_led_on(client: Client, address: str) -> None:
    led = client.get(address)
    assert (led.status_code, led["Location"]) == (301, f"https://testserver{address}")


@pytest.mark.parametrize("address", PROGRAMS)
def test_on_this_computer_alone_nothing_is_refused(
    client: Client, settings: LazySettings, address: str
) -> None:
    settings.SECURE_SSL_REDIRECT = False
    assert client.get(address).status_code in (200, 404)
