"""All rules together, and how a migration puts them into the database.

On SQLite a migration that makes a table anew drops the rules of the old one, and stumbles over
those of other tables that look at it. So it takes all rules away first and puts all of them back:
`RunPython(remove, install)` before, `RunPython(install, remove)` after.
"""

from __future__ import annotations

from typing import Any

from ortaq_site.records.rules import (
    access,
    commitments,
    conformity,
    desk,
    figures,
    hearings,
    law,
    ledger,
    letters,
    opinion,
    plain_notes,
    questions,
    reports,
)
from ortaq_site.records.rules.triggers import Rule, create_triggers, drop_triggers

EVERY_RULE: dict[str, Rule] = {
    **access.RULES,
    **law.RULES,
    **desk.RULES,
    **plain_notes.RULES,
    **ledger.RULES,
    **questions.RULES,
    **opinion.RULES,
    **reports.RULES,
    **hearings.RULES,
    **commitments.RULES,
    **figures.RULES,
    **conformity.RULES,
    **letters.RULES,
}


def install(apps: object, schema_editor: Any) -> None:
    """Create the rules of all tables that are there by now, in place of those of the same name.

    Made for `migrations.RunPython`: a rule whose table a later migration makes waits for that one.
    """
    connection = schema_editor.connection
    there = set(connection.introspection.table_names())
    rules = {name: rule for name, rule in EVERY_RULE.items() if rule[1] in there}
    create_triggers(schema_editor, rules)


def remove(apps: object, schema_editor: Any) -> None:
    """Take all rules away; the way back of `install`."""
    drop_triggers(schema_editor, EVERY_RULE)
