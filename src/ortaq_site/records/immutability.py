"""Rules that the database itself keeps, whatever program writes to it.

1. An edition is published only out of an unpublished one, with at least one text and with the
   signatures of two different people.
2. A published edition, its texts and its signatures are never changed or deleted, nor are the
   files that they came from.
3. Corrections and the log of the desk are only ever added to.
4. What a commitment says, its readings, judgements, disputes and answers are only ever added to; a
   judgement is signed by another person; a commitment keeps its address, a decision its decision.

Triggers belong to a table: on SQLite, a migration that rebuilds one of these tables drops them.
Such a migration ends with `migrations.RunPython(install)` again; a test sees that they are there.
"""

from __future__ import annotations

from typing import Any

Rule = tuple[str, str, str, str]
"""(event, table, condition on OLD and NEW, words of the refusal)"""

REFUSALS = {
    "edition_born_unpublished": (
        "INSERT",
        "records_edition",
        "NEW.status = 'published'",
        "an edition cannot begin as published",
    ),
    "edition_needs_two_signatures": (
        "UPDATE",
        "records_edition",
        "NEW.status = 'published' AND OLD.status <> 'published' AND ("
        "(SELECT COUNT(DISTINCT user_id) FROM records_signature WHERE edition_id = NEW.id) < 2"
        " OR NOT EXISTS (SELECT 1 FROM records_editiontext WHERE edition_id = NEW.id))",
        "publication needs a text and the signatures of two people",
    ),
    "edition_stays": (
        "UPDATE",
        "records_edition",
        "OLD.status = 'published'",
        "a published edition cannot be changed",
    ),
    "edition_remains": (
        "DELETE",
        "records_edition",
        "OLD.status = 'published'",
        "a published edition cannot be deleted",
    ),
    "source_stays": ("UPDATE", "records_sourcefile", "1 = 1", "a source file is never altered"),
    "source_remains": (
        "DELETE",
        "records_sourcefile",
        "EXISTS (SELECT 1 FROM records_editiontext t JOIN records_edition e ON e.id = t.edition_id"
        " WHERE t.source_id = OLD.id AND e.status = 'published')",
        "the source of a published text cannot be deleted",
    ),
}
"""name -> (event, table, condition on OLD and NEW, words of the refusal)"""

PARTS = {
    "records_editiontext": "a text of a published edition cannot be changed",
    "records_signature": "a signature of a published edition cannot be changed",
}
"""Tables whose rows belong to an edition by `edition_id` -> words of the refusal."""

LOG_REFUSALS = {
    f"{table}_{event.lower()}": (event, table, "1 = 1", "what is in the log stays in the log")
    for table in ("records_correction", "records_deskevent")
    for event in ("UPDATE", "DELETE")
}
"""What was done at the desk is only ever added to."""


COMMITMENT_LOGS = (
    "records_commitmentrevision",
    "records_commitmentindicator",
    "records_indicatorreading",
    "records_commitmentjudgement",
    "records_judgementsignature",
    "records_commitmentdispute",
    "records_disputeanswer",
)
"""Tables of commitments that are only ever added to."""

COMMITMENT_REFUSALS: dict[str, Rule] = {
    **{
        f"{table}_{event.lower()}": (event, table, "1 = 1", "what was said or judged stays")
        for table in COMMITMENT_LOGS
        for event in ("UPDATE", "DELETE")
    },
    "judgement_needs_another_person": (
        "INSERT",
        "records_judgementsignature",
        "EXISTS (SELECT 1 FROM records_commitmentjudgement j WHERE j.id = NEW.judgement_id"
        " AND j.made_by_id = NEW.signed_by_id)",
        "a judgement is signed by another person",
    ),
    "commitment_keeps_its_address": (
        "UPDATE",
        "records_commitment",
        "NEW.slug <> OLD.slug",
        "the address of a commitment never changes",
    ),
    "commitment_remains": (
        "DELETE",
        "records_commitment",
        "1 = 1",
        "a commitment cannot be deleted",
    ),
    "decision_stays": (
        "UPDATE",
        "records_promiseproposal",
        "OLD.state <> 'open'",
        "a decision on a proposal stays",
    ),
}


def install(apps: object, schema_editor: Any) -> None:
    """Create the triggers of editions anew; made for `migrations.RunPython`."""
    create_triggers(schema_editor, {**REFUSALS, **_rules_of_parts()})


def remove(apps: object, schema_editor: Any) -> None:
    """Drop the triggers of editions; the way back of `install`."""
    drop_triggers(schema_editor, {**REFUSALS, **_rules_of_parts()})


def install_log_rules(apps: object, schema_editor: Any) -> None:
    """Create the triggers that keep the log of the desk; made for `migrations.RunPython`."""
    create_triggers(schema_editor, LOG_REFUSALS)


def remove_log_rules(apps: object, schema_editor: Any) -> None:
    """Drop the triggers of the log; the way back of `install_log_rules`."""
    drop_triggers(schema_editor, LOG_REFUSALS)


def install_commitment_rules(apps: object, schema_editor: Any) -> None:
    """Create the triggers of commitments; made for `migrations.RunPython`."""
    create_triggers(schema_editor, COMMITMENT_REFUSALS)


def remove_commitment_rules(apps: object, schema_editor: Any) -> None:
    """Drop the triggers of commitments; the way back of `install_commitment_rules`."""
    drop_triggers(schema_editor, COMMITMENT_REFUSALS)


def create_triggers(schema_editor: Any, rules: dict[str, Rule]) -> None:
    """Create a trigger for each rule, in place of one of the same name."""
    create = {"sqlite": _on_sqlite, "postgresql": _on_postgresql}[schema_editor.connection.vendor]
    for name, rule in rules.items():
        for statement in create(f"ortaq_{name}", rule):
            schema_editor.execute(statement)


def drop_triggers(schema_editor: Any, rules: dict[str, Rule]) -> None:
    """Drop the triggers of these rules."""
    postgresql = schema_editor.connection.vendor == "postgresql"
    for name, (_, table, _, _) in rules.items():
        where = f" ON {table}" if postgresql else ""
        schema_editor.execute(f"DROP TRIGGER IF EXISTS ortaq_{name}{where}")


def _rules_of_parts() -> dict[str, Rule]:
    rows = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}
    return {
        f"{table}_{event.lower()}": (
            event,
            table,
            " OR ".join(_edition_is_published(row) for row in rows[event]),
            words,
        )
        for table, words in PARTS.items()
        for event in rows
    }


def _edition_is_published(row: str) -> str:
    edition = f"e.id = {row}.edition_id AND e.status = 'published'"
    return "EXISTS (SELECT 1 FROM records_edition e WHERE " + edition + ")"  # noqa: S608 (ours)


def _on_sqlite(name: str, rule: Rule) -> list[str]:
    event, table, condition, words = rule
    return [
        f"DROP TRIGGER IF EXISTS {name}",
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{words}'); END",
    ]


def _on_postgresql(name: str, rule: Rule) -> list[str]:
    # A WHEN clause of PostgreSQL may not hold a subquery, so the condition is in the function.
    event, table, condition, words = rule
    row = "OLD" if event == "DELETE" else "NEW"
    return [
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger AS $$ BEGIN "
        f"IF {condition} THEN RAISE EXCEPTION '{words}' USING ERRCODE = 'check_violation'; "
        f"END IF; RETURN {row}; END $$ LANGUAGE plpgsql",
        f"DROP TRIGGER IF EXISTS {name} ON {table}",
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]
