"""What the database itself keeps of public pages and of recommendations."""

from __future__ import annotations

from typing import Any

from ortaq_site.records.immutability import Rule, create_triggers, drop_triggers

LOGS = (
    "records_figuredecision",
    "records_recommendation",
    "records_recommendationanswer",
    "records_recommendationsignature",
)
"""Tables that are only ever added to."""

FIGURE_REFUSALS: dict[str, Rule] = {
    **{
        f"{table}_{event.lower()}": (event, table, "1 = 1", "what was decided or answered stays")
        for table in LOGS
        for event in ("UPDATE", "DELETE")
    },
    "figure_keeps_its_address": (
        "UPDATE",
        "records_publicfigure",
        "NEW.slug <> OLD.slug OR NEW.kind <> OLD.kind",
        "the address of a public page never changes",
    ),
    "answer_needs_another_person": (
        "INSERT",
        "records_recommendationsignature",
        "EXISTS (SELECT 1 FROM records_recommendationanswer a WHERE a.id = NEW.answer_id"
        " AND a.made_by_id = NEW.signed_by_id)",
        "an answer is signed by another person",
    ),
}


def install_figure_rules(apps: object, schema_editor: Any) -> None:
    """Create the triggers; made for `migrations.RunPython`."""
    create_triggers(schema_editor, FIGURE_REFUSALS)


def remove_figure_rules(apps: object, schema_editor: Any) -> None:
    """Drop the triggers; the way back of `install_figure_rules`."""
    drop_triggers(schema_editor, FIGURE_REFUSALS)
