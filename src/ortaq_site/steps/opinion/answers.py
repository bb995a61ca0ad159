"""All answers to a question as arrays, brought up to date by reading only what is new.

A worker keeps them in memory between two counts: of a hundred thousand people only those who voted
since are read from the database.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.assembly import assemble
from ortaq.opinion.votes import VoteMatrix
from ortaq_site.records.ledger import LogMark
from ortaq_site.records.participation import Participant, Question, StatementStatus, Vote

Longs = NDArray[np.int64]
ROWS_AT_ONCE = 20_000
MOST_KEPT = 4
"""Questions whose answers a worker keeps in memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """The latest answer of each person to each statement, in order of both. All arrays (n,)."""

    people: Longs
    statements: Longs
    """Numbers of statements within the question."""
    values: NDArray[np.int8]
    sequences: Longs
    """Places in the public log."""
    log_size: int
    """Entries of the log that these answers cover."""

    def voters_by_statement(self, since: int = 0, until: int | None = None) -> dict[int, int]:
        """Count answers by statement, of entries from `since` and before `until`."""
        end = self.log_size if until is None else until
        some = (self.sequences >= since) & (self.sequences < end)
        numbers, counts = np.unique(self.statements[some], return_counts=True)
        return dict(zip(numbers.tolist(), counts.tolist(), strict=True))

    def people_since(self, since: int) -> int:
        """Count people with an answer from an entry on."""
        return len(np.unique(self.people[self.sequences >= since]))

    def matrix(self, numbers: frozenset[int]) -> VoteMatrix:
        """Give the votes on some statements."""
        kept = np.isin(self.statements, list(numbers))
        return assemble(self.people[kept], self.statements[kept], self.values[kept])


class Memory:
    """Answers kept between two counts, for a few questions."""

    def __init__(self) -> None:
        self._kept: dict[int, Answers] = {}

    def up_to_now(self, question: Question) -> Answers:
        """Give all answers to a question, of people who are still there."""
        before = self._kept.pop(question.pk, _NOTHING)
        # The size is read first: votes that come meanwhile lie behind it, and are left for later.
        size = LogMark.objects.get(name="written").size
        if before.log_size > size:  # another log: a backup was restored
            before = _NOTHING
        new = _read(question, before.log_size, size)
        answers = _of_present(question, _latest(before, new, size))
        self._kept[question.pk] = answers
        while len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return answers


memory = Memory()
"""Of this process."""


def asked(question: Question) -> frozenset[int]:
    """Give the numbers of the statements that are asked."""
    accepted = question.statements.filter(status=StatementStatus.ACCEPTED)
    return frozenset(accepted.values_list("number", flat=True))


_NOTHING = Answers(
    np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.int8), np.empty(0, np.int64), 0
)


def _read(question: Question, since: int, until: int) -> NDArray[np.int64]:
    votes = Vote.objects.filter(
        statement__question=question, sequence__gte=since, sequence__lt=until
    )
    rows = votes.values_list("participant_id", "statement__number", "value", "sequence")
    parts = list(rows.iterator(ROWS_AT_ONCE))
    return np.array(parts, np.int64).reshape(-1, 4)


def _latest(before: Answers, new: NDArray[np.int64], size: int) -> Answers:
    """Put new answers over those from before."""
    people = np.concatenate([before.people, new[:, 0]])
    statements = np.concatenate([before.statements, new[:, 1]])
    values = np.concatenate([before.values, new[:, 2].astype(np.int8)])
    sequences = np.concatenate([before.sequences, new[:, 3]])
    order = np.lexsort((sequences, statements, people))
    people, statements = people[order], statements[order]
    last = np.ones(len(order), np.bool_)
    last[:-1] = (people[1:] != people[:-1]) | (statements[1:] != statements[:-1])
    return Answers(
        people[last], statements[last], values[order][last], sequences[order][last], size
    )


def _of_present(question: Question, answers: Answers) -> Answers:
    """Leave out those who have left: their votes are gone, and so they go from memory too."""
    here = Participant.objects.filter(question=question).values_list("pk", flat=True)
    kept = np.isin(answers.people, np.fromiter(here.iterator(ROWS_AT_ONCE), np.int64))
    if kept.all():
        return answers
    return Answers(
        answers.people[kept],
        answers.statements[kept],
        answers.values[kept],
        answers.sequences[kept],
        answers.log_size,
    )
