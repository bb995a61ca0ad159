"""Say which articles a statement is about: its results then stand on their pages.

People say it, at the desk, and can change it at any time; from the opening of the question on, the
public log keeps each time what was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from ortaq_site.records.opinion import StatementPlace
from ortaq_site.records.participation import Question, Statement
from ortaq_site.records.people import Account
from ortaq_site.records.questions import QuestionAction
from ortaq_site.steps.ledger.append import append
from ortaq_site.steps.participation.errors import QuestionNotReady
from ortaq_site.steps.participation.questions import locked, note
from ortaq_site.steps.participation.statements import about


@transaction.atomic
def tie(statement: Statement, eids: Sequence[str], account: Account, now: datetime) -> bool:
    """Tie a statement to these articles of its question's edition, and to no others of it.

    eids: addresses of articles. Gives whether that was a change. Raises QuestionNotReady where the
    question is about no edition.
    """
    question = locked(statement.question)
    if question.edition is None:
        raise QuestionNotReady("no_edition", question)
    if sorted(eids) == sorted(tied(statement, question)):
        return False
    kept = StatementPlace.objects.filter(statement=statement, edition=question.edition)
    kept.delete()
    StatementPlace.objects.bulk_create(
        StatementPlace(statement=statement, edition=question.edition, eid=eid) for eid in eids
    )
    note(question, QuestionAction.TIED, account, f"{statement.number}: {', '.join(eids)}"[:500])
    if not question.in_preparation:
        append([about(statement, eids)], now)
    return True


def tied(statement: Statement, question: Question) -> list[str]:
    """Give the articles of the question's edition that a statement is tied to."""
    places = StatementPlace.objects.filter(statement=statement, edition=question.edition)
    return list(places.values_list("eid", flat=True))
