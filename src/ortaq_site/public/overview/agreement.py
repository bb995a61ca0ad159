"""Where people agree, region by region, with the one statement on which they differ most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ortaq_site.public.opinion.reading import Results, Told
from ortaq_site.public.tiles import TileMap
from ortaq_site.records.participation import Question


@dataclass(frozen=True)
class Agreement:
    """One statement of a question, and the share that agrees with it in each region."""

    results: Results
    told: Told
    divides: bool
    """Whether it divides opinion groups; else nothing does, and it is the clearest that unites."""
    tiles: TileMap


def agreement_in(questions: Iterable[Question]) -> Agreement | None:
    """Give the clearest division of the first question with released answers; None without one.

    Costs one query for each question, where they come with consultation and running count.
    """
    for question in questions:
        results = Results(question)
        dividing = results.divides if results.release else ()
        for told in (*dividing, *results.unites) if results.release else ():
            tiles = results.map_of(told.number)
            if tiles is not None:
                return Agreement(results, told, told in dividing, tiles)
    return None
