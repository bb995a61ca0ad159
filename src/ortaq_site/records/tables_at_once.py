"""Create many tables in one operation of a migration.

Django draws up every related model anew for each table that it adds: a hundred tables, most of
them related to accounts, took ten times as long that way.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation


class TablesAtOnce(Operation):
    """Create tables that may refer to each other, in any order. It has no way back."""

    reversible = False

    def __init__(self, tables: Sequence[CreateModel]) -> None:
        self.tables = tables

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Add the models; they are drawn up once, when the first of them is asked for."""
        state.__dict__.pop("apps", None)
        for table in self.tables:
            table.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """Create the tables, with all that Django keeps for the end of a migration.

        It then notes the migration as applied in the same transaction: both happen, or neither.
        """
        for table in self.tables:
            table.database_forwards(app_label, schema_editor, from_state, to_state)
        while schema_editor.deferred_sql:
            schema_editor.execute(schema_editor.deferred_sql.pop(0))

    def describe(self) -> str:
        """Say what this does."""
        return f"Create {len(self.tables)} tables"
