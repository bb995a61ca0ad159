"""What every test may ask for: the folder of real material, where this computer has it."""

from __future__ import annotations

import gc
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import django
import pytest
from django.db import connections
from hypothesis import settings

from tests import made_once, on_postgres, real_laws

REPOSITORY = Path(__file__).resolve().parent.parent
STATE = tempfile.TemporaryDirectory(prefix="ortaq-tests-")
SETTINGS_OF_THIS_COMPUTER = ("ORTAQ_SECRET_KEY", "ORTAQ_HOSTS", "ORTAQ_HTTPS", "ORTAQ_DEBUG")

# No test measures time. `run.py test` takes the same examples each time (profile `repeatable`);
# a developer's own runs look for new ones.
settings.register_profile("searching", deadline=None)
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("searching")


def start_site() -> None:
    """Start the site in a folder of its own, away from what this computer keeps.

    Its database is SQLite, or the one that `tests.on_postgres` names in `ORTAQ_DATABASE_URL`.
    Called while this file is read: conftest files below it import tables.
    """
    for name in SETTINGS_OF_THIS_COMPUTER:
        os.environ.pop(name, None)
    os.environ["ORTAQ_DATA"] = STATE.name
    os.environ["DJANGO_SETTINGS_MODULE"] = "ortaq_site.settings"
    django.setup()


start_site()

FIRST = "test_j1_secretariat_closes_a_consultation.py"
"""Makes the demonstration on both databases (`made_once.py`), for which other files would wait."""
MEANWHILE = {"test_backup.py", "test_every_page.py"}
"""Files that take as long, and do without it."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, and let no process wait for what another one makes."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if item.path.name == FIRST:
        return 0
    if item.path.name in MEANWHILE:
        return 1
    return 2 if item.get_closest_marker("browser") else 3


def pytest_collection_finish() -> None:
    """Keep what was imported and collected out of each later search for garbage: it stays."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return REPOSITORY


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of sites that all processes of this run share."""
    return made_once.folder_of_the_run(tmp_path_factory)


@pytest.fixture(scope="session", autouse=True)
def _shelf(sites: Path) -> None:
    """Let all processes of this run share the real laws that one of them has read."""
    real_laws.keep_in(sites)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, sites: Path
) -> Iterator[None]:
    """Let the database of each process begin with tables that were made once for all."""
    connection = connections["default"]
    connection.settings_dict["TEST"]["TEMPLATE"] = os.environ.get(on_postgres.TEMPLATE)
    if connection.vendor != "sqlite":
        yield
        return
    # Django opens the same database in memory by the same name, and finds nothing to migrate.
    name = connection.creation._get_test_db_name()
    with closing(sqlite3.connect(name, uri=True)) as memory:
        with closing(sqlite3.connect(made_once.tables(sites))) as tables:
            tables.backup(memory)
        yield


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real laws and reports; a test that needs it is skipped where it is absent."""
    folder = Path(os.environ.get("ORTAQ_SHARED_DATA", REPOSITORY.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"no real material at {folder}; set ORTAQ_SHARED_DATA to its folder")
    return folder
