"""What consultations have gathered, at a glance, for the list of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from ortaq_site.records.hearings import HearingPublication
from ortaq_site.records.law import Consultation
from ortaq_site.records.participation import Participant
from ortaq_site.records.submissions import Submission


@dataclass(frozen=True, slots=True)
class Glance:
    """Three counts of one consultation."""

    letters: int
    hearings: int
    people: int
    """Who take part in its votes."""


def glances(consultations: Iterable[Consultation]) -> dict[int, Glance]:
    """Count for each by its key. Costs three queries, however many there are."""
    keys = [consultation.pk for consultation in consultations]
    here = Submission.objects.filter(consultation__in=keys, erased_at=None)
    letters = _per(here, "consultation")
    held_in = "hearing__consultation"
    published = HearingPublication.objects.filter(**{f"{held_in}__in": keys})
    hearings = _per(published, held_in)
    voted_in = "question__consultation"
    people = _per(Participant.objects.filter(**{f"{voted_in}__in": keys}), voted_in)
    return {
        key: Glance(letters.get(key, 0), hearings.get(key, 0), people.get(key, 0)) for key in keys
    }


def _per(records: QuerySet[Any], field: str) -> dict[int, int]:
    return dict(records.order_by().values_list(field).annotate(Count("pk")))
