"""Which entries had their content erased, as the entries after a place of the log say.

The content of an erased entry must not come back, whatever old copy of a database is put in place.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from ortaq.ledger.entry import Entry, EntryKind

_MARK = b'"kind":"erased"'
"""Stands in the line of an erasure, and nowhere else: names have no quotation marks."""


def erased_after(lines: Iterable[bytes], start: int, end: int) -> tuple[int, ...]:
    """Give the places of entries that were erased by the entries from start to end - 1, in order.

    lines: all entries without newlines. Raises MalformedNote where a line is no entry.
    """
    told = (line for line in islice(lines, start, end) if _MARK in line)
    entries = map(Entry.from_bytes, told)
    places = (int(one.subject) for one in entries if one.kind is EntryKind.ERASED)
    return tuple(dict.fromkeys(sorted(places)))
