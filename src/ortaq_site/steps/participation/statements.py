"""Take statements from the public, and decide about them; both are logged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from ortaq.ledger.entry import EntryKind
from ortaq_site.records.participation import Participant, Question, Statement, StatementStatus
from ortaq_site.records.people import Account
from ortaq_site.steps.ledger.append import Act, append
from ortaq_site.steps.participation.entering import is_open
from ortaq_site.steps.participation.errors import NotOpen
from ortaq_site.steps.participation.votes import subject_of


@transaction.atomic
def propose(participant: Participant, text: str, language: str, now: datetime) -> Statement:
    """Take a statement; it waits for a moderator. Raises NotOpen."""
    # The row of the question is the queue for numbers.
    question = Question.objects.select_for_update().get(pk=participant.question_id)
    if not is_open(question, now):
        raise NotOpen(question.slug)
    statement = Statement.objects.create(
        question=question,
        number=next_number(question),
        language=language,
        author=participant,
        **{f"text_{language}": text},
    )
    act = Act(
        kind=EntryKind.STATEMENT,
        consultation=question.consultation.slug,
        author=participant.pseudonym,
        subject=subject_of(question, statement.number),
        payload={"language": language, "text": text},
        participant=participant.pk,
    )
    append([act], now)
    return statement


def next_number(question: Question) -> int:
    """Give the number of the question's next statement."""
    return (question.statements.aggregate(last=Max("number"))["last"] or 0) + 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a moderator decided about a statement, and why."""

    status: StatementStatus
    reason: str = ""


@transaction.atomic
def decide(statement: Statement, verdict: Verdict, moderator: Account, now: datetime) -> None:
    """Accept or reject a statement, under a name, for everybody to see in the log."""
    statement.status, statement.reason = verdict.status, verdict.reason
    statement.decided_by = moderator
    statement.save(update_fields=["status", "reason", "decided_by"])
    question = statement.question
    act = Act(
        kind=EntryKind.MODERATION,
        consultation=question.consultation.slug,
        author="",
        subject=subject_of(question, statement.number),
        payload={"status": str(verdict.status), "reason": verdict.reason},
    )
    append([act], now)
