"""Take votes: checked first, then logged and stored in one durable transaction.

A vote is acknowledged only after that commit. Votes of the same moment share one
(`group_commit.py`); of several on one statement by one person all are logged and the last counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import TimeoutError as TooLate
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import (
    DataError,
    IntegrityError,
    OperationalError,
    close_old_connections,
    transaction,
)
from django.utils import timezone

from ortaq.ledger.entry import EntryKind
from ortaq_site.records.participation import (
    Participant,
    Question,
    Statement,
    StatementStatus,
    Vote,
)
from ortaq_site.steps.ledger.append import Act, append
from ortaq_site.steps.participation.entering import is_open
from ortaq_site.steps.participation.errors import Busy, Gone, NoSuchAnswer, NotAsked, NotOpen
from ortaq_site.steps.participation.group_commit import Full, GroupCommit

ANSWERS = (1, 0, -1)
SECONDS_TO_COMMIT = 20
"""After so long a vote is not acknowledged, though it may still be stored: asking again is safe."""
ASK_AGAIN_AFTER = 2
"""Seconds; the queue is about one second of work."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote that was checked. value: 1 agree, -1 disagree, 0 pass."""

    participant: int
    pseudonym: str
    consultation: str
    statement: int
    subject: str
    """Name of the statement in the log."""
    value: int


def vote(question: Question, participant: Participant, number: int, value: int) -> int:
    """Take a vote and give its place in the log, once it is durable.

    Raises NotOpen, NotAsked, NoSuchAnswer, Gone, and Busy with the seconds to wait.
    """
    ballot = _checked(question, participant, number, value)
    try:
        if not settings.VOTES_IN_GROUPS:
            return store_votes([ballot])[0]
        return _votes.hand_over(ballot).result(SECONDS_TO_COMMIT)
    except (Full, TooLate, OperationalError) as error:
        raise Busy(ASK_AGAIN_AFTER) from error
    except IntegrityError as error:
        raise Gone(question.slug) from error


def _checked(question: Question, participant: Participant, number: int, value: int) -> Ballot:
    if not is_open(question, timezone.now()):
        raise NotOpen(question.slug)
    if value not in ANSWERS:
        raise NoSuchAnswer(value)
    asked = Statement.objects.filter(
        question=question, number=number, status=StatementStatus.ACCEPTED
    )
    statement = asked.values_list("pk", flat=True).first()
    if statement is None or participant.question_id != question.pk:
        raise NotAsked(number)
    return Ballot(
        participant=participant.pk,
        pseudonym=participant.pseudonym,
        consultation=question.consultation.slug,
        statement=statement,
        subject=subject_of(question, number),
        value=value,
    )


def subject_of(question: Question, number: int) -> str:
    """Name a statement in the log."""
    return f"{question.slug}/{number}"


def store_votes(ballots: Sequence[Ballot]) -> list[int]:
    """Log and store votes in one transaction: all of them or none; give their places in order.

    Raises IntegrityError where one of the participants or statements is gone.
    """
    return _store(ballots, timezone.now())


@transaction.atomic
def _store(ballots: Sequence[Ballot], now: datetime) -> list[int]:
    # The log is locked first and for the shortest time last, but its places are needed below;
    # rows are written in one order by all, so that two writers never wait for each other.
    places = append([_act(ballot) for ballot in ballots], now)
    latest = {
        (ballot.participant, ballot.statement): (ballot.value, place)
        for ballot, place in zip(ballots, places, strict=True)
    }
    Vote.objects.bulk_create(
        (
            Vote(participant_id=person, statement_id=statement, value=value, sequence=place)
            for (person, statement), (value, place) in sorted(latest.items())
        ),
        update_conflicts=True,
        unique_fields=["participant", "statement"],
        update_fields=["value", "sequence"],
    )
    return list(places)


def _act(ballot: Ballot) -> Act:
    return Act(
        kind=EntryKind.VOTE,
        consultation=ballot.consultation,
        author=ballot.pseudonym,
        subject=ballot.subject,
        payload={"statement": ballot.subject, "vote": ballot.value},
        participant=ballot.participant,
    )


_votes: GroupCommit[Ballot, int] = GroupCommit(
    store_votes, bad=(IntegrityError, DataError), tidy=close_old_connections
)
