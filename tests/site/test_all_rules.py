"""Every rule that the database keeps by itself is there after all migrations.

SQLite makes a table anew when a column changes, and its triggers go with the old one.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django.db import connection

from ortaq_site.records import rules
from ortaq_site.records.ledger import LogMark
from ortaq_site.records.people import Role
from ortaq_site.records.rules.every_rule import EVERY_RULE, install, remove

pytestmark = pytest.mark.django_db
OF_SQLITE = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
OF_POSTGRESQL = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"


def written() -> list[str]:
    """Give the name of each rule in each module: a module that nobody installs counts too."""
    modules = [
        import_module(f"{rules.__name__}.{one.name}") for one in iter_modules(rules.__path__)
    ]
    return [f"ortaq_{name}" for module in modules for name in getattr(module, "RULES", ())]


def there() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(OF_SQLITE if connection.vendor == "sqlite" else OF_POSTGRESQL)
        return {row[0] for row in cursor.fetchall()}


def test_the_rules_in_the_database_are_those_that_are_written() -> None:
    assert len(written()) > 130
    assert there() == set(written())


def test_no_rule_takes_the_place_of_another() -> None:
    assert len(written()) == len(set(written()))


def test_the_rules_can_be_taken_away_for_a_change_of_tables_and_put_back() -> None:
    with connection.cursor() as cursor:
        editor = SimpleNamespace(connection=connection, execute=cursor.execute)
        remove(None, editor)
        assert there() == set()
        install(None, editor)
    assert there() == set(written())


def test_a_rule_waits_for_the_migration_that_makes_its_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(EVERY_RULE, "later", ("UPDATE", "records_later", "1 = 1", "it stays"))
    with connection.cursor() as cursor:
        editor = SimpleNamespace(connection=connection, execute=cursor.execute)
        install(None, editor)  # as the first migrations do, long before the later one
        assert there() == set(written())
        cursor.execute("CREATE TABLE records_later (id integer)")
        install(None, editor)
    assert there() == {*written(), "ortaq_later"}


def test_roles_and_the_marks_of_the_log_are_there_from_the_beginning() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == set(Role.values)
    assert set(LogMark.objects.values_list("name", "size")) == {("written", 0), ("sealed", 0)}
