"""Rules on hearings that the database itself keeps, whatever program writes to it.

1. Sources, proposals, decisions, minutes, notes and the log are only ever added to.
2. A hearing is published only out of an unpublished one, with its record stored and with the
   signatures of two different people to exactly that record.
3. A published hearing and everything of it is never changed, added to, or deleted.
"""

from __future__ import annotations

from typing import Any

from ortaq_site.records.immutability import Rule, create_triggers, drop_triggers

KEPT_FOR_EVER = (
    "hearingsource",
    "hearingproposal",
    "hearingdecision",
    "minuteentry",
    "attendeenote",
    "noteanswer",
    "hearingevent",
    "hearingpublication",
    "hearingmention",
)
"""Tables that are only ever added to."""

LATER = ("hearingpromise",)
"""The same, of a table made by a later migration."""

INPUTS = ("sourcestanding", "votesnapshot")
"""The same, of tables made by a still later one; publication lets nothing be added to them."""

CLOSED_BY_PUBLICATION = (
    "hearingsource",
    "hearingproposal",
    "hearingdecision",
    "minuteentry",
    "attendeenote",
    "hearingsignature",
)
"""Tables to which publication lets nothing be added; they name their hearing by `hearing_id`."""

_SIGNED = (
    "(SELECT COUNT(DISTINCT s.user_id) FROM records_hearingsignature s"
    " JOIN records_hearingpublication p ON p.hearing_id = s.hearing_id"
    " WHERE s.hearing_id = NEW.id AND s.record_sha256 = p.sha256)"
)

OF_HEARINGS: dict[str, Rule] = {
    "hearing_born_unpublished": (
        "INSERT",
        "records_hearing",
        "NEW.status = 'published'",
        "a hearing cannot begin as published",
    ),
    "hearing_needs_two_signatures": (
        "UPDATE",
        "records_hearing",
        f"NEW.status = 'published' AND OLD.status <> 'published' AND {_SIGNED} < 2",
        "publication needs the record and the signatures of two people to it",
    ),
    "hearing_stays": (
        "UPDATE",
        "records_hearing",
        "OLD.status = 'published'",
        "a published hearing cannot be changed",
    ),
    "hearing_remains": (
        "DELETE",
        "records_hearing",
        "OLD.status = 'published'",
        "a published hearing cannot be deleted",
    ),
}


def rules() -> dict[str, Rule]:
    """Give all rules on hearings by name."""
    return {**OF_HEARINGS, **_kept(), **_closed(), **_signatures()}


def install(apps: object, schema_editor: Any) -> None:
    """Create the triggers anew; made for `migrations.RunPython`."""
    create_triggers(schema_editor, rules())


def remove(apps: object, schema_editor: Any) -> None:
    """Drop them; the way back of `install`."""
    drop_triggers(schema_editor, rules())


def install_for_promises(apps: object, schema_editor: Any) -> None:
    """Create the triggers of a table that came later; made for `migrations.RunPython`."""
    create_triggers(schema_editor, _kept(LATER))


def remove_for_promises(apps: object, schema_editor: Any) -> None:
    """Drop them; the way back of `install_for_promises`."""
    drop_triggers(schema_editor, _kept(LATER))


def install_for_inputs(apps: object, schema_editor: Any) -> None:
    """Create the triggers of what a record rests on; made for `migrations.RunPython`."""
    create_triggers(schema_editor, {**_kept(INPUTS), **_closed(INPUTS)})


def remove_for_inputs(apps: object, schema_editor: Any) -> None:
    """Drop them; the way back of `install_for_inputs`."""
    drop_triggers(schema_editor, {**_kept(INPUTS), **_closed(INPUTS)})


def _kept(tables: tuple[str, ...] = KEPT_FOR_EVER) -> dict[str, Rule]:
    return {
        f"{table}_{event.lower()}": (
            event,
            f"records_{table}",
            "1 = 1",
            "what is kept of a hearing is only ever added to",
        )
        for table in tables
        for event in ("UPDATE", "DELETE")
    }


def _closed(tables: tuple[str, ...] = CLOSED_BY_PUBLICATION) -> dict[str, Rule]:
    return {
        f"{table}_insert": (
            "INSERT",
            f"records_{table}",
            _is_published("NEW"),
            "nothing can be added to a published hearing",
        )
        for table in tables
    }


def _signatures() -> dict[str, Rule]:
    return {
        f"hearingsignature_{event.lower()}": (
            event,
            "records_hearingsignature",
            condition,
            "a signature of a published hearing cannot be changed",
        )
        for event, condition in (
            ("UPDATE", f"{_is_published('OLD')} OR {_is_published('NEW')}"),
            ("DELETE", _is_published("OLD")),
        )
    }


def _is_published(row: str) -> str:
    hearing = f"h.id = {row}.hearing_id AND h.status = 'published'"
    return "EXISTS (SELECT 1 FROM records_hearing h WHERE " + hearing + ")"  # noqa: S608 (ours)
