"""Append acts to the log, in the transaction in which they are accepted."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connection

from ortaq.ledger.canonical import Json, canonical
from ortaq.ledger.commitment import SALT_BYTES, commit
from ortaq.ledger.entry import Entry, EntryKind
from ortaq_site.records.ledger import LogContent, LogEntry, LogMark


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


def append(acts: Sequence[Act], now: datetime) -> range:
    """Append acts in this order; give their places. Must be called within a transaction.

    The log is locked until that transaction ends, so that places have no gaps; append last.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("acts are logged in the transaction in which they are accepted")
    mark = LogMark.objects.select_for_update().get(name="written")
    hour = max(mark.hour, now.astimezone(UTC).strftime("%Y-%m-%dT%H"))
    places = range(mark.size, mark.size + len(acts))
    salts = [secrets.token_bytes(SALT_BYTES) for _ in acts]
    LogEntry.objects.bulk_create(
        LogEntry(sequence=place, line=_entry(act, place, hour, salt).to_bytes())
        for place, act, salt in zip(places, acts, salts, strict=True)
    )
    LogContent.objects.bulk_create(
        LogContent(
            sequence=place,
            participant_id=act.participant,
            payload=canonical(act.payload),
            salt=salt,
        )
        for place, act, salt in zip(places, acts, salts, strict=True)
    )
    LogMark.objects.filter(name="written").update(size=places.stop, hour=hour)
    return places


def _entry(act: Act, place: int, hour: str, salt: bytes) -> Entry:
    return Entry(
        kind=act.kind,
        consultation=act.consultation,
        sequence=place,
        hour=hour,
        author=act.author,
        subject=act.subject,
        commitment=commit(act.payload, salt),
    )
