"""Every rule that the database keeps by itself is there after all migrations.

SQLite makes a table anew when a column changes, and its triggers go with the old one.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest
from django.db import connection

from ortaq_site import records

OF_SQLITE = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
OF_POSTGRESQL = "SELECT tgname FROM pg_trigger"


def rules() -> Iterator[tuple[str, str]]:
    """Give each rule with its module: all that modules of rules hold as one `Rule` a name."""
    for module in iter_modules(records.__path__):
        if module.name.endswith("rules") or module.name == "immutability":
            for held in vars(import_module(f"{records.__name__}.{module.name}")).values():
                if isinstance(held, dict) and all(is_rule(rule) for rule in held.values()):
                    yield from ((module.name, name) for name in held)


def is_rule(found: object) -> bool:
    return isinstance(found, tuple) and len(found) == 4 and found[1].startswith("records_")


@pytest.mark.django_db
def test_every_rule_is_in_the_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute(OF_SQLITE if connection.vendor == "sqlite" else OF_POSTGRESQL)
        there = {row[0] for row in cursor.fetchall()}
    wanted = set(rules())
    assert len(wanted) > 90
    assert {(module, name) for module, name in wanted if f"ortaq_{name}" not in there} == set()
