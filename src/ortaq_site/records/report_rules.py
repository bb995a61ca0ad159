"""What the database itself refuses about reports of consultations."""

from __future__ import annotations

from ortaq_site.records.immutability import Rule, create_triggers, drop_triggers

REPORT_RULES: dict[str, Rule] = {
    f"reportversion_{event.lower()}": (
        event,
        "records_reportversion",
        "1 = 1",
        "a report stays as it was made",
    )
    for event in ("UPDATE", "DELETE")
}


def install_reports(apps: object, schema_editor: object) -> None:
    """Make the triggers, for `migrations.RunPython`."""
    create_triggers(schema_editor, REPORT_RULES)


def remove_reports(apps: object, schema_editor: object) -> None:
    """Drop them; the way back of `install_reports`."""
    drop_triggers(schema_editor, REPORT_RULES)
