"""From a record of who said what to the whole: decisions, links, topics, claims and their test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ortaq.hearings.claims import OpenVote, find_claims, judged
from ortaq.hearings.claims.leading import leaders_of
from ortaq.hearings.claims.told_of_many import with_statements_of_many
from ortaq.hearings.decisions import find_resolutions
from ortaq.hearings.document import Document
from ortaq.hearings.provisions import with_provisions
from ortaq.hearings.record import Record
from ortaq.law.act import Act


def completed(
    record: Record, document: Document, act: Act | None = None, votes: Sequence[OpenVote] = ()
) -> Record:
    """Give the record of one document with everything that follows from its people and words.

    record: with event, people and statements, of this document alone. act: the edition discussed.
    votes: of an open vote on its provisions. Decisions and claims are found anew.
    """
    told = record.event.date
    day = date.fromisoformat(told.value) if told else None
    resolutions = find_resolutions(document, day)
    leaders = leaders_of(record, document.lang)
    claims = find_claims(document, record.statements, resolutions, leaders)
    whole = replace(record, resolutions=resolutions, claims=claims)
    whole = with_statements_of_many(whole, document)
    return judged(with_provisions(whole, document, act), votes)
