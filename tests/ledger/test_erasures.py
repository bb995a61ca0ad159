"""The log says which entries lost their content, from any place on."""

from __future__ import annotations

import pytest

from ortaq.ledger.entry import Entry, EntryKind
from ortaq.ledger.erasures import erased_after
from ortaq.ledger.errors import MalformedNote


def entry(place: int, kind: EntryKind, subject: str) -> bytes:
    return Entry(kind, "garden", place, "2026-11-01T10", "", subject, bytes(32)).to_bytes()


LINES = [
    entry(0, EntryKind.VOTE, "trees/1"),
    entry(1, EntryKind.VOTE, "erased/0"),
    entry(2, EntryKind.ERASED, "0"),
    entry(3, EntryKind.VOTE, "trees/1"),
    entry(4, EntryKind.ERASED, "3"),
    entry(5, EntryKind.ERASED, "1"),
]


def test_only_erasures_from_a_place_on_are_told_in_order() -> None:
    assert erased_after(LINES, 0, 6) == (0, 1, 3)
    assert erased_after(LINES, 3, 6) == (1, 3)


def test_entries_behind_the_end_do_not_count() -> None:
    assert erased_after(LINES, 3, 5) == (3,)
    assert erased_after(LINES, 6, 6) == ()


def test_a_line_that_is_no_entry_is_refused() -> None:
    with pytest.raises(MalformedNote):
        erased_after([b'{"kind":"erased"}'], 0, 1)
