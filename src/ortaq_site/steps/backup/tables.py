"""How far the tables of a database, or of a backup, have come, and what is still to be done."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from ortaq_site.steps.backup.errors import HalfMade, NotRestorable

Step = tuple[str, str]
"""A migration: (application, name)."""

LEFT = frozenset({("sessions", "0001_initial")})
"""Steps of an application that the platform no longer has; its table is gone too."""


def pending() -> int:
    """Count the migrations that are still to be applied. Raises HalfMade."""
    present_steps(MigrationRecorder(connection).applied_migrations())
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def restorable_steps(applied: Iterable[Step]) -> set[Step]:
    """Give the migrations that make the tables of a backup. Raises HalfMade and NotRestorable."""
    steps = present_steps(applied)
    if newer := sorted(steps - set(MigrationLoader(None).graph.nodes)):
        name = ".".join(newer[0])
        raise NotRestorable(f"it was made by a newer Ortaq (migration {name}); update this one")
    return steps


def present_steps(applied: Iterable[Step]) -> set[Step]:
    """Give migrations by the names that they have now. Raises HalfMade.

    A migration stands for the former ones that it replaces once all of them were applied; with only
    some, there is no way on from here.
    """
    steps = set(applied) - LEFT
    for name, migration in MigrationLoader(None).replacements.items():
        former = set(migration.replaces)
        if former <= steps:
            steps = steps - former | {name}
        elif taken := former & steps:
            raise HalfMade(len(taken), len(former), max(former)[1])
    return steps
