"""Votes as a table with a row for each, checked: what a sheet holds, or a frame."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress as chosen_of
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.assembly import compress
from ortaq.opinion.order import canonical_order
from ortaq.opinion.readers.columns import PARTICIPANT, STATEMENT, TIME, VOTE, find, require
from ortaq.opinion.readers.reading import Reason, Refusal
from ortaq.opinion.readers.sheet import Cells, Sheet
from ortaq.opinion.readers.spellings import ABSENT, SECONDS_BELOW, vote_said
from ortaq.opinion.votes import Longs, Statements, Texts, VoteMatrix

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class VoteTable:
    """Valid votes in the order of the file. Keys are in canonical order."""

    people: Texts
    rows: Longs
    """(n,) participant of each vote, as a position in `people`."""
    statements: Texts
    columns: Longs
    """(n,) statement of each vote, as a position in `statements`."""
    votes: NDArray[np.int8]
    times: Longs | None
    """(n,) milliseconds since 1970."""
    refusals: tuple[Refusal, ...]

    def matrix(self, statements: Statements | None = None) -> VoteMatrix:
        """Keep the last vote of each pair. statements: all of them, where more than voted on."""
        columns, known = self.columns, Statements.of(self.statements)
        if statements is not None:
            place = {key: number for number, key in enumerate(statements.ids.tolist())}
            into = np.array([place[key] for key in self.statements.tolist()], np.int64)
            columns, known = into[columns], statements
        return compress(self.rows, columns, self.votes, self.times, (self.people, known))


def votes_of_sheet(sheet: Sheet, file: str) -> VoteTable | None:
    """Check every row and keep the valid ones; None where times are no plain numbers."""
    wanted = (PARTICIPANT, STATEMENT, VOTE)
    person, statement, vote = (require(sheet.header, names, file) for names in wanted)
    time = find(sheet.header, TIME)
    times = None if time is None else sheet.column(time).numbers()
    if time is not None and times is None:
        return None
    people, statements = (_Keys.of(sheet, name) for name in (person, statement))
    cells = sheet.column(vote)
    votes = _votes(cells)
    checks = [
        (people.blank, Reason.NO_PARTICIPANT),
        (statements.blank, Reason.NO_STATEMENT),
        (cells.lengths == 0, Reason.NO_VOTE),
        (votes == ABSENT, Reason.UNKNOWN_VOTE),
    ]
    good, refusals = np.ones(len(votes), np.bool_), []
    for wrong, reason in checks:
        shown = cells[wrong & good].texts()
        lines = sheet.lines[wrong & good].tolist()
        told = shown if reason is Reason.UNKNOWN_VOTE else [""] * len(shown)
        refusals += [Refusal(file, *row) for row in zip(lines, repeat(reason), told)]
        good &= ~wrong
    return VoteTable(
        *people.numbered(good),
        *statements.numbered(good),
        votes[good],
        None if times is None else _milliseconds(times)[good],
        tuple(sorted(refusals, key=lambda refusal: refusal.line)),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Keys:
    """A column of keys, without outer spaces."""

    distinct: list[str]
    numbers: Longs
    """(n,) which of them each cell holds."""

    @classmethod
    def of(cls, sheet: Sheet, name: str) -> _Keys:
        texts, numbers = sheet.column(name).distinct()
        return cls([text.strip() for text in texts], numbers)

    @property
    def blank(self) -> Flags:
        """(n,) True where there is no key."""
        empty = np.array([not key for key in self.distinct], np.bool_)
        return empty[self.numbers]

    def numbered(self, chosen: Flags) -> tuple[Texts, Longs]:
        """Give the keys of some cells in canonical order, and which of them each cell holds."""
        numbers = self.numbers[chosen]
        used = np.bincount(numbers, minlength=len(self.distinct)) > 0
        keys = np.array(sorted(set(chosen_of(self.distinct, used))), np.str_)
        keys = keys[canonical_order(keys)]
        place = {key: number for number, key in enumerate(keys.tolist())}
        into = np.array([place.get(key, -1) for key in self.distinct], np.int64)
        return keys, into[numbers]


def _votes(cells: Cells) -> NDArray[np.int8]:
    texts, numbers = cells.distinct()
    return np.array([vote_said(text) for text in texts], np.int8)[numbers]


def _milliseconds(times: Longs) -> Longs:
    """Take times as milliseconds, where all of them are too small for that as seconds."""
    return times * 1000 if times.max(initial=-1) < SECONDS_BELOW and len(times) else times
