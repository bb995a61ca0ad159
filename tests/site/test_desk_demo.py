"""The demonstration on the site: loaded once, published, and the same in three languages."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory

from ortaq_site.records.law import ComparisonResult, EditionStatus
from ortaq_site.records.people import Account, Role
from ortaq_site.steps.demo import SIGNATORIES, load_demo
from ortaq_site.steps.demo_desk import FILE, open_desk
from tests.site.desk_cast import PASSWORD, person


def test_all_editions_are_published_in_three_languages_and_compared(demonstration):
    editions = demonstration.editions.all()
    assert [e.status for e in editions] == [EditionStatus.PUBLISHED] * 3
    assert [e.texts.count() for e in editions] == [3, 3, 3]
    # Both drafts with the text in force in three languages; with each other where letters came.
    assert ComparisonResult.objects.count() == 6 + 2


def test_loading_it_again_changes_nothing(demonstration):
    before = list(ComparisonResult.objects.values_list("pk", "computed_at"))
    assert load_demo() == demonstration
    assert list(ComparisonResult.objects.values_list("pk", "computed_at")) == before


def test_its_signatories_cannot_log_in(demonstration):
    accounts = Account.objects.filter(username__in=SIGNATORIES)
    assert [account.has_usable_password() for account in accounts] == [False, False]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_its_pages_say_that_the_text_is_invented(demonstration, language):
    page = Client().get(f"/{language}/c/{demonstration.slug}/draft/")
    assert page.status_code == 200
    assert demonstration.demonstration


def test_the_desk_of_the_demonstration_opens_with_passwords_of_its_own(db, tmp_path):
    accounts = open_desk(tmp_path)
    assert set(accounts) == set(Role)
    for name, password in accounts.items():
        assert Client().login(request=RequestFactory().get("/"), username=name, password=password)
        assert Account.objects.get(username=name).has_role(Role(name))
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0, "nobody else reads them"


def test_a_second_start_finds_the_same_passwords(db, tmp_path):
    assert open_desk(tmp_path) == open_desk(tmp_path)


def test_an_account_that_somebody_made_keeps_its_password(db, tmp_path):
    person("editor", "editor")
    assert "editor" not in open_desk(tmp_path)
    editor = {"username": "editor", "password": PASSWORD}
    assert Client().login(request=RequestFactory().get("/"), **editor)
