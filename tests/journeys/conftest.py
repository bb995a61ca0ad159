"""The demonstration on a real server, once on SQLite and once on PostgreSQL, and a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Visitor, browser, chromium, visitor
from tests.made_once import backup_on_postgresql, demonstration_with, run, world_of
from tests.on_postgres import database, server
from tests.served import served

__all__ = ["Visitor", "browser", "chromium", "visitor"]

PEOPLE = ("tests.browser.desk_people",)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all journeys as tests that open a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def site(request: pytest.FixtureRequest) -> str:
    """The address of a server of its own; each journey is made on both databases."""
    # Both live as long as the tests: a process that gets several journeys goes to and fro.
    return str(request.getfixturevalue(f"_on_{request.param.lower()}"))


@pytest.fixture(scope="session")
def _on_sqlite(
    chromium: str, tmp_path_factory: pytest.TempPathFactory, sites: Path
) -> Iterator[str]:
    data = tmp_path_factory.mktemp("journeys") / "data"
    shutil.copytree(demonstration_with(sites, PEOPLE), data)
    with served("ortaq_site", world_of(data)) as address:
        yield address


@pytest.fixture(scope="session")
def _on_postgresql(
    chromium: str, tmp_path_factory: pytest.TempPathFactory, sites: Path
) -> Iterator[str]:
    data = tmp_path_factory.mktemp("journeys") / "data"
    with server() as found:
        if found is None:
            pytest.skip("no PostgreSQL here; install Debian's package postgresql")
        backup = backup_on_postgresql(sites, found, PEOPLE)
        shutil.copytree(backup.parent / "data", data)
        with database(found, f"ortaq_journeys_{os.getpid()}") as url:
            run(world_of(data, url), "ortaq_site", "restore", str(backup))
            with served("ortaq_site", world_of(data, url)) as address:
                yield address
