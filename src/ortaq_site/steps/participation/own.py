"""What belongs to a participant: where they say they belong, their data, their receipt, leaving."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.db import transaction

from ortaq_site.records.ledger import LogContent, LogEntry
from ortaq_site.records.participation import Participant, StatementStatus
from ortaq_site.steps.ledger.erase import Owner, erase_contents
from ortaq_site.steps.ledger.prove import receipts
from ortaq_site.steps.ledger.seal import seal


def tell(participant: Participant, region: str, group: str) -> None:
    """Keep where somebody says that they belong; "" for what they would rather not say."""
    participant.region, participant.group = region, group
    participant.save(update_fields=["region", "group"])


def receipt_of(participant: Participant, now: datetime) -> str:
    """Give all receipts of a participant as one file, under a checkpoint that covers them all."""
    contents = list(LogContent.objects.filter(participant=participant))
    if not contents:
        return ""
    seal(now, covering=contents[-1].sequence + 1)
    return "".join(receipt.to_text() for receipt in receipts(contents))


def own_data(participant: Participant) -> dict[str, Any]:
    """Give all that is kept about a participant."""
    contents = LogContent.objects.filter(participant=participant)
    lines = LogEntry.objects.in_bulk([content.sequence for content in contents])
    return {
        "question": participant.question.slug,
        "pseudonym": participant.pseudonym,
        "rung": participant.rung,
        "region": participant.region,
        "group": participant.group,
        "acts": [
            {
                "entry": json.loads(bytes(lines[content.sequence].line)),
                "content": json.loads(bytes(content.payload)),
                "salt": bytes(content.salt).hex(),
            }
            for content in contents
        ],
    }


@transaction.atomic
def leave(participant: Participant, now: datetime) -> int:
    """Erase a participant with votes, contents and salts; give how many acts were erased.

    Statements that a moderator has not accepted go too; accepted ones are public words by then,
    and stay without an author.
    """
    mine = participant.statement_set.exclude(status=StatementStatus.ACCEPTED)
    mine.delete()
    participant.votes.all().delete()
    owner = Owner(participant.pk, participant.pseudonym, participant.question.consultation.slug)
    erased = erase_contents(owner, now)
    participant.delete()
    return len(erased)
