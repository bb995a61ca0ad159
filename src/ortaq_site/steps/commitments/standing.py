"""Commitments with where they stand on a day, as pages need them: computed, nothing stored."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import get_language

from ortaq.commitments.commitment import Commitment as Value
from ortaq.commitments.indicator import Indicator, Reading, conflicts, in_order
from ortaq.commitments.status import Status, status_on
from ortaq.report.commitments_page.rows import URGENCY
from ortaq.report.readings_chart import ReadingsChart, readings_chart
from ortaq_site.records.commitments import Commitment, CommitmentRevision
from ortaq_site.steps.commitments.load import FETCHED, commitment_of, commitments_with_all


@dataclass(frozen=True)
class ShownIndicator:
    """An indicator with what was known on the day: as a table, as a chart, and what disagrees."""

    indicator: Indicator
    readings: tuple[Reading, ...]
    due_on: datetime.date | None

    @cached_property
    def chart(self) -> ReadingsChart | None:
        """Give the drawing; None where there is too little to draw."""
        known = Indicator(
            self.indicator.id,
            self.indicator.name,
            self.indicator.unit,
            self.indicator.area,
            self.indicator.topic,
            self.indicator.target,
            self.readings,
        )
        return readings_chart(known, self.due_on)

    @cached_property
    def conflicts(self) -> list[tuple[Reading, Reading]]:
        """Give pairs of readings that contradict each other."""
        known = set(self.readings)
        return [pair for pair in conflicts(self.indicator) if known.issuperset(pair)]


@dataclass(frozen=True)
class Shown:
    """One commitment and where it stands."""

    record: Commitment
    value: Value
    status: Status

    @property
    def name(self) -> str:
        """Its title in the reader's language, else as it was first written, or its sentence."""
        return self.value.title_in(get_language() or "kk") or self.value.wording

    @property
    def language(self) -> str:
        """The language of `name`."""
        return self.value.language_of_title(get_language() or "kk")

    @property
    def region(self) -> str:
        """Its region, ISO 3166-2, or ""."""
        return self.value.place.region if self.value.place else ""

    @property
    def due_days(self) -> int:
        """Days until the last day, or since it, never negative; 0 without one."""
        return abs(self.status.days_left or 0)

    @cached_property
    def indicators(self) -> list[ShownIndicator]:
        """Give the indicators with what was known on the day."""
        return [
            ShownIndicator(
                indicator,
                tuple(r for r in in_order(indicator) if r.was_known(self.status.day)),
                self.status.due_on,
            )
            for indicator in self.value.indicators
        ]

    @cached_property
    def disputes(self) -> list[object]:
        """Give the disputes known on the day."""
        return [noted for noted in self.value.disputes if noted.on <= self.status.day]

    @cached_property
    def history(self) -> list[object]:
        """Give the judgements known on the day, newest first."""
        known = [one for one in self.value.judgements if one.on <= self.status.day]
        return sorted(known, key=lambda one: one.on, reverse=True)


def all_shown(day: datetime.date) -> list[Shown]:
    """Give all commitments, the most urgent first."""
    values = ((record, commitment_of(record)) for record in commitments_with_all())
    found = [Shown(record, value, status_on(value, day)) for record, value in values]
    return sorted(found, key=_order)


def shown_about(article: str, day: datetime.date) -> list[Shown]:
    """Give the commitments about an article, the most urgent first.

    article: `consultation/edition/eid`. Costs one query; where there are any, those of `FETCHED`.
    """
    said = CommitmentRevision.objects.filter(document__has_key="provisions").order_by("pk")
    latest = dict(said.values_list("commitment", "document__provisions"))
    keys = [key for key, provisions in latest.items() if article in provisions]
    found = commitments_with_all().filter(pk__in=keys) if keys else ()
    values = ((record, commitment_of(record)) for record in found)
    shown = [Shown(record, value, status_on(value, day)) for record, value in values]
    return sorted(shown, key=_order)


def one_shown(slug: str, day: datetime.date) -> Shown:
    """Give one commitment. Raises Commitment.DoesNotExist."""
    record = Commitment.objects.prefetch_related(*FETCHED).get(slug=slug)
    value = commitment_of(record)
    return Shown(record, value, status_on(value, day))


def _order(shown: Shown) -> tuple[int, datetime.date, str]:
    last = shown.status.due_on or datetime.date.max
    return URGENCY.index(shown.status.state), last, shown.value.id
