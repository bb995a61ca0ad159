"""A rule as a trigger of the database, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Rule = tuple[str, str, str, str]
"""(event, table, condition on OLD and NEW, words of the refusal)"""

ALWAYS = "1 = 1"


def only_added_to(tables: Iterable[str], words: str) -> dict[str, Rule]:
    """Give the rules of tables whose rows stay as they are, named after the tables."""
    rules: dict[str, Rule] = {}
    for table in tables:
        rules |= stays(table, words, table)
    return rules


def stays(table: str, words: str, name: str) -> dict[str, Rule]:
    """Give the two rules of a table whose rows stay as they are. name: how theirs begin."""
    return {
        f"{name}_{event.lower()}": (event, table, ALWAYS, words) for event in ("UPDATE", "DELETE")
    }


def create_triggers(schema_editor: Any, rules: Mapping[str, Rule]) -> None:
    """Create a trigger for each rule, in place of one of the same name."""
    create = {"sqlite": _on_sqlite, "postgresql": _on_postgresql}[schema_editor.connection.vendor]
    for name, rule in rules.items():
        for statement in create(f"ortaq_{name}", rule):
            schema_editor.execute(statement)


def drop_triggers(schema_editor: Any, rules: Mapping[str, Rule]) -> None:
    """Drop the triggers of these rules."""
    postgresql = schema_editor.connection.vendor == "postgresql"
    drop = "DROP FUNCTION IF EXISTS {}() CASCADE" if postgresql else "DROP TRIGGER IF EXISTS {}"
    for name in rules:
        schema_editor.execute(drop.format(f"ortaq_{name}"))


def _on_sqlite(name: str, rule: Rule) -> list[str]:
    event, table, condition, words = rule
    return [
        f"DROP TRIGGER IF EXISTS {name}",
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{words}'); END",
    ]


def _on_postgresql(name: str, rule: Rule) -> list[str]:
    # A WHEN clause of PostgreSQL may not hold a subquery, so the condition is in the function.
    event, table, condition, words = rule
    row = "OLD" if event == "DELETE" else "NEW"
    return [
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger AS $$ BEGIN "
        f"IF {condition} THEN RAISE EXCEPTION '{words}' USING ERRCODE = 'check_violation'; "
        f"END IF; RETURN {row}; END $$ LANGUAGE plpgsql",
        f"DROP TRIGGER IF EXISTS {name} ON {table}",
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]
