"""The demonstration on the site: loaded once, published, and the same in three languages."""

from __future__ import annotations

import pytest
from django.test import Client

from ortaq_site.records.law import ComparisonResult, Consultation, EditionStatus
from ortaq_site.records.people import Account
from ortaq_site.steps.demo import SIGNATORIES, load_demo


@pytest.fixture
def demo(db: None) -> Consultation:
    return load_demo()


def test_both_editions_are_published_in_three_languages_and_compared(demo):
    editions = demo.editions.all()
    assert [e.status for e in editions] == [EditionStatus.PUBLISHED] * 2
    assert [e.texts.count() for e in editions] == [3, 3]
    assert ComparisonResult.objects.count() == 3


def test_loading_it_again_changes_nothing(demo):
    before = list(ComparisonResult.objects.values_list("pk", "computed_at"))
    assert load_demo() == demo
    assert list(ComparisonResult.objects.values_list("pk", "computed_at")) == before


def test_its_signatories_cannot_log_in(demo):
    accounts = Account.objects.filter(username__in=SIGNATORIES)
    assert [account.has_usable_password() for account in accounts] == [False, False]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_its_pages_say_that_the_text_is_invented(demo, language):
    page = Client().get(f"/{language}/c/{demo.slug}/draft/")
    assert page.status_code == 200
    assert demo.demonstration
