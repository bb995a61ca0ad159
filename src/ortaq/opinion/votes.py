"""Who voted how on which statement: one frozen sparse matrix, in an order that names decide.

Agree is +1, disagree -1, pass 0; a vote that was not cast is absent, never 0. Participants and
statements stand in canonical order, so that the order of arrival decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ortaq.errors import OrtaqError
from ortaq.opinion.order import canonical_order

Longs = NDArray[np.int64]
Ints = NDArray[np.int32]
Bytes = NDArray[np.int8]
Flags = NDArray[np.bool_]
Texts = NDArray[np.str_]


class InconsistentVotes(OrtaqError):
    """Arrays given as votes do not fit each other."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"these votes do not fit together: {reason}")


class Moderation(IntEnum):
    """What moderators decided about a statement. A statement not yet judged takes part."""

    REJECTED = -1
    UNJUDGED = 0
    ACCEPTED = 1


@dataclass(frozen=True, slots=True, eq=False)
class Statements:
    """The statements of one consultation, in canonical order of their ids. All arrays (S,)."""

    ids: Texts
    texts: Texts
    """The wording; "" where it is not known."""
    moderation: Bytes
    """Values of `Moderation`."""
    meta: Flags
    """About the consultation itself, not about its subject; left out of the opinion map."""

    def __post_init__(self) -> None:
        count = len(self.ids)
        if any(len(part) != count for part in (self.texts, self.moderation, self.meta)):
            raise InconsistentVotes("statement ids, texts and flags differ in number")
        _freeze(self.ids, self.texts, self.moderation, self.meta)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def taking_part(self) -> Flags:
        """(S,) True where neither rejected nor meta."""
        accepted: Flags = self.moderation != Moderation.REJECTED
        return accepted & ~self.meta

    @classmethod
    def of(cls, ids: Texts) -> Statements:
        """Statements known by id alone: no wording, not judged, not meta."""
        count = len(ids)
        texts = np.full(count, "", dtype=np.str_)
        return cls(ids, texts, np.zeros(count, np.int8), np.zeros(count, np.bool_))

    def ordered(self) -> Statements:
        """Sort the statements into canonical order of their ids."""
        return self.chosen(canonical_order(self.ids))

    def chosen(self, which: Flags | Longs) -> Statements:
        """Take some of the statements, by flags or positions."""
        return Statements(
            self.ids[which], self.texts[which], self.moderation[which], self.meta[which]
        )


@dataclass(frozen=True, slots=True, eq=False)
class VoteMatrix:
    """P participants, S statements, V votes in compressed rows. All arrays are read-only.

    Made by `ortaq.opinion.assembly.assemble` or by `ortaq.opinion.readers`; the last vote of a
    person on a statement is the one that counts.
    """

    indptr: Longs
    """(P + 1,) where the votes of each participant begin; the last entry is V."""
    columns: Ints
    """(V,) statement of each vote, as a position in `statements`, ascending within a person."""
    votes: Bytes
    """(V,) in {-1, 0, +1}."""
    participants: Texts
    """(P,) keys in canonical order, each once."""
    statements: Statements
    times: Longs | None = None
    """(V,) milliseconds since 1970 of each vote that counts, where the source tells."""
    arrival: Longs | None = None
    """(P,) rank of each participant by first vote, re-votes included; used by mode `polis` only."""

    def __post_init__(self) -> None:
        _check(self)
        _freeze(self.indptr, self.columns, self.votes, self.participants)
        _freeze(*(part for part in (self.times, self.arrival) if part is not None))

    @property
    def participant_count(self) -> int:
        """Number of participants, P."""
        return len(self.participants)

    @property
    def statement_count(self) -> int:
        """Number of statements, S."""
        return len(self.statements)

    @property
    def vote_count(self) -> int:
        """Number of votes that count, V."""
        return len(self.votes)

    @property
    def votes_each(self) -> Longs:
        """(P,) number of votes of each participant."""
        return np.diff(self.indptr)

    @property
    def rows(self) -> Longs:
        """(V,) participant of each vote, as a position in `participants`."""
        return np.repeat(np.arange(self.participant_count), self.votes_each)

    def blocks(self, most_votes: int) -> Iterator[slice]:
        """Divide the participants into runs of about `most_votes` votes, nobody in two."""
        starts = np.searchsorted(self.indptr, np.arange(0, self.vote_count, most_votes))
        bounds = sorted({0, *starts.tolist(), self.participant_count})
        yield from (slice(a, b) for a, b in pairwise(bounds))

    def block(self, rows: slice) -> VoteMatrix:
        """Take a run of participants without copying their votes."""
        votes = slice(self.indptr[rows.start], self.indptr[rows.stop])
        return VoteMatrix(
            self.indptr[rows.start : rows.stop + 1] - self.indptr[rows.start],
            self.columns[votes],
            self.votes[votes],
            self.participants[rows],
            self.statements,
            None if self.times is None else self.times[votes],
            None if self.arrival is None else self.arrival[rows],
        )

    def with_statements(self, statements: Statements) -> VoteMatrix:
        """Give the same votes wordings and moderation; the ids must be those voted on, in order."""
        if not np.array_equal(statements.ids, self.statements.ids):
            raise InconsistentVotes("other statements than those voted on")
        return replace(self, statements=statements)

    def of_participants(self, chosen: Flags) -> VoteMatrix:
        """Keep some participants and all statements. chosen: (P,) flags."""
        return self.taking(np.flatnonzero(chosen))

    def taking(self, people: Longs) -> VoteMatrix:
        """Take participants by position, in the order given."""
        counts = self.votes_each[people]
        indptr = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
        kept = np.arange(indptr[-1]) + np.repeat(self.indptr[people] - indptr[:-1], counts)
        return VoteMatrix(
            indptr,
            self.columns[kept],
            self.votes[kept],
            self.participants[people],
            self.statements,
            None if self.times is None else self.times[kept],
            None if self.arrival is None else self.arrival[people],
        )

    def of_statements(self, chosen: Flags) -> VoteMatrix:
        """Keep the votes on some statements, and all participants. chosen: (S,) flags."""
        kept = chosen[self.columns]
        position = np.cumsum(chosen) - 1
        counted = np.concatenate(([0], np.cumsum(kept)))
        return VoteMatrix(
            counted[self.indptr].astype(np.int64),
            position[self.columns[kept]].astype(np.int32),
            self.votes[kept],
            self.participants,
            self.statements.chosen(chosen),
            None if self.times is None else self.times[kept],
            self.arrival,
        )


def stacked(parts: Sequence[VoteMatrix]) -> VoteMatrix:
    """Put the people of several matrices below each other; they have the same statements."""
    offsets = np.cumsum([0, *(part.vote_count for part in parts)])
    starts = [part.indptr[:-1] + offset for part, offset in zip(parts, offsets[:-1], strict=True)]
    return VoteMatrix(
        np.concatenate([*starts, offsets[-1:]]).astype(np.int64),
        np.concatenate([part.columns for part in parts]),
        np.concatenate([part.votes for part in parts]),
        np.concatenate([part.participants for part in parts]),
        parts[0].statements,
    )


def _check(matrix: VoteMatrix) -> None:
    """Raise InconsistentVotes where the arrays cannot be one matrix."""
    if len(matrix.indptr) != len(matrix.participants) + 1:
        raise InconsistentVotes("one row for each participant is needed")
    if int(matrix.indptr[-1]) != len(matrix.votes) or len(matrix.votes) != len(matrix.columns):
        raise InconsistentVotes("statements and votes differ in number")
    if len(matrix.votes) and not -1 <= matrix.votes.min() <= matrix.votes.max() <= 1:
        raise InconsistentVotes("a vote is neither -1, 0 nor +1")
    if len(matrix.columns) and not 0 <= matrix.columns.min() <= matrix.columns.max() < len(
        matrix.statements
    ):
        raise InconsistentVotes("a vote on a statement that is not there")


def _freeze(*arrays: NDArray[np.generic]) -> None:
    for array in arrays:
        array.setflags(write=False)
