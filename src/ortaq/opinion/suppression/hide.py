"""What may be published of all tables together, and the attack that proves it.

First each row by itself (`primary`), then what lines and an attacker require (`levels`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.errors import OrtaqError
from ortaq.opinion.agreement_by_part import Known
from ortaq.opinion.parameters import DEFAULT_PARAMETERS, SuppressionParameters
from ortaq.opinion.strata import VOTES
from ortaq.opinion.suppression.levels import KINDS, Links, Task
from ortaq.opinion.suppression.primary import UNBOUNDED, Pattern, first_pattern
from ortaq.opinion.suppression.release import Release

Longs = NDArray[np.int64]
Flags = NDArray[np.bool_]


class TooSmallCell(OrtaqError):
    """A smallest published count below what may be chosen."""

    def __init__(self, least: int, floor: int) -> None:
        self.least, self.floor = least, floor
        super().__init__(f"the smallest published count is {least}; it may not be under {floor}")


@dataclass(frozen=True, slots=True, eq=False)
class Safe:
    """What may be published of a release."""

    release: Release
    pattern: Pattern
    """(4, R, S)."""
    people_hidden: Flags
    """(R,) rows whose number of participants is hidden."""

    def known(self, table: int) -> Known:
        """Give what is published of one table, by position, as `agreement_by_part` takes it."""
        rows = self.release.rows_of(table)
        counts = self.release.counts[:, rows]
        hidden = self.pattern.hidden[:, rows]
        return Known(
            np.where(hidden, self.pattern.low[:, rows], counts),
            np.where(hidden, self.pattern.high[:, rows], counts),
        )

    def people(self, table: int) -> tuple[int | None, ...]:
        """Participants of each part of one table, None where hidden; the last are in no part."""
        rows = self.release.rows_of(table)
        pairs = zip(self.release.people[rows], self.people_hidden[rows], strict=True)
        return tuple(None if hidden else int(count) for count, hidden in pairs)


def safe_to_publish(
    release: Release, parameters: SuppressionParameters = DEFAULT_PARAMETERS.suppression
) -> Safe:
    """Decide what may be published of all tables together. Raises TooSmallCell."""
    least = parameters.least
    if least < parameters.floor:
        raise TooSmallCell(least, parameters.floor)
    first = first_pattern(release.counts, least)
    pattern = Pattern(first.hidden.copy(), first.low.copy(), first.high.copy())
    pattern.hidden[:, release.people == release.people[0]] = False
    for statement, rows, task in _tasks(release, pattern, least):
        safe = task.solved()
        place = np.s_[:, rows, statement]
        pattern.hidden[place] = safe.hidden
        pattern.low[place], pattern.high[place] = safe.low, safe.high
    return Safe(release, pattern, _people_hidden(release, least))


def leaks(release: Release, pattern: Pattern, least: int) -> Iterator[tuple[int, Longs]]:
    """Attack what is published: statements with the rows whose counts under `least` follow."""
    for statement, rows, task in _tasks(release, pattern, least):
        found = task.leaking(task.own)
        if len(found):
            yield statement, np.unique(rows[found[:, 1]])


def _tasks(release: Release, pattern: Pattern, least: int) -> Iterator[tuple[int, Longs, Task]]:
    """Divide a release into tables that say nothing about each other, and by statements."""
    for rows, lines, alone in release.components():
        links = Links.of_votes(lines, alone=alone)
        for j in np.flatnonzero(pattern.hidden[:, rows].any(axis=(0, 1))):
            place = np.s_[:, rows, j]
            own = Pattern(pattern.hidden[place], pattern.low[place], pattern.high[place])
            yield int(j), rows, Task(release.counts[place], own, links, least)


def _people_hidden(release: Release, least: int) -> Flags:
    """Decide which numbers of participants are hidden: the same, with one kind of count."""
    hidden = np.zeros(len(release.people), np.bool_)
    for rows, lines, alone in release.components():
        counts = np.zeros((KINDS, len(rows)), np.int64)
        counts[VOTES] = release.people[rows]
        few = np.zeros(counts.shape, np.bool_)
        few[VOTES, 1:] = (counts[VOTES, 1:] > 0) & (counts[VOTES, 1:] < least)
        own = Pattern(few, np.zeros_like(counts), np.full_like(counts, UNBOUNDED))
        task = Task(counts, own, Links.of_people(lines, alone=alone), least)
        hidden[rows] = task.solved().hidden[VOTES]
    return hidden
