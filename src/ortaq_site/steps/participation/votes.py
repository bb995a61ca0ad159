"""Take votes: what cannot be one is refused first; the rest is checked, logged and stored at once.

A vote is acknowledged only after a durable commit. Votes of the same moment share one
(`group_commit.py`); of several on one statement by one person all are logged and the last counts.
Whether a question is open, a statement asked and a participant there is looked up within that very
transaction, under the lock of the log: nothing that memory held of it decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import TimeoutError as TooLate
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import (
    DatabaseError,
    DataError,
    IntegrityError,
    close_old_connections,
    transaction,
)
from django.utils import timezone

from ortaq.ledger.entry import EntryKind
from ortaq_site.records.participation import Participant, Question, Statement, StatementStatus
from ortaq_site.steps.ledger.append import Act, Placed, lock_log, write_entries
from ortaq_site.steps.participation.entering import is_open
from ortaq_site.steps.participation.errors import (
    Busy,
    Gone,
    NoSuchAnswer,
    NotAsked,
    NotOpen,
    NotTaken,
)
from ortaq_site.steps.participation.group_commit import Full, GroupCommit
from ortaq_site.steps.rows import Table, insert

ANSWERS = (1, 0, -1)
SECONDS_TO_COMMIT = 20
"""After so long a vote is not acknowledged, though it may still be stored: asking again is safe."""
ASK_AGAIN_AFTER = 2
"""Seconds; the queue is about one second of work."""

VOTES = Table(
    "records_vote",
    {"participant_id": "bigint", "statement_id": "bigint", "value": "smallint",
     "sequence": "bigint"},
    "ON CONFLICT (participant_id, statement_id)"
    " DO UPDATE SET value = excluded.value, sequence = excluded.sequence",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote that may be one, until the writer has looked. value: 1 agree, -1 disagree, 0 pass.

    subject: name of the statement in the log. enters: the rung on which somebody takes part from
    this vote on; "" for whoever must be there already.
    """

    question: int
    pseudonym: str
    consultation: str
    statement: int
    subject: str
    value: int
    enters: str = ""


Person = tuple[int, str]
"""Question and pseudonym."""


def vote(question: Question, participant: Participant, number: int, value: int) -> int:
    """Take a vote and give its place in the log, once it is durable.

    Raises NotOpen, NotAsked, NoSuchAnswer, Gone, and Busy with the seconds to wait.
    """
    ballot = _ballot(question, participant, number, value)
    try:
        if settings.VOTES_IN_GROUPS:
            return group.hand_over(ballot).result(SECONDS_TO_COMMIT).place
        (outcome,) = store_votes([ballot])
    except (Full, TooLate, DatabaseError) as error:
        raise refusal_for(error) from error
    if isinstance(outcome, NotTaken):
        raise outcome
    return outcome.place


def refusal_for(error: Exception) -> NotTaken:
    """Say what whoever waits is told about an error of the writer."""
    return Gone() if isinstance(error, IntegrityError) else Busy(ASK_AGAIN_AFTER)


def _ballot(question: Question, participant: Participant, number: int, value: int) -> Ballot:
    if not is_open(question, timezone.now()):
        raise NotOpen(question.slug)
    if value not in ANSWERS:
        raise NoSuchAnswer(value)
    asked = Statement.objects.filter(question=question, number=number)
    statement = asked.values_list("pk", flat=True).first()
    if statement is None or participant.question_id != question.pk:
        raise NotAsked(number)
    return Ballot(
        question=question.pk,
        pseudonym=participant.pseudonym,
        consultation=question.consultation.slug,
        statement=statement,
        subject=subject_of(question, number),
        value=value,
    )


def subject_of(question: Question, number: int) -> str:
    """Name a statement in the log."""
    return f"{question.slug}/{number}"


def store_votes(ballots: Sequence[Ballot]) -> list[Placed | NotTaken]:
    """Log and store votes in one transaction; give the place of each, or why it is refused.

    A database that fails raises DatabaseError, and then nothing is stored.
    """
    return _store(ballots, timezone.now())


@transaction.atomic
def _store(ballots: Sequence[Ballot], now: datetime) -> list[Placed | NotTaken]:
    lock_log()
    refusals = _refusals(ballots, now)
    asked = [one for one in ballots if one.statement not in refusals]
    people = _people(asked)
    taken = [one for one in asked if (one.question, one.pseudonym) in people]
    placed = write_entries([_act(one, people) for one in taken], now)
    _keep_latest(taken, people, placed)
    places = iter(placed)
    return [
        refusals.get(one.statement)
        or (next(places) if (one.question, one.pseudonym) in people else Gone())
        for one in ballots
    ]


def _refusals(ballots: Iterable[Ballot], now: datetime) -> dict[int, NotTaken]:
    """Give the statements on which no vote is taken now, and why."""
    wanted = {ballot.statement for ballot in ballots}
    found = Statement.objects.filter(pk__in=wanted).select_related("question")
    refusals: dict[int, NotTaken] = {pk: NotAsked(pk) for pk in wanted}
    for statement in found:
        if not is_open(statement.question, now):
            refusals[statement.pk] = NotOpen(statement.question.slug)
        elif statement.status == StatementStatus.ACCEPTED:
            del refusals[statement.pk]
    return refusals


def _people(ballots: Sequence[Ballot]) -> dict[Person, int]:
    """Let in who enters with this vote; give who is there."""
    entering = {(one.question, one.pseudonym): one.enters for one in ballots if one.enters}
    Participant.objects.bulk_create(
        (
            Participant(question_id=question, pseudonym=name, rung=rung)
            for (question, name), rung in sorted(entering.items())
        ),
        ignore_conflicts=True,
    )
    wanted: defaultdict[int, set[str]] = defaultdict(set)
    for one in ballots:
        wanted[one.question].add(one.pseudonym)
    return {
        (question, name): pk
        for question, names in wanted.items()
        for pk, name in Participant.objects.filter(
            question=question, pseudonym__in=names
        ).values_list("pk", "pseudonym")
    }


def _act(ballot: Ballot, people: Mapping[Person, int]) -> Act:
    return Act(
        kind=EntryKind.VOTE,
        consultation=ballot.consultation,
        author=ballot.pseudonym,
        subject=ballot.subject,
        payload={"statement": ballot.subject, "vote": ballot.value},
        participant=people[ballot.question, ballot.pseudonym],
    )


def _keep_latest(
    taken: Sequence[Ballot], people: Mapping[Person, int], placed: Sequence[Placed]
) -> None:
    """Keep the last vote of each pair, in one order, so that two writers never wait in a circle."""
    latest = {
        (people[one.question, one.pseudonym], one.statement): (one.value, at.place)
        for one, at in zip(taken, placed, strict=True)
    }
    insert(VOTES, [(*pair, *kept) for pair, kept in sorted(latest.items())])


group: GroupCommit[Ballot, Placed] = GroupCommit(
    store_votes, bad=(IntegrityError, DataError), tidy=close_old_connections
)
"""The one writer of this process."""
