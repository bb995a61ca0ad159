"""The work on one chunk of people: from votes to a partial result that adds up exactly.

A chunk holds whole people: nobody's votes are divided between two chunks. Every function here is
pure and picklable, so it can run in a thread, in another process or on another machine, and again
after a failure, with the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.axes import AnswerCounts, Axes, count_answers
from ortaq.opinion.covotes import CoVotes, count_pairs
from ortaq.opinion.indicator import there_and_back
from ortaq.opinion.positions import positions_of
from ortaq.opinion.readers.reading import Reading, Refusal
from ortaq.opinion.receipt import Digests, row_digests
from ortaq.opinion.tally import Tally, counts_by
from ortaq.opinion.votes import Longs, Statements, Texts, VoteMatrix

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class Chunk(Protocol):
    """Some people and all their votes, somewhere."""

    def reading(self) -> Reading:
        """Read the votes, and list what was refused."""
        ...

    def load(self) -> VoteMatrix:
        """Read the votes; the statements are those of the whole consultation."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class InMemory:
    """A chunk whose votes are at hand."""

    matrix: VoteMatrix

    def reading(self) -> Reading:
        """Give the votes; nothing is refused."""
        return Reading(self.matrix)

    def load(self) -> VoteMatrix:
        """Give the votes."""
        return self.matrix


@dataclass(frozen=True, slots=True, eq=False)
class MapRule:
    """Which statements and people make the map."""

    taking_part: Flags
    """(S,) False for statements rejected or meta."""
    least_votes: int
    """Votes on those statements that place a person in a group."""

    @classmethod
    def of(cls, statements: Statements, least_votes: int) -> MapRule:
        """Take the statements that take part; fewer votes suffice where there are few of them."""
        taking_part = statements.taking_part
        return cls(taking_part, max(1, min(least_votes, int(taking_part.sum()))))

    def mapped(self, matrix: VoteMatrix) -> VoteMatrix:
        """Keep the votes on statements that take part."""
        return matrix if self.taking_part.all() else matrix.of_statements(self.taking_part)

    def placed(self, mapped: VoteMatrix) -> VoteMatrix:
        """Keep the people with enough votes. mapped: as `mapped` gives it."""
        enough = mapped.votes_each >= self.least_votes
        return mapped if enough.all() else mapped.of_participants(enough)


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """What the first look at a chunk gives."""

    participants: Texts
    votes_each: Longs
    """(P,) votes on statements that take part."""
    votes: int
    """All votes, also on rejected statements."""
    digests: Digests
    answers: AnswerCounts
    """Of people with enough votes, on statements that take part."""
    refused: tuple[Refusal, ...]


def survey(chunk: Chunk, rule: MapRule) -> Survey:
    """Look at a chunk: who is in it, digests, and how often each answer was given."""
    reading = chunk.reading()
    matrix = reading.matrix
    mapped = rule.mapped(matrix)
    return Survey(
        matrix.participants,
        mapped.votes_each,
        matrix.vote_count,
        row_digests(matrix),
        count_answers(rule.placed(mapped)),
        reading.refusals,
    )


def pairs_of(chunk: Chunk, rule: MapRule) -> CoVotes:
    """Count the pairs of statements; see `ortaq.opinion.covotes`."""
    return count_pairs(rule.placed(rule.mapped(chunk.load())))


def sums_of(chunk: Chunk, rule: MapRule, table: Floats) -> Floats:
    """One round of the iteration over votes."""
    return there_and_back(rule.placed(rule.mapped(chunk.load())), table)


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where the people of a chunk stand."""

    positions: Floats
    """(P, 2)."""
    panel: VoteMatrix
    """Votes, on statements that take part, of those drawn for the panel."""


def place(chunk: Chunk, rule: MapRule, axes: Axes, drawn: Flags) -> Places:
    """Place everybody; drawn: (P,) people of this chunk who are in the panel."""
    mapped = rule.mapped(chunk.load())
    positions = positions_of(mapped, axes)
    return Places(positions, mapped.of_participants(drawn))


def tally(chunk: Chunk, labels: NDArray[np.integer], parts: int) -> Tally:
    """Count the votes of each part."""
    return counts_by(chunk.load(), labels, parts)
