"""Published hearings, and what was said at them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ortaq_site.records.hearings import HearingPublication, HearingStatus
from ortaq_site.steps.open_data.rows import Asked, Row, Stored


def published(asked: Asked) -> Any:
    """Give the publications, in a lasting order."""
    fields = asked.told(consultation="hearing__consultation__slug", hearing="hearing__slug")
    found = HearingPublication.objects.filter(hearing__status=HearingStatus.PUBLISHED, **fields)
    found = found.select_related("hearing__consultation", "hearing__edition")
    return found.order_by("hearing__consultation__slug", "hearing__slug")


def hearings(asked: Asked) -> Sequence[Row]:
    """Give one row for each hearing."""
    return Stored(published(asked), _hearing)


def hearing_statements(asked: Asked) -> Sequence[Row]:
    """Give one row for each statement."""
    return [row for one in published(asked) for row in _statements(one)]


def hearing_file(one: HearingPublication) -> str:
    """Name the file of a record in a snapshot."""
    return f"hearings/{one.hearing.consultation.slug}/{one.hearing.slug}.json"


def hearing_document(one: HearingPublication) -> dict[str, Any]:
    """Give the whole record as it was published, with its receipt."""
    return {
        "hearing": one.hearing.slug,
        "consultation": one.hearing.consultation.slug,
        **one.record,
        "receipt": one.receipt,
    }


def _hearing(one: HearingPublication) -> Row:
    hearing = one.hearing
    edition = hearing.edition.slug if hearing.edition else ""
    titles = (hearing.title_kk, hearing.title_ru, hearing.title_en)
    counts = (one.people, one.statements, one.objections)
    told = (hearing.consultation.slug, hearing.slug, *titles, edition, one.day, one.region)
    return (*told, one.kind, *counts, hearing.published_at, hearing_file(one))


def _statements(one: HearingPublication) -> Iterator[Row]:
    record = one.record
    languages = [source["lang"] for source in record["sources"]]
    people = {person["id"]: person for name in ("voices", "people") for person in record[name]}
    for said in record["statements"]:
        person = people.get(said["speaker_id"] or "", {})
        yield (
            one.hearing.consultation.slug,
            one.hearing.slug,
            said["id"],
            said["speaker"] or "",
            person.get("role") or "",
            person.get("organisation") or "",
            said["kind"],
            said["stance"],
            " ".join(said["provisions"]),
            " ".join(said["topics"]),
            languages[said["source"]],
            said["text"],
        )
