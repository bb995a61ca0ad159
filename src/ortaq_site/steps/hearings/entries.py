"""The entries of typed minutes as values of the library."""

from __future__ import annotations

from collections.abc import Iterable

from ortaq.hearings.record import Stance
from ortaq.hearings.review.minutes import Entry
from ortaq_site.records.hearings import Hearing, HearingSource, MinuteEntry


def open_entries(hearing: Hearing) -> list[MinuteEntry]:
    """Give the entries that stand and that no source holds yet."""
    last = max((source.last_entry for source in hearing.sources.all()), default=0)
    return _standing(hearing, last)


def entries_of(source: HearingSource) -> list[Entry]:
    """Give the entries that a source of typed minutes holds."""
    earlier = source.hearing.sources.filter(position__lt=source.position)
    first = max((one.last_entry for one in earlier), default=0)
    found = _standing(source.hearing, first)
    return as_values(entry for entry in found if entry.pk <= source.last_entry)


def as_values(entries: Iterable[MinuteEntry]) -> list[Entry]:
    """Give stored entries as the library reads them."""
    return [
        Entry(
            name=entry.name,
            role=entry.role,
            organisation=entry.organisation,
            words=entry.words,
            stance=Stance(entry.stance),
            provisions=tuple(entry.provisions),
            promise=entry.promise,
        )
        for entry in entries
    ]


def _standing(hearing: Hearing, after: int) -> list[MinuteEntry]:
    entries = hearing.entries.filter(pk__gt=after, withdraws=None, withdrawn_by=None)
    return list(entries.order_by("pk"))
