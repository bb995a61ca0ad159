"""Take statements from the public, and decide about them; both are logged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from ortaq.ledger.entry import EntryKind
from ortaq_site.records.law import TextLanguage
from ortaq_site.records.participation import Participant, Question, Statement, StatementStatus
from ortaq_site.steps.ledger.append import Act, append
from ortaq_site.steps.participation.entering import is_open
from ortaq_site.steps.participation.errors import NotOpen
from ortaq_site.steps.participation.votes import subject_of

LANGUAGES = tuple(TextLanguage.values)


@transaction.atomic
def propose(participant: Participant, text: str, language: str, now: datetime) -> Statement:
    """Take a statement; it waits for a moderator. Raises NotOpen."""
    # The row of the question is the queue for numbers. Its key stays free: votes of newcomers
    # refer to it while they hold the log, which we want next.
    question = Question.objects.select_for_update(no_key=True).get(pk=participant.question_id)
    if not is_open(question, now):
        raise NotOpen(question.slug)
    statement = Statement.objects.create(
        question=question,
        number=next_number(question),
        language=language,
        author=participant,
        **{f"text_{language}": text},
    )
    append([said(statement)], now)
    return statement


def said(statement: Statement) -> Act:
    """Log what a statement says: of the desk with its translations, of a participant as said."""
    own = statement.language
    payload = {"language": own, "text": getattr(statement, f"text_{own}")}
    if statement.author is None:
        others = {one: getattr(statement, f"text_{one}") for one in LANGUAGES if one != own}
        payload["translations"] = {language: text for language, text in others.items() if text}
    return Act(
        kind=EntryKind.STATEMENT,
        consultation=statement.question.consultation.slug,
        author=statement.author.pseudonym if statement.author else "",
        subject=subject_of(statement.question, statement.number),
        payload=payload,
        participant=statement.author_id,
    )


def about(statement: Statement, eids: Sequence[str]) -> Act:
    """Log which articles of its question's edition the desk says that a statement is about."""
    question = statement.question
    return Act(
        kind=EntryKind.STATUS,
        consultation=question.consultation.slug,
        author="",
        subject=subject_of(question, statement.number),
        payload={
            "edition": question.edition.slug if question.edition else "",
            "articles": sorted(eids),
        },
    )


def next_number(question: Question) -> int:
    """Give the number of the question's next statement."""
    return (question.statements.aggregate(last=Max("number"))["last"] or 0) + 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a moderator decided about a statement, and why.

    ground: a `Ground`, "" for what is accepted. other: number of the statement that it repeats or
    that takes its place.
    """

    status: StatementStatus
    reason: str = ""
    ground: str = ""
    other: int | None = None


def decided(statement: Statement, verdict: Verdict) -> Act:
    """Log what the desk decided about a statement."""
    question = statement.question
    return Act(
        kind=EntryKind.MODERATION,
        consultation=question.consultation.slug,
        author="",
        subject=subject_of(question, statement.number),
        payload={
            "status": str(verdict.status),
            "ground": str(verdict.ground),
            "reason": verdict.reason,
            "other": verdict.other,
        },
    )
