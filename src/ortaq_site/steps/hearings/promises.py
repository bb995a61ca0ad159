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
            provisions=_about(hearing, record, values),
            standing=Standing.CONFIRMED,
        )
        for number, (commitment, values) in enumerate(found, start=1)
    )


def _about(
    hearing: Hearing, record: Mapping[str, Any], promise: Mapping[str, Any]
) -> tuple[str, ...]:
    """Give the articles of the statements in which a promise was made."""
    if hearing.edition is None:
        return ()
    place = f"{hearing.consultation.slug}/{hearing.edition.slug}"
    around = [one for one in record["statements"] if _holds(one, promise)]
    found = (f"{place}/{eid}" for one in around for eid in articles_of(one))
    return tuple(dict.fromkeys(found))


def _holds(statement: Mapping[str, Any], promise: Mapping[str, Any]) -> bool:
    """Whether the words of a promise begin within a statement of the same source."""
    if statement["source"] != promise["source"] or None in (statement["start"], promise["start"]):
        return False
    return bool(statement["start"] <= promise["start"] < statement["end"])


def articles_of(statement: Mapping[str, Any]) -> list[str]:
    """Give the articles of the act at hand that a statement is about, each once."""
    own = [link["eid"] for link in statement["provision_links"] if not link["act"]]
    return list(dict.fromkeys(eid.split("__", maxsplit=1)[0] for eid in own))


def _source(source: Source, hearing: Hearing, address: str) -> Source:
    title = hearing.title_ru or hearing.title_kk or hearing.title_en
    return replace(source, title=title, url=address)


def _speaker(speaker: Speaker | None, person: Mapping[str, Any] | None) -> Speaker | None:
    if person is None:
        return speaker
    return Speaker(person["name"], person["role"], person["organisation"])
