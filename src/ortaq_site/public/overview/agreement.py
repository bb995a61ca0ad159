"""Where people agree, region by region, with the one statement on which they differ most."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from ortaq_site.public.opinion.reading import Results, Told
from ortaq_site.public.tiles import TileMap
from ortaq_site.records.law import Consultation


@dataclass(frozen=True)
class Agreement:
    """One statement of a question, and the share that agrees with it in each region."""

    results: Results
    told: Told
    divides: bool
    """Whether it divides opinion groups; else nothing does, and it is the clearest that unites."""
    tiles: TileMap


def agreement_in(consultation: Consultation) -> Agreement | None:
    """Give the clearest division of the first question with released answers; None without one.

    Costs three queries for each question asked.
    """
    asked = consultation.questions.filter(in_preparation=False, opens_at__lte=timezone.now())
    for question in asked.select_related("consultation"):
        results = Results(question)
        dividing = results.divides if results.release else ()
        for told in (*dividing, *results.unites) if results.release else ():
            tiles = results.map_of(told.number)
            if tiles is not None:
                return Agreement(results, told, told in dividing, tiles)
    return None
