"""The loudest objections: said against at meetings, and what most letters still wait for."""

from __future__ import annotations

from dataclasses import dataclass

from ortaq.hearings.record import Stance
from ortaq.law.act import Provision
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.submissions.reading import Point, confirmed, points_of
from ortaq_site.records.hearings import HearingMention
from ortaq_site.records.submissions import GroupState

SHOWN = 3
"""Of each kind; the others are one link away."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Words said against a provision at a meeting."""

    mention: HearingMention
    unit: Provision | None
    """The article; None where this text does not have it."""


@dataclass(frozen=True, slots=True)
class Objections:
    """What stands against the draft, the loudest first."""

    said: tuple[Objection, ...]
    waiting: list[Point]
    """Points of letters without a published answer, the most voices first."""

    def __bool__(self) -> bool:
        return bool(self.said or self.waiting)


def objections_to(reading: Reading) -> Objections:
    """Give the objections to a draft. Costs two queries."""
    waiting = confirmed(reading.consultation).exclude(state=GroupState.PUBLISHED)
    return Objections(_said(reading), points_of(waiting[:SHOWN], reading))


def _said(reading: Reading) -> tuple[Objection, ...]:
    """Give the latest statements against, each once however many articles it names."""
    against = HearingMention.objects.filter(edition=reading.edition, stance=Stance.OBJECT)
    latest = against.select_related("publication__hearing__consultation").defer(
        "publication__record", "publication__receipt"
    )
    # A statement rarely names more than four articles.
    found = latest.order_by("-publication__day", "-pk")[: SHOWN * 4]
    once = {(mention.publication_id, mention.statement): mention for mention in reversed(found)}
    newest = list(reversed(once.values()))[:SHOWN]
    return tuple(Objection(one, reading.provisions.get(one.article)) for one in newest)
