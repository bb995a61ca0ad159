"""The confirmed promises of a hearing as commitments: the seam to the board of promises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ortaq.commitments.commitment import Commitment, Speaker, Standing
from ortaq.commitments.exchange import commitment_to_dict
from ortaq.commitments.from_hearing import commitments_of_hearing
from ortaq.commitments.source import Source
from ortaq_site.records.commitments import PromiseProposal
from ortaq_site.records.hearings import Hearing, HearingPromise, HearingPublication
from ortaq_site.records.people import Account


def propose_promises(publication: HearingPublication, address: str, account: Account) -> None:
    """Give the promises of a published record to the board, where a person accepts each."""
    hearing, record = publication.hearing, publication.record
    texts = {source.position: source.text for source in hearing.sources.all()}
    found = zip(commitments_in(hearing, record, address), record["promises"], strict=True)
    for number, (commitment, values) in enumerate(found, start=1):
        proposal = PromiseProposal.objects.create(
            document=commitment_to_dict(replace(commitment, standing=Standing.PROPOSED)),
            score=values["score"],
            text=texts[values["source"]],
            found_by=account,
        )
        HearingPromise.objects.create(publication=publication, number=number, proposal=proposal)


def commitments_in(
    hearing: Hearing, record: Mapping[str, Any], address: str
) -> tuple[Commitment, ...]:
    """Give the promises of a published record as confirmed commitments.

    Each has an id of its hearing, the speaker with role and organisation, and the address at which
    its sentence can be read.
    """
    people = {one["id"]: one for one in record["people"]}
    found = zip(commitments_of_hearing(record), record["promises"], strict=True)
    return tuple(
        replace(
            commitment,
            id=f"{hearing.slug}-{number}",
            source=_source(commitment.source, hearing, address),
            speaker=_speaker(commitment.speaker, people.get(values["speaker_id"] or "")),
            standing=Standing.CONFIRMED,
        )
        for number, (commitment, values) in enumerate(found, start=1)
    )


def _source(source: Source, hearing: Hearing, address: str) -> Source:
    title = hearing.title_ru or hearing.title_kk or hearing.title_en
    return replace(source, title=title, url=address)


def _speaker(speaker: Speaker | None, person: Mapping[str, Any] | None) -> Speaker | None:
    if person is None:
        return speaker
    return Speaker(person["name"], person["role"], person["organisation"])
