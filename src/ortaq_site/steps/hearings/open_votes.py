"""Open votes on the provisions of which a hearing spoke, kept as they were when it was submitted.

Kept, because votes go on: two people sign a record, and its claims must not change under them.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q, QuerySet

from ortaq.hearings.claims.open_vote import (
    OpenVote,
    open_votes,
    told,
    votes_from_list,
    votes_to_list,
)
from ortaq.opinion.parameters import SuppressionParameters
from ortaq_site.records.hearing_inputs import VoteSnapshot
from ortaq_site.records.hearings import Hearing
from ortaq_site.records.law import Consultation, TextLanguage
from ortaq_site.records.participation import Statement, StatementStatus
from ortaq_site.steps.hearings.proposing import hash_of

LEAST = SuppressionParameters().least


def snapshot(hearing: Hearing) -> VoteSnapshot:
    """Keep what the open votes of its consultation show now."""
    votes = votes_to_list(votes_now(hearing))
    return VoteSnapshot.objects.create(hearing=hearing, votes=votes, sha256=hash_of(votes))


def votes_for(hearing: Hearing) -> tuple[VoteSnapshot | None, tuple[OpenVote, ...]]:
    """Give the newest snapshot of a hearing and its votes; none before it is submitted."""
    kept = hearing.vote_snapshots.first()
    return kept, votes_from_list(kept.votes) if kept else ()


def votes_now(hearing: Hearing) -> tuple[OpenVote, ...]:
    """Count the open votes on statements about provisions, where enough people voted.

    A statement is about the articles at which it was placed, of the edition of the hearing; else
    about the provisions that its question names, else about those that it cites itself.
    """
    found: list[OpenVote] = []
    for language in TextLanguage.values:
        statements = list(_counted(hearing.consultation, language))
        results = [_result(one, language) for one in statements]
        known = {_id(one): _named(one, hearing) for one in statements}
        found += open_votes({"statement_results": results}, language, known)
    return told(found, LEAST)


def _counted(consultation: Consultation, language: str) -> QuerySet[Statement]:
    statements = Statement.objects.filter(
        question__consultation=consultation, language=language, status=StatementStatus.ACCEPTED
    )
    counts = {
        name: Count("votes", filter=Q(votes__value=value))
        for name, value in (("agree", 1), ("disagree", -1), ("passed", 0))
    }
    return statements.select_related("question").prefetch_related("places").annotate(**counts)


def _named(statement: Statement, hearing: Hearing) -> list[str]:
    placed = [one.eid for one in statement.places.all() if one.edition_id == hearing.edition_id]
    if placed:
        return placed
    question = statement.question
    same = question.edition_id == hearing.edition_id
    provisions: list[str] = question.provisions if same else []
    return provisions


def _id(statement: Statement) -> str:
    return f"{statement.question.slug}/{statement.number}"


def _result(statement: Any, language: str) -> dict[str, Any]:
    return {
        "id": _id(statement),
        "text": getattr(statement, f"text_{language}"),
        "agree": statement.agree,
        "disagree": statement.disagree,
        "pass": statement.passed,
    }
