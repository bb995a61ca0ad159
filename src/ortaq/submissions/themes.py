"""What the letters are about, in few heaps with readable labels, for a person to name.

Letters of all languages are laid out by how they fit the articles of the act, which both languages
share, and divided by k-means; without an act, by their words, language by language. A theme is a
way to read, not a finding: each letter is in one, and the number of themes is chosen by the number
of letters. Source of the labels: class-based TF-IDF (Grootendorst 2022), with whole words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.cluster import KMeans
from sklearn.utils.extmath import randomized_svd

from ortaq.law.search import reader_for
from ortaq.law.search.counts import Floats, WordCounts, count_words, one_hot
from ortaq.law.search.meanings import unit_rows
from ortaq.submissions.linking.fit import Fit
from ortaq.submissions.parameters import THEMES, ThemeParameters
from ortaq.submissions.submission import Submission

_SEED = 20_260_212
_BLOCK = 2_000
Places = NDArray[np.float32] | Floats
_DIMENSIONS = 50
"""Of word counts, where there is no act to lay letters out by."""
_WORDS = 6
"""Words of a label in each language."""
_LEARNED_FROM = 20_000
"""Letters from which the middles of themes are learned; all are then assigned."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A heap of letters."""

    id: str
    label: str
    """The first words of the languages that it holds, in whole words; a person gives it a name."""
    words: tuple[tuple[str, tuple[str, ...]], ...]
    """Pairs of a language and the words that stand out in it."""
    typical: tuple[str, ...]
    """Keys of letters near its middle."""
    members: tuple[str, ...]


def themes_of(
    letters: Sequence[Submission], fit: Fit | None, parameters: ThemeParameters = THEMES
) -> tuple[Theme, ...]:
    """Lay letters out in themes, the largest first. Each letter has its `lang`.

    fit: of these letters to the articles; None = no act is at hand.

    The order of the letters decides nothing; letters that are added may move others.
    """
    ordered = sorted(letters, key=lambda letter: (letter.text, letter.id))
    if not ordered:
        return ()
    places = _by_articles(ordered, fit) if fit else _by_words(ordered)
    count = min(
        max(parameters.fewest, len(ordered) // parameters.letters_per_theme), parameters.most
    )
    count = min(count, len(np.unique(places.round(9), axis=0)))
    labels, centres = _divided(places, count)
    asked = fit.asked if fit else {letter.id: letter.text for letter in ordered}
    words = _standing_out(ordered, asked, labels, count)
    themes = [
        _theme(ordered, own, places[own] @ centres[number], words[number], parameters.typical)
        for number in range(count)
        if len(own := np.flatnonzero(labels == number))
    ]
    return tuple(sorted(themes, key=lambda theme: (-len(theme.members), theme.id)))


def _by_articles(letters: Sequence[Submission], fit: Fit) -> Places:
    """Lay letters out by the articles that they fit better than most: rows of length 1."""
    rows = np.array([fit.row[letter.id] for letter in letters], dtype=np.int64)
    return unit_rows(np.maximum(fit.articles[rows], 0.0) ** 2)


def _by_words(letters: Sequence[Submission]) -> Places:
    """Lay letters out by their words, each language in dimensions of its own."""
    parts = []
    for lang in sorted({letter.lang for letter in letters}):
        own = [at for at, letter in enumerate(letters) if letter.lang == lang]
        part = _of_words([letters[at].text for at in own], lang)
        whole = np.zeros((len(letters), part.shape[1]), dtype=np.float32)
        whole[own] = part
        parts.append(whole)
    return np.hstack(parts)


def _of_words(texts: Sequence[str], lang: str) -> Floats:
    reader = reader_for(lang)
    counts = count_words(
        [reader.stem(word) for word in reader.words(text) if reader.weight(word)] for text in texts
    )
    spread = np.asarray((counts.matrix > 0).sum(axis=0)).ravel()
    rare = sparse.diags(np.log(1 + len(texts) / np.maximum(spread, 1)))
    weighted = (counts.matrix.sign() @ rare).tocsr()
    wide = min(_DIMENSIONS, weighted.shape[1] - 1, weighted.shape[0] - 1)
    if wide < 1:
        return np.ones((len(texts), 1))
    left, size, _ = randomized_svd(weighted, wide, random_state=_SEED)
    return unit_rows(left * size)


def _divided(places: Places, count: int) -> tuple[NDArray[np.int64], Floats]:
    """Divide by k-means: the theme of each letter, and the middles."""
    step = max(1, len(places) // _LEARNED_FROM)
    learned = KMeans(count, n_init=2, random_state=_SEED, algorithm="lloyd").fit(places[::step])
    labels = np.concatenate(
        [learned.predict(places[at : at + _BLOCK]) for at in range(0, len(places), _BLOCK)]
    )
    return labels.astype(np.int64), learned.cluster_centers_


def _standing_out(
    letters: Sequence[Submission],
    asked: Mapping[str, str],
    labels: NDArray[np.int64],
    count: int,
) -> list[tuple[tuple[str, tuple[str, ...]], ...]]:
    """Give for each theme and language the whole words that stand out."""
    found: list[list[tuple[str, tuple[str, ...]]]] = [[] for _ in range(count)]
    for lang in sorted({letter.lang for letter in letters}):
        own = [at for at, letter in enumerate(letters) if letter.lang == lang]
        reader = reader_for(lang)
        counts = count_words(reader.words(asked[letters[at].id]) for at in own)
        weights = np.array([reader.weight(word) for word in counts.words])
        stems = [reader.stem(word) for word in counts.words]
        heaps = _heaps(labels[own], count)
        for number, best in enumerate(_best_words(counts, stems, weights, heaps)):
            if best:
                found[number].append((lang, best))
    return [tuple(pairs) for pairs in found]


def _heaps(labels: NDArray[np.int64], count: int) -> sparse.csr_matrix:
    """Give (themes, letters): 1 where a letter is in a theme."""
    rows = np.arange(len(labels))
    return sparse.csr_matrix((np.ones(len(labels)), (labels, rows)), shape=(count, len(labels)))


def _best_words(
    counts: WordCounts, stems: Sequence[str], weights: Floats, heaps: sparse.csr_matrix
) -> list[tuple[str, ...]]:
    """Weigh stems by class-based TF-IDF and show each by its commonest whole word."""
    distinct = sorted(set(stems)) or [""]
    place = {stem: at for at, stem in enumerate(distinct)}
    column = np.array([place[stem] for stem in stems], dtype=np.int64)
    hot = one_hot(column, np.ones(len(column)), len(distinct))
    by_stem = np.asarray((heaps @ counts.matrix.sign() @ hot).toarray())
    heavy = np.zeros(len(distinct))
    np.maximum.at(heavy, column, weights)
    mean = by_stem.sum() / heaps.shape[0]
    value = by_stem / np.maximum(by_stem.sum(axis=1, keepdims=True), 1)
    value = value * np.log(1 + mean / np.maximum(by_stem.sum(axis=0), 1)) * heavy * (by_stem > 1)
    shown = _whole_words(counts, column, len(distinct))
    return [
        tuple(shown[at] for at in np.lexsort((np.arange(len(row)), -row))[:_WORDS] if row[at] > 0)
        for row in value
    ]


def _whole_words(counts: WordCounts, column: NDArray[np.int64], stems: int) -> list[str]:
    """Give for each stem the whole word in which most letters have it."""
    spread = np.asarray((counts.matrix > 0).sum(axis=0)).ravel()
    best: dict[int, tuple[int, str]] = {}
    for word, stem, letters in zip(counts.words, column.tolist(), spread.tolist(), strict=True):
        best[stem] = min(best.get(stem, (1, "")), (-letters, word))
    return [best.get(stem, (0, ""))[1] for stem in range(stems)]


def _theme(
    letters: Sequence[Submission],
    own: NDArray[np.int64],
    nearness: Floats,
    words: tuple[tuple[str, tuple[str, ...]], ...],
    typical_letters: int,
) -> Theme:
    order = own[np.lexsort((own, -nearness))]
    typical: list[str] = []
    seen: Counter[str] = Counter()
    for at in order:
        if len(typical) < typical_letters and not seen[letters[at].text]:
            seen[letters[at].text] += 1
            typical.append(letters[at].id)
    members = tuple(sorted(letters[at].id for at in own))
    label = " / ".join(", ".join(best[:3]) for _, best in words)
    return Theme(f"theme-{members[0]}", label, words, tuple(typical), members)


def members_by_theme(themes: Sequence[Theme]) -> Mapping[str, str]:
    """Give the theme of each letter by key."""
    return {key: theme.id for theme in themes for key in theme.members}
