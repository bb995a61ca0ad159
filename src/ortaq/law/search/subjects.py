"""How well the subjects of a text fit each passage: everyday words lead to words of the law.

A text names a subject by its everyday words, or lies near it by meaning. Each subject points to
passages by its legal words (BM25), most to its best one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ortaq.jurisdictions.everyday import Subject
from ortaq.law.search.counts import Floats, count_words
from ortaq.law.search.lexical import Lexical, rarity
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
    phrases: sparse.csr_matrix
    """(stems, phrases): 1 for each stem that must be there."""
    lengths: NDArray[np.int64]
    """(phrases,) how many stems that are."""
    named_by: sparse.csr_matrix
    """(phrases, subjects): 1 for the subject that a phrase names."""

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
        phrases = sorted(
            (tuple(places[stem] for stem in stems), number)
            for stems, number in entries
            if len(stems) > 1
        )
        needed = [(stem, at) for at, (stems, _) in enumerate(phrases) for stem in stems]
        named_by = [(at, number) for at, (_, number) in enumerate(phrases)]
        return cls(
            places,
            single=_ones(alone, (len(places), len(subjects))),
            phrases=_ones(needed, (len(places), len(phrases))),
            lengths=np.array([len(stems) for stems, _ in phrases], dtype=np.int64),
            named_by=_ones(named_by, (len(phrases), len(subjects))),
        )

    def named(self, stems: sparse.csr_matrix) -> Floats:
        """Tell how strongly texts name each subject: (texts, subjects).

        stems: counts over `places`. The root of the entries found, times the longest of them.
        """
        present = (stems > 0).astype(np.float64)
        found = np.asarray((present @ self.single).toarray())
        longest = (found > 0).astype(np.float64)
        whole = self._whole(present)
        found += (whole @ self.named_by).toarray()
        for length in np.unique(self.lengths):
            of_length = sparse.diags((self.lengths == length).astype(np.float64))
            reached = (whole @ of_length @ self.named_by).toarray() > 0
            longest[reached] = np.maximum(longest[reached], length)
        return np.asarray(np.sqrt(found) * longest)

    def understood(self, stems: sparse.csr_matrix, known: Floats) -> Floats:
        """Tell how far the subjects that each stem names in a text are known: (texts, stems).

        For a few texts. stems: counts over `places`; known: (subjects,) in [0, 1]. A phrase counts
        only where it stands whole.
        """
        present = (stems > 0).astype(np.float64)
        told: Floats = present.toarray() * _highest(self.single, known)
        of_phrase = _highest(self.named_by, known)
        for text, phrase in zip(*self._whole(present).nonzero(), strict=True):
            parts = self.phrases[:, [phrase]].nonzero()[0]
            told[text, parts] = np.maximum(told[text, parts], of_phrase[phrase])
        return told

    def _whole(self, present: sparse.csr_matrix) -> sparse.csr_matrix:
        """Tell which phrases stand whole in which texts: (texts, phrases) of 0 and 1."""
        if not len(self.lengths):
            return sparse.csr_matrix((present.shape[0], max(self.phrases.shape[1], 1)))
        held = (present @ self.phrases).tocsr()
        held.data = (held.data == self.lengths[held.indices]).astype(np.float64)
        held.eliminate_zeros()
        return held


def _highest(naming: sparse.csr_matrix, known: Floats) -> Floats:
    """Give for each row the most that is known of a subject that it names."""
    told = naming @ sparse.diags(known)
    return np.asarray(told.max(axis=1).toarray()).ravel()


def _ones(cells: Sequence[tuple[int, int]], shape: tuple[int, int]) -> sparse.csr_matrix:
    rows, columns = [row for row, _ in cells], [column for _, column in cells]
    sizes = (max(shape[0], 1), max(shape[1], 1))
    return sparse.csr_matrix((np.ones(len(cells)), (rows, columns)), shape=sizes)


@dataclass(frozen=True, slots=True, eq=False)
class Subjects:
    """The subjects of a language and the passages of an act that deal with each."""

    naming: Naming
    passages: Floats
    """(subjects, passages) in [0, 1]: 1 = the passage that deals most with it."""
    known: Floats
    """(subjects,) in [0, 1]: share of its legal words that the act has, rare ones counting more."""
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
            return cls(Naming.of(subjects, reader), nothing, np.zeros(1), None, None)
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
        known_shares = np.array([_known(words, lexical) for words in legal])
        naming = Naming.of(subjects, reader)
        centres = _centres(subjects, reader, meanings) if meanings and subjects else None
        if centres is None:
            return cls(naming, shares, known_shares, None, None)
        mean = centres.mean(axis=0)
        return cls(naming, shares, known_shares, unit_rows(centres - mean), mean)

    def trust(self, strength: Floats, parameters: SearchParameters) -> Floats:
        """Tell how far the subjects of texts may decide in this act: (texts,) in [0, 1].

        A subject of which the act hardly has a legal word would lead to whatever passage has that
        one: often an article on principles. strength: as `strength` gives it.
        """
        told = strength * self.known**parameters.known_subject
        return np.asarray(told.max(axis=1, initial=0.0).clip(max=1.0))

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


def _known(legal: Sequence[str], lexical: Lexical) -> float:
    """Give the share of stems that an act has, in [0, 1]; a stem weighs by its rarity there."""
    passages = lexical.worth.shape[1]
    weights = {stem: rarity(lexical.spread(stem), passages) for stem in sorted(set(legal))}
    total = sum(weights.values())
    had = sum(weight for stem, weight in weights.items() if stem in lexical.places)
    return had / total if total else 0.0


def _centres(subjects: Sequence[Subject], reader: Reader, meanings: Meanings) -> Floats:
    rows = []
    for subject in subjects:
        words = reader.words(" ".join((*subject.everyday, *subject.legal)))
        weights = np.array([reader.weight(word) for word in words])
        rows.append(weights @ meanings.vectors([reader.stem(word) for word in words]))
    return unit_rows(np.array(rows))
