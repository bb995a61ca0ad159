"""Prove to somebody that their acts are in the log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ortaq.ledger.entry import Entry
from ortaq.ledger.merkle import inclusion_proof
from ortaq.ledger.note import Note
from ortaq.ledger.receipt import Opening, Receipt
from ortaq_site.records.ledger import LogCheckpoint, LogContent, LogEntry
from ortaq_site.steps.ledger.seal import node


def receipts(contents: Iterable[LogContent]) -> Iterator[Receipt]:
    """Give a receipt for each content whose entry is sealed, under the newest checkpoint."""
    newest = LogCheckpoint.objects.latest()
    note = Note.from_text(newest.note)
    sealed = [content for content in contents if content.sequence < newest.size]
    lines = LogEntry.objects.in_bulk([content.sequence for content in sealed])
    for content in sealed:
        yield Receipt(
            entry=Entry.from_bytes(bytes(lines[content.sequence].line)),
            proof=inclusion_proof(content.sequence, newest.size, node),
            note=note,
            opening=Opening(json.loads(bytes(content.payload)), bytes(content.salt)),
        )
