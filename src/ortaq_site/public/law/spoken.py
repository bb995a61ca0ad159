"""What was said about one article at published hearings, for the page of that article."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Case, Value, When

from ortaq.hearings.record import Stance
from ortaq_site.public.law.reading import Reading
from ortaq_site.records.hearings import HearingMention

SHOWN = 5
ORDER = (Stance.OBJECT, Stance.AMEND, Stance.SUPPORT, Stance.NONE)
"""Dissent first: it is what a list of agreement hides."""


@dataclass(frozen=True)
class SaidAbout:
    """What was said about an article."""

    mentions: tuple[HearingMention, ...]
    total: int
    hearings: int
    counts: tuple[tuple[str, int], ...]
    """By stance, those that occur."""


def said_about(shown: Reading, eid: str) -> SaidAbout | None:
    """Give what was said about an article; None for nothing. Costs two queries."""
    mentions = HearingMention.objects.filter(edition=shown.edition, article=eid)
    stances = list(mentions.values_list("stance", "publication_id"))
    if not stances:
        return None
    rank = Case(*(When(stance=stance, then=Value(at)) for at, stance in enumerate(ORDER)))
    first = mentions.select_related("publication__hearing__consultation").defer(
        "publication__record", "publication__receipt"
    )
    counted = [(str(stance), sum(one == stance for one, _ in stances)) for stance in ORDER]
    return SaidAbout(
        mentions=tuple(first.order_by(rank, "-pk")[:SHOWN]),
        total=len(stances),
        hearings=len({publication for _, publication in stances}),
        counts=tuple(pair for pair in counted if pair[1]),
    )
