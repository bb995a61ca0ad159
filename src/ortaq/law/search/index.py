"""The provisions of an act, ready to be searched for what a text is about.

Four views of a text are each compared with every passage and added up as standard scores: its
words, its runs of letters, its subjects and, where there are vectors, its meaning. An article has
the score of its best passage. Everything comes from one act and one text: other texts change
nothing.
Method, measurements and limits: docs/methods/linking.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ortaq.jurisdictions.everyday import Subject, everyday_subjects
from ortaq.law.act import Act
from ortaq.law.search.confirmed import Confirmed
from ortaq.law.search.counts import Floats, WordCounts, count_words, one_hot, standard
from ortaq.law.search.grams import Grams
from ortaq.law.search.lexical import Lexical
from ortaq.law.search.meanings import Meanings, meanings_for, unit_rows
from ortaq.law.search.parameters import SEARCH_PARAMETERS, SearchParameters
from ortaq.law.search.passages import Passage, passages_of
from ortaq.law.search.subjects import Subjects
from ortaq.law.search.words import ASKING, Reader, reader_for

_BLOCK = 2_000
"""Texts compared at once: bounds the memory, decides nothing."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An article that a text may be about."""

    article: str
    """Address of the article."""
    passage: str
    """Address of its paragraph that fits best."""
    score: float
    """Share of belief among all articles, in (0, 1). Not a probability: see the method's page."""
    strength: float
    """Standard scores above the mean article."""


@dataclass(frozen=True, slots=True, eq=False)
class ProvisionIndex:
    """One act in one language, ready for many texts."""

    passages: tuple[Passage, ...]
    articles: tuple[str, ...]
    """Addresses in the order of the text."""
    article_of: NDArray[np.int64]
    """(passages,) place of each passage's article."""
    reader: Reader
    lexical: Lexical
    grams: Grams
    subjects: Subjects
    meanings: Meanings | None
    centres: Floats | None
    """(passages, dimensions) vectors of meaning, `mean` taken off."""
    mean: Floats | None
    parameters: SearchParameters
    confirmed: Confirmed | None = None

    @classmethod
    def of(
        cls,
        act: Act,
        parameters: SearchParameters = SEARCH_PARAMETERS,
        reader: Reader | None = None,
        explained: Mapping[str, Sequence[str]] | None = None,
        subjects: Sequence[Subject] | None = None,
    ) -> ProvisionIndex:
        """Index an act.

        reader: how its language is read; None = ours for `act.lang`. explained: what is said of
        articles in plain words, by their addresses; they are found by these words too. subjects:
        None = those by which letters are led.
        """
        reader = reader or reader_for(act.lang)
        passages = passages_of(act, explained)
        words = [reader.words(passage.text) for passage in passages]
        stems = [[reader.stem(word) for word in text] for text in words]
        lexical = Lexical.of(stems, parameters)
        meanings = meanings_for(reader.lang)
        if subjects is None:
            subjects = everyday_subjects(reader.lang, act.country or "kz")
        articles = tuple(dict.fromkeys(passage.article for passage in passages))
        place = {eid: number for number, eid in enumerate(articles)}
        index = cls(
            passages=passages,
            articles=articles,
            article_of=np.array([place[p.article] for p in passages], dtype=np.int64),
            reader=reader,
            lexical=lexical,
            grams=Grams.of(words, parameters),
            subjects=Subjects.of(subjects, reader, lexical, meanings, parameters),
            meanings=meanings,
            centres=None,
            mean=None,
            parameters=parameters,
        )
        return index._with_centres(words) if meanings and passages else index

    def _with_centres(self, words: Sequence[list[str]]) -> ProvisionIndex:
        vectors = self.vectors(count_words(words))
        if vectors is None:
            return self
        mean = vectors.mean(axis=0)
        return replace(self, centres=unit_rows(vectors - mean), mean=mean)

    def with_confirmed(self, links: Iterable[tuple[str, str]]) -> ProvisionIndex:
        """Learn from links that a person confirmed: (text, address of the article).

        All confirmed links at once; links to articles that this act does not have are left out.
        """
        place = {eid: number for number, eid in enumerate(self.articles)}
        texts = sorted((place[eid], text) for text, eid in links if eid in place)
        headings = {passage.article: passage.heading for passage in self.passages}
        whole = [headings[eid] + "\n" for eid in self.articles]  # a heading counts once more
        for passage, article in zip(self.passages, self.article_of, strict=True):
            whole[article] += passage.text + "\n"
        learned = Confirmed.of(whole, texts, self.reader, self.parameters) if texts else None
        return replace(self, confirmed=learned)

    def suggest(
        self, texts: Sequence[str], most: int = 5, asked: Sequence[str] = ()
    ) -> list[tuple[Suggestion, ...]]:
        """Suggest articles for each text, best first; none for a text without a known word.

        asked: for each text the part that matters most, which then counts once more.
        """
        return [one for found, _ in self.fits(texts, most, asked) for one in found]

    def fits(
        self, texts: Sequence[str], most: int, asked: Sequence[str] = ()
    ) -> Iterator[tuple[list[tuple[Suggestion, ...]], Floats]]:
        """Yield for blocks of texts what `suggest` gives, and scores: (texts, articles)."""
        for start in range(0, len(texts), _BLOCK):
            block = texts[start : start + _BLOCK]
            scores = self.scores(block)
            if asked:
                scores += self.scores(asked[start : start + _BLOCK])
            articles = self._article_scores(scores, block)
            yield list(self._best(scores, articles, most)), articles

    def scores(self, texts: Sequence[str]) -> Floats:
        """Compare texts with every passage: (texts, passages) sums of standard scores."""
        if not self.passages:
            return np.zeros((len(texts), 0))
        counts = count_words(self.reader.words(text) for text in texts)
        p = self.parameters
        weighted = self._weighted(counts)
        stems = [self.reader.stem(word) for word in counts.words]
        vectors = self.vectors(counts)
        total = p.words * standard(self.lexical.scores(weighted @ self._hot(stems)))
        runs = (weighted > 0).astype(np.float64) @ self.grams.of_words(counts.words)
        total += p.letters * standard(self.grams.scores(runs))
        strength = self._subject_strength(counts, stems, vectors)
        trust = p.subjects * self.subjects.trust(strength, p)
        total += trust[:, None] * standard(strength @ self.subjects.passages)
        if vectors is not None and self.centres is not None and self.mean is not None:
            near = unit_rows(vectors - self.mean) @ self.centres.T
            near[~vectors.any(axis=1)] = 0.0
            total += p.meanings * standard(near)
        return total

    def subject_strength(self, texts: Sequence[str]) -> Floats:
        """Tell how strongly texts are about each everyday subject: (texts, subjects)."""
        counts = count_words(self.reader.words(text) for text in texts)
        stems = [self.reader.stem(word) for word in counts.words]
        return self._subject_strength(counts, stems, self.vectors(counts))

    def grounds(self, texts: Sequence[str]) -> Floats:
        """Tell how much there is to go by in texts: (texts,) in [0, 1].

        The share of a text's words that the act has, rare ones counting more. A word that names a
        subject counts as far as the act knows that subject's legal words. One word that is known
        does not speak for a text of others: standard scores cannot tell this, since something
        always is best.
        """
        counts = count_words(self.reader.words(text) for text in texts)
        stems = [self.reader.stem(word) for word in counts.words]
        weights = np.array([self.reader.weight(word) for word in counts.words])
        told = np.array([0.0 if stem in ASKING else self.rarity(stem) for stem in stems])
        weights = weights * told
        had = np.array([stem in self.lexical.places for stem in stems], dtype=np.float64)
        known = np.maximum(had, self._named_in(counts, stems))
        present = (counts.matrix > 0).toarray()
        whole = present @ weights
        return np.asarray((present * known) @ weights / np.where(whole > 0, whole, 1.0))

    def _named_in(self, counts: WordCounts, stems: Sequence[str]) -> Floats:
        """Tell how far the act knows the subjects that words of texts name: (texts, words)."""
        naming = self.subjects.naming
        places = np.array([naming.places.get(stem, -1) for stem in stems], dtype=np.int64)
        hot = one_hot(places, np.ones(len(places)), len(naming.places))
        told = naming.understood(counts.matrix @ hot, self.subjects.known)
        return np.asarray((hot @ told.T).T)

    def by_article(self, scores: Floats) -> Floats:
        """Give each article the score of its best passage: (texts, articles)."""
        best = np.full((len(scores), len(self.articles)), -np.inf)
        for column, article in enumerate(self.article_of):
            np.maximum(best[:, article], scores[:, column], out=best[:, article])
        return best

    def vectors(self, counts: WordCounts) -> Floats | None:
        """Give the mean vector of each text, rare words first: (texts, dimensions), of length 1."""
        if self.meanings is None:
            return None
        stems = [self.reader.stem(word) for word in counts.words]
        weights = np.array([self.reader.weight(word) for word in counts.words])
        rare = np.array([self.rarity(stem) for stem in stems])
        words = self.meanings.vectors(stems) * (weights * rare)[:, None]
        return unit_rows(np.asarray(counts.matrix @ words))

    def _article_scores(self, scores: Floats, texts: Sequence[str]) -> Floats:
        """Give standard scores of articles: (texts, articles)."""
        if not self.articles:
            return np.zeros((len(texts), 0))
        own = standard(self.by_article(scores))
        if self.confirmed is None:
            return own
        learned = self.parameters.confirmed * self.confirmed.scores(texts)
        return standard(own + learned)

    def ranked(self, scores: Floats, most: int) -> tuple[list[tuple[Suggestion, ...]], Floats]:
        """Turn scores of passages, (texts, passages), into what `fits` yields."""
        articles = standard(self.by_article(scores)) if self.articles else scores[:, :0]
        return list(self._best(scores, articles, most)), articles

    def _best(
        self, scores: Floats, articles: Floats, most: int
    ) -> Iterator[tuple[Suggestion, ...]]:
        for passages, strengths in zip(scores, articles, strict=True):
            yield self._suggestions(passages, strengths, most) if strengths.any() else ()

    def _suggestions(
        self, passages: Floats, strengths: Floats, most: int
    ) -> tuple[Suggestion, ...]:
        belief = np.exp(self.parameters.confidence * (strengths - strengths.max()))
        belief /= belief.sum()
        order = np.lexsort((np.arange(len(strengths)), -strengths))[:most]
        return tuple(
            Suggestion(
                article=self.articles[article],
                passage=self._best_passage(passages, article),
                score=round(float(belief[article]), 6),
                strength=round(float(strengths[article]), 6),
            )
            for article in order
        )

    def _best_passage(self, passages: Floats, article: np.int64) -> str:
        own = np.flatnonzero(self.article_of == article)
        return self.passages[int(own[np.argmax(passages[own])])].eid

    def _weighted(self, counts: WordCounts) -> sparse.csr_matrix:
        weights = np.array([self.reader.weight(word) for word in counts.words])
        return (counts.matrix @ sparse.diags(weights)).tocsr()

    def _hot(self, stems: Sequence[str]) -> sparse.csr_matrix:
        places = self.lexical.columns(stems)
        return one_hot(places, np.ones(len(places)), len(self.lexical.places))

    def _subject_strength(
        self, counts: WordCounts, stems: Sequence[str], vectors: Floats | None
    ) -> Floats:
        known = self.subjects.naming.places
        places = np.array([known.get(stem, -1) for stem in stems], dtype=np.int64)
        hot = one_hot(places, np.ones(len(places)), len(known))
        return self.subjects.strength(counts.matrix @ hot, vectors, self.parameters)

    def rarity(self, stem: str) -> float:
        """Give the weight of a stem by how few passages of the act have it (nats)."""
        found_in = self.lexical.spread(stem)
        return float(np.log(1 + len(self.passages) / (1 + found_in)))
