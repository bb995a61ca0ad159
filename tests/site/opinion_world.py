"""Many people who answer the question about the garden, stored at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from django.db import transaction

from ortaq_site.records.participation import Participant, Question, Statement
from ortaq_site.steps.participation.votes import Ballot, store_votes, subject_of

REGIONS = ("KZ-10", "KZ-35", "KZ-75")
GROUPS = ("youth", "teachers")


@transaction.atomic
def people(
    question: Question, answers: Sequence[Sequence[int | None]], start: int = 0
) -> list[Participant]:
    """Let people answer: one row each, one answer for each statement, None for none."""
    made = Participant.objects.bulk_create(
        Participant(
            question=question,
            pseudonym=f"{start + number:032x}",
            rung=question.rung,
            region=REGIONS[number % len(REGIONS)],
            group=GROUPS[number % len(GROUPS)] if number % 3 else "",
        )
        for number in range(len(answers))
    )
    statements = list(question.statements.order_by("number"))
    store_votes(
        [
            _ballot(question, person, statement, value)
            for person, row in zip(made, answers, strict=True)
            for statement, value in zip(statements, row, strict=True)
            if value is not None
        ]
    )
    return made


def _ballot(question: Question, person: Participant, statement: Statement, value: int) -> Ballot:
    return Ballot(
        question=question.pk,
        pseudonym=person.pseudonym,
        consultation=question.consultation.slug,
        statement=statement.pk,
        subject=subject_of(question, statement.number),
        value=value,
    )


def now() -> datetime:
    """Give this moment."""
    return datetime.now(UTC)
