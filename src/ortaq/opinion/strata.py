"""Who agrees with whom: votes counted by the parts of any partition of the participants.

Opinion group, region, stakeholder group and the cross of two are the same here: a label for each
participant. People in no part are counted too, as the last row: a total minus all parts is theirs.
Method: docs/methods/strata.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.tally import Tally, counts_by
from ortaq.opinion.votes import InconsistentVotes, VoteMatrix

Longs = NDArray[np.int64]
Labels = NDArray[np.integer]

VOTES, AGREE, DISAGREE, PASSED = range(4)
"""Rows of the first axis of counts."""


@dataclass(frozen=True, slots=True, eq=False)
class Strata:
    """Votes of each part on each statement. H parts; row H holds the people in no part."""

    name: str
    """What divides the people: "region", "group", "region × group"."""
    parts: tuple[str, ...]
    """H names; a part without participants keeps its place, so that its absence shows."""
    people: Longs
    """(H + 1,) participants, whether or not they voted."""
    counts: Longs
    """(4, H + 1, S): all votes, agree, disagree, passed."""

    def __post_init__(self) -> None:
        if len(self.people) != len(self.parts) + 1 or self.counts.shape[1] != len(self.people):
            raise InconsistentVotes("one row for each part and one for people in none is needed")
        self.people.setflags(write=False)
        self.counts.setflags(write=False)

    def __add__(self, other: Strata) -> Strata:
        """Join with the strata of other people; parts must be the same."""
        if (self.name, self.parts) != (other.name, other.parts):
            raise InconsistentVotes("strata of different parts cannot be added")
        people, counts = self.people + other.people, self.counts + other.counts
        return Strata(self.name, self.parts, people, counts)

    @property
    def statement_count(self) -> int:
        """Number of statements, S."""
        return int(self.counts.shape[2])

    @property
    def tally(self) -> Tally:
        """(H, S) counts of the parts, without the people in none."""
        _, agree, disagree, passed = self.counts[:, :-1].copy()
        return Tally(agree, disagree, passed)


def count_strata(name: str, matrix: VoteMatrix, labels: Labels, parts: Sequence[str]) -> Strata:
    """Count the votes of each part.

    labels: (P,) part of each participant, a position in `parts`, or -1 for none. Raises
    InconsistentVotes where they do not fit the participants.
    """
    if len(labels) != matrix.participant_count:
        raise InconsistentVotes("one label for each participant is needed")
    if len(labels) and not -1 <= labels.min() <= labels.max() < len(parts):
        raise InconsistentVotes("a label names no part")
    placed = np.where(labels < 0, len(parts), labels).astype(np.int64)
    tally = counts_by(matrix, placed, len(parts) + 1)
    counts = np.stack([tally.votes, tally.agree, tally.disagree, tally.passed])
    people = np.bincount(placed, minlength=len(parts) + 1).astype(np.int64)
    return Strata(name, tuple(parts), people, counts)


def among(labels: Labels, parts: Sequence[str], expected: Sequence[str]) -> Longs:
    """Renumber labels by a list of all parts that there should be, as all regions of a country.

    Labels of parts that are not expected become -1. Returns (P,).
    """
    place = {part: number for number, part in enumerate(expected)}
    number = np.array([*(place.get(part, -1) for part in parts), -1], np.int64)
    return number[labels]


def crossed(
    first: tuple[Labels, Sequence[str]], second: tuple[Labels, Sequence[str]]
) -> tuple[Longs, tuple[str, ...]]:
    """Cross two partitions: labels (P,) and names ("west × farmers") of the pairs that occur.

    Whoever is in no part of one of them is in no part of the cross.
    """
    (left, left_parts), (right, right_parts) = first, second
    width = len(right_parts)
    both = (left >= 0) & (right >= 0)
    codes = np.where(both, left.astype(np.int64) * width + right, -1)
    pairs = np.unique(codes[both])
    labels = np.where(both, np.searchsorted(pairs, codes), -1)
    names = tuple(f"{left_parts[pair // width]} × {right_parts[pair % width]}" for pair in pairs)
    return labels.astype(np.int64), names


def gathered(
    labels: Labels, parts: Sequence[str], into: Mapping[str, str]
) -> tuple[Longs, tuple[str, ...]]:
    """Gather parts into larger ones, as regions into macro-regions; others stay what they are."""
    names = [into.get(part, part) for part in parts]
    larger = tuple(dict.fromkeys(names))
    return among(labels, names, larger), larger


def merged_neighbours(
    labels: Labels, parts: Sequence[str], least: int
) -> tuple[Longs, tuple[str, ...]]:
    """Merge ordered parts, as ages, with their neighbours until each has `least` people.

    Parts are closed from the first on as soon as they are large enough, which leaves as many as
    possible; what remains at the end joins the last one. With fewer people than `least` in all,
    one part remains.
    """
    sizes = np.bincount(labels[labels >= 0], minlength=len(parts))
    runs: list[list[int]] = [[]]
    for number, _ in enumerate(parts):
        runs[-1].append(number)
        if sizes[runs[-1]].sum() >= least:
            runs.append([])
    rest = runs.pop()
    runs[-1:] = [[*runs[-1], *rest]] if runs else [rest]
    into = {parts[number]: _name_of_run(parts, run) for run in runs for number in run}
    return gathered(labels, parts, into)


def _name_of_run(parts: Sequence[str], run: Sequence[int]) -> str:
    """Name a run by its ends: "18-24 … 35-44"."""
    first, last = parts[run[0]], parts[run[-1]]
    return first if first == last else f"{first} … {last}"
