"""Staff see where they are logged in, and end it; what ended lets nobody in, at once."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.conf import LazySettings, settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client
from django.utils import timezone

from ortaq_site.desk.entrance.browsers import browser_of
from ortaq_site.desk.entrance.session import SURE
from ortaq_site.records.logins import Login
from ortaq_site.records.people import Account, Role
from ortaq_site.records.second_factor import AccessEvent
from ortaq_site.steps.logins import BEGUN, BROWSER, SEEN
from ortaq_site.steps.participation.housekeeping import tidy
from ortaq_site.steps.second_factor.parameters import SECOND_FACTOR
from tests.site.desk_cast import PASSWORD, person

HOME, OWN, STAFF = "/en/desk/", "/en/desk/access/", "/en/desk/staff/"
END = f"{OWN}logins/end/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
TELEPHONE = (
    "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/126.0.6478.71 Mobile Safari/537.36"
)


def comes_in(account: Account, browser: str = FIREFOX) -> Client:
    """Log in as people do, and look at the desk."""
    client = Client(headers={"User-Agent": browser}, REMOTE_ADDR="203.0.113.77")
    client.post("/en/desk/login/", {"username": account.username, "password": PASSWORD})
    assert is_in(client)
    return client


def is_in(client: Client) -> bool:
    return client.get(HOME).status_code == 200


def marks(client: Client) -> list[str]:
    """Give the other logins that the page of somebody offers to end."""
    return re.findall(r'name="login" value="(\w+)"', client.get(OWN).text)


@pytest.fixture
def aigul(db: None, settings: LazySettings) -> Account:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick
    return person("aigul", Role.EDITOR)


def test_somebody_sees_the_own_logins_and_which_is_this_one(aigul: Account) -> None:
    comes_in(aigul, TELEPHONE)
    page = comes_in(aigul).get(OWN).text
    assert page.count("this login") == 1
    here = page[page.index("Firefox on Windows") :]
    assert here.index("this login") < here.index("Chrome on Android"), "this one stands first"
    comes_in(person("boris", Role.EDITOR))
    assert len(marks(comes_in(aigul))) == 2, "nobody sees those of others"


def test_a_login_that_is_ended_lets_nobody_in_at_once(aigul: Account) -> None:
    lost, kept, own = comes_in(aigul, TELEPHONE), comes_in(aigul), comes_in(aigul)
    own.post(END, {"login": marks(own)[-1]})
    assert not is_in(lost), "the oldest stands last"
    assert is_in(kept)
    assert is_in(own)
    assert len(marks(own)) == 1


def test_all_others_end_and_it_stands_in_the_trail(aigul: Account) -> None:
    others, own = [comes_in(aigul), comes_in(aigul, TELEPHONE)], comes_in(aigul)
    own.post(END)
    assert [is_in(one) for one in others] == [False, False]
    assert is_in(own)
    line = AccessEvent.objects.latest("made_at")
    assert (line.account, line.action, line.detail, line.made_by) == (aigul, "ended", "2", aigul)


def test_nobody_ends_a_login_of_somebody_else(aigul: Account) -> None:
    theirs, second = comes_in(aigul), comes_in(aigul)
    [mark] = marks(second)
    stranger = comes_in(person("boris", Role.EDITOR))
    stranger.post(END, {"login": mark})
    stranger.post(END)
    assert is_in(theirs)


def test_ending_needs_a_fresh_proof(aigul: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    other, own = comes_in(aigul), comes_in(aigul)
    later(monkeypatch, timezone.now(), SECOND_FACTOR.minutes_sure + 1)
    assert own.post(END)["Location"].startswith("/en/desk/access/confirm/")
    assert is_in(other)


def test_the_mark_on_the_page_lets_nobody_in(aigul: Account) -> None:
    comes_in(aigul)
    [mark] = marks(comes_in(aigul))
    assert not Login.objects.filter(session_key__startswith=mark).exists()
    thief = Client()
    thief.cookies[settings.SESSION_COOKIE_NAME] = mark
    assert not is_in(thief)


def test_an_administrator_ends_the_logins_of_somebody_suspended(aigul: Account) -> None:
    theirs, chief = comes_in(aigul), comes_in(person("chief", Role.ADMINISTRATOR))
    Account.objects.filter(pk=aigul.pk).update(is_active=False)
    assert not is_in(theirs)
    page = chief.get(STAFF).text
    assert f'action="{STAFF}{aigul.pk}/logins/end/"' in page
    chief.post(f"{STAFF}{aigul.pk}/logins/end/")
    Account.objects.filter(pk=aigul.pk).update(is_active=True)
    assert not is_in(theirs), "the old cookie stays worthless when the person comes back"
    assert is_in(chief)
    line = AccessEvent.objects.filter(action="ended").get()
    assert (line.account, line.made_by.username) == (aigul, "chief")
    assert "aigul</strong>: logins were ended (1) · by chief" in chief.get(STAFF).text


def test_a_changed_password_leaves_no_login_on_the_list(aigul: Account) -> None:
    other, own = comes_in(aigul), comes_in(aigul)
    new = "quite another long word"
    sent = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert own.post(f"{OWN}password/", sent)["Location"] == OWN
    assert not is_in(other)
    assert marks(own) == []
    assert Login.objects.filter(account=aigul).count() == 1


def test_a_login_ends_after_twelve_hours_though_somebody_works_on(
    aigul: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, start = comes_in(aigul), timezone.now()
    step = SECOND_FACTOR.minutes_idle - 1
    day = settings.SESSION_COOKIE_AGE // 60
    for minutes in range(step, day, step):
        later(monkeypatch, start, minutes)
        assert is_in(client), minutes
    later(monkeypatch, start, day + 1)
    assert not is_in(client)


def test_what_ended_by_itself_is_not_on_the_list(
    aigul: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    comes_in(aigul)
    later(monkeypatch, timezone.now(), SECOND_FACTOR.minutes_idle + 1)
    own = comes_in(aigul)
    assert marks(own) == []
    tidy(timezone.now() + timedelta(days=2))
    assert not Login.objects.exists()


def test_of_network_and_device_nothing_more_is_kept(aigul: Account) -> None:
    comes_in(aigul, TELEPHONE)
    row = Login.objects.get(account=aigul)
    remembered = row.get_decoded()
    assert remembered["browser"] == ["Chrome", "Android"]
    assert int(remembered[SESSION_KEY]) == aigul.pk
    names = {SESSION_KEY, BACKEND_SESSION_KEY, HASH_SESSION_KEY, SURE, BEGUN, SEEN, BROWSER}
    assert set(remembered) == names, "by name: random digits may hold those of any address"


@pytest.mark.parametrize(
    ("says", "told"),
    [
        (FIREFOX, ("Firefox", "Windows")),
        (TELEPHONE, ("Chrome", "Android")),
        (f"{TELEPHONE} EdgA/126.0", ("Edge", "Android")),
        ("… (Windows NT 10.0) … Chrome/126 YaBrowser/24.6 Safari/537", ("Yandex", "Windows")),
        ("… (iPhone; CPU iPhone OS 17_5 like Mac OS X) … Safari/604", ("Safari", "iPhone")),
        ("… (Macintosh; Intel Mac OS X 10_15_7) … Safari/605", ("Safari", "macOS")),
        ("… (X11; Linux x86_64) … Chrome/126 Safari/537 OPR/112", ("Opera", "Linux")),
        ("curl/8.5", ("", "")),
        ("", ("", "")),
    ],
)
def test_a_browser_is_named_as_people_call_it(says: str, told: tuple[str, str]) -> None:
    assert browser_of(says) == told


def later(monkeypatch: pytest.MonkeyPatch, start: datetime, minutes: float) -> None:
    now = start + timedelta(minutes=minutes)
    monkeypatch.setattr(timezone, "now", lambda: now)
