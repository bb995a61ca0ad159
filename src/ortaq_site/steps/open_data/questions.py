"""Questions put to the public with their accepted statements, and checkpoints of the log.

No vote of a person is here, and no table of votes by region: those are released together, when
nothing can be subtracted (docs/methods/suppression.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Q

from ortaq.ledger.checkpoint import Checkpoint
from ortaq.ledger.note import Note
from ortaq_site.records.ledger import LogCheckpoint
from ortaq_site.records.participation import Question, Statement, StatementStatus
from ortaq_site.steps.open_data.law import public_consultations
from ortaq_site.steps.open_data.rows import Asked, Row, Stored


def shown_questions(asked: Asked) -> Any:
    """Give the questions that the public sees."""
    fields = asked.told(question="slug")
    shown = public_consultations(asked)
    return Question.objects.filter(in_preparation=False, consultation__in=shown, **fields)


def questions(asked: Asked) -> Sequence[Row]:
    """Give one row for each question."""
    accepted = Count("statements", filter=Q(statements__status=StatementStatus.ACCEPTED))
    found = shown_questions(asked).select_related("consultation", "edition")
    found = found.annotate(accepted=accepted).order_by("consultation__slug", "slug")
    return Stored(found, _question)


def statements(asked: Asked) -> Sequence[Row]:
    """Give one row for each accepted statement."""
    found = Statement.objects.filter(
        question__in=shown_questions(asked),
        status=StatementStatus.ACCEPTED,
        **asked.told(language="language"),
    ).select_related("question__consultation")
    return Stored(
        found.order_by("question__consultation__slug", "question__slug", "number"), _statement
    )


def checkpoints(asked: Asked) -> Sequence[Row]:
    """Give one row for each checkpoint."""
    return Stored(LogCheckpoint.objects.order_by("size"), _checkpoint)


def _question(one: Any) -> Row:
    titles = (one.title_kk, one.title_ru, one.title_en)
    edition = one.edition.slug if one.edition else ""
    told = (one.consultation.slug, one.slug, *titles, edition, one.rung)
    return (*told, one.opens_at, one.closes_at, one.accepted)


def _statement(one: Statement) -> Row:
    texts = (one.text_kk, one.text_ru, one.text_en)
    question = one.question
    return (question.consultation.slug, question.slug, one.number, one.language, *texts)


def _checkpoint(one: LogCheckpoint) -> Row:
    root = Checkpoint.from_text(Note.from_text(one.note).text).root
    return one.size, root.hex(), one.signed_at, one.note
