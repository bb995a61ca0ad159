"""Which words of one language stand for which of another, learned from two versions of one act.

Source: Brown and others (1993), model 1. The corpus is small, so only words of the act are covered
and the likeliest few translations are kept; it serves to find letters that may make the same point.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ortaq.law.search.counts import Floats
from ortaq.law.search.index import ProvisionIndex
from ortaq.law.search.passages import Passage
from ortaq.law.search.words import Reader

_ROUNDS = 8
"""Rounds of learning; later ones change little."""


@dataclass(frozen=True, slots=True, eq=False)
class Translation:
    """Stems of one act expressed in those of another."""

    places: dict[str, int]
    """Rows: stems of the source language."""
    targets: tuple[str, ...]
    table: sparse.csr_matrix
    """(source stems, target stems) probabilities; those below `least` are left out."""

    @classmethod
    def between(cls, source: ProvisionIndex, target: ProvisionIndex, least: float) -> Translation:
        """Learn from the passages that both versions have at the same address."""
        return _between(source.passages, source.reader, target.passages, target.reader, least)


@lru_cache(maxsize=4)
def _between(
    source: tuple[Passage, ...],
    reader: Reader,
    target: tuple[Passage, ...],
    other_reader: Reader,
    least: float,
) -> Translation:
    other = {passage.eid: passage.text for passage in target}
    pairs = [
        (_stems(reader, passage.text), _stems(other_reader, other[passage.eid]))
        for passage in source
        if passage.eid in other
    ]
    sources = sorted({stem for stems, _ in pairs for stem in stems})
    targets = sorted({stem for _, stems in pairs for stem in stems})
    rows = {stem: row for row, stem in enumerate(sources)}
    columns = {stem: column for column, stem in enumerate(targets)}
    numbered = [
        (np.array([rows[s] for s in a], int), np.array([columns[t] for t in b], int))
        for a, b in pairs
        if a and b
    ]
    table = _learned(numbered, len(sources), len(targets))
    table[table < least] = 0.0
    return Translation(rows, tuple(targets), sparse.csr_matrix(table))


def _stems(reader: Reader, text: str) -> list[str]:
    return sorted({reader.stem(word) for word in reader.words(text) if reader.weight(word)})


def _learned(
    pairs: Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]], sources: int, targets: int
) -> Floats:
    """Expect and maximise in turn: (sources, targets), each row sums to 1."""
    table = np.full((sources, targets), 1.0)
    for _ in range(_ROUNDS if sources and targets else 0):
        counted = np.zeros_like(table)
        for rows, columns in pairs:
            part = table[np.ix_(rows, columns)]
            counted[np.ix_(rows, columns)] += part / part.sum(axis=0, keepdims=True)
        table = counted / np.maximum(counted.sum(axis=1, keepdims=True), 1e-12)
    return table
