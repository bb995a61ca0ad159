"""How surprising a run of words is, given how people and the draft write anyway.

A word costs its surprise after the word before it: pairs of words that the rest of the draft has
are cheap, so that usual phrases of the law prove nothing; words that many letters use are cheap,
too.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Background:
    """Counts of words in letters and draft, and of pairs of words in each article of the draft."""

    words: Counter[str]
    total: int
    pairs: Counter[tuple[str, str]]
    firsts: Counter[str]
    by_article: dict[str, tuple[Counter[tuple[str, str]], Counter[str]]]
    phrase: float

    @classmethod
    def of(
        cls, articles: Mapping[str, Sequence[str]], letters: Iterable[Sequence[str]], phrase: float
    ) -> Background:
        """Count. articles: stems of each article of the old draft; letters: of each letter."""
        words: Counter[str] = Counter()
        for stems in (*articles.values(), *letters):
            words.update(stems)
        by_article = {
            eid: (Counter(pairwise(stems)), Counter(stems[:-1])) for eid, stems in articles.items()
        }
        pairs: Counter[tuple[str, str]] = Counter()
        firsts: Counter[str] = Counter()
        for own_pairs, own_firsts in by_article.values():
            pairs.update(own_pairs)
            firsts.update(own_firsts)
        return cls(words, words.total(), pairs, firsts, by_article, phrase)

    def bits(self, stems: Sequence[str], article: str) -> float:
        """Give the surprise of a run of words (bits), reckoned without the article itself."""
        own_pairs, own_firsts = self.by_article.get(article, (Counter(), Counter()))
        cost = 0.0
        before = ""
        for stem in stems:
            single = (self.words[stem] + 0.5) / (self.total + 0.5 * (len(self.words) + 1))
            seen = self.firsts[before] - own_firsts[before]
            pair = (self.pairs[before, stem] - own_pairs[before, stem]) / seen if seen > 0 else 0.0
            weight = self.phrase if seen > 0 else 0.0
            cost -= math.log2(weight * pair + (1 - weight) * single)
            before = stem
        return cost
