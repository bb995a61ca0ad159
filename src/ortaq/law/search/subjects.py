"""How well the subjects of a text fit each passage: everyday words lead to words of the law.

A text names a subject by its everyday words, or lies near it by meaning. Each subject points to
passages by its legal words (BM25), most to its best one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from ortaq.jurisdictions.everyday import Subject
from ortaq.law.search.counts import Floats, count_words
from ortaq.law.search.lexical import Lexical
from ortaq.law.search.meanings import Meanings, unit_rows
from ortaq.law.search.parameters import SearchParameters
from ortaq.law.search.words import Reader


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """Which everyday words name which subject."""

    places: dict[str, int]
    """Column of each stem."""
    single: sparse.csr_matrix
    """(stems, subjects): 1 where the stem alone names the subject."""
    phrases: tuple[tuple[tuple[int, ...], int], ...]
    """Stems that must all be there, and the subject that they name."""
    subjects: int

    @classmethod
    def of(cls, subjects: Sequence[Subject], reader: Reader) -> Naming:
        """Read the lists of a language."""
        entries = [
            (tuple(dict.fromkeys(map(reader.stem, reader.words(entry)))), number)
            for number, subject in enumerate(subjects)
            for entry in subject.everyday
        ]
        places = {stem: at for at, stem in enumerate(sorted({s for e, _ in entries for s in e}))}
        alone = sorted({(places[stems[0]], number) for stems, number in entries if len(stems) == 1})
        rows, columns = [stem for stem, _ in alone], [number for _, number in alone]
        shape = (max(len(places), 1), max(len(subjects), 1))
        single = sparse.csr_matrix((np.ones(len(alone)), (rows, columns)), shape=shape)
        phrases = sorted(
            (tuple(places[stem] for stem in stems), number)
            for stems, number in entries
            if len(stems) > 1
        )
        return cls(places, single, tuple(phrases), len(subjects))

    def named(self, stems: sparse.csr_matrix) -> Floats:
        """Tell how strongly texts name each subject: (texts, subjects).

        stems: counts over `places`. The root of the entries found, times the longest of them.
        """
        present = (stems > 0).astype(np.float64)
        found = np.asarray((present @ self.single).toarray())
        longest = (found > 0).astype(np.float64)
        by_stem = present.tocsc()
        for needed, subject in self.phrases:
            whole = by_stem[:, [needed[0]]]
            for stem in needed[1:]:
                if whole.nnz:
                    whole = whole.multiply(by_stem[:, [stem]]).tocsc()
            rows = whole.nonzero()[0]
            found[rows, subject] += 1
            longest[rows, subject] = np.maximum(longest[rows, subject], len(needed))
        return np.asarray(np.sqrt(found) * longest)


@dataclass(frozen=True, slots=True, eq=False)
class Subjects:
    """The subjects of a language and the passages of an act that deal with each."""

    naming: Naming
    passages: Floats
    """(subjects, passages) in [0, 1]: 1 = the passage that deals most with it."""
    centres: Floats | None
    """(subjects, dimensions) vectors of meaning, their mean taken off; None without vectors."""
    mean: Floats | None

    @classmethod
    def of(
        cls,
        subjects: Sequence[Subject],
        reader: Reader,
        lexical: Lexical,
        meanings: Meanings | None,
        parameters: SearchParameters,
    ) -> Subjects:
        """Point the subjects at the passages of an act."""
        if not subjects:  # a language without a list: one subject that nothing names
            nothing = np.zeros((1, lexical.worth.shape[1]))
            return cls(Naming.of(subjects, reader), nothing, None, None)
        legal = [[reader.stem(word) for word in reader.words(" ".join(s.legal))] for s in subjects]
        counts = count_words(legal)
        places = lexical.columns(counts.words)
        known = sparse.csr_matrix(
            (np.ones((places >= 0).sum()), (np.flatnonzero(places >= 0), places[places >= 0])),
            shape=(len(places), lexical.worth.shape[0]),
        )
        scores = lexical.scores(counts.matrix @ known)
        best = scores.max(axis=1, keepdims=True, initial=0.0)
        best[best == 0] = 1.0
        shares = (scores / best) ** parameters.sharpness
        centres = _centres(subjects, reader, meanings) if meanings and subjects else None
        if centres is None:
            return cls(Naming.of(subjects, reader), shares, None, None)
        mean = centres.mean(axis=0)
        return cls(Naming.of(subjects, reader), shares, unit_rows(centres - mean), mean)

    def strength(
        self, stems: sparse.csr_matrix, vectors: Floats | None, parameters: SearchParameters
    ) -> Floats:
        """Tell how strongly texts are about each subject: (texts, subjects).

        stems: counts over `naming.places`. vectors: (texts, dimensions), of length 1.
        """
        named = self.naming.named(stems)
        if vectors is None or self.centres is None or self.mean is None:
            return named
        empty = ~vectors.any(axis=1)
        cosines = unit_rows(vectors - self.mean) @ self.centres.T
        cosines[empty] = 0.0
        near = np.maximum(cosines - parameters.near_subject, 0.0) * parameters.nearness
        return np.asarray(named + near)


def _centres(subjects: Sequence[Subject], reader: Reader, meanings: Meanings) -> Floats:
    rows = []
    for subject in subjects:
        words = reader.words(" ".join((*subject.everyday, *subject.legal)))
        weights = np.array([reader.weight(word) for word in words])
        rows.append(weights @ meanings.vectors([reader.stem(word) for word in words]))
    return unit_rows(np.array(rows))
