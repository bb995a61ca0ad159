"""What letters ask for, as vectors that can be compared, also between languages.

A point is made of the sentences that ask for something. Words weigh by how rare they are in the
act, not among the letters, so that a pair's likeness depends on nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ortaq.law.search.counts import Floats, count_words
from ortaq.law.search.index import ProvisionIndex
from ortaq.law.search.meanings import unit_rows
from ortaq.law.search.translation import Translation
from ortaq.submissions.grouping.ideas import Ideas, ideas_of, together
from ortaq.submissions.linking.library import Library, subject_strength
from ortaq.submissions.parameters import ArgumentParameters

_BLOCK = 250
"""Rows compared at once: bounds the memory, decides nothing."""
_LEAST_TRANSLATION = 0.1
"""Translations that are less likely than this are noise of a small corpus (probability)."""


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """The points of texts of all languages."""

    places: Mapping[str, int]
    """Row of each key in all matrices."""
    langs: tuple[str, ...]
    words: sparse.csr_matrix
    """(texts, stems of all languages), rows of length 1."""
    shared: sparse.csr_matrix
    """(texts, stems of the first act), others translated into it; rows of length 1."""
    meanings: NDArray[np.float32]
    """(texts, dimensions), zeros where a language has no vectors."""
    subjects: NDArray[np.float32]
    """(texts, subjects), rows of length 1. Kept small; compared in double precision."""
    ideas: Ideas

    @classmethod
    def of(cls, asked: Mapping[str, tuple[str, str]], library: Library) -> Points:
        """Read points, given by key as (language, sentences that ask for something)."""
        keys = sorted(asked, key=lambda key: (asked[key][0], key))
        langs = tuple(asked[key][0] for key in keys)
        main = library.indexes[library.act_for("ru")] if library.acts else None
        parts = [
            _Part.of([asked[key][1] for key in keys if asked[key][0] == lang], lang, library, main)
            for lang in sorted(set(langs))
        ]
        width = max((part.meanings.shape[1] for part in parts), default=1)
        return cls(
            places={key: row for row, key in enumerate(keys)},
            langs=langs,
            words=_diagonal([part.words for part in parts]),
            shared=_stacked([part.shared for part in parts]),
            meanings=np.vstack([_widened(part.meanings, width) for part in parts])
            if parts
            else np.zeros((0, width), np.float32),
            subjects=np.vstack([_widened(part.subjects, part.subjects.shape[1]) for part in parts])
            if parts
            else np.zeros((0, 1), np.float32),
            ideas=together([part.ideas for part in parts]),
        )

    def likeness(
        self, keys: Sequence[str], others: Sequence[str], parameters: ArgumentParameters
    ) -> Iterator[tuple[range, Floats]]:
        """Yield the likeness of keys (rows, a block at a time) with others; 0 below the limit."""
        columns = np.array([self.places[key] for key in others], dtype=np.int64)
        for first in range(0, len(keys), _BLOCK):
            block = keys[first : first + _BLOCK]
            rows = np.array([self.places[key] for key in block], dtype=np.int64)
            yield range(first, first + len(block)), self._compared(rows, columns, parameters)

    def _compared(
        self, rows: np.ndarray, columns: np.ndarray, parameters: ArgumentParameters
    ) -> Floats:
        p = parameters
        words = (self.words[rows] @ self.words[columns].T).toarray()
        near = _products(self.meanings[rows], self.meanings[columns])
        subjects = _products(self.subjects[rows], self.subjects[columns])
        known = self.meanings[rows].any(axis=1)[:, None] & self.meanings[columns].any(axis=1)
        rest = p.words + p.subjects
        plain = (p.words * words + p.subjects * subjects) * (1.0 + p.meaning / rest)
        full = p.words * words + p.meaning * near + p.subjects * subjects
        ideas = self.ideas[rows].likeness(self.ideas[columns], p.ideas)
        inside = _either(ideas, p.alike, np.where(known, full, plain), p.alike_in_words)
        shared = (self.shared[rows] @ self.shared[columns].T).toarray()
        across = _either(ideas, p.across, (shared + subjects) / 2, p.across_in_words)
        langs = np.array(self.langs)
        return np.asarray(np.where(langs[rows][:, None] == langs[columns], inside, across))


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """The points of one language."""

    words: sparse.csr_matrix
    shared: sparse.csr_matrix
    meanings: Floats
    subjects: Floats
    ideas: Ideas

    @classmethod
    def of(
        cls, asked: Sequence[str], lang: str, library: Library, main: ProvisionIndex | None
    ) -> _Part:
        index = library.indexes.get(lang)
        if index is None or main is None:
            strength = unit_rows(subject_strength(asked, lang))
            nothing = sparse.csr_matrix((len(asked), 1))
            none = np.zeros((len(asked), 1))
            return cls(nothing, nothing, none, strength, ideas_of(asked, lang))
        counts = count_words(index.reader.words(text) for text in asked)
        stems = [index.reader.stem(word) for word in counts.words]
        weights = np.array([index.reader.weight(word) for word in counts.words])
        rare = np.array([index.rarity(stem) for stem in stems])
        distinct = sorted(set(stems))
        column = {stem: at for at, stem in enumerate(distinct)}
        hot = sparse.csr_matrix(
            (weights * rare, (np.arange(len(stems)), [column[stem] for stem in stems])),
            shape=(len(stems), max(len(distinct), 1)),
        )
        words = _unit(counts.matrix.sign() @ hot)
        vectors = index.vectors(counts)
        subjects = unit_rows(index.subject_strength(asked))
        return cls(
            words,
            _translated(words, distinct, index, main),
            vectors if vectors is not None else np.zeros((len(asked), 1)),
            subjects,
            ideas_of(asked, lang),
        )


def _either(ideas: Floats, least: float, words: Floats, least_words: float) -> Floats:
    """Give the likeness by ideas, else that by words; 0 below both limits and where opposed."""
    found = np.where(ideas >= least, ideas, np.where(words >= least_words, words, 0.0))
    found[ideas < 0] = 0.0
    return np.asarray(found)


def _products(rows: NDArray[np.float32], columns: NDArray[np.float32]) -> Floats:
    return np.asarray(rows.astype(np.float64) @ columns.astype(np.float64).T)


def _translated(
    words: sparse.csr_matrix, stems: Sequence[str], index: ProvisionIndex, main: ProvisionIndex
) -> sparse.csr_matrix:
    """Express words in the stems of the main act."""
    rows, columns, cells = [], [], []
    if index is main:
        targets = sorted(main.lexical.places)
        pairs = ((at, main.lexical.places.get(stem, -1), 1.0) for at, stem in enumerate(stems))
        for at, place, weight in pairs:
            if place >= 0:
                rows.append(at)
                columns.append(place)
                cells.append(weight)
    else:
        learned = Translation.between(index, main, _LEAST_TRANSLATION)
        targets = sorted(main.lexical.places)
        place_of = [main.lexical.places[target] for target in learned.targets]
        for at, stem in enumerate(stems):
            row = learned.places.get(stem)
            if row is not None:
                found = learned.table[row]
                rows += [at] * found.nnz
                columns += [place_of[target] for target in found.indices]
                cells += found.data.tolist()
    shape = (max(len(stems), 1), max(len(targets), 1))
    return _unit(words @ sparse.csr_matrix((cells, (rows, columns)), shape=shape))


def _unit(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    norms[norms == 0] = 1.0
    return (sparse.diags(1 / norms) @ matrix).tocsr()


def _diagonal(parts: Sequence[sparse.csr_matrix]) -> sparse.csr_matrix:
    return sparse.block_diag(parts, format="csr") if parts else sparse.csr_matrix((0, 1))


def _stacked(parts: Sequence[sparse.csr_matrix]) -> sparse.csr_matrix:
    width = max((part.shape[1] for part in parts), default=1)
    for part in parts:
        part.resize(part.shape[0], width)
    return sparse.vstack(parts, format="csr") if parts else sparse.csr_matrix((0, width))


def _widened(matrix: Floats, width: int) -> NDArray[np.float32]:
    return np.pad(matrix, ((0, 0), (0, width - matrix.shape[1]))).astype(np.float32)
