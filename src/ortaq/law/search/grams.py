"""How well the runs of letters of a text fit each passage: cosine of their TF-IDF, inside words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from ortaq.law.search.counts import Floats
from ortaq.law.search.parameters import SearchParameters


@dataclass(frozen=True, slots=True, eq=False)
class Grams:
    """What each run of letters is worth in each passage."""

    places: Mapping[str, int]
    worth: sparse.csr_matrix
    """(runs, passages): weight of the run in texts times that in the passage."""
    span: tuple[int, int]

    @classmethod
    def of(cls, passages: Sequence[Sequence[str]], parameters: SearchParameters) -> Grams:
        """Weigh passages given as lists of words."""
        counts = [
            Counter(run for word in words for run in runs(word, parameters.gram))
            for words in passages
        ]
        spread = Counter(run for count in counts for run in count)
        places = {run: row for row, run in enumerate(sorted(spread))}
        rows, columns, cells = [], [], []
        rare = {run: np.log((1 + len(counts)) / (1 + n)) + 1 for run, n in spread.items()}
        for column, count in enumerate(counts):
            weights = {run: (1 + np.log(n)) * rare[run] for run, n in count.items()}
            norm = np.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            for run, weight in weights.items():
                rows.append(places[run])
                columns.append(column)
                cells.append(weight / norm * rare[run])
        shape = (max(len(places), 1), len(counts))
        return cls(
            places, sparse.csr_matrix((cells, (rows, columns)), shape=shape), parameters.gram
        )

    def of_words(self, words: Sequence[str]) -> sparse.csr_matrix:
        """Give the known runs of each word: (words, runs)."""
        rows, columns = [], []
        for row, word in enumerate(words):
            known = [self.places[run] for run in runs(word, self.span) if run in self.places]
            rows += [row] * len(known)
            columns += known
        shape = (len(words), max(len(self.places), 1))
        return sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)

    def scores(self, grams: sparse.csr_matrix) -> Floats:
        """Score texts given as counts of runs: (texts, passages). Repeats count less and less."""
        damped = grams.copy()
        damped.data = 1 + np.log(np.maximum(damped.data, 1e-9)).clip(min=0)
        return np.asarray((damped @ self.worth).toarray(), dtype=np.float64)


def runs(word: str, span: tuple[int, int]) -> Iterator[str]:
    """Yield the runs of letters of a word, its borders included.

    >>> list(runs("заң", (3, 3)))
    [' за', 'заң', 'аң ']
    """
    bordered = f" {word} "
    for length in range(span[0], span[1] + 1):
        for start in range(len(bordered) - length + 1):
            yield bordered[start : start + length]
