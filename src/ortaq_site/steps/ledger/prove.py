"""Prove to somebody that their acts are in the log."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_

from django.db.models import Q

from ortaq.ledger.entry import Entry
from ortaq.ledger.merkle import HASH_BYTES, Hash, Node, inclusion_proof
from ortaq.ledger.receipt import Opening, Receipt
from ortaq_site.records.ledger import LogCheckpoint, LogContent, LogEntry, LogNode
from ortaq_site.steps.ledger.witnesses import cosigned


def receipts(contents: Iterable[LogContent]) -> Iterator[Receipt]:
    """Give a receipt for each content whose entry is sealed, under the newest checkpoint."""
    newest = LogCheckpoint.objects.latest()
    note = cosigned(newest)
    sealed = [content for content in contents if content.sequence < newest.size]
    places = [content.sequence for content in sealed]
    lines = LogEntry.objects.in_bulk(places)
    node = _nodes_for(places, newest.size)
    for content in sealed:
        yield Receipt(
            entry=Entry.from_bytes(bytes(lines[content.sequence].line)),
            proof=inclusion_proof(content.sequence, newest.size, node),
            note=note,
            opening=Opening(json.loads(bytes(content.payload)), bytes(content.salt)),
        )


def _nodes_for(places: Sequence[int], size: int) -> Node:
    """Fetch what the proofs of these entries are made of: one query.

    A first pass over the proofs only notes which hashes they ask for.
    """
    wanted: defaultdict[int, set[int]] = defaultdict(set)

    def noted(level: int, index: int) -> Hash:
        wanted[level].add(index)
        return bytes(HASH_BYTES)

    for place in places:
        inclusion_proof(place, size, noted)
    found = dict(_stored(wanted))
    return lambda level, index: found[level, index]


def _stored(wanted: Mapping[int, set[int]]) -> Iterator[tuple[tuple[int, int], Hash]]:
    places = [Q(level=level, index__in=indices) for level, indices in wanted.items()]
    if not places:  # a log of one entry
        return
    # Nothing else may stand in this OR: SQLite uses the index only where every part of it can.
    chosen = reduce(or_, places)
    for level, index, found in LogNode.objects.filter(chosen).values_list("level", "index", "hash"):
        yield (level, index), bytes(found)
