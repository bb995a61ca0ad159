"""What belongs to a participant: where they say they belong, their data, their receipt, leaving."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from ortaq.ledger.spoken import mark_of
from ortaq_site.records.ledger import LogContent, LogEntry
from ortaq_site.records.moderation import StatementAppeal
from ortaq_site.records.participation import PaperSheet, Participant, Statement
from ortaq_site.steps.ledger.append import lock_log
from ortaq_site.steps.ledger.erase import Owner, erase_these
from ortaq_site.steps.ledger.key import log_key
from ortaq_site.steps.ledger.prove import receipts
from ortaq_site.steps.ledger.seal import seal
from ortaq_site.steps.participation.moderation import forget


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


@dataclass(frozen=True, slots=True)
class ReceiptMark:
    """What a receipt is known by: of which log and question, how many acts, and their mark."""

    log: str
    question: str
    acts: int
    digest: bytes
    """As `ortaq.ledger.spoken.mark_of` gives it."""


def mark_of_receipt(participant: Participant) -> ReceiptMark | None:
    """Give the mark of all acts of a participant; None where there are none."""
    mine = LogContent.objects.filter(participant=participant)
    places = list(mine.values_list("sequence", flat=True))
    if not places:
        return None
    lines = LogEntry.objects.filter(sequence__in=places).values_list("line", flat=True)
    digest = mark_of(bytes(line) for line in lines)
    return ReceiptMark(log_key().name, participant.question.slug, len(places), digest)


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
        "entered_by_a_clerk": _sheet(participant),
        "statements": [_said(one) for one in participant.statement_set.order_by("number")],
        "acts": [
            {
                "entry": json.loads(bytes(lines[content.sequence].line)),
                "content": json.loads(bytes(content.payload)),
                "salt": bytes(content.salt).hex(),
            }
            for content in contents
        ],
    }


def _sheet(participant: Participant) -> dict[str, str] | None:
    sheet = PaperSheet.objects.filter(participant=participant).first()
    return {"way": sheet.way, "on": sheet.entered_on.isoformat()} if sheet else None


def _said(statement: Statement) -> dict[str, Any]:
    appeal = StatementAppeal.objects.filter(statement=statement).first()
    return {
        "number": statement.number,
        "language": statement.language,
        "text": getattr(statement, f"text_{statement.language}"),
        "status": statement.status,
        "decisions": [
            {"status": act.status, "ground": act.ground, "words": act.words}
            for act in statement.acts.all()
        ],
        "appeal": appeal.words if appeal else None,
    }


@transaction.atomic
def leave(participant: Participant, now: datetime) -> int:
    """Erase a participant with votes, contents and salts; give how many acts were erased.

    Statements that a moderator has not accepted go too (`moderation.forget`).
    """
    # Nobody votes for them any more from here on: what is erased is then all there is.
    lock_log()
    participant.votes.all().delete()
    forget(participant)
    owner = Owner(participant.question.consultation.slug, participant.pseudonym)
    erased = erase_these(LogContent.objects.filter(participant=participant), owner, now)
    participant.delete()
    return len(erased)
