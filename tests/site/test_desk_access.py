"""The door of the desk: login, suspension, wrong passwords. Who may do what: tests/access."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from ortaq_site.records.law import Consultation, Edition
from ortaq_site.records.people import Role
from tests.site.desk_cast import GOOD, PASSWORD, at_the_desk, person, upload
from tests.site.hearing_cast import begin, with_report
from tests.site.world import begin_edition


@pytest.fixture
def edition(consultation: Consultation) -> Edition:
    """A draft with a Russian text."""
    edition = begin_edition(consultation, "draft-2")
    upload(at_the_desk(person("alma", "editor")), edition, "ru", GOOD)
    with_report(begin(consultation, pk=edition.pk))
    return edition


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


@pytest.mark.parametrize(
    ("language", "words"), [("kk", "Аты немесе құпиясөз қате."), ("ru", "Имя или пароль неверны.")]
)
def test_a_wrong_password_is_said_in_the_language_of_the_page(db, language, words):
    form = {"username": "guest", "password": "wrong"}
    assert words in Client().post(f"/{language}/desk/login/", form).text


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
    assert client.post(f"/en/desk/e/{edition.pk}/submit/").status_code == 403


@pytest.mark.parametrize("address", ["", "e/{}/"])
def test_pages_with_many_texts_read_none_of_their_words(
    edition, address, django_assert_max_num_queries
):
    client = at_the_desk(person("guest", "editor"))
    page = f"/en/desk/{address.format(edition.pk)}"
    client.get(page)
    with django_assert_max_num_queries(20) as queries:
        client.get(page)
    read = " ".join(query["sql"] for query in queries.captured_queries)
    assert "first_rows" not in read
    assert '"akn"' not in read
    assert '"content"' not in read


@pytest.mark.parametrize("role", list(Role))
def test_no_link_of_the_desk_leads_somebody_to_a_closed_door(edition, role):
    client = at_the_desk(person("guest", role))
    asked = [*linked(client, "/en/desk/")]
    if "/en/desk/c/garden/letters/" in asked:
        asked += linked(client, "/en/desk/c/garden/letters/")
    assert asked
    assert [one for one in asked if client.get(one).status_code == 403] == []


def linked(client: Client, address: str) -> set[str]:
    return set(re.findall(r'href="(/en/desk/[^"#]*)"', client.get(address).text))
