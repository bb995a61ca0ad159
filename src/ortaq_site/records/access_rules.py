"""What the database itself keeps of the trail of access: lines are only ever added."""

from __future__ import annotations

from typing import Any

from ortaq_site.records.immutability import Rule, create_triggers, drop_triggers

ACCESS_RULES: dict[str, Rule] = {
    f"access_{event.lower()}": (
        event,
        "records_accessevent",
        "1 = 1",
        "the trail of access is only added to",
    )
    for event in ("UPDATE", "DELETE")
}


def install_access_rules(apps: object, schema_editor: Any) -> None:
    """Create the triggers; made for `migrations.RunPython`."""
    create_triggers(schema_editor, ACCESS_RULES)


def remove_access_rules(apps: object, schema_editor: Any) -> None:
    """Drop the triggers; the way back of `install_access_rules`."""
    drop_triggers(schema_editor, ACCESS_RULES)
