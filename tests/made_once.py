"""Sites that take long to make: each is made once for a whole run of the tests, then copied.

A run is one call of pytest with all its processes, or all of `run.py test`, which names a folder in
`ORTAQ_TEST_SITES`. A folder that you name yourself is kept for your next run: see contributing.md.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.on_postgres import database

REPOSITORY = Path(__file__).resolve().parent.parent
FOLDER = "ORTAQ_TEST_SITES"
DATABASE = "ortaq.sqlite3"
BACKUP = "site.ortaq-backup"
SECONDS_TO_MAKE = 1800
"""How long a process waits for another one: a loaded machine is slow."""


def folder_of_the_run(temporary: pytest.TempPathFactory) -> Path:
    """Give the folder that all processes of this run share."""
    if named := os.environ.get(FOLDER):
        folder = Path(named).absolute()
    else:
        own = temporary.getbasetemp()  # processes of pytest-xdist have theirs in a common one
        folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "sites"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def made_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """Give a folder that the first to ask for it makes, while the others wait. Only read it."""
    ready = folder.with_name(f"{folder.name}.ready")
    with _alone(folder.with_name(f"{folder.name}.lock")):
        if not ready.exists():
            shutil.rmtree(folder, ignore_errors=True)  # of somebody who was interrupted
            make(folder)
            ready.touch()
    return folder


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a lock that ends with its process; SQLite has one on every system."""
    with closing(sqlite3.connect(path, SECONDS_TO_MAKE, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


def tables(sites: Path) -> Path:
    """Give the database of a site that has its tables and nothing in them, on SQLite."""

    def make(folder: Path) -> None:
        run(world_of(folder), "ortaq_site", "migrate", "-v0", "--skip-checks")

    return made_once(sites / "tables", make) / DATABASE


def demonstration(sites: Path) -> Path:
    """Give the data of a site after its first start, on SQLite."""

    def make(folder: Path) -> None:
        folder.mkdir(parents=True)
        shutil.copy(tables(sites), folder / DATABASE)  # the first start is then half as long
        start_first(folder)

    return made_once(sites / "demonstration", make)


def demonstration_with(sites: Path, more: Sequence[str]) -> Path:
    """Give the data of a site with the demonstration and what further modules bring."""

    def make(folder: Path) -> None:
        shutil.copytree(demonstration(sites), folder)
        for module in more:
            run(world_of(folder), module)

    return made_once(sites / "-".join(name.rpartition(".")[2] for name in more), make)


def backup_on_postgresql(sites: Path, server: str, more: Sequence[str]) -> Path:
    """Give a backup of the demonstration on PostgreSQL, with what further modules bring.

    Beside it stands `data`, the folder of that site.
    """

    def make(folder: Path) -> None:
        with database(server, f"ortaq_first_{os.getpid()}") as url:
            start_first(folder / "data", url)
            world = world_of(folder / "data", url)
            for module in more:
                run(world, module)
            run(world, "ortaq_site", "backup", str(folder / BACKUP))

    return made_once(sites / "demonstration-on-postgresql", make) / BACKUP


def start_first(folder: Path, database: str = "") -> None:
    """Start a site for the first time, with the command that users run."""
    run(world_of(folder, database), "ortaq_site", "demo", "--load-only")


def world_of(folder: Path, database: str = "") -> dict[str, str]:
    """Give the environment of a site. database: an address; "" is SQLite in the folder."""
    return {**os.environ, "ORTAQ_DATA": str(folder), "ORTAQ_DATABASE_URL": database}


def run(world: dict[str, str], *words: str) -> None:
    """Run a module of Python in the environment of a site; it must succeed."""
    subprocess.run([sys.executable, "-m", *words], env=world, cwd=REPOSITORY, check=True)
