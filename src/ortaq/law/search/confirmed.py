"""What confirmed links teach: an article is also what people wrote about it.

Each article is taken together with the texts whose link to it a person confirmed, and every such
text also speaks for itself. Compared by the cosine of TF-IDF over stems, pairs of stems and runs of
letters, and once more over stems by what goes together in the articles so enlarged: their latent
semantic space (Deerwester et al., 1990), in which a letter may fit an article without its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.linalg import eigh

from ortaq.law.search.counts import Floats, standard
from ortaq.law.search.grams import runs
from ortaq.law.search.meanings import unit_rows
from ortaq.law.search.parameters import SearchParameters
from ortaq.law.search.words import Reader

_NEAREST = 3
"""Confirmed texts of an article that speak for themselves."""


@dataclass(frozen=True, slots=True, eq=False)
class Confirmed:
    """Articles with the texts confirmed for them, ready to be compared with others."""

    views: tuple[_View | _Latent, ...]
    trust: float
    """How much there is to learn from: 1 = enough confirmed texts for every article, in [0, 1]."""

    @classmethod
    def of(
        cls,
        articles: Sequence[str],
        texts: Sequence[tuple[int, str]],
        reader: Reader,
        parameters: SearchParameters,
    ) -> Confirmed:
        """Learn. articles: their texts; texts: confirmed ones with the place of their article."""
        cuts = (_stems(reader), _pairs(reader), _runs(reader, parameters))
        views = tuple(_View.of(articles, texts, cut) for cut in cuts)
        latent = _Latent.of(views[0], len(articles), parameters)
        enough = max(1, len(articles)) * parameters.confirmed_enough
        return cls((*views, latent), min(1.0, len(texts) / enough))

    def scores(self, texts: Sequence[str]) -> Floats:
        """Compare texts with every article: (texts, articles), sums of standard scores."""
        total = np.sum([view.scores(texts) for view in self.views], axis=0)
        return np.asarray(total * self.trust)


Cut = Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True, eq=False)
class _View:
    """One way to cut texts into features."""

    cut: Cut
    places: dict[str, int]
    rarity: Floats
    articles: sparse.csr_matrix
    """(articles + confirmed texts, features), rows of length 1."""
    article_of: NDArray[np.int64]
    """Article of each confirmed text."""

    @classmethod
    def of(cls, articles: Sequence[str], texts: Sequence[tuple[int, str]], cut: Cut) -> _View:
        counts = [Counter(cut(text)) for text in articles]
        singles = []
        for article, text in texts:
            single = Counter(cut(text))
            counts[article].update(single)
            singles.append(single)
        spread = Counter(feature for count in counts for feature in count)
        places = {feature: column for column, feature in enumerate(sorted(spread))}
        found_in = np.array([spread[feature] for feature in places], dtype=np.float64)
        rarity = np.log((1 + len(counts)) / (1 + found_in)) + 1
        rows = _weighted([*counts, *singles], places, rarity)
        return cls(cut, places, rarity, rows, np.array([a for a, _ in texts], dtype=np.int64))

    def rows(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Weigh texts: (texts, features), rows of length 1."""
        return _weighted([Counter(self.cut(text)) for text in texts], self.places, self.rarity)

    def scores(self, texts: Sequence[str]) -> Floats:
        return _standing((self.rows(texts) @ self.articles.T).toarray(), self.article_of)


@dataclass(frozen=True, slots=True, eq=False)
class _Latent:
    """A view seen in the space of its articles' main directions."""

    view: _View
    base: sparse.csr_matrix
    """(articles, features): what the directions are made of."""
    directions: Floats
    """(articles, directions)."""
    articles: Floats
    """(articles + confirmed texts, directions), rows of length 1."""

    @classmethod
    def of(cls, view: _View, articles: int, parameters: SearchParameters) -> _Latent:
        base = view.articles[:articles]
        most = min(parameters.latent_most, max(1, int(articles * parameters.latent)))
        alike = (base @ base.T).toarray()
        strength, vectors = eigh(alike, subset_by_index=(articles - most, articles - 1))
        directions = vectors / np.sqrt(np.maximum(strength, parameters.latent_least))
        return cls(view, base, directions, unit_rows((view.articles @ base.T) @ directions))

    def scores(self, texts: Sequence[str]) -> Floats:
        seen = unit_rows((self.view.rows(texts) @ self.base.T) @ self.directions)
        return _standing((seen @ self.articles.T).clip(min=0), self.view.article_of)


def _standing(cosines: Floats, article_of: NDArray[np.int64]) -> Floats:
    """Score articles, from cosines with them and with confirmed texts: (texts, articles)."""
    width = cosines.shape[1] - len(article_of)
    whole = standard(np.sqrt(cosines[:, :width]))  # the root keeps one high cosine from ruling
    nearest = standard(np.sqrt(_nearest(cosines[:, width:], article_of, width)))
    return np.asarray(whole + nearest / 2)


def _nearest(cosines: Floats, article_of: NDArray[np.int64], articles: int) -> Floats:
    nearest = np.zeros((len(cosines), articles))
    for article in np.unique(article_of):
        own = cosines[:, article_of == article]
        best = np.sort(own, axis=1)[:, -_NEAREST:]
        nearest[:, article] = best.sum(axis=1)
    return nearest


def _weighted(
    counts: Sequence[Counter[str]], places: dict[str, int], rarity: Floats
) -> sparse.csr_matrix:
    rows, columns, times = [], [], []
    for row, count in enumerate(counts):
        for feature, n in count.items():
            if feature in places:
                rows.append(row)
                columns.append(places[feature])
                times.append(n)
    cells = (1 + np.log(np.array(times, dtype=np.float64))) * rarity[np.array(columns, np.int64)]
    shape = (len(counts), max(len(places), 1))
    matrix = sparse.csr_matrix((cells, (rows, columns)), shape=shape)
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    norms[norms == 0] = 1.0
    return (sparse.diags(1 / norms) @ matrix).tocsr()


def _stems(reader: Reader) -> Cut:
    return lambda text: _meaningful(reader, text)


def _pairs(reader: Reader) -> Cut:
    def cut(text: str) -> Iterator[str]:
        stems = list(_meaningful(reader, text))
        yield from stems
        yield from (f"{one} {other}" for one, other in pairwise(stems))

    return cut


def _runs(reader: Reader, parameters: SearchParameters) -> Cut:
    return lambda text: (run for word in reader.words(text) for run in runs(word, parameters.gram))


def _meaningful(reader: Reader, text: str) -> Iterator[str]:
    return (reader.stem(word) for word in reader.words(text) if reader.weight(word))
