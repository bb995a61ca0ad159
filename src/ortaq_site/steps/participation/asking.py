"""Choose the statement that a participant is asked next, by what one more vote would teach.

About the person and the statement, by the model that came with the last count; about the shares of
everybody, of the person's region and part of society. Before the first count only the last of these
enters. Every statement keeps a chance. Method: docs/methods/routing.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from django.core.cache import cache
from django.db.models import Count

from ortaq.opinion.asking import Asking, asking_from
from ortaq.opinion.parameters import RoutingParameters
from ortaq.opinion.routing import (
    Gains,
    chances,
    gains_of_parts,
    information_priority,
    next_statement,
)
from ortaq_site.records.opinion import OpinionCount
from ortaq_site.records.participation import (
    Participant,
    Question,
    Statement,
    StatementStatus,
    Vote,
)

COUNTS_HOLD = 15
"""Seconds for which votes per statement are not counted again."""
PARTS_HOLD = 300
"""The same for a region or a part of society: counting them takes longer."""
NO_MODEL = "none"
"""Stands in memory for the model of a question that was never counted."""


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
    given = dict(votes.values_list("statement_id", "value"))
    left = [statement for statement in asked if statement.pk not in given]
    chosen = None
    if left:
        answers = {str(one.number): given[one.pk] for one in asked if one.pk in given}
        gains = _gains(question, participant, answers, left)
        who = participant.pseudonym if participant else question.slug
        chosen = left[_drawn(gains, f"{who}/{len(given)}")]
    return Way(len(asked) - len(left), len(asked), chosen)


def _drawn(gains: Gains, seed: str) -> int:
    """Draw one; the same person at the same place of the way is asked the same again."""
    parameters = RoutingParameters()
    priority = information_priority(gains, parameters)
    chance = chances(priority, np.ones(len(priority), np.bool_), parameters)
    number = int.from_bytes(sha256(seed.encode()).digest()[:8], "big")
    return next_statement(chance, number)


def _gains(
    question: Question,
    participant: Participant | None,
    answers: Mapping[str, int],
    left: Sequence[Statement],
) -> Gains:
    """Say what a vote on each statement that is left would teach."""
    counted = [_votes_of(question, part) for part in _parts(participant)]
    votes = np.array([[one.get(statement.pk, 0) for statement in left] for one in counted], float)
    model = _model_of(question)
    if model is None:
        nothing = np.zeros(len(left))
        return Gains(nothing, nothing, gains_of_parts(votes))
    return model.gains(answers, [str(statement.number) for statement in left], votes)


def _parts(participant: Participant | None) -> list[dict[str, str]]:
    """Everybody, and what the person has said of region and part of society."""
    if participant is None:
        return [{}]
    said = {"region": participant.region, "group": participant.group}
    return [{}, *({name: value} for name, value in said.items() if value)]


def _model_of(question: Question) -> Asking | None:
    """Give the model that came with the last count; None before the first."""
    key = f"asking/{question.pk}"
    held: Asking | str | None = cache.get(key)
    if held is None:
        rows = OpinionCount.objects.filter(question=question)
        document = rows.values_list("asking", flat=True).first()
        held = asking_from(document) if document else NO_MODEL
        cache.set(key, held, COUNTS_HOLD)
    return None if isinstance(held, str) else held


def _votes_of(question: Question, part: Mapping[str, str]) -> dict[int, int]:
    """Count votes of a part by statement; a figure some seconds old steers just as well."""
    key = f"votes-by-statement/{question.pk}/{'/'.join(sum(part.items(), ()))}"
    counted: dict[int, int] | None = cache.get(key)
    if counted is None:
        whose = {f"participant__{name}": value for name, value in part.items()}
        votes = Vote.objects.filter(statement__question=question, **whose)
        counted = dict(votes.values_list("statement").annotate(Count("pk")).order_by())
        cache.set(key, counted, PARTS_HOLD if part else COUNTS_HOLD)
    return counted
