"""How well the words of a text fit each passage: BM25 over stems.

Source: Robertson, Zaragoza (2009), The Probabilistic Relevance Framework.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from ortaq.law.search.counts import Floats
from ortaq.law.search.parameters import SearchParameters


@dataclass(frozen=True, slots=True, eq=False)
class Lexical:
    """What each stem is worth in each passage."""

    places: Mapping[str, int]
    """Row of each stem of the act."""
    worth: sparse.csr_matrix
    """(stems, passages) float64."""

    @classmethod
    def of(cls, passages: Sequence[Sequence[str]], parameters: SearchParameters) -> Lexical:
        """Weigh passages given as lists of stems."""
        counts = [Counter(stems) for stems in passages]
        spread = Counter(stem for count in counts for stem in count)
        places = {stem: row for row, stem in enumerate(sorted(spread))}
        lengths = np.array([len(stems) for stems in passages], dtype=np.float64)
        mean = lengths.mean() if len(lengths) and lengths.any() else 1.0
        k1, b = parameters.saturation, parameters.length
        rows, columns, cells = [], [], []
        for column, count in enumerate(counts):
            held_back = k1 * (1 - b + b * lengths[column] / mean)
            for stem, times in count.items():
                rows.append(places[stem])
                columns.append(column)
                cells.append(
                    rarity(spread[stem], len(counts)) * times * (k1 + 1) / (times + held_back)
                )
        shape = (max(len(places), 1), len(counts))
        return cls(places, sparse.csr_matrix((cells, (rows, columns)), shape=shape))

    def columns(self, stems: Sequence[str]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """Give the row of each stem, -1 for those that the act does not use."""
        return np.array([self.places.get(stem, -1) for stem in stems], dtype=np.int64)

    def spread(self, stem: str) -> int:
        """Give how many passages have a stem."""
        row = self.places.get(stem, -1)
        return int(self.worth.indptr[row + 1] - self.worth.indptr[row]) if row >= 0 else 0

    def scores(self, stems: sparse.csr_matrix) -> Floats:
        """Score texts given as counts over `places`: (texts, passages)."""
        return np.asarray((stems @ self.worth).toarray(), dtype=np.float64)


def rarity(found_in: int, passages: int) -> float:
    """Give the weight of a stem that stands in so many of the passages (nats)."""
    return float(np.log(1 + (passages - found_in + 0.5) / (found_in + 0.5)))
