"""How a login of the desk ends, and which passwords it takes."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.conf import LazySettings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from ortaq_site.records.people import Role
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR
from tests.site.desk_cast import at_the_desk, person

HOME = "/en/desk/"


def moved(monkeypatch: pytest.MonkeyPatch, minutes: float, start: datetime) -> None:
    now = start + timedelta(minutes=minutes)
    monkeypatch.setattr(timezone, "now", lambda: now)


@pytest.mark.django_db
def test_a_login_ends_after_an_hour_without_a_page_and_not_while_somebody_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client, start = at_the_desk(person("editor", Role.EDITOR)), timezone.now()
    idle = SECOND_FACTOR.minutes_idle
    for minutes in (0, idle - 1, 2 * idle - 3):
        moved(monkeypatch, minutes, start)
        assert client.get(HOME).status_code == 200
    moved(monkeypatch, 3 * idle - 1, start)
    answer = client.get(HOME)
    assert answer.status_code == 302
    assert "/login/" in answer["Location"]


@pytest.mark.django_db
def test_what_is_the_same_for_everybody_stays_so(client: Client) -> None:
    answer = client.get("/api/v1/openapi.json")
    assert "Cookie" not in answer.get("Vary", "")
    assert not answer.cookies


@pytest.mark.django_db
def test_who_leaves_has_the_browser_drop_what_it_kept(client: Client) -> None:
    client = at_the_desk(person("editor", Role.EDITOR))
    answer = client.post("/en/desk/logout/")
    assert answer["Clear-Site-Data"] == '"cache"'
    assert client.get(HOME).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["", "access/", "staff/", "promises/", "people/"])
def test_every_page_of_the_desk_lets_one_leave(page: str) -> None:
    client = at_the_desk(person("admin", Role.ADMINISTRATOR, Role.EDITOR))
    answer = client.get(f"{HOME}{page}")
    assert answer.status_code == 200
    assert 'action="/en/desk/logout/"' in answer.content.decode()


@pytest.mark.parametrize(
    "password",
    ["my Ortaq password", "Конституция-2026!", "karaganda-city 1", "ҚАЗАҚСТАН қазір"],
)
def test_a_password_holds_no_word_of_the_house(settings: LazySettings, password: str) -> None:
    settings.ALLOWED_HOSTS = ["talqy.karaganda-city.example"]
    with pytest.raises(ValidationError) as refusal:
        validate_password(password)
    assert password not in str(refusal.value)


def test_other_long_passwords_are_taken(settings: LazySettings) -> None:
    settings.ALLOWED_HOSTS = ["talqy.karaganda-city.example", "gov.kz"]
    for password in ("correct horse battery", "жасыл ағаш пен сары гүл", "a long enough word"):
        validate_password(password)
