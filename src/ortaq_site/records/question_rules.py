"""What the database itself refuses about the work of the desk on questions."""

from __future__ import annotations

from typing import Any

from ortaq_site.records.immutability import Rule, create_triggers, drop_triggers
from ortaq_site.records.log_rules import STATEMENT_RULES

QUESTION_RULES: dict[str, Rule] = {
    **{
        f"questionevent_{event.lower()}": (
            event,
            "records_questionevent",
            "1 = 1",
            "what is in the log stays in the log",
        )
        for event in ("UPDATE", "DELETE")
    },
    "question_stays_closed": (
        "UPDATE",
        "records_question",
        "OLD.key_destroyed_at IS NOT NULL AND NEW.key_destroyed_at IS NULL",
        "a question that was closed stays closed",
    ),
}

MODERATION_RULES: dict[str, Rule] = {
    f"moderationact_{event.lower()}": (
        event,
        "records_moderationact",
        "1 = 1",
        "what a moderator decided stays",
    )
    for event in ("UPDATE", "DELETE")
}


def install_question_rules(apps: object, schema_editor: Any) -> None:
    """Create the triggers; made for `migrations.RunPython`."""
    create_triggers(schema_editor, QUESTION_RULES)


def remove_question_rules(apps: object, schema_editor: Any) -> None:
    """Drop the triggers; the way back of `install_question_rules`."""
    drop_triggers(schema_editor, QUESTION_RULES)


VERIFIER_RULES: dict[str, Rule] = {
    "verifier_keeps_its_key": (
        "UPDATE",
        "records_verifier",
        "NEW.public_key <> OLD.public_key OR NEW.name <> OLD.name",
        "the key of a verifier never changes",
    ),
}


def install_moderation_rules(apps: object, schema_editor: Any) -> None:
    """Create the triggers of moderation, and of statements anew: their table was rebuilt."""
    create_triggers(schema_editor, {**MODERATION_RULES, **STATEMENT_RULES})


def remove_moderation_rules(apps: object, schema_editor: Any) -> None:
    """Drop the triggers of moderation; the way back of `install_moderation_rules`."""
    drop_triggers(schema_editor, MODERATION_RULES)


def install_verifier_rules(apps: object, schema_editor: Any) -> None:
    """Create the triggers of verifiers, and of questions anew: their table was rebuilt."""
    create_triggers(schema_editor, {**VERIFIER_RULES, **QUESTION_RULES})


def remove_verifier_rules(apps: object, schema_editor: Any) -> None:
    """Drop the triggers of verifiers; the way back of `install_verifier_rules`."""
    drop_triggers(schema_editor, VERIFIER_RULES)
