"""Whether the database is there, is new enough, and keeps what it acknowledged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.db import DatabaseError, connection

from ortaq_site.doctor.reading import Reading, reading
from ortaq_site.steps.backup.errors import HalfMade
from ortaq_site.steps.backup.tables import pending

SAFE_FOR_SEVERAL_WRITERS = (3, 51, 3)
"""SQLite before this may damage a WAL database that two connections write or check-point at once.

Source: SQLite's own account of the WAL-reset bug, versions 3.7.0 to 3.51.2.
"""
FULL = "2"
"""What `PRAGMA synchronous` says when nothing acknowledged is lost in a power cut."""
OLDEST_POSTGRESQL = 150000
DURABLE = {"fsync": ("on",), "synchronous_commit": ("on", "local", "remote_apply", "remote_write"),
           "full_page_writes": ("on",)}  # fmt: skip
"""Settings of PostgreSQL without which what was acknowledged may be lost -> their safe values."""


def database_readings() -> Iterator[Reading]:
    """Give what was found about the database."""
    if connection.vendor == "sqlite" and not _is_there():
        yield reading("database", "note", "none yet", "ortaq demo makes one with an example")
        return
    try:
        connection.ensure_connection()
    except DatabaseError as failure:
        reason = str(failure).strip().splitlines()[0]
        yield reading(
            "database", "wrong", reason, "start it, create it, or correct ORTAQ_DATABASE_URL"
        )
        return
    yield from _sqlite() if connection.vendor == "sqlite" else _postgresql()
    yield _tables()


def _is_there() -> bool:
    """Say whether SQLite has its file; looking by connecting would make one."""
    return connection.is_in_memory_db() or Path(connection.settings_dict["NAME"]).exists()


def database_is_ready(found: Iterable[Reading]) -> bool:
    """Say whether tables can be read: the database answers and they are up to date."""
    return any(one["name"] == "tables" and one["state"] == "ok" for one in found)


def _sqlite() -> Iterator[Reading]:
    found = f"SQLite {sqlite3.sqlite_version}, {_said('PRAGMA journal_mode').upper()}"
    if sqlite3.sqlite_version_info < SAFE_FOR_SEVERAL_WRITERS:
        advice = "good for one process and one town; a country needs PostgreSQL"
        yield reading("database", "note", found, advice)
    else:
        yield reading("database", "ok", found)
    if _said("PRAGMA synchronous") == FULL:
        yield reading("durability", "ok", "synchronous=FULL")
    else:
        advice = "report it: the platform sets synchronous=FULL itself"
        yield reading("durability", "wrong", "a power cut may lose acknowledged votes", advice)


def _postgresql() -> Iterator[Reading]:
    found = f"PostgreSQL {_said('SHOW server_version')}"
    if int(_said("SHOW server_version_num")) < OLDEST_POSTGRESQL:
        yield reading("database", "wrong", found, "upgrade it: 15 is the oldest that is tested")
    else:
        yield reading("database", "ok", found)
    told = {name: _said(f"SHOW {name}") for name in DURABLE}
    unsafe = [f"{name}={said}" for name, said in told.items() if said not in DURABLE[name]]
    if unsafe:
        advice = f"ALTER SYSTEM RESET {unsafe[0].partition('=')[0]}; then restart PostgreSQL"
        yield reading("durability", "wrong", f"{', '.join(unsafe)}: votes may be lost", advice)
    elif _said("SHOW data_checksums") != "on":
        advice = "stop it and run pg_checksums --enable: then a failing disk is noticed"
        yield reading("durability", "note", f"{_listed(told)}; no checksums", advice)
    else:
        yield reading("durability", "ok", f"{_listed(told)}, checksums")


def _listed(told: dict[str, str]) -> str:
    return ", ".join(f"{name}={said}" for name, said in told.items())


def _said(query: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return str(cursor.fetchone()[0])


def _tables() -> Reading:
    try:
        missing = pending()
    except HalfMade as error:
        return reading("tables", "wrong", error.found, error.advice)
    if missing:
        return reading("tables", "note", f"{missing} migrations still to apply", "ortaq upgrade")
    return reading("tables", "ok", "up to date")
