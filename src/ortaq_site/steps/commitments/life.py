"""What happens to a commitment: readings, judgements with a second signature, disputes, answers."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import transaction

from ortaq.commitments.exchange import commitment_to_dict
from ortaq.commitments.read_exchange import commitments_from_dict
from ortaq_site.records.commitments import (
    Commitment,
    CommitmentDispute,
    CommitmentIndicator,
    CommitmentJudgement,
    DisputeAnswer,
    IndicatorReading,
    JudgementSignature,
)
from ortaq_site.records.people import Account
from ortaq_site.steps.commitments.load import name_of
from ortaq_site.steps.once import once


class NotAllowed(Exception):
    """A step that may not be taken: `own_judgement`, `signed`, `answered`."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


@transaction.atomic
def add_indicator(
    commitment: Commitment, key: str, document: dict[str, Any], account: Account
) -> CommitmentIndicator:
    """Add what is measured. Raises UnreadableSource; IntegrityError where the key is taken."""
    checked = _checked("indicators", {**document, "id": key, "readings": []})
    checked.pop("readings")
    return CommitmentIndicator.objects.create(
        commitment=commitment, key=key, document=checked, made_by=account
    )


@transaction.atomic
def add_reading(
    indicator: CommitmentIndicator, document: dict[str, Any], account: Account
) -> IndicatorReading:
    """Add one published figure. Raises UnreadableSource."""
    holder = {"id": indicator.key, "name": "", "readings": [document]}
    checked = _checked("indicators", holder)["readings"][0]
    readings = IndicatorReading.objects.all()
    return once(readings, indicator, indicator=indicator, document=checked, made_by=account)


@transaction.atomic
def judge(
    commitment: Commitment, document: dict[str, Any], account: Account
) -> CommitmentJudgement:
    """Say what one person found; it counts once another has signed it. Raises UnreadableSource."""
    told = {"by": name_of(account), **document, "second": ""}
    checked = _checked("judgements", told)
    judgements = CommitmentJudgement.objects.all()
    return once(judgements, commitment, commitment=commitment, document=checked, made_by=account)


@transaction.atomic
def sign_judgement(judgement: CommitmentJudgement, account: Account) -> JudgementSignature:
    """Consent to a judgement of another person. Raises NotAllowed."""
    judgement = CommitmentJudgement.objects.select_for_update().get(pk=judgement.pk)
    if judgement.made_by_id == account.pk:
        raise NotAllowed("own_judgement")
    if JudgementSignature.objects.filter(judgement=judgement).exists():
        raise NotAllowed("signed")
    return JudgementSignature.objects.create(judgement=judgement, signed_by=account)


@transaction.atomic
def dispute(
    commitment: Commitment, document: dict[str, Any], account: Account
) -> CommitmentDispute:
    """Note what somebody holds against a judgement or a reading. Raises UnreadableSource."""
    checked = _checked("disputes", document)
    disputes = CommitmentDispute.objects.all()
    return once(disputes, commitment, commitment=commitment, document=checked, made_by=account)


@transaction.atomic
def answer(
    noted: CommitmentDispute, text: str, on: datetime.date, account: Account
) -> DisputeAnswer:
    """Answer a dispute once. Raises NotAllowed a second time."""
    noted = CommitmentDispute.objects.select_for_update().get(pk=noted.pk)
    if DisputeAnswer.objects.filter(dispute=noted).exists():
        raise NotAllowed("answered")
    return DisputeAnswer.objects.create(dispute=noted, text=text, on=on, made_by=account)


def _checked(member: str, document: dict[str, Any]) -> dict[str, Any]:
    """Give one member of a commitment as the library reads and writes it."""
    holder = {"id": "x", "wording": "x", member: [document]}
    (value,) = commitments_from_dict([holder], member)
    found: dict[str, Any] = commitment_to_dict(value)[member][0]
    return found
