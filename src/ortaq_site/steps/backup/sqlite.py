"""SQLite in a backup: one file, taken while the site runs, put back while it does not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from django.db import connection

from ortaq_site.steps.backup.archive import sync, sync_folder
from ortaq_site.steps.backup.errors import NotRestorable, TargetNotEmpty
from ortaq_site.steps.backup.stored_log import Lines

NAME = "database.sqlite3"
SECONDS_TO_WAIT = 60
LOGINS = frozenset({"records_login", "django_session"})
"""Whoever has what is in these is let in: it is in no backup. The second is of earlier versions."""
SIDES = ("", "-wal", "-shm", "-journal")


def copy_out(folder: Path) -> Mapping[str, Path]:
    """Copy the database as it is at one moment, without what was erased; give the file.

    The site is only read: with SQLite before 3.51.3 a second writer could damage it.
    """
    target = folder / NAME
    address = f"file:{quote(str(_place()))}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=SECONDS_TO_WAIT)) as source:
        source.execute("VACUUM INTO ?", (str(target),))
    with closing(sqlite3.connect(target)) as copied, copied:
        copied.execute("PRAGMA secure_delete=ON")
        for logins in LOGINS & _tables(copied):
            copied.execute(f"DELETE FROM {logins}")  # noqa: S608  names of our own tables
    return {NAME: target}


def version() -> str:
    """Give the version of the database."""
    return sqlite3.sqlite_version


def lines_of(folder: Path) -> Lines:
    """Give the entries of the log in a backup, in order."""
    return Lines(lambda: _column(folder, "SELECT line FROM records_logentry ORDER BY sequence"))


def notes_of(folder: Path) -> list[str]:
    """Give the checkpoints in a backup."""
    return [str(one) for one in _column(folder, "SELECT note FROM records_logcheckpoint")]


def _column(folder: Path, query: str) -> Iterator[bytes]:
    with closing(sqlite3.connect(folder / NAME)) as stored:
        if "records_logentry" in _tables(stored):
            for (value,) in stored.execute(query):
                yield value


def refuse_what_is_there() -> None:
    """Raise TargetNotEmpty where the database has tables."""
    place = _place()
    if not place.exists():
        return
    with closing(sqlite3.connect(place)) as there:
        if _tables(there):
            raise TargetNotEmpty(str(place))


def put_in(folder: Path, stamp: str, steps: object) -> str:
    """Put the database of a backup in its place; give where the former one now is, "" for none.

    Raises NotRestorable where the file is damaged. (`steps`: only PostgreSQL needs them.)
    """
    staged, place = folder / NAME, _place()
    with closing(sqlite3.connect(staged)) as stored:
        said = stored.execute("PRAGMA quick_check(1)").fetchone()[0]
    if said != "ok":
        raise NotRestorable(f"the database in it is damaged: {said}")
    connection.close()
    aside = place.with_name(f"{place.name}.before-{stamp}")
    kept = place.exists()
    for side in SIDES:
        former = Path(f"{place}{side}")
        if former.exists():
            former.replace(f"{aside}{side}")
    staged.chmod(0o600)
    with staged.open("rb+") as file:
        sync(file)
    staged.replace(place)
    sync_folder(place.parent)
    return str(aside) if kept else ""


def _place() -> Path:
    return Path(connection.settings_dict["NAME"])


def _tables(database: sqlite3.Connection) -> set[str]:
    found = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in found}
