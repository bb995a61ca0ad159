"""The demonstration in the database of the tests: put there whole, instead of loaded once more."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from django.db import connection

from tests import made_once


@contextmanager
def put_in(sites: Path) -> Iterator[Path]:
    """Let the database of the run hold the demonstration, then what it held before.

    Begin it outside of any transaction. Gives the folder of the site that it came from.
    """
    if connection.vendor != "sqlite":
        pytest.skip("the demonstration is shown on SQLite; tests/journeys load it on PostgreSQL")
    data = made_once.demonstration(sites)
    connection.ensure_connection()
    ours = connection.connection
    with closing(sqlite3.connect(":memory:")) as before:
        ours.backup(before)
        with closing(sqlite3.connect(data / made_once.DATABASE)) as loaded:
            loaded.backup(ours)
        yield data
        before.backup(ours)
