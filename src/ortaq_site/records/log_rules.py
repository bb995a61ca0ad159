"""What the database itself refuses about the public log and about statements with votes."""

from __future__ import annotations

from typing import Any

from ortaq_site.records.immutability import Rule, create_triggers, drop_triggers

APPEND_ONLY = ("records_logentry", "records_lognode", "records_logcheckpoint")

# Words that are hidden may go when their author erases everything, but never become others.
_TEXT_CHANGES = " OR ".join(
    f"(OLD.text_{language} <> '' AND NEW.text_{language} <> OLD.text_{language}"
    f" AND NOT (NEW.text_{language} = '' AND NEW.status = 'hidden'))"
    for language in ("kk", "ru", "en")
)

STATEMENT_RULES: dict[str, Rule] = {
    "statement_keeps_its_words": (
        "UPDATE",
        "records_statement",
        f"({_TEXT_CHANGES}) AND EXISTS"  # noqa: S608 (ours)
        " (SELECT 1 FROM records_vote v WHERE v.statement_id = OLD.id)",
        "a statement keeps its words once somebody voted on it",
    ),
}

COSIGNATURE_RULES: dict[str, Rule] = {
    f"records_logcosignature_{event.lower()}": (
        event,
        "records_logcosignature",
        "1 = 1",
        "the public log is only added to",
    )
    for event in ("UPDATE", "DELETE")
}

LOG_RULES: dict[str, Rule] = {
    **{
        f"{table}_{event.lower()}": (event, table, "1 = 1", "the public log is only added to")
        for table in APPEND_ONLY
        for event in ("UPDATE", "DELETE")
    },
    "content_stays_or_goes": (
        "UPDATE",
        "records_logcontent",
        "1 = 1",
        "what an entry committed to is erased or stays as it is",
    ),
    "log_has_no_gap": (
        "INSERT",
        "records_logentry",
        "NEW.sequence <> COALESCE((SELECT MAX(sequence) + 1 FROM records_logentry), 0)",
        "an entry stands right after the last one",
    ),
    "log_never_shrinks": (
        "UPDATE",
        "records_logmark",
        "NEW.size < OLD.size OR NEW.hour < OLD.hour",
        "the public log never shrinks and its time never runs back",
    ),
    "log_marks_stay": ("DELETE", "records_logmark", "1 = 1", "the public log is only added to"),
    **STATEMENT_RULES,
}


def install_log(apps: Any, schema_editor: Any) -> None:
    """Make the two marks of the empty log, and the triggers; for `migrations.RunPython`."""
    marks = apps.get_model("records", "LogMark").objects
    for name in ("written", "sealed"):
        marks.get_or_create(name=name)
    create_triggers(schema_editor, LOG_RULES)


def remove_log(apps: object, schema_editor: Any) -> None:
    """Drop the triggers; the way back of `install_log`."""
    drop_triggers(schema_editor, LOG_RULES)


def install_cosignatures(apps: object, schema_editor: Any) -> None:
    """Make the triggers of cosignatures, for `migrations.RunPython`."""
    create_triggers(schema_editor, COSIGNATURE_RULES)


def remove_cosignatures(apps: object, schema_editor: Any) -> None:
    """Drop them; the way back of `install_cosignatures`."""
    drop_triggers(schema_editor, COSIGNATURE_RULES)
