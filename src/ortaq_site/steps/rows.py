"""Insert many rows with one statement, past the ORM: arrays on PostgreSQL, repetition on SQLite.

For the few tables that are written thousands of times a second; everything else takes the ORM.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection


@dataclass(frozen=True, slots=True)
class Table:
    """Where rows go. columns: name -> type in PostgreSQL. ending: what is done on a conflict.

    Names are written by us, never by a user.
    """

    name: str
    columns: dict[str, str]
    ending: str = ""


def insert(table: Table, rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows, in this order: the first column must rise where a trigger looks at it."""
    if not rows:
        return
    names = ", ".join(table.columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            arrays = ", ".join(f"%s::{kind}[]" for kind in table.columns.values())
            cursor.execute(
                f"INSERT INTO {table.name} ({names}) SELECT * FROM unnest({arrays}) ORDER BY 1"  # noqa: S608
                f" {table.ending}",
                [list(column) for column in zip(*rows, strict=True)],
            )
            return
        marks = ", ".join("%s" for _ in table.columns)
        cursor.executemany(
            f"INSERT INTO {table.name} ({names}) VALUES ({marks}) {table.ending}",  # noqa: S608
            rows,
        )
