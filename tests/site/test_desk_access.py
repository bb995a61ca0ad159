"""Who may come in: every address of the desk is behind the login and a role."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client

from ortaq_site.desk.submissions.urls import urlpatterns as letters
from ortaq_site.desk.urls import urlpatterns
from ortaq_site.records.law import Consultation, Edition
from tests.site.desk_cast import GOOD, PASSWORD, at_the_desk, person, upload
from tests.site.hearing_cast import begin, with_report
from tests.site.world import begin_edition

OPEN = {"login", "logout"}
READERS = {"editor", "signatory", "administrator"}
LETS_IN = {
    "home": READERS,
    "new_consultation": {"administrator"},
    "new_edition": {"editor"},
    "edition": READERS,
    "parity": READERS,
    "upload": {"editor"},
    "submit": {"editor"},
    "return": {"editor", "signatory"},
    "sign": {"editor", "signatory"},
    "withdraw": {"editor", "signatory"},
    "publish": {"editor", "signatory"},
    "text": READERS,
    "source": READERS,
    "corrections": READERS,
    "undo": {"editor"},
    "confirm": {"editor"},
    "line": {"editor"},
    "promises": READERS,
    "find_promises": {"editor"},
    "proposal": {"editor"},
    "reject_proposal": {"editor"},
    "promise": READERS,
    "edit_promise": {"editor"},
    "add_reading": {"editor"},
    "judge": {"editor", "signatory"},
    "sign_judgement": {"editor", "signatory"},
    "dispute": {"editor", "signatory"},
    "answer_dispute": {"editor", "signatory"},
    "new_hearing": {"editor"},
    "hearing": READERS,
    "hearing_paste": {"editor"},
    "hearing_upload": {"editor"},
    "hearing_source": READERS,
    "review": READERS,
    "decide": {"editor"},
    "certain": {"editor"},
    "hearing_undo": {"editor"},
    "item": {"editor"},
    "choose": {"editor"},
    "add": {"editor"},
    "decisions": READERS,
    "minutes": {"editor"},
    "take_out": {"editor"},
    "finish": {"editor"},
    "window": {"editor"},
    "close_window": {"editor"},
    "note": {"editor"},
    "hearing_submit": {"editor"},
    "hearing_return": {"editor", "signatory"},
    "hearing_sign": {"editor", "signatory"},
    "hearing_withdraw": {"editor", "signatory"},
    "hearing_publish": {"editor", "signatory"},
    "conformity": READERS,
    "conformity_scan": {"editor"},
    "conformity_decide": {"editor"},
    "conformity_show": {"signatory"},
    "conformity_count": {"editor"},
    "conformity_laws": READERS,
    "conformity_bring_in": {"editor"},
    "conformity_list": READERS,
    "conformity_duty": READERS,
    "conformity_decide_one": {"editor"},
    "conformity_undo": {"editor"},
    "conformity_wordings": READERS,
}
"""Name of an address -> the roles that it is open to."""

POSTED = {"upload", "submit", "return", "sign", "withdraw", "publish", "undo", "confirm"} | {
    "reject_proposal", "add_reading", "judge", "sign_judgement", "dispute", "answer_dispute",
    "hearing_paste", "hearing_upload", "decide", "certain", "hearing_undo", "choose", "take_out",
    "finish", "window", "close_window", "note", "hearing_submit", "hearing_return", "hearing_sign",
    "hearing_withdraw", "hearing_publish",
    "conformity_scan", "conformity_decide", "conformity_show", "conformity_count",
    "conformity_bring_in", "conformity_decide_one", "conformity_undo",
}  # fmt: skip


@pytest.fixture
def edition(consultation: Consultation) -> Edition:
    """A draft with a Russian text."""
    edition = begin_edition(consultation, "draft-2")
    upload(at_the_desk(person("alma", "editor")), edition, "ru", GOOD)
    with_report(begin(consultation, pk=edition.pk))
    return edition


def address(name: str, edition: Edition) -> str:
    pattern = next(str(p.pattern) for p in urlpatterns if p.name == name)
    values = {
        "<int:pk>": edition.pk,
        "<str:language>": "ru",
        "<slug:slug>": "garden",
        "<int:at>": 1,
        "<int:position>": 0,
        "<int:entry>": 1,
        "<int:note>": 1,
        "<str:key>": "fact-date",
        "<str:kind>": "statement",
        "<str:ending>": "csv",
    }
    for placeholder, value in values.items():
        pattern = pattern.replace(placeholder, str(value))
    return f"/en/desk/{pattern}"


def ask(client: Client, name: str, edition: Edition) -> HttpResponse:
    method = client.post if name in POSTED else client.get
    return method(address(name, edition))


def test_every_address_of_the_desk_is_looked_at_here():
    elsewhere = {pattern.name for pattern in letters}  # test_letters_access.py looks at these
    assert {pattern.name for pattern in urlpatterns} - elsewhere == OPEN | set(LETS_IN)


def test_a_stranger_is_sent_to_the_login(edition):
    for name in LETS_IN:
        response = ask(Client(), name, edition)
        assert response.status_code == 302, name
        assert response["Location"].startswith("/en/desk/login/"), name


@pytest.mark.parametrize("role", ["editor", "signatory", "administrator", ""])
def test_each_role_comes_in_only_where_it_belongs(edition, role):
    client = at_the_desk(person("guest", role))
    let_in = {name for name in LETS_IN if ask(client, name, edition).status_code != 403}
    assert let_in == {name for name, roles in LETS_IN.items() if role in roles}


def test_what_is_closed_says_for_whom_it_is_open(edition):
    page = at_the_desk(person("guest", "signatory")).get("/en/desk/consultations/new/")
    assert "Administrator" in page.text


def test_somebody_who_was_suspended_is_out_at_once(edition):
    account = person("guest", "editor")
    client = at_the_desk(account)
    account.is_active = False
    account.save()
    assert client.get("/en/desk/").status_code == 302


def test_the_password_opens_the_desk(db):
    person("guest", "editor")
    client = Client()
    form = {"username": "guest", "password": PASSWORD}
    assert client.post("/en/desk/login/", form)["Location"] == "/en/desk/"
    assert client.get("/en/desk/").status_code == 200


def test_a_name_rests_after_six_wrong_passwords(db):
    person("guest", "editor")
    for _ in range(6):
        Client().post("/en/desk/login/", {"username": "guest", "password": "wrong"})
    form = {"username": "guest", "password": PASSWORD}
    assert Client().post("/en/desk/login/", form).status_code == 429


def test_pages_of_the_desk_are_not_kept_by_browsers(edition):
    page = at_the_desk(person("guest", "editor")).get("/en/desk/")
    assert "no-store" in page["Cache-Control"]


def test_steps_need_the_token_of_the_page(edition):
    client = Client(enforce_csrf_checks=True)
    client.force_login(person("guest", "editor"))
    assert client.post(address("submit", edition)).status_code == 403


@pytest.mark.parametrize("name", ["home", "edition"])
def test_pages_with_many_texts_read_none_of_their_words(
    edition, name, django_assert_max_num_queries
):
    client = at_the_desk(person("guest", "editor"))
    ask(client, name, edition)
    with django_assert_max_num_queries(20) as queries:
        ask(client, name, edition)
    read = " ".join(query["sql"] for query in queries.captured_queries)
    assert "first_rows" not in read
    assert '"akn"' not in read
    assert '"content"' not in read
