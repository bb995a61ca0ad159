"""Hearings, from their sources to the published record.

1. Sources, proposals, decisions, minutes, notes and the log are only ever added to.
2. A hearing is published only out of an unpublished one, with its record stored and with the
   signatures of two different people to exactly that record.
3. A published hearing and everything of it is never changed, added to, or deleted.
"""

from __future__ import annotations

from ortaq_site.records.rules.triggers import Rule, stays

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
    "hearingpromise",
)
"""Tables that are only ever added to."""

INPUTS = ("sourcestanding", "votesnapshot")
"""The same, of what a record rests on; publication lets nothing be added to them either."""

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


def _kept() -> dict[str, Rule]:
    words = "what is kept of a hearing is only ever added to"
    rules: dict[str, Rule] = {}
    for table in (*KEPT_FOR_EVER, *INPUTS):
        rules |= stays(f"records_{table}", words, table)
    return rules


def _closed() -> dict[str, Rule]:
    return {
        f"{table}_insert": (
            "INSERT",
            f"records_{table}",
            _is_published("NEW"),
            "nothing can be added to a published hearing",
        )
        for table in (*CLOSED_BY_PUBLICATION, *INPUTS)
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


RULES: dict[str, Rule] = {**OF_HEARINGS, **_kept(), **_closed(), **_signatures()}
