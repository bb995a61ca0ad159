"""Texts as counts of words: a sparse matrix over the words that these texts use."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class WordCounts:
    """How often each text uses each word."""

    words: tuple[str, ...]
    """Sorted, so that the order of the texts decides nothing."""
    matrix: sparse.csr_matrix
    """(texts, words) float64."""


def count_words(texts: Iterable[list[str]]) -> WordCounts:
    """Count the words of texts that were cut into words already."""
    number: dict[str, int] = {}
    columns, starts = array("q"), array("q", [0])
    for words in texts:
        columns.extend(number.setdefault(word, len(number)) for word in words)
        starts.append(len(columns))
    ordered = sorted(number)
    place = np.empty(len(number), dtype=np.int64)
    place[[number[word] for word in ordered]] = np.arange(len(ordered))
    cells = np.frombuffer(columns, dtype=np.int64) if columns else np.empty(0, np.int64)
    matrix = sparse.csr_matrix(
        (np.ones(len(cells)), place[cells], np.frombuffer(starts, dtype=np.int64)),
        shape=(len(starts) - 1, len(ordered)),
    )
    matrix.sum_duplicates()
    return WordCounts(tuple(ordered), matrix)


def one_hot(places: NDArray[np.int64], weights: Floats, width: int) -> sparse.csr_matrix:
    """Give (rows, width) with one weight in each row, at `places`; -1 = an empty row."""
    rows = np.flatnonzero(places >= 0)
    return sparse.csr_matrix(
        (weights[rows], (rows, places[rows])), shape=(len(places), max(width, 1))
    )


def standard(scores: Floats) -> Floats:
    """Give each row mean 0 and deviation 1; a row of equal scores becomes 0."""
    spread = scores.std(axis=1, keepdims=True)
    spread[spread == 0] = 1.0
    return np.asarray((scores - scores.mean(axis=1, keepdims=True)) / spread)
