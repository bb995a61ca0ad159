"""A site in memory: small laws, two people at the desk, and pages that need no collected files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.cache import caches
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from pytest_django import DjangoDbBlocker

from ortaq_site.records.law import Consultation, Edition
from ortaq_site.records.people import Account
from ortaq_site.steps.opinion import answers
from tests.site.demonstration import put_in
from tests.site.remembered import remembered
from tests.site.world import new_act, old_act, publish_edition

AIGUL, BORIS = 900_001, 900_002
"""Their keys, the same in each test: what is remembered names who signed."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL leave out the tests that never ask it: they passed or failed on SQLite."""
    if connection.vendor == "sqlite":
        return
    left_out = [item for item in items if not _asks_the_database(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def _asks_the_database(item: pytest.Item) -> bool:
    marked = any(item.get_closest_marker(name) for name in ("django_db", "either_database"))
    return marked or not {"db", "transactional_db"}.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.fixture(autouse=True)
def _quick(settings: LazySettings) -> None:
    """Take static files as they lie, and passwords that cost nothing to check."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.VOTES_IN_GROUPS = False  # the writer thread does not see what a test has not committed
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no count know of what another test has asked for or rolled back."""
    monkeypatch.setattr(answers, "memory", answers.Memory())
    for name in caches:
        caches[name].clear()


@pytest.fixture(scope="class")  # so that it comes before the transaction of its test
def _loaded(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, sites: Path
) -> Iterator[Path]:
    with django_db_blocker.unblock(), put_in(sites) as data:
        yield data


@pytest.fixture
def demonstration(
    _loaded: Path, db: None, settings: LazySettings, tmp_path_factory: pytest.TempPathFactory
) -> Consultation:
    """The consultation of the demonstration, as the first start of a site leaves it."""
    settings.DATA = tmp_path_factory.mktemp("demonstration")
    shutil.copy(_loaded / "log-key", settings.DATA)
    return Consultation.objects.get(demonstration=True)


@pytest.fixture
def kept_connection() -> Iterator[None]:
    """Let no end of a request close the connection that holds the test's transaction.

    The test's client sees to that; what calls the application itself needs this.
    """
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def people(db: None) -> tuple[Account, Account]:
    """Aigul, who edits, and Boris, who signs as the second."""
    return (
        Account.objects.create_user("aigul", password="a long enough word", pk=AIGUL),
        Account.objects.create_user("boris", password="a long enough word", pk=BORIS),
    )


@pytest.fixture
def consultation(people: tuple[Account, Account]) -> Consultation:
    """A consultation on a garden law, both editions published in Kazakh and Russian."""
    remembered("garden", lambda: _make_garden(people))
    return Consultation.objects.get(slug="garden")


@pytest.fixture
def draft(consultation: Consultation) -> Edition:
    """The published draft of the garden law."""
    return consultation.editions.get(slug="draft")


def _make_garden(people: tuple[Account, Account]) -> None:
    garden = Consultation.objects.create(
        slug="garden",
        title_kk="Бақ туралы заң жобасы",
        title_ru="Проект закона о саде",
        title_en="Draft law on the garden",
        summary_en="Who waters the trees.",
    )
    publish_edition(garden, "in-force", [old_act("kk"), old_act("ru")], people)
    publish_edition(garden, "draft", [new_act("kk"), new_act("ru")], people)
