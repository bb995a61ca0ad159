"""What the database itself keeps of the laws that must follow (see `records/immutability.py`).

Texts, scans, decisions, counts and the opening are only ever added to; a duty that somebody decided
about is never deleted.
"""

from __future__ import annotations

from typing import Any

from ortaq_site.records.immutability import Rule, create_triggers, drop_triggers

LOGS = (
    "records_otherlawtext",
    "records_conformityscan",
    "records_conformitydecision",
    "records_officialcount",
    "records_conformityopening",
)

CONFORMITY_REFUSALS: dict[str, Rule] = {
    **{
        f"{table}_{event.lower()}": (event, table, "1 = 1", "what was decided or read stays")
        for table in LOGS
        for event in ("UPDATE", "DELETE")
    },
    "other_law_keeps_its_address": (
        "UPDATE",
        "records_otherlaw",
        "NEW.key <> OLD.key OR NEW.language <> OLD.language",
        "the address and the language of a law never change",
    ),
    "undo_is_of_the_same_duty": (
        "INSERT",
        "records_conformitydecision",
        "NEW.undoes_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM records_conformitydecision d"
        " WHERE d.id = NEW.undoes_id AND d.duty_id = NEW.duty_id AND d.undoes_id IS NULL)",
        "a decision is taken back at its own duty",
    ),
}


def install_conformity_rules(apps: object, schema_editor: Any) -> None:
    """Create the triggers; made for `migrations.RunPython`."""
    create_triggers(schema_editor, CONFORMITY_REFUSALS)


def remove_conformity_rules(apps: object, schema_editor: Any) -> None:
    """Drop the triggers; the way back of `install_conformity_rules`."""
    drop_triggers(schema_editor, CONFORMITY_REFUSALS)
