r"""PostgreSQL in a backup: every table as CSV, all of one moment; needs no program of PostgreSQL.

CSV in PostgreSQL's own spelling (an empty field is NULL, "" an empty text, bytes are \x and hex),
with the names of the columns in the first line: it can be read without Ortaq. The tables
themselves are made by the migrations that the list of the backup names, so the rules of the
database come back with them.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from psycopg import sql

from ortaq_site.steps.backup.errors import NotRestorable, TargetNotEmpty
from ortaq_site.steps.backup.stored_log import Lines
from ortaq_site.steps.backup.tables import Step

FOLDER = "tables"
MIGRATIONS = "django_migrations"
LEFT_OUT = frozenset({MIGRATIONS, "django_session", "records_login"})
"""Made anew by the migrations; and what lets whoever has it in."""
IN_ORDER = {"records_logentry": "sequence", "records_logcheckpoint": "size"}
AT_ONCE = 1 << 20


def copy_out(folder: Path) -> Mapping[str, Path]:
    """Write every table as it is at one moment; give the files."""
    (folder / FOLDER).mkdir()
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        names = [name for name in connection.introspection.table_names() if name not in LEFT_OUT]
        return {f"{FOLDER}/{name}.csv": _written(cursor, name, folder) for name in sorted(names)}


def _written(cursor: Any, name: str, folder: Path) -> Path:
    target = folder / FOLDER / f"{name}.csv"
    ordered = (
        sql.SQL(" ORDER BY {}").format(sql.Identifier(IN_ORDER[name]))
        if (name in IN_ORDER)
        else sql.SQL("")
    )
    query = sql.SQL("COPY (SELECT * FROM {}{}) TO STDOUT WITH (FORMAT csv, HEADER)")
    with (
        target.open("wb") as file,
        cursor.copy(query.format(sql.Identifier(name), ordered)) as rows,
    ):
        for piece in rows:
            file.write(piece)
    return target


def version() -> str:
    """Give the version of the database."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return str(cursor.fetchone()[0])


def lines_of(folder: Path) -> Lines:
    """Give the entries of the log in a backup, in order."""
    return Lines(lambda: _lines(folder / FOLDER / "records_logentry.csv"))


def _lines(path: Path) -> Iterator[bytes]:
    with suppress(FileNotFoundError), path.open(encoding="ascii") as file:
        next(file, "")
        for row in file:
            yield bytes.fromhex(row.rstrip("\n").partition(",")[2].removeprefix("\\x"))


def notes_of(folder: Path) -> list[str]:
    """Give the checkpoints in a backup."""
    path = folder / FOLDER / "records_logcheckpoint.csv"
    csv.field_size_limit(sys.maxsize)
    with suppress(FileNotFoundError), path.open(encoding="utf-8", newline="") as file:
        return [row["note"] for row in csv.DictReader(file)]
    return []


def refuse_what_is_there() -> None:
    """Raise TargetNotEmpty where the database has tables."""
    if connection.introspection.table_names():
        raise TargetNotEmpty(f"the database {connection.settings_dict['NAME']}")


@transaction.atomic(durable=True)
def put_in(folder: Path, stamp: str, steps: set[Step]) -> str:
    """Make the tables and fill them, in one transaction; give where the former ones now are.

    steps: the migrations that make the tables. What was there moves into a schema of its own.
    Raises NotRestorable.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        former = _move_aside(cursor, stamp) if connection.introspection.table_names() else ""
        _make_tables(steps)
        _fill(cursor, folder)
    return former


def _move_aside(cursor: Any, stamp: str) -> str:
    cursor.execute("SELECT current_schema()")
    schema, former = cursor.fetchone()[0], f"before-{stamp}"
    for words, name in (("ALTER SCHEMA {0} RENAME TO {1}", former), ("CREATE SCHEMA {0}", "")):
        cursor.execute(sql.SQL(words).format(sql.Identifier(schema), sql.Identifier(name or "-")))
    return f"schema {former}"


def _make_tables(steps: set[Step]) -> None:
    executor = MigrationExecutor(connection)
    graph = executor.loader.graph
    last = [one for one in steps if not steps & set(_followers(graph, one))]
    executor.migrate(sorted(last))


def _followers(graph: Any, one: Step) -> list[Step]:
    """Give the migrations of the same application that come right after one."""
    return [child.key for child in graph.node_map[one].children if child.key[0] == one[0]]


def _fill(cursor: Any, folder: Path) -> None:
    made = set(connection.introspection.table_names())
    known = made - LEFT_OUT
    files = {path.stem: path for path in sorted((folder / FOLDER).glob("*.csv"))}
    if strange := sorted(set(files) - known):
        raise NotRestorable(f"it holds a table {strange[0]} that its migrations do not make")
    names = [sql.Identifier(name) for name in files]
    _each(cursor, "ALTER TABLE {} DISABLE TRIGGER USER", names)
    # Logins refer to accounts, and tables that refer to each other are emptied together.
    everything = sql.SQL(", ").join(map(sql.Identifier, sorted(made - {MIGRATIONS})))
    cursor.execute(sql.SQL("TRUNCATE {}").format(everything))
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    for name, path in files.items():
        _copy_in(cursor, name, path)
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    _each(cursor, "ALTER TABLE {} ENABLE TRIGGER USER", names)
    _count_on(cursor)


def _each(cursor: Any, words: str, names: Sequence[sql.Identifier]) -> None:
    for name in names:
        cursor.execute(sql.SQL(words).format(name))


def _copy_in(cursor: Any, name: str, path: Path) -> None:
    with path.open("rb") as file:
        columns = file.readline().decode().strip().split(",")
        file.seek(0)
        query = sql.SQL("COPY {} ({}) FROM STDIN WITH (FORMAT csv, HEADER)").format(
            sql.Identifier(name),
            sql.SQL(", ").join(sql.Identifier(column.strip('"')) for column in columns),
        )
        with cursor.copy(query) as rows:
            while piece := file.read(AT_ONCE):
                rows.write(piece)


def _count_on(cursor: Any) -> None:
    """Let every table number its next row after the last one that it has."""
    cursor.execute(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE is_identity = 'YES' AND table_schema = current_schema()"
    )
    for table, column in cursor.fetchall():
        query = sql.SQL(
            "SELECT setval(pg_get_serial_sequence({}, {}), MAX({})) FROM {}"
            " HAVING MAX({}) IS NOT NULL"
        )
        name = sql.Identifier(column)
        quoted = sql.Identifier(table)
        cursor.execute(
            query.format(
                sql.Literal(quoted.as_string(None)), sql.Literal(column), name, quoted, name
            )
        )
