"""Which sources of a hearing count, and which were set aside and why."""

from __future__ import annotations

from ortaq_site.records.hearing_inputs import SourceStanding
from ortaq_site.records.hearings import Hearing, HearingSource


def set_aside_in(hearing: Hearing) -> dict[int, SourceStanding]:
    """Give what was said last of each source that is set aside, by its position."""
    told = SourceStanding.objects.filter(hearing=hearing).select_related("source", "made_by")
    last = {one.source.position: one for one in told.defer("source__text").order_by("pk")}
    return {position: one for position, one in last.items() if one.set_aside}


def counting_sources(hearing: Hearing) -> list[HearingSource]:
    """Give the sources that count, in their order."""
    aside = set_aside_in(hearing)
    sources = hearing.sources.exclude(position__in=aside) if aside else hearing.sources.all()
    return list(sources.select_related("file__received_from").defer("file__content"))
