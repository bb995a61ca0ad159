"""The acts under discussion, one for each language, to be searched by letters of any language.

A letter in a language that has no act here is led by its everyday subjects to an act that is here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ortaq.jurisdictions.everyday import everyday_subjects
from ortaq.law.act import Act
from ortaq.law.citations import Edition
from ortaq.law.search import ProvisionIndex, Suggestion, reader_for
from ortaq.law.search.counts import Floats, count_words, one_hot
from ortaq.law.search.subjects import Naming


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """Acts by language. All are language versions of one text: their addresses agree."""

    acts: Mapping[str, Act]
    editions: Mapping[str, Edition]
    indexes: Mapping[str, ProvisionIndex]
    articles: Mapping[str, frozenset[str]]
    """Addresses of the articles of each act."""

    @classmethod
    def of(cls, acts: Iterable[Act]) -> Library:
        """Index the acts; of two in one language the last counts."""
        by_lang = {act.lang: act for act in acts}
        return cls(
            by_lang,
            {lang: Edition(act) for lang, act in by_lang.items()},
            {lang: ProvisionIndex.of(act) for lang, act in by_lang.items()},
            {lang: frozenset(a.eid for a in act.articles()) for lang, act in by_lang.items()},
        )

    def with_confirmed(self, links: Iterable[tuple[str, str, str]]) -> Library:
        """Learn from confirmed links: (language, text of the letter, address of the article)."""
        told = list(links)
        learned = {
            lang: index.with_confirmed((text, eid) for its, text, eid in told if its == lang)
            for lang, index in self.indexes.items()
        }
        return replace(self, indexes=learned)

    def act_for(self, lang: str) -> str:
        """Give the language of the act that letters of a language are read against."""
        return lang if lang in self.acts else next(iter(self.acts))

    def article_of(self, lang: str, eid: str) -> str:
        """Give the address of the article that a provision belongs to, or its own."""
        return next((part for part in _upwards(eid) if part in self.articles[lang]), eid)

    def fits(
        self, texts: Sequence[str], asked: Sequence[str], lang: str, most: int
    ) -> Iterator[tuple[list[tuple[Suggestion, ...]], Floats]]:
        """Yield for blocks of texts of one language suggestions and scores: (texts, articles)."""
        index = self.indexes[self.act_for(lang)]
        if lang in self.indexes:
            yield from index.fits(texts, most, asked)
            return
        strength = subject_strength(texts, lang)[:, : len(index.subjects.passages)]
        yield index.ranked(strength @ index.subjects.passages, most)


def _upwards(eid: str) -> Iterator[str]:
    """Yield an address and those above it, the innermost first."""
    parts = eid.split("__")
    return ("__".join(parts[:length]) for length in range(len(parts), 0, -1))


def subject_strength(texts: Sequence[str], lang: str) -> Floats:
    """Tell how strongly texts name each everyday subject, without any act: (texts, subjects)."""
    reader = reader_for(lang)
    naming = Naming.of(everyday_subjects(lang) or everyday_subjects("ru"), reader)
    counts = count_words(reader.words(text) for text in texts)
    places = np.array([naming.places.get(reader.stem(word), -1) for word in counts.words])
    hot = one_hot(places.astype(np.int64), np.ones(len(places)), len(naming.places))
    return naming.named(counts.matrix @ hot)
