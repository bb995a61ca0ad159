"""What `ortaq doctor` asks of the platform: whether its settings are sound, its database there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.checks import run_checks
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

SAFE_FOR_SEVERAL_WRITERS = (3, 51, 3)
"""SQLite before this may damage a WAL database that two connections write or check-point at once.

Source: SQLite's own account of the WAL-reset bug, versions 3.7.0 to 3.51.2.
"""

Reading = dict[str, str]
"""name, state (ok, note, wrong), found, advice: the shape of `ortaq.cli.doctor.Reading`."""


def readings() -> list[Reading]:
    """Give what was found about the platform."""
    return [_settings(), *_database()]


def _settings() -> Reading:
    problems = [message for message in run_checks() if message.is_serious()]
    if problems:
        return _reading("settings", "wrong", problems[0].msg, problems[0].hint or "")
    if settings.DEBUG:
        advice = "unset ORTAQ_DEBUG before the public comes"
        return _reading("settings", "note", "error pages show the code to everybody", advice)
    return _reading("settings", "ok", f"data in {settings.DATA}")


def _database() -> Iterator[Reading]:
    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).exists():
        yield _reading("database", "note", "none yet", "ortaq demo makes one with an example")
        return
    try:
        connection.ensure_connection()
    except DatabaseError as failure:
        reason = str(failure).strip().splitlines()[0]
        yield _reading("database", "wrong", reason, "start it, or correct ORTAQ_DATABASE_URL")
        return
    yield _sqlite() if connection.vendor == "sqlite" else _postgresql()
    yield _tables()


def _sqlite() -> Reading:
    found = f"SQLite {sqlite3.sqlite_version}, {_pragma('journal_mode').upper()}"
    if sqlite3.sqlite_version_info < SAFE_FOR_SEVERAL_WRITERS:
        advice = "good for one process and one town; a country needs PostgreSQL"
        return _reading("database", "note", found, advice)
    return _reading("database", "ok", found)


def _pragma(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return str(cursor.fetchone()[0])


def _postgresql() -> Reading:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        found = f"PostgreSQL {cursor.fetchone()[0]}"
    return _reading("database", "ok", found)


def _tables() -> Reading:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing:
        found = f"{len(missing)} migrations still to apply"
        return _reading("tables", "note", found, "python -m ortaq_site migrate")
    return _reading("tables", "ok", "up to date")


def _reading(name: str, state: str, found: str, advice: str = "") -> Reading:
    return {"name": name, "state": state, "found": found, "advice": advice}
