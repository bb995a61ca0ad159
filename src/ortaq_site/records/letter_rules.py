"""Rules about letters and answers that the database itself keeps, whatever program writes to it.

1. The words of a letter, its key and its channel never change; no letter and no group is deleted.
2. The log of groups is only ever added to.
3. An answer is published only with the signatures of two different people, and then never changed;
   nor are its signatures and its additions.
"""

from __future__ import annotations

from typing import Any

from ortaq_site.records.immutability import Rule, create_triggers, drop_triggers

_WORDS = ("consultation_id", "key", "channel", "received", "text", "proposed", "number")
_PUBLISHED = "EXISTS (SELECT 1 FROM records_answer a WHERE a.id = {}.answer_id"
_PUBLISHED += " AND a.batch_id IS NOT NULL)"

RULES: dict[str, Rule] = {
    "letter_stays": (
        "UPDATE",
        "records_submission",
        " OR ".join(f"NEW.{column} <> OLD.{column}" for column in _WORDS),
        "the words of a letter are never changed",
    ),
    "letter_remains": ("DELETE", "records_submission", "1 = 1", "a letter is never deleted"),
    "group_remains": ("DELETE", "records_lettergroup", "1 = 1", "a group is never deleted"),
    "answer_born_unpublished": (
        "INSERT",
        "records_answer",
        "NEW.batch_id IS NOT NULL",
        "an answer cannot begin as published",
    ),
    "answer_needs_two_signatures": (
        "UPDATE",
        "records_answer",
        "NEW.batch_id IS NOT NULL AND OLD.batch_id IS NULL AND (SELECT COUNT(DISTINCT user_id)"
        " FROM records_answersignature WHERE answer_id = NEW.id) < 2",
        "publication of an answer needs the signatures of two people",
    ),
    "answer_stays": (
        "UPDATE",
        "records_answer",
        "OLD.batch_id IS NOT NULL",
        "a published answer cannot be changed",
    ),
    "answer_remains": (
        "DELETE",
        "records_answer",
        "OLD.batch_id IS NOT NULL",
        "a published answer cannot be deleted",
    ),
    **{
        f"letterevent_{event.lower()}": (
            event,
            "records_letterevent",
            "1 = 1",
            "what is in the log stays in the log",
        )
        for event in ("UPDATE", "DELETE")
    },
    **{
        f"{table}_{event.lower()}": (
            event,
            f"records_{table}",
            " OR ".join(_PUBLISHED.format(row) for row in rows),
            "what belongs to a published answer cannot be changed",
        )
        for table in ("answersignature", "answeraddition")
        for event, rows in {
            "INSERT": ("NEW",),
            "UPDATE": ("OLD", "NEW"),
            "DELETE": ("OLD",),
        }.items()
    },
}


def install_letter_rules(apps: object, schema_editor: Any) -> None:
    """Create the triggers; made for `migrations.RunPython`."""
    create_triggers(schema_editor, RULES)


def remove_letter_rules(apps: object, schema_editor: Any) -> None:
    """Drop the triggers; the way back."""
    drop_triggers(schema_editor, RULES)
