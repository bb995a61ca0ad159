"""Propose a record: read every source, merge them, and keep the result with its receipt."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from django.db import transaction

import ortaq
from ortaq.hearings.claims import judged
from ortaq.hearings.claims.parameters import PARAMETERS as CLAIMS
from ortaq.hearings.decisions.parameters import PARAMETERS as DECISIONS
from ortaq.hearings.event.parameters import PARAMETERS as EVENT
from ortaq.hearings.exchange import record_to_dict
from ortaq.hearings.merging import merge
from ortaq.hearings.merging.parameters import PARAMETERS as MERGING
from ortaq.hearings.provisions.parameters import PARAMETERS as PROVISIONS
from ortaq.hearings.read import Reading, read_hearing
from ortaq.hearings.record import Genre, Record, Source
from ortaq.hearings.review.minutes import record_of
from ortaq.hearings.review.parameters import PARAMETERS as REVIEW
from ortaq.hearings.speech.parameters import PARAMETERS as SPEECH
from ortaq.language.detection import language_of
from ortaq.law.act import Act
from ortaq.law.akn import read_akn
from ortaq_site.records.hearings import Hearing, HearingProposal, HearingSource
from ortaq_site.records.law import EditionText
from ortaq_site.steps.hearings.entries import entries_of
from ortaq_site.steps.hearings.standings import set_aside_in

ROOMS = {
    "speech": SPEECH,
    "event": EVENT,
    "decisions": DECISIONS,
    "claims": CLAIMS,
    "provisions": PROVISIONS,
    "merging": MERGING,
    "review": REVIEW,
}
"""Parameters that decide what is proposed, by the room that they belong to."""


@transaction.atomic
def propose(hearing: Hearing) -> HearingProposal:
    """Read all sources of a hearing and keep what they say together as proposals.

    A source that was set aside says nothing, yet keeps its place: passages name sources by it.
    """
    sources, aside = list(hearing.sources.all()), set_aside_in(hearing)
    earlier = hearing.proposals.first()
    records = [
        _silent(source, earlier) if earlier and source.position in aside else _read(hearing, source)
        for source in sources
    ]
    record = record_to_dict(_together(records))
    return HearingProposal.objects.create(
        hearing=hearing, record=record, receipt=receipt_of(hearing, sources, record)
    )


def receipt_of(
    hearing: Hearing, sources: list[HearingSource], record: dict[str, Any]
) -> dict[str, Any]:
    """Say what a record was made of, so that anybody can make it again."""
    texts = hearing.edition.texts.order_by("language") if hearing.edition else ()
    aside = set_aside_in(hearing)
    return {
        "sources": [source.sha256 for source in sources],
        "set_aside": [source.sha256 for source in sources if source.position in aside],
        "act": {text.language: text.sha256 for text in texts},
        "parameters": {name: asdict(room) for name, room in ROOMS.items()},
        "version": ortaq.__version__,
        "record": hash_of(record),
    }


def hash_of(record: Any) -> str:
    """Give the SHA-256 of plain values: of their JSON with sorted keys and no spaces, UTF-8."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def act_for(hearing: Hearing, lang: str) -> Act | None:
    """Give the text of a hearing's edition in a language, else in any; None without an edition."""
    if hearing.edition is None:
        return None
    texts = {text.language: text for text in hearing.edition.texts.all()}
    found: EditionText | None = texts.get(lang) or next(iter(texts.values()), None)
    return read_akn(bytes(found.akn)) if found else None


def _read(hearing: Hearing, source: HearingSource) -> Record:
    lang = language_of(source.text).code or ""
    act = act_for(hearing, lang)
    if source.last_entry:
        return record_of(entries_of(source), source.name, act)
    return read_hearing(source.text, Reading(source.name, "", source.published_on, act))


def _silent(source: HearingSource, earlier: HearingProposal) -> Record:
    """Give the record of a source that says nothing; its name stays at the desk."""
    told = earlier.record["sources"][source.position]
    return Record((Source(**{**told, "name": "", "genre": Genre(told["genre"])}),))


def _together(records: list[Record]) -> Record:
    merged = merge(records)
    return judged(merged) if len(records) > 1 else merged
