"""Small logs drawn for tests."""

from __future__ import annotations

from dataclasses import replace

from ortaq.ledger.audit import Audit, Keys, audit
from ortaq.ledger.checkpoint import Checkpoint
from ortaq.ledger.commitment import commit
from ortaq.ledger.entry import Entry, EntryKind
from ortaq.ledger.keys import KeyType, SigningKey
from ortaq.ledger.merkle import Frontier, leaf_hash
from ortaq.ledger.note import Note

ORIGIN = "ortaq.example/draft"
KEY = SigningKey(ORIGIN, bytes(range(32)))
WITNESS = SigningKey("university.example/w", bytes(range(32, 64)), KeyType.COSIGNATURE)
KEYS = Keys(KEY.verifier, (WITNESS.verifier,))


def salt(place: int) -> bytes:
    return place.to_bytes(16, "big")


def content(place: int) -> dict[str, str | int]:
    return {"statement": f"s{place % 5}", "vote": place % 3 - 1}


def entry(place: int) -> Entry:
    return Entry(
        EntryKind.VOTE,
        "draft",
        place,
        f"2026-02-{1 + place // 24:02d}T{place % 24:02d}",
        f"{place % 7:032x}",
        f"s{place % 5}",
        commit(content(place), salt(place)),
    )


def log(size: int) -> list[bytes]:
    return [entry(place).to_bytes() for place in range(size)]


def erasing(place: int, erased: int) -> bytes:
    act = replace(entry(place), kind=EntryKind.ERASED, author="", subject=str(erased))
    return act.to_bytes()


def checkpoint(lines: list[bytes], key: SigningKey = KEY) -> Note:
    frontier = Frontier().with_leaves(map(leaf_hash, lines))
    return Checkpoint(ORIGIN, frontier.size, frontier.root()).signed(key)


def audited(lines: list[bytes], *notes: Note) -> Audit:
    return audit(lines, [note.to_text() for note in notes], KEYS)
