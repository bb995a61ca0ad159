"""Wordings that people proposed, and how much of a draft's changed wording came from letters.

A wording that is not shown has its number and what became of it, as its page has; no text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import Count

from ortaq_site.records.influence import InfluenceTrace
from ortaq_site.records.law import EditionStatus
from ortaq_site.records.wordings import Wording, WordingState
from ortaq_site.steps.open_data.rows import Asked, Row, Stored
from ortaq_site.steps.submissions.shares import shares_of

PUBLISHED = EditionStatus.PUBLISHED


def wordings(asked: Asked) -> Sequence[Row]:
    """Give one row for each proposed wording, by number."""
    fields = asked.told(
        consultation="consultation__slug", edition="edition__slug", language="language"
    )
    found = Wording.objects.filter(edition__status=PUBLISHED, **fields)
    found = found.select_related("consultation", "edition").annotate(backing=Count("supports"))
    return Stored(found.order_by("consultation__slug", "number"), _wording)


def influence(asked: Asked) -> Sequence[Row]:
    """Give one row for each changed article of a draft, in each language that was traced."""
    fields = asked.told(
        consultation="consultation__slug", edition="new__edition__slug", language="new__language"
    )
    found = InfluenceTrace.objects.filter(new__edition__status=PUBLISHED, **fields)
    found = found.select_related("consultation", "old__edition", "new__edition")
    found = found.defer("old__akn", "new__akn")
    order = ("consultation__slug", "new__edition__slug", "old__edition__slug", "new__language")
    return [row for trace in found.order_by(*order) for row in _shares(trace)]


def _wording(one: Wording) -> Row:
    shown = one.state == WordingState.SHOWN
    text, reasons = (one.text, one.reasons) if shown else ("", "")
    place = (one.consultation.slug, one.number, one.edition.slug, one.eid, one.language)
    return (*place, one.state, one.backing if shown else None, text, reasons, one.refused_because)


def _shares(trace: InfluenceTrace) -> Iterator[Row]:
    editions = (trace.old.edition.slug, trace.new.edition.slug)
    for one in shares_of(trace):
        place = (trace.consultation.slug, *editions, trace.new.language, one.article)
        yield (*place, one.changed, one.confirmed, one.waiting)
