"""What the results say to one participant: where they stand, and how their region differs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ortaq_site.public.opinion.parts import Row
from ortaq_site.public.opinion.reading import REGION, Results, Told
from ortaq_site.records.participation import Participant
from ortaq_site.steps.opinion.documents import placing_from

SHARED = 3
"""Statements that unite all, as many as one reads at the end of a way."""
DIFFERENT = 2
"""Statements on which a region differs most."""
LEAST_DIFFERENCE = 0.05
"""Difference of shares below which a region is said to think as everybody does."""


@dataclass(frozen=True, slots=True)
class Different:
    """One statement on which a region differs from everybody; shares that agree."""

    told: Told
    here: float
    everywhere: float

    @property
    def by(self) -> float:
        """How much, without sign."""
        return abs(self.here - self.everywhere)


class Yours:
    """The results of a question as one participant meets them."""

    def __init__(self, participant: Participant, results: Results) -> None:
        self.participant = participant
        self.results = results

    @cached_property
    def answers(self) -> Mapping[int, int]:
        """Give their own answers by number of statement."""
        mine = self.participant.votes.values_list("statement__number", "value")
        return dict(mine)

    @property
    def counted(self) -> bool:
        """Whether there are results at all."""
        return self.results.count is not None

    @property
    def grouped(self) -> bool:
        """Whether groups may be claimed."""
        return bool(self.results.groups)

    @cached_property
    def group(self) -> int | None:
        """Give the nearest opinion group; None where there are none, or too few answers."""
        count = self.results.count
        if count is None or not count.placing:
            return None
        named = {str(number): value for number, value in self.answers.items()}
        return placing_from(count.placing).nearest_group(named)

    @property
    def people(self) -> int:
        """Count the people of the nearest group."""
        return next((one.people for one in self.results.groups if one.number == self.group), 0)

    @property
    def needed(self) -> int:
        """Answers that place a person."""
        count = self.results.count
        return int(count.placing["least_votes"]) if count and count.placing else 0

    @property
    def shared(self) -> tuple[tuple[Told, int | None], ...]:
        """Give what unites all, with one's own answer."""
        return tuple((told, self.answers.get(told.number)) for told in self.results.unites[:SHARED])

    @property
    def region(self) -> str:
        """Give the code of the region that they named."""
        return self.participant.region

    @cached_property
    def different(self) -> tuple[Different, ...]:
        """Give the statements on which their region differs most from everybody."""
        if not self.region or self.results.release is None:
            return ()
        whole = self.results.release.document["statement_results"]
        found = [
            Different(told, here.share, result["agree"] / votes)
            for result in whole
            if (votes := result["agree"] + result["disagree"] + result["pass"])
            for told in self.results.statements
            if told.number == int(result["id"])
            for here in [self._here.get(told.number)]
            if here is not None and here.share is not None and here.bound == "exact"
        ]
        found = [one for one in found if one.by >= LEAST_DIFFERENCE]
        return tuple(sorted(found, key=lambda one: (-one.by, one.told.number))[:DIFFERENT])

    @property
    def region_shown(self) -> bool:
        """Whether anything of their region is published."""
        return any(row.share is not None for row in self._here.values())

    @cached_property
    def _here(self) -> Mapping[int, Row]:
        """Give how their region answered, by number of statement."""
        numbers = [told.number for told in self.results.statements]
        return {
            number: row
            for number in numbers
            for row in self.results.rows(REGION, number)
            if row.code == self.region
        }
