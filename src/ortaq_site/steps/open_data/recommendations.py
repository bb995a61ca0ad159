"""Recommendations of councils, with the answers that two people stand for; no drafts of answers.

Where one stands on a day follows from its row: answered, else overdue once its last day has passed.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortaq_site.records.law import EditionStatus
from ortaq_site.records.recommendations import Recommendation
from ortaq_site.steps.open_data.rows import Asked, Row, Stored
from ortaq_site.steps.recommendations import signed_answer


def recommendations(asked: Asked) -> Sequence[Row]:
    """Give one row for each recommendation, by number."""
    fields = asked.told(consultation="consultation__slug", language="language")
    found = Recommendation.objects.filter(**fields).select_related("consultation", "edition")
    found = found.prefetch_related("answers__signature")
    return Stored(found.order_by("consultation__slug", "number"), _row)


def _row(one: Recommendation) -> Row:
    edition = one.edition
    shown = edition is not None and edition.status == EditionStatus.PUBLISHED
    place = (edition.slug, " ".join(one.provisions)) if edition and shown else ("", "")
    answer = signed_answer(one)
    told = (answer.kind, answer.language, answer.text, answer.answered_on) if answer else ()
    return (
        *(one.consultation.slug, one.number, one.council, one.region, one.language, one.text),
        *(*place, one.addressed_to, one.adopted_on, one.due_on),
        *(told or ("", "", "", None)),
    )
