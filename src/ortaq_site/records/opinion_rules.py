"""What the database itself refuses about releases of results."""

from __future__ import annotations

from typing import Any

from ortaq_site.records.immutability import Rule, create_triggers, drop_triggers

RELEASE_RULES: dict[str, Rule] = {
    f"release_{event.lower()}": (
        event,
        "records_opinionrelease",
        "1 = 1",
        "a release stays as it was published",
    )
    for event in ("UPDATE", "DELETE")
}


def install_releases(apps: object, schema_editor: Any) -> None:
    """Create the triggers; for `migrations.RunPython`."""
    create_triggers(schema_editor, RELEASE_RULES)


def remove_releases(apps: object, schema_editor: Any) -> None:
    """Drop the triggers; the way back of `install_releases`."""
    drop_triggers(schema_editor, RELEASE_RULES)
