"""Choose the statement that a participant is asked next, by what one more vote would teach.

Until a model of opinions is computed for the question, only the part of the published priority
that needs none enters: what a vote teaches about the shares of everybody. It raises statements
with few votes, and every one keeps a chance. Method: docs/methods/routing.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from django.core.cache import cache
from django.db.models import Count

from ortaq.opinion.parameters import RoutingParameters
from ortaq.opinion.routing import Gains, chances, information_priority, next_statement
from ortaq_site.records.participation import (
    Participant,
    Question,
    Statement,
    StatementStatus,
    Vote,
)

COUNTS_HOLD = 15
"""Seconds for which votes per statement are not counted again."""


@dataclass(frozen=True, slots=True)
class Way:
    """How far somebody is.

    answered: statements voted on. in_all: statements that are asked at this moment; more may come.
    statement: the next one, None where nothing is left.
    """

    answered: int
    in_all: int
    statement: Statement | None


def way_of(question: Question, participant: Participant | None) -> Way:
    """Give how far a participant is and what is asked next; None: somebody who has just come."""
    asked = list(question.statements.filter(status=StatementStatus.ACCEPTED))
    votes = participant.votes.all() if participant else Vote.objects.none()
    seen = set(votes.values_list("statement_id", flat=True))
    left = [statement for statement in asked if statement.pk not in seen]
    chosen = None
    if left:
        who = participant.pseudonym if participant else question.slug
        chosen = _draw(question, left, f"{who}/{len(seen)}")
    return Way(len(asked) - len(left), len(asked), chosen)


def _draw(question: Question, left: Sequence[Statement], seed: str) -> Statement:
    """Draw one; the same person at the same place of the way is asked the same again."""
    counted = _votes_of(question)
    votes = np.array([counted.get(statement.pk, 0) for statement in left], dtype=np.float64)
    nothing = np.zeros(len(left))
    gains = Gains(person=nothing, statement=nothing, parts=0.5 * np.log1p(1.0 / (votes + 2.0)))
    parameters = RoutingParameters()
    chance = chances(information_priority(gains, parameters), votes >= 0, parameters)
    number = int.from_bytes(sha256(seed.encode()).digest()[:8], "big")
    return left[next_statement(chance, number)]


def _votes_of(question: Question) -> dict[int, int]:
    """Count votes by statement; a figure some seconds old steers just as well."""
    key = f"votes-by-statement/{question.pk}"
    counted: dict[int, int] | None = cache.get(key)
    if counted is None:
        votes = Vote.objects.filter(statement__question=question)
        counted = dict(votes.values_list("statement").annotate(Count("pk")).order_by())
        cache.set(key, counted, COUNTS_HOLD)
    return counted
