"""How alike texts are: cosine of TF-IDF over runs of letters inside words (n = 3 and 5).

Runs of letters rather than words, because Kazakh and Russian words change their endings. It is
the measure of scikit-learn's `char_wb` analyser with sublinear counts, written on numpy arrays:
importing scikit-learn alone takes longer than a whole comparison. Docs: docs/methods/comparison.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_LENGTHS = (3, 5)
_PRIME = np.uint64(1099511628211)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_FEATURE_BITS = 40
_UNIT_BITS = 24
_STRIP_WORK = 1_000_000
"""Products per strip: about 30 MB of memory. Decides nothing but speed and memory."""
_COMMON = 0.004
"""Share of all pairs that a run of letters must concern to go through the dense product."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each run of letters stands in each leaf, sorted by run, then by leaf."""

    feature: NDArray[np.int64]
    unit: NDArray[np.int64]
    count: NDArray[np.int64]

    def added_up(self, groups: NDArray[np.int64]) -> Counts:
        """Add the leaves up to coarser units. groups: (leaves,) unit of each, never decreasing."""
        return _summed(self.feature, groups[self.unit], self.count)


def count_runs(texts: Sequence[str]) -> Counts:
    """Count the runs of letters of folded texts (see `units.fold`)."""
    if len(texts) >= 1 << _UNIT_BITS:
        raise ValueError("too many texts")
    letters, owner = _letters(texts)
    keys = np.concatenate([_keys(letters, owner, length) for length in _LENGTHS])
    keys.sort()
    ones = np.ones(len(keys), dtype=np.int64)
    unit = (keys & np.uint64((1 << _UNIT_BITS) - 1)).astype(np.int64)
    return _summed((keys >> np.uint64(_UNIT_BITS)).astype(np.int64), unit, ones)


def _letters(texts: Sequence[str]) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Give the code points of all texts with a space around each, and the text of each letter."""
    joined = " ".join(["", *texts, ""])
    letters = np.frombuffer(joined.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    lengths = np.fromiter((len(text) + 1 for text in texts), dtype=np.int64, count=len(texts))
    owner = np.repeat(np.arange(len(texts), dtype=np.uint64), lengths)
    return letters, np.append(owner, np.uint64(max(len(texts) - 1, 0)))


def _keys(
    letters: NDArray[np.uint64], owner: NDArray[np.uint64], length: int
) -> NDArray[np.uint64]:
    """Give feature and unit packed in one number for each run that crosses no inner space."""
    size = len(letters) - length + 1
    if size <= 0:
        return np.empty(0, dtype=np.uint64)
    hashed = np.zeros(size, dtype=np.uint64)
    for offset in range(length):
        hashed = (hashed ^ letters[offset : offset + size]) * _PRIME
    spaces = np.concatenate(([0], np.cumsum(letters == np.uint64(32))))
    inside = spaces[length - 1 : length - 1 + size] == spaces[1 : 1 + size]
    feature = (hashed[inside] * _MIX) >> np.uint64(64 - _FEATURE_BITS)
    keys: NDArray[np.uint64] = (feature << np.uint64(_UNIT_BITS)) | owner[:size][inside]
    return keys


def _summed(
    feature: NDArray[np.int64], unit: NDArray[np.int64], count: NDArray[np.int64]
) -> Counts:
    if not len(feature):
        return Counts(feature, unit, count)
    new = np.empty(len(feature), dtype=bool)
    new[0] = True
    new[1:] = (feature[1:] != feature[:-1]) | (unit[1:] != unit[:-1])
    starts = np.flatnonzero(new)
    return Counts(feature[starts], unit[starts], np.add.reduceat(count, starts))


def weights_of(counts: Counts, units: int) -> NDArray[np.float64]:
    """Give the weight of each entry: rare runs count more; each unit has length 1."""
    index, spread = _numbered(counts.feature)
    rarity = np.log((1 + units) / (1 + spread)) + 1
    weight = (1 + np.log(counts.count)) * rarity[index]
    norm = np.sqrt(np.bincount(counts.unit, weight * weight, minlength=units))
    return np.asarray(weight / norm[counts.unit], dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Alike:
    """Pairs of an old and a new unit that are alike enough, by old unit, then new unit."""

    old: NDArray[np.int64]
    new: NDArray[np.int64]
    score: NDArray[np.float64]
    """Cosine in (0, 1]."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One side as a sparse matrix: for each run that both sides have, who has it and how much."""

    feature: NDArray[np.int64]
    unit: NDArray[np.int64]
    weight: NDArray[np.float64]


def alike(counts: Counts, olds: int, news: int, least: float) -> Alike:
    """Give all pairs (old, new) whose cosine is at least `least` (> 0), exactly.

    counts: units 0 .. olds - 1 are old, the next `news` are new. Weights are fitted on both
    sides together. The work is cut into strips of old units, so that memory stays bounded.
    """
    product = _Product(*_sides(counts, olds, olds + news), olds, news)
    found = [_at_least(product.rows(*strip), strip[0], least) for strip in product.strips()]
    empty = (np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))
    rows, columns, scores = (np.concatenate(column) for column in zip(empty, *found, strict=True))
    return Alike(rows, columns, np.minimum(scores, 1.0))


def _sides(counts: Counts, olds: int, units: int) -> tuple[_Side, _Side]:
    """Keep the runs that both sides have, numbered from 0 without gaps, with their weights."""
    index, spread = _numbered(counts.feature)
    weight = weights_of(counts, units)
    is_old = counts.unit < olds
    in_old = np.bincount(index[is_old], minlength=len(spread))
    shared = (in_old > 0) & (in_old < spread)
    renumbered = np.cumsum(shared) - 1
    keep_old, keep_new = is_old & shared[index], ~is_old & shared[index]
    return (
        _Side(renumbered[index[keep_old]], counts.unit[keep_old], weight[keep_old]),
        _Side(renumbered[index[keep_new]], counts.unit[keep_new] - olds, weight[keep_new]),
    )


def _numbered(feature: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give sorted features numbers from 0: that of each entry, and the entries per number."""
    new = np.ones(len(feature), dtype=bool)
    new[1:] = feature[1:] != feature[:-1]
    index = np.cumsum(new) - 1
    return index, np.bincount(index)


class _Product:
    """The product of two sparse matrices: common runs by a dense product, rare ones one by one."""

    def __init__(self, old: _Side, new: _Side, olds: int, news: int) -> None:
        self._olds, self._news = olds, news
        width = int(max(old.feature.max(initial=-1), new.feature.max(initial=-1))) + 1
        in_old = np.bincount(old.feature, minlength=width)
        in_new = np.bincount(new.feature, minlength=width)
        common = np.flatnonzero(in_old * in_new >= _COMMON * olds * news)
        self._column = np.full(width, -1)
        self._column[common] = np.arange(len(common))
        self._many = np.where(self._column < 0, in_new, 0)
        self._starts = np.cumsum(in_new) - in_new
        self._old, self._new = old, new
        self._dense = self._dense_rows(new, (0, news)).T

    def strips(self) -> Iterator[tuple[int, int]]:
        """Cut the old units into strips of bounded work: (first, past the last)."""
        work = np.bincount(self._old.unit, self._many[self._old.feature] + 1, minlength=self._olds)
        strip = (np.cumsum(work + self._news) // _STRIP_WORK).astype(np.int64)
        borders = np.concatenate(([0], np.flatnonzero(np.diff(strip)) + 1, [self._olds]))
        for begin, end in pairwise(borders.tolist()):
            if begin < end:
                yield begin, end

    def rows(self, first: int, past: int) -> NDArray[np.float64]:
        """Give the cosines of old units first .. past - 1: (past - first, news)."""
        dense = self._dense_rows(self._old, (first, past)) @ self._dense
        inside = (self._old.unit >= first) & (self._old.unit < past)
        feature, unit = self._old.feature[inside], self._old.unit[inside]
        many = self._many[feature]
        offset = self._starts[feature] - (np.cumsum(many) - many)
        partner = np.repeat(offset, many) + np.arange(int(many.sum()))
        cell = np.repeat((unit - first) * self._news, many) + self._new.unit[partner]
        weight = np.repeat(self._old.weight[inside], many) * self._new.weight[partner]
        rare = np.bincount(cell, weight, minlength=dense.size)
        return np.asarray(dense + rare.reshape(dense.shape))

    def _dense_rows(self, side: _Side, rows: tuple[int, int]) -> NDArray[np.float64]:
        column = self._column[side.feature]
        inside = (column >= 0) & (side.unit >= rows[0]) & (side.unit < rows[1])
        matrix = np.zeros((rows[1] - rows[0], int(self._column.max(initial=-1)) + 1))
        matrix[side.unit[inside] - rows[0], column[inside]] = side.weight[inside]
        return matrix


def _at_least(
    scores: NDArray[np.float64], first: int, least: float
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    rows, columns = np.nonzero(scores >= least)
    return rows + first, columns, scores[rows, columns]


class Rows:
    """Runs and weights of single units, to look at a few pairs closely."""

    def __init__(self, counts: Counts, units: int) -> None:
        order = np.argsort(counts.unit, kind="stable")
        self._runs, self._weights = counts.feature[order], weights_of(counts, units)[order]
        self._starts = np.searchsorted(counts.unit[order], np.arange(units + 1))

    @classmethod
    def added_up(cls, counts: Counts, groups: Sequence[int]) -> Rows:
        """Look at coarser units. groups: unit of each leaf, never decreasing."""
        units = np.array(groups, dtype=np.int64)
        return cls(counts.added_up(units), int(units.max(initial=-1)) + 1)

    def of(self, unit: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Give the runs of one unit, sorted, each once, and their weights."""
        row = slice(self._starts[unit], self._starts[unit + 1])
        return self._runs[row], self._weights[row]

    def cosine(self, one: int, other: int) -> float:
        """Give the similarity of two units, in [0, 1]."""
        (runs, weights), (others, theirs) = self.of(one), self.of(other)
        _, here, there = np.intersect1d(runs, others, assume_unique=True, return_indices=True)
        return min(float(weights[here] @ theirs[there]), 1.0)
