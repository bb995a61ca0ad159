"""Explanations in plain words that two people stand for, withdrawn ones included."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq_site.records.law import EditionStatus
from ortaq_site.records.plain_notes import PlainNote
from ortaq_site.steps.open_data.rows import Asked, Row, Stored


def plain_notes(asked: Asked) -> Sequence[Row]:
    """Give one row for each explanation, in the order in which they were written."""
    fields = asked.told(
        consultation="edition__consultation__slug", edition="edition__slug", language="language"
    )
    found = PlainNote.objects.filter(edition__status=EditionStatus.PUBLISHED, **fields)
    found = found.exclude(signature=None).select_related(
        "edition__consultation", "signature", "withdrawal"
    )
    return Stored(found.order_by("edition__consultation__slug", "pk"), _row)


def _row(one: PlainNote) -> Row:
    place = (one.edition.consultation.slug, one.edition.slug, one.language, one.eid)
    withdrawal = getattr(one, "withdrawal", None)
    gone = (withdrawal.withdrawn_at, withdrawal.reason) if withdrawal else (None, "")
    return (*place, one.pk, one.text, one.changes, one.signature.signed_at, *gone)
