"""Wrong passwords stand beside the trail, counted, so that no flood of them hides or fills it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, connection, transaction
from django.test import Client

from ortaq_site.records.people import Account, Role
from ortaq_site.records.refused_logins import RefusedLogin
from ortaq_site.records.second_factor import AccessEvent
from ortaq_site.steps.second_factor import refusals
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR
from tests.site.desk_cast import PASSWORD, at_the_desk, person

LOGIN = "/en/desk/login/"
WRONG = "canary-word-77"
SIX = 6
"""After so many a name rests."""


@dataclass
class Hour:
    """A clock that stands, so that no test sees an hour end."""

    at: datetime = datetime(2026, 6, 1, 12, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def hour(monkeypatch: pytest.MonkeyPatch) -> Hour:
    """The hour that refusals are counted in."""
    found = Hour()
    monkeypatch.setattr(refusals, "timezone", found)
    return found


@pytest.fixture
def aigul(db: None, hour: Hour, settings: LazySettings) -> Account:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick
    return person("aigul", Role.EDITOR)


def tries(name: str, times: int, password: str = WRONG, **client: str) -> None:
    for _ in range(times):
        Client(**client).post(LOGIN, {"username": name, "password": password})


def counted() -> set[tuple[str | None, str, int]]:
    return set(RefusedLogin.objects.values_list("account__username", "kind", "tries"))


def test_wrong_passwords_and_tries_at_a_resting_name_are_counted_apart(aigul: Account) -> None:
    tries("aigul", SIX)
    assert counted() == {("aigul", "password", SIX)}
    tries("aigul", 2)
    tries("aigul", 1, PASSWORD)
    assert counted() == {("aigul", "password", SIX), ("aigul", "resting", 3)}


def test_names_that_nobody_has_are_one_count_and_are_not_kept(aigul: Account) -> None:
    for number in range(5):
        tries(f"canary-name-{number}", 1)
    assert counted() == {(None, "password", 5)}
    with connection.cursor() as cursor:
        for table in ("records_refusedlogin", "records_accessevent"):
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608  names of our own tables
            kept = repr(cursor.fetchall())
            assert "canary" not in kept


def test_a_flood_makes_no_more_rows_than_accounts_and_kinds_an_hour(
    aigul: Account, hour: Hour
) -> None:
    for address in range(4):
        tries("aigul", SIX + 1, REMOTE_ADDR=f"203.0.113.{address}")
        tries(f"nobody-{address}", 1)
    assert RefusedLogin.objects.count() == 3
    assert not AccessEvent.objects.exists(), "the trail itself is not pushed away"
    hour.at += timedelta(hours=1)
    tries("aigul", 1)
    assert RefusedLogin.objects.count() == 4


def test_the_right_password_is_no_refusal(aigul: Account) -> None:
    tries("aigul", 1, PASSWORD)
    assert counted() == set()
    assert AccessEvent.objects.get().action == "came_in"


def test_an_empty_form_is_no_try(aigul: Account) -> None:
    Client().post(LOGIN, {})
    assert counted() == set()


def test_a_passkey_that_is_not_accepted_is_counted(aigul: Account) -> None:
    Client().post(f"{LOGIN}passkey/", "{}", content_type="application/json")
    assert counted() == {(None, "passkey", 1)}


def test_tries_while_the_second_step_rests_are_counted(aigul: Account) -> None:
    client = at_the_desk(aigul)
    for _ in range(SECOND_FACTOR.tries_an_hour + 2):
        client.post("/en/desk/access/confirm/", {"password": "wrong"})
    assert counted() == {("aigul", "resting", 2)}


def test_administrators_and_auditors_read_it_beside_the_trail(aigul: Account) -> None:
    tries("aigul", SIX + 1)
    tries("somebody", 1)
    page = at_the_desk(person("auditor", Role.AUDITOR)).get("/en/desk/staff/").text
    refused = page[page.index("Refused at the door") :]
    for words in (
        "<strong>aigul</strong>: 6 wrong passwords",
        "<strong>aigul</strong>: 1 try while the name rested",
        "nobody’s name: 1 wrong password<",
    ):
        assert words in refused


def test_the_database_lets_a_count_grow_and_nothing_else(aigul: Account) -> None:
    tries("aigul", 2)
    rows = RefusedLogin.objects.all()
    for act in (
        rows.delete,
        lambda: rows.update(tries=0),
        lambda: rows.update(tries=5, kind="passkey"),
        lambda: rows.update(tries=5, account=None),
        lambda: rows.update(tries=5, hour=datetime(2020, 1, 1, tzinfo=UTC)),
    ):
        with pytest.raises(DatabaseError, match="count of refusals"), transaction.atomic():
            act()
    rows.update(tries=5)
