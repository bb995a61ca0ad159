"""The second factor: a password alone lets nobody in who has one, and no code opens twice."""

from __future__ import annotations

import base64
import re
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone

from ortaq_site.records.people import Account
from ortaq_site.records.second_factor import (
    AccessAction,
    AccessEvent,
    AuthenticatorApp,
    RecoveryCode,
)
from ortaq_site.steps.second_factor import app, codes
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR
from ortaq_site.steps.second_factor.sealing import Unreadable, seal, unseal
from ortaq_site.steps.second_factor.standing import reset
from tests.site.desk_cast import PASSWORD, at_the_desk, person

LOGIN = "/en/desk/login/"
SECOND = "/en/desk/login/second-step/"
NOW = datetime(2026, 6, 1, 12, 0, 10, tzinfo=UTC)
SECRET = b"12345678901234567890"
"""Of the examples of RFC 6238, appendix B."""


class Clock:
    """What time it is, for a test to move."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def later(self, **time: int) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that stands until it is moved."""
    found = Clock()
    monkeypatch.setattr(timezone, "now", found)
    return found


@pytest.fixture
def aigul(db: None, clock: Clock) -> Account:
    """A signatory whose app and recovery codes are set up."""
    account = person("aigul", "signatory")
    app.add(account, SECRET, code(clock), clock.now.timestamp())
    clock.later(seconds=SECOND_FACTOR.step)
    return account


def code(clock: Clock, steps: int = 0) -> str:
    return app.code_at(SECRET, int(clock.now.timestamp()) // SECOND_FACTOR.step + steps)


def half_in(query: str = "") -> Client:
    """Give the right name and password."""
    client = Client()
    sent = {"username": "aigul", "password": PASSWORD}
    answer = client.post(LOGIN + query, sent)
    assert answer["Location"].startswith(SECOND)
    return client


def is_in(client: Client) -> bool:
    return client.get("/en/desk/").status_code == 200


def lines() -> list[str]:
    return list(AccessEvent.objects.order_by("pk").values_list("action", flat=True))


# ── codes of an app ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("second", "expected"),
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")],
)
def test_codes_are_those_of_the_standard(second: int, expected: str) -> None:
    assert app.code_at(SECRET, second // SECOND_FACTOR.step) == expected


def test_the_password_alone_lets_nobody_in_who_has_an_app(aigul: Account) -> None:
    client = half_in()
    assert not is_in(client)
    assert client.post(SECOND, {"code": "000000"}).status_code == 200
    assert not is_in(client)
    assert lines()[-1] == AccessAction.REFUSED


def test_password_and_code_let_in_and_lead_where_somebody_wanted_to_go(
    aigul: Account, clock: Clock
) -> None:
    client = half_in("?next=/en/desk/promises/")
    answer = client.post(f"{SECOND}?next=/en/desk/promises/", {"code": code(clock)})
    assert answer["Location"] == "/en/desk/promises/"
    assert is_in(client)


def test_nobody_is_led_away_to_another_site(aigul: Account, clock: Clock) -> None:
    client = half_in()
    answer = client.post(SECOND, {"code": code(clock), "next": "https://evil.example/"})
    assert answer["Location"] == "/en/desk/"


def test_a_code_opens_once(aigul: Account, clock: Clock) -> None:
    seen = code(clock)
    assert is_in(_with(seen))
    assert not is_in(_with(seen)), "somebody who looked over the shoulder has the same code"
    clock.later(seconds=SECOND_FACTOR.step)
    assert not is_in(_with(seen)), "it is still within the drift of clocks"
    assert is_in(_with(code(clock)))


def test_an_older_code_that_was_not_used_does_not_open_after_a_newer_one(
    aigul: Account, clock: Clock
) -> None:
    before, newer = code(clock), code(clock, 1)
    assert is_in(_with(newer))
    assert not is_in(_with(before))


def test_the_code_that_set_an_app_up_is_used_up(db: None, clock: Clock) -> None:
    account = person("aigul", "signatory")
    app.add(account, SECRET, code(clock), clock.now.timestamp())
    assert not is_in(_with(code(clock)))


@pytest.mark.parametrize(("steps", "opens"), [(-2, False), (-1, True), (1, True), (2, False)])
def test_clocks_may_differ_by_one_step(
    aigul: Account, clock: Clock, steps: int, opens: bool
) -> None:
    clock.later(minutes=5)
    assert is_in(_with(code(clock, steps))) is opens


def test_ten_wrong_codes_in_an_hour_close_the_step_even_to_the_right_one(
    aigul: Account, clock: Clock
) -> None:
    for _ in range(SECOND_FACTOR.tries_an_hour):
        _with("000000")
    client = half_in()
    assert client.post(SECOND, {"code": code(clock)}).status_code == 429
    assert not is_in(client)
    clock.later(minutes=61)
    assert is_in(_with(code(clock)))


def test_the_second_step_waits_five_minutes_and_no_longer(aigul: Account, clock: Clock) -> None:
    client = half_in()
    clock.later(minutes=SECOND_FACTOR.minutes_to_answer, seconds=1)
    assert client.post(SECOND, {"code": code(clock)})["Location"] == LOGIN
    assert not is_in(client)


def test_a_stranger_cannot_begin_with_the_second_step(aigul: Account, clock: Clock) -> None:
    client = Client()
    client.post(SECOND, {"code": code(clock)})
    assert not is_in(client)


def test_who_was_suspended_meanwhile_stays_out(aigul: Account, clock: Clock) -> None:
    client = half_in()
    Account.objects.update(is_active=False)
    client.post(SECOND, {"code": code(clock)})
    assert not is_in(client)


def _with(typed: str) -> Client:
    client = half_in()
    client.post(SECOND, {"code": typed})
    return client


# ── recovery codes ──────────────────────────────────────────────────────────────────────────────


def test_a_recovery_code_opens_once_however_it_is_typed(aigul: Account) -> None:
    first, second, *_ = codes.make(aigul)
    assert is_in(_with(first.upper().replace("-", " ")))
    assert not is_in(_with(first))
    assert is_in(_with(second))
    assert codes.left(aigul) == SECOND_FACTOR.codes - 2


def test_only_hashes_of_recovery_codes_are_kept(aigul: Account) -> None:
    made = codes.make(aigul)
    kept = set(RecoveryCode.objects.values_list("sha256", flat=True))
    assert len(set(made)) == len(kept) == SECOND_FACTOR.codes
    assert not kept & set(made)


def test_new_recovery_codes_replace_the_earlier_ones(aigul: Account) -> None:
    old = codes.make(aigul)[0]
    codes.make(aigul)
    assert not is_in(_with(old))


def test_a_recovery_code_of_somebody_else_opens_nothing(aigul: Account) -> None:
    other = person("boris", "editor")
    made = codes.make(other)
    assert not is_in(_with(made[0]))


# ── secrets ─────────────────────────────────────────────────────────────────────────────────────


def test_the_secret_of_an_app_is_sealed_for_its_owner_with_the_key_of_the_site(
    aigul: Account, settings: LazySettings
) -> None:
    sealed = bytes(AuthenticatorApp.objects.get().sealed)
    assert SECRET not in sealed
    assert unseal(sealed, aigul.pk) == SECRET
    with pytest.raises(Unreadable):
        unseal(sealed, aigul.pk + 1)
    settings.SECRET_KEY = "another key of thirty-two letters and more"
    with pytest.raises(Unreadable):
        unseal(sealed, aigul.pk)


def test_with_another_key_of_the_site_the_app_opens_nothing_and_nothing_breaks(
    aigul: Account, clock: Clock
) -> None:
    AuthenticatorApp.objects.update(sealed=seal(SECRET, aigul.pk + 1))
    assert not is_in(_with(code(clock)))


def test_no_secret_lies_open_in_the_database_nor_in_a_line_of_the_log(
    aigul: Account, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    made = codes.make(aigul)
    client = at_the_desk(aigul)
    _prove(client, clock)
    client.get("/en/desk/access/app/")
    drawn = re.sub(r"\W", "", _key(client.get("/en/desk/access/app/").text))
    _with(made[0])
    tables = connection.introspection.table_names()
    with connection.cursor() as cursor:
        kept = ""
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  names of our own tables
            kept += repr(cursor.fetchall())
    for secret in (drawn, app.written(SECRET), made[0], made[1], SECRET.decode(), PASSWORD):
        assert secret not in kept
        assert secret not in caplog.text


# ── one's own access ────────────────────────────────────────────────────────────────────────────


def _key(page: str) -> str:
    return re.findall(r'<code translate="no">([A-Z2-7 ]+)</code>', page)[0]


def _prove(client: Client, clock: Clock) -> None:
    clock.later(seconds=SECOND_FACTOR.step)
    sent = {"password": PASSWORD, "code": code(clock)}
    assert client.post("/en/desk/access/confirm/", sent).status_code == 302


def test_an_app_is_set_up_with_a_picture_or_a_key_and_brings_recovery_codes(
    db: None, clock: Clock
) -> None:
    client = Client()
    person("aigul", "signatory")
    client.post(LOGIN, {"username": "aigul", "password": PASSWORD})
    page = client.get("/en/desk/access/app/").text
    assert 'class="qr"' in page
    secret = base64.b32decode(_key(page).replace(" ", ""))
    step = int(clock.now.timestamp()) // SECOND_FACTOR.step
    wrong = client.post("/en/desk/access/app/", {"code": "000000"})
    assert "not the code of this key" in wrong.text
    assert _key(wrong.text) == _key(page), "the picture that was scanned still holds"
    right = client.post("/en/desk/access/app/", {"code": app.code_at(secret, step)})
    assert right["Location"] == "/en/desk/access/codes/"
    assert "<code>" not in client.get("/en/desk/access/codes/").text
    shown = client.post("/en/desk/access/codes/").text
    assert len(re.findall(r"<code>[a-z2-7-]{29}</code>", shown)) == SECOND_FACTOR.codes
    assert is_in(client)
    assert lines() == ["came_in", "app_added", "codes_made"]


def test_other_logins_end_when_the_second_factor_changes(db: None, clock: Clock) -> None:
    account = person("aigul", "signatory")
    stolen, own = at_the_desk(account), at_the_desk(account)
    assert is_in(stolen)
    own.post("/en/desk/access/confirm/", {"password": PASSWORD})
    page = own.get("/en/desk/access/app/").text
    secret = base64.b32decode(_key(page).replace(" ", ""))
    step = int(clock.now.timestamp()) // SECOND_FACTOR.step
    own.post("/en/desk/access/app/", {"code": app.code_at(secret, step)})
    assert is_in(own)
    assert not is_in(stolen)


@pytest.mark.parametrize("address", ["app/", "app/remove/", "codes/", "passkeys/1/remove/"])
def test_changes_need_a_fresh_proof(aigul: Account, clock: Clock, address: str) -> None:
    client = at_the_desk(aigul)
    answer = client.post(f"/en/desk/access/{address}")
    assert answer["Location"].startswith("/en/desk/access/confirm/")
    _prove(client, clock)
    clock.later(minutes=SECOND_FACTOR.minutes_sure, seconds=1)
    answer = client.post(f"/en/desk/access/{address}")
    assert answer["Location"].startswith("/en/desk/access/confirm/"), "it holds for ten minutes"
    assert AuthenticatorApp.objects.exists()


def test_the_proof_needs_the_code_as_well_and_its_tries_are_counted(
    aigul: Account, clock: Clock
) -> None:
    client = at_the_desk(aigul)
    for sent in ({"password": PASSWORD}, {"password": "wrong", "code": code(clock)}):
        assert client.post("/en/desk/access/confirm/", sent).status_code == 200
    for _ in range(SECOND_FACTOR.tries_an_hour):
        client.post("/en/desk/access/confirm/", {"password": "wrong", "code": "1"})
    sent = {"password": PASSWORD, "code": code(clock)}
    assert client.post("/en/desk/access/confirm/", sent).status_code == 429


def test_a_password_is_changed_with_the_old_one_and_ends_other_logins(
    aigul: Account, clock: Clock
) -> None:
    client, stolen = at_the_desk(aigul), at_the_desk(aigul)
    address, new = "/en/desk/access/password/", "quite another long word"
    sent = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert client.post(address, sent)["Location"].startswith("/en/desk/access/confirm/")
    _prove(client, clock)
    assert client.post(address, {**sent, "old_password": "wrong"}).status_code == 200
    common = {**sent, "new_password1": "password1234", "new_password2": "password1234"}
    assert client.post(address, common).status_code == 200
    assert client.post(address, sent).status_code == 302
    assert is_in(client)
    assert not is_in(stolen)
    aigul.refresh_from_db()
    assert aigul.check_password(new)
    assert lines()[-1] == AccessAction.CHANGED


def test_without_a_factor_recovery_codes_are_gone_too(aigul: Account, clock: Clock) -> None:
    codes.make(aigul)
    client = at_the_desk(aigul)
    _prove(client, clock)
    client.post("/en/desk/access/app/remove/")
    assert not RecoveryCode.objects.exists()
    aigul.refresh_from_db()
    assert aigul.second_factor_since is None
    assert is_in(client)


# ── roles that need one ─────────────────────────────────────────────────────────────────────────


def test_who_publishes_or_signs_comes_no_further_than_to_setting_it_up(
    db: None, settings: LazySettings, aigul: Account
) -> None:
    settings.SECOND_FACTOR = frozenset({"editor", "signatory"})
    for name, role, opens in (("e", "editor", False), ("c", "clerk", True)):
        client = at_the_desk(person(name, role))
        assert is_in(client) is opens, role
        assert client.get("/en/desk/access/").status_code == 200
    closed = at_the_desk(person("another", "editor"))
    assert closed.post("/en/desk/e/1/publish/")["Location"] == "/en/desk/access/"
    assert is_in(at_the_desk(aigul)), "she has one"


# ── help, and the trail ─────────────────────────────────────────────────────────────────────────


def test_an_administrator_takes_a_factor_away_with_a_reason_that_stays(
    aigul: Account, clock: Clock
) -> None:
    theirs = at_the_desk(aigul)
    chief = person("chief", "administrator")
    client = at_the_desk(chief)
    address = f"/en/desk/staff/{aigul.pk}/reset/"
    assert client.post(address, {"reason": "x"})["Location"].startswith("/en/desk/access/confirm/")
    client.post("/en/desk/access/confirm/", {"password": PASSWORD})
    client.post(address, {"reason": ""})
    assert AuthenticatorApp.objects.exists(), "a reason is needed"
    client.post(address, {"reason": "Telephone stolen, came in person"})
    assert not AuthenticatorApp.objects.exists()
    assert not is_in(theirs), "all logins have ended"
    line = AccessEvent.objects.filter(action=AccessAction.RESET).get()
    assert (line.account, line.made_by, line.detail) == (
        aigul, chief, "Telephone stolen, came in person",
    )  # fmt: skip
    page = client.get("/en/desk/staff/").text
    assert "lost the second factor (Telephone stolen, came in person)" in page
    assert "by chief" in page


def test_nobody_resets_the_own_factor(db: None, clock: Clock) -> None:
    chief = person("chief", "administrator")
    app.add(chief, SECRET, code(clock), clock.now.timestamp())
    client = at_the_desk(chief)
    _prove(client, clock)
    client.post(f"/en/desk/staff/{chief.pk}/reset/", {"reason": "mine"})
    assert AuthenticatorApp.objects.exists()


def test_the_command_helps_where_nobody_else_can(aigul: Account) -> None:
    told = StringIO()
    call_command("resetfactor", "aigul", "--reason", "all lost", stdout=told)
    assert "aigul" in told.getvalue()
    assert not AuthenticatorApp.objects.exists()
    assert AccessEvent.objects.latest("pk").made_by is None
    with pytest.raises(CommandError, match="no account"):
        call_command("resetfactor", "nobody", "--reason", "x")


def test_the_database_keeps_every_line_of_the_trail(aigul: Account) -> None:
    reset(aigul, "lost", None)
    for act in (
        lambda: AccessEvent.objects.update(detail="nothing"),
        AccessEvent.objects.all().delete,
    ):
        with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
            act()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_page_of_the_entrance_is_there_in_every_language(
    aigul: Account, clock: Clock, language: str
) -> None:
    aigul.groups.set(aigul.groups.model.objects.filter(name="administrator"))
    client = at_the_desk(aigul)
    _prove(client, clock)
    for address in ("access/app/", "access/codes/", "access/password/", "access/", "staff/"):
        page = client.get(f"/{language}/desk/{address}")
        assert page.status_code == 200, address
        assert f'<html lang="{language}"' in page.text
