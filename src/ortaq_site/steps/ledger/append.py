"""Append acts to the log, in the transaction in which they are accepted."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection

from ortaq.ledger.canonical import Json, canonical
from ortaq.ledger.commitment import SALT_BYTES, commit_to_bytes
from ortaq.ledger.entry import Entry, EntryKind
from ortaq_site.records.ledger import LogMark
from ortaq_site.steps.rows import Table, insert

ENTRIES = Table("records_logentry", {"sequence": "bigint", "line": "bytea"})
CONTENTS = Table(
    "records_logcontent",
    {
        "sequence": "bigint",
        "participant_id": "bigint",
        "subject": "text",
        "payload": "bytea",
        "salt": "bytea",
    },
)


@dataclass(frozen=True, slots=True)
class Act:
    """Something that was accepted, before it has its place in the log.

    author: a pseudonym, "" for the desk. participant: whose content it is, None for the desk.
    """

    kind: EntryKind
    consultation: str
    author: str
    subject: str
    payload: Json
    participant: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an act stands in the log. line: its entry, as it is published."""

    place: int
    line: bytes


def append(acts: Sequence[Act], now: datetime) -> range:
    """Append acts in this order; give their places. Must be called within a transaction.

    The log is locked until that transaction ends, so that places have no gaps; append last.
    """
    placed = write_entries(acts, now)
    return range(placed[0].place, placed[-1].place + 1) if placed else range(0)


def lock_log() -> LogMark:
    """Lock the log until the transaction ends; give how far it has come.

    What must not change between a look at the database and the entry about it is looked at after
    this: so no vote is logged behind the entry that ends its question or erases its author.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("acts are logged in the transaction in which they are accepted")
    return LogMark.objects.select_for_update().get(name="written")


def write_entries(acts: Sequence[Act], now: datetime) -> list[Placed]:
    """Append acts in this order, as `append` does; give their entries too."""
    mark = lock_log()
    hour = max(mark.hour, now.astimezone(UTC).strftime("%Y-%m-%dT%H"))
    contents = [_content(act, place) for place, act in enumerate(acts, mark.size)]
    placed = [
        Placed(place, _entry(act, place, hour, commit_to_bytes(payload, salt)).to_bytes())
        for act, (place, _, _, payload, salt) in zip(acts, contents, strict=True)
    ]
    insert(ENTRIES, [(one.place, one.line) for one in placed])
    insert(CONTENTS, contents)
    size = mark.size + len(placed)
    LogMark.objects.filter(name="written").update(size=size, hour=hour)
    return placed


def _content(act: Act, place: int) -> tuple[int, int | None, str, bytes, bytes]:
    subject = "" if act.participant else act.subject
    salt = secrets.token_bytes(SALT_BYTES)
    return place, act.participant, subject, canonical(act.payload), salt


def _entry(act: Act, place: int, hour: str, commitment: bytes) -> Entry:
    return Entry(
        kind=act.kind,
        consultation=act.consultation,
        sequence=place,
        hour=hour,
        author=act.author,
        subject=act.subject,
        commitment=commitment,
    )
