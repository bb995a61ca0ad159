"""A password that somebody else chose opens nothing but the page on which it is changed."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.contrib.auth.management.commands import changepassword
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from ortaq_site.records.people import Account
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR
from tests.site.desk_cast import PASSWORD

HOME, CHANGE = "/en/desk/", "/en/desk/access/password/"
FIRST, OWN = "the first long word", "quite another long word"


@pytest.fixture
def aigul(db: None, settings: LazySettings, monkeypatch: pytest.MonkeyPatch) -> Account:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick
    return made(monkeypatch)


def made(monkeypatch: pytest.MonkeyPatch, *more: str) -> Account:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{FIRST}\n"))
    words = ("createuser", "aigul", "--role", "editor", "--stdin", *more)
    call_command(*words, stdout=io.StringIO())
    return Account.objects.get(username="aigul")


def comes_in(password: str) -> Client:
    client = Client()
    client.post("/en/desk/login/", {"username": "aigul", "password": password})
    return client


def changed(client: Client, old: str, new: str) -> bool:
    sent = {"old_password": old, "new_password1": new, "new_password2": new}
    return client.post(CHANGE, sent).status_code == 302


def test_the_first_password_leads_to_changing_it_and_no_further(aigul: Account) -> None:
    client = comes_in(FIRST)
    for address in (HOME, f"{HOME}promises/"):
        assert client.get(address)["Location"] == CHANGE
    assert client.post(f"{HOME}c/garden/new/")["Location"] == CHANGE
    assert "Somebody else chose your password" in client.get(CHANGE).text
    assert changed(client, FIRST, OWN)
    assert client.get(HOME).status_code == 200
    assert comes_in(OWN).get(HOME).status_code == 200


def test_the_first_password_does_not_stay(aigul: Account) -> None:
    client = comes_in(FIRST)
    assert not changed(client, FIRST, FIRST)
    assert client.get(HOME)["Location"] == CHANGE


def test_the_first_password_lets_nobody_in_after_a_week(
    aigul: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = timezone.now() + timedelta(days=SECOND_FACTOR.days_first, minutes=1)
    monkeypatch.setattr(timezone, "now", lambda: late)
    answer = Client().post("/en/desk/login/", {"username": "aigul", "password": FIRST})
    assert answer.status_code == 200
    assert "not changed in time" in answer.text
    assert comes_in(FIRST).get(HOME)["Location"].startswith("/en/desk/login/")


def test_a_password_that_the_person_typed_may_stay(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(monkeypatch, "--own")
    assert comes_in(FIRST).get(HOME).status_code == 200


def test_a_password_set_anew_on_the_server_is_a_first_one(
    aigul: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = comes_in(FIRST)
    assert changed(client, FIRST, OWN)
    monkeypatch.setattr(changepassword.getpass, "getpass", lambda **_: PASSWORD)
    call_command("changepassword", "aigul", stdout=io.StringIO())
    assert client.get(HOME)["Location"].startswith("/en/desk/login/"), "the old login has ended"
    assert comes_in(PASSWORD).get(HOME)["Location"] == CHANGE
