"""A site in memory: small laws, two people at the desk, and pages that need no collected files."""

from __future__ import annotations

import pytest
from django.conf import LazySettings

from ortaq_site.records.law import Consultation, Edition
from ortaq_site.records.people import Account
from tests.site.world import new_act, old_act, publish_edition


@pytest.fixture(autouse=True)
def _quick(settings: LazySettings) -> None:
    """Take static files as they lie, and passwords that cost nothing to check."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.VOTES_IN_GROUPS = False  # the writer thread does not see what a test has not committed
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def people(db: None) -> tuple[Account, Account]:
    """Aigul, who edits, and Boris, who signs as the second."""
    return (
        Account.objects.create_user("aigul", password="a long enough word"),
        Account.objects.create_user("boris", password="a long enough word"),
    )


@pytest.fixture
def consultation(people: tuple[Account, Account]) -> Consultation:
    """A consultation on a garden law, both editions published in Kazakh and Russian."""
    garden = Consultation.objects.create(
        slug="garden",
        title_kk="Бақ туралы заң жобасы",
        title_ru="Проект закона о саде",
        title_en="Draft law on the garden",
        summary_en="Who waters the trees.",
    )
    publish_edition(garden, "in-force", [old_act("kk"), old_act("ru")], people)
    publish_edition(garden, "draft", [new_act("kk"), new_act("ru")], people)
    return garden


@pytest.fixture
def draft(consultation: Consultation) -> Edition:
    """The published draft of the garden law."""
    return consultation.editions.get(slug="draft")
