"""Load the commitments of the demonstration; a second run finds them there and changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from ortaq.commitments.commitment import Commitment as Value
from ortaq.commitments.exchange import commitment_to_dict
from ortaq.commitments.read_exchange import commitments_from_json
from ortaq_site.records.commitments import Commitment
from ortaq_site.records.people import Account
from ortaq_site.steps.commitments import life
from ortaq_site.steps.commitments.proposals import revise


@transaction.atomic
def load_commitments(path: Path, people: tuple[Account, Account]) -> int:
    """Load a file of commitments; give how many were new. Raises UnreadableSource.

    people: who enters and judges, and who signs as the second.
    """
    values = commitments_from_json(path.read_bytes(), path.name)
    known = set(Commitment.objects.values_list("slug", flat=True))
    new = [value for value in values if value.id not in known]
    for value in new:
        _load(value, people)
    return len(new)


def _load(value: Value, people: tuple[Account, Account]) -> None:
    first, second = people
    document = commitment_to_dict(value)
    record = Commitment.objects.create(slug=value.id, demonstration=True, accepted_by=first)
    revise(record, document, "", first)
    for indicator in document["indicators"]:
        _load_indicator(record, indicator, first)
    for judgement in document["judgements"]:
        life.sign_judgement(life.judge(record, judgement, first), second)
    for dispute in document["disputes"]:
        _load_dispute(record, dispute, first)


def _load_indicator(record: Commitment, document: dict[str, Any], account: Account) -> None:
    kept = life.add_indicator(record, document["id"], document, account)
    for reading in document["readings"]:
        life.add_reading(kept, reading, account)


def _load_dispute(record: Commitment, document: dict[str, Any], account: Account) -> None:
    told = {**document, "answer": "", "answered_on": None}
    noted = life.dispute(record, told, account)
    if document["answer"]:
        on = date.fromisoformat(document["answered_on"] or document["on"])
        life.answer(noted, document["answer"], on, account)
