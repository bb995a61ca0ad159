"""Give stored commitments as the frozen values of the library."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import get_language

from ortaq.commitments.commitment import Commitment as Value
from ortaq.commitments.read_exchange import commitments_from_dict
from ortaq_site.records.commitments import (
    Commitment,
    CommitmentDispute,
    CommitmentIndicator,
    CommitmentJudgement,
)
from ortaq_site.records.conformity import BOARD_INDICATOR
from ortaq_site.records.people import Account

FETCHED = (
    "revisions",
    "indicators__readings",
    "judgements__made_by",
    "judgements__signature__signed_by",
    "disputes__answer",
)
"""What `commitment_of` reads of a commitment; fetch it with the list to ask the database once."""


def commitments_with_all() -> QuerySet[Commitment]:
    """Give all commitments with everything that belongs to them: a fixed number of queries."""
    return Commitment.objects.prefetch_related(*FETCHED)


def commitment_of(record: Commitment) -> Value:
    """Give a commitment with what counts in public: only judgements that two people signed."""
    document = {
        **terms_of(record),
        "id": record.slug,
        "standing": "confirmed",
        "indicators": [_indicator(indicator) for indicator in record.indicators.all()],
        "judgements": [
            _judgement(judgement)
            for judgement in record.judgements.all()
            if hasattr(judgement, "signature")
        ],
        "disputes": [_dispute(dispute) for dispute in record.disputes.all()],
    }
    (value,) = commitments_from_dict([document], record.slug)
    return value


def terms_of(record: Commitment) -> dict[str, Any]:
    """Give what a commitment says now: the document of its last revision."""
    revisions = list(record.revisions.all())
    document: dict[str, Any] = revisions[-1].document
    return document


def title_of(terms: Mapping[str, Any]) -> str:
    """Give the short words in the reader's language, else others, else the sentence itself."""
    own = terms.get("titles", {}).get(get_language() or "kk")
    return str(own or terms.get("title") or terms["wording"])


def name_of(account: Account) -> str:
    """Give the name under which a person judges."""
    return account.get_full_name() or account.username


def _indicator(indicator: CommitmentIndicator) -> dict[str, Any]:
    readings = [_reading(one.document, one.made_at) for one in indicator.readings.all()]
    if indicator.key == BOARD_INDICATOR:
        readings = list({one["known_on"]: one for one in readings}.values())
    return {**indicator.document, "id": indicator.key, "readings": readings}


def _reading(document: Mapping[str, Any], made_at: datetime.datetime) -> dict[str, Any]:
    """Say from which day a reading without a day of its own was known: when it was entered."""
    source = document.get("source") or {}
    known = document.get("known_on") or (source.get("day") if isinstance(source, dict) else None)
    return {**document, "known_on": known or timezone.localdate(made_at).isoformat()}


def _judgement(judgement: CommitmentJudgement) -> dict[str, Any]:
    return {**judgement.document, "second": name_of(judgement.signature.signed_by)}


def _dispute(dispute: CommitmentDispute) -> dict[str, Any]:
    if not hasattr(dispute, "answer"):
        return dispute.document
    answer = dispute.answer
    return {**dispute.document, "answer": answer.text, "answered_on": answer.on.isoformat()}
