"""What may be published of all tables together, and the attack that proves it.

First each row by itself (`primary`), then what lines and an attacker require (`levels`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ortaq.errors import OrtaqError
from ortaq.opinion.agreement_by_part import Known
from ortaq.opinion.parameters import DEFAULT_PARAMETERS, SuppressionParameters
from ortaq.opinion.strata import VOTES
from ortaq.opinion.suppression.former import Former
from ortaq.opinion.suppression.levels import KINDS, Links, Task
from ortaq.opinion.suppression.primary import UNBOUNDED, Pattern, first_pattern
from ortaq.opinion.suppression.release import Release
from ortaq.opinion.suppression.successive import (
    SuccessiveTask,
    Told,
    told_about,
    told_of_people,
)

Longs = NDArray[np.int64]
Flags = NDArray[np.bool_]
Watch = Callable[[list[Any]], Iterable[Any]]
"""Takes work piece by piece and gives it on unchanged: who watches sees how far it is."""


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
    release: Release,
    parameters: SuppressionParameters = DEFAULT_PARAMETERS.suppression,
    former: Sequence[Former] = (),
    watch: Watch = list,
) -> Safe:
    """Decide what may be published of all tables together, and after earlier releases.

    watch: sees the statements go by, for a bar that shows progress. Raises TooSmallCell.
    """
    least = parameters.least
    if least < parameters.floor:
        raise TooSmallCell(least, parameters.floor)
    first = first_pattern(release.counts, least)
    pattern = Pattern(first.hidden.copy(), first.low.copy(), first.high.copy())
    pattern.hidden[:, release.people == release.people[0]] = False
    for statement, rows, task in _tasks(release, pattern, least, former, watch):
        safe = task.solved()
        place = np.s_[:, rows, statement]
        pattern.hidden[place] = safe.hidden
        pattern.low[place], pattern.high[place] = safe.low, safe.high
    return Safe(release, pattern, _people_hidden(release, least, former))


def leaks(
    release: Release, pattern: Pattern, least: int, former: Sequence[Former] = ()
) -> Iterator[tuple[int, Longs]]:
    """Attack what is published: statements with the rows whose counts under `least` follow."""
    for statement, rows, task in _tasks(release, pattern, least, former):
        found = task.leaking(task.own)
        if len(found):
            yield statement, np.unique(rows[found[:, 1]])


def _tasks(
    release: Release,
    pattern: Pattern,
    least: int,
    former: Sequence[Former],
    watch: Watch = list,
) -> Iterator[tuple[int, Longs, Task]]:
    """Divide a release into tables that say nothing about each other, and by statements."""
    parts = [
        (rows, Links.of_votes(lines, alone=alone)) for rows, lines, alone in release.components()
    ]
    for j, (rows, links) in watch(list(product(range(release.counts.shape[2]), parts))):
        place = np.s_[:, rows, j]
        told = (told_about(j, rows, links, one, least) for one in former)
        before = tuple(one for one in told if one is not None)
        if before or pattern.hidden[place].any():
            own = Pattern(pattern.hidden[place], pattern.low[place], pattern.high[place])
            yield j, rows, _task(release.counts[place], own, (links, least), before)


def _task(counts: Longs, own: Pattern, rules: tuple[Links, int], before: tuple[Told, ...]) -> Task:
    """Take the plain task where nothing was told before: it needs a solver less often."""
    return SuccessiveTask(counts, own, *rules, before) if before else Task(counts, own, *rules)


def _people_hidden(release: Release, least: int, former: Sequence[Former]) -> Flags:
    """Decide which numbers of participants are hidden: the same, with one kind of count."""
    hidden = np.zeros(len(release.people), np.bool_)
    for rows, lines, alone in release.components():
        counts = np.zeros((KINDS, len(rows)), np.int64)
        counts[VOTES] = release.people[rows]
        few = np.zeros(counts.shape, np.bool_)
        few[VOTES, 1:] = (counts[VOTES, 1:] > 0) & (counts[VOTES, 1:] < least)
        own = Pattern(few, np.zeros_like(counts), np.full_like(counts, UNBOUNDED))
        rules = Links.of_people(lines, alone=alone), least
        before = tuple(told_of_people(rows, rules[0], one, least) for one in former)
        task = _task(counts, own, rules, before)
        hidden[rows] = task.solved().hidden[VOTES]
    return hidden
