"""Which words that came into a draft, or went out of it, stand in earlier letters.

Every trace is a proposal for a lawyer to confirm: that words agree, and that they were there
before, does not prove where the editor had them from. Guarantee: in a draft and letters that have
nothing to do with each other, at most `expected` spans are traced on average (the reckoning of
sequence search, Karlin and Altschul 1990, with the surprise of words for that of letters).
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ortaq.law.act import Act
from ortaq.law.comparison import Comparison, Op, compare
from ortaq.law.comparison.units import articles_of
from ortaq.law.comparison.wording import wording
from ortaq.law.search import Reader, reader_for
from ortaq.submissions.influence.background import Background
from ortaq.submissions.influence.changes import Change, changes_of
from ortaq.submissions.influence.matching import matches
from ortaq.submissions.influence.tokens import Tokens, tokens_of
from ortaq.submissions.parameters import INFLUENCE, InfluenceParameters
from ortaq.submissions.submission import Submission

_REMOVE = re.compile(
    r"исключ|убрат|убер|удал|отмен|вычеркн|снять|лишн|не\s+нужн|алып\s+таст|алыңыз|жой|шығар|сызып"
    r"|артық|remove|delete|strike",
    re.IGNORECASE,
)
"""Words with which people ask that something goes: else whoever quotes the draft would count."""


@dataclass(frozen=True, slots=True)
class Source:
    """A letter in which the words stand."""

    submission: str
    start: int
    end: int
    """The words in the letter: `text[start:end]`."""
    bits: float
    """Surprise of the words that agree."""
    expected: float
    """Spans as surprising that chance would give."""


@dataclass(frozen=True, slots=True)
class Span:
    """Changed words that stand in letters."""

    change: Change
    start: int
    end: int
    """The words in the change: `change.text[start:end]`."""
    words: int
    """Words of it that agree."""
    sources: tuple[Source, ...]
    """Letters, the earliest first."""
    letters: int
    """All letters with the words, those not named included."""


@dataclass(frozen=True, slots=True)
class Share:
    """Of the changed words of an article, how many are traced."""

    article: str
    """Address in the new edition, or in the old one where the article is gone."""
    changed: int
    traced: int


@dataclass(frozen=True, slots=True)
class Influence:
    """What was traced, and of how much."""

    spans: tuple[Span, ...]
    shares: tuple[Share, ...]
    letters: int
    """Letters looked at: those in the language of the draft that came before its new edition."""
    undated: int
    """Letters left out because nobody knows when they came."""
    parameters: InfluenceParameters

    @property
    def changed(self) -> int:
        """Changed words in all: inserted and deleted ones."""
        return sum(share.changed for share in self.shares)

    @property
    def traced(self) -> int:
        """Changed words in all that are traced."""
        return sum(share.traced for share in self.shares)


def trace_influence(
    editions: tuple[Act, Act],
    published: datetime.datetime,
    letters: Iterable[Submission],
    comparison: Comparison | None = None,
    parameters: InfluenceParameters = INFLUENCE,
) -> Influence:
    """Trace the changes between two editions of a draft to earlier letters.

    published: when the new edition came out, with its time zone; later letters play no part.
    """
    old, new = editions
    own = [letter for letter in letters if letter.lang == new.lang]
    dated = [letter for letter in own if letter.received and letter.received < published]
    dated.sort(key=lambda letter: (letter.received, letter.id))
    undated = sum(letter.received is None for letter in own)
    changes = changes_of(old, new, comparison or compare(old, new))
    tracer = _Tracer(old, dated, changes, parameters)
    spans = tuple(span for change in changes for span in tracer.spans(change))
    return Influence(spans, tracer.shares(spans), len(dated), undated, parameters)


class _Tracer:
    """Compares changes with letters; reads each text once."""

    def __init__(
        self,
        old: Act,
        letters: Sequence[Submission],
        changes: Sequence[Change],
        parameters: InfluenceParameters,
    ) -> None:
        self._letters, self._p = letters, parameters
        self._reader: Reader = reader_for(old.lang)
        self._changes = {change: self._tokens(change.text) for change in changes}
        self._read = [self._tokens(letter.text) for letter in letters]
        articles = {
            article.eid: self._tokens(wording(article)).stems for article in articles_of(old)
        }
        stems = [tokens.stems for tokens in self._read]
        self._background = Background.of(articles, stems, parameters.phrase)
        changed = sum(map(len, self._changes.values()))
        self._chances = max(1, changed) * max(1, sum(map(len, self._read)))
        self._by_seed = self._seeds()

    def spans(self, change: Change) -> Iterator[Span]:
        """Yield the traced words of a change, overlapping ones as one, in order."""
        tokens = self._changes[change]
        found: list[tuple[tuple[int, ...], Source]] = []
        for number in self._candidates(tokens):
            found += self._sources(change, tokens, number)
        for places, sources in _joined(found):
            start, end = tokens.spans[places[0]][0], tokens.spans[places[-1]][1]
            named = {source.submission: source for source in sources}
            shown = tuple(named.values())[: self._p.letters]
            yield Span(change, start, end, len(places), shown, len(named))

    def shares(self, spans: Sequence[Span]) -> tuple[Share, ...]:
        """Count changed and traced words of each article."""
        changed: Counter[str] = Counter()
        traced: Counter[str] = Counter()
        for change, tokens in self._changes.items():
            changed[change.new or change.old] += len(tokens)
        for span in spans:
            traced[span.change.new or span.change.old] += span.words
        return tuple(Share(eid, count, traced[eid]) for eid, count in changed.items() if count)

    def _sources(
        self, change: Change, tokens: Tokens, number: int
    ) -> Iterator[tuple[tuple[int, ...], Source]]:
        letter, read = self._letters[number], self._read[number]
        for match in matches(tokens.stems, read.stems, self._p.seed, self._p.gap):
            stems = [tokens.stems[place] for place in match.ours]
            bits = self._background.bits(stems, change.old)
            expected = self._chances * 2.0**-bits
            start, end = read.spans[match.theirs[0]][0], read.spans[match.theirs[-1]][1]
            if expected <= self._p.expected and self._speaks_of(change.op, letter.text):
                source = Source(letter.id, start, end, round(bits, 3), float(f"{expected:.3g}"))
                yield match.ours, source

    def _speaks_of(self, op: Op, text: str) -> bool:
        return op is not Op.DELETED or bool(_REMOVE.search(text))

    def _candidates(self, tokens: Tokens) -> list[int]:
        """Give the letters that share most seeds with a change, in order of arrival."""
        shared: Counter[int] = Counter()
        for seed in set(_runs(tokens.stems, self._p.seed)):
            shared.update(self._by_seed.get(seed, ()))
        most = sorted(shared, key=lambda number: (-shared[number], number))
        return sorted(most[: self._p.candidates])

    def _seeds(self) -> Mapping[tuple[str, ...], list[int]]:
        """Find the letters with each run of words that a change has."""
        wanted = {
            run for tokens in self._changes.values() for run in _runs(tokens.stems, self._p.seed)
        }
        found: dict[tuple[str, ...], list[int]] = {}
        for number, tokens in enumerate(self._read):
            for run in set(_runs(tokens.stems, self._p.seed)) & wanted:
                found.setdefault(run, []).append(number)
        return found

    def _tokens(self, text: str) -> Tokens:
        return tokens_of(text, self._reader)


def _runs(stems: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    return (tuple(stems[at : at + length]) for at in range(len(stems) - length + 1))


def _joined(
    found: Sequence[tuple[tuple[int, ...], Source]],
) -> Iterator[tuple[tuple[int, ...], list[Source]]]:
    """Join findings whose words touch: (places of the words, letters in order of arrival)."""
    order = sorted(range(len(found)), key=lambda at: (found[at][0][0], at))
    places: set[int] = set()
    own: list[int] = []
    for at in order:
        if places and found[at][0][0] > max(places):
            yield tuple(sorted(places)), [found[which][1] for which in sorted(own)]
            places, own = set(), []
        places |= set(found[at][0])
        own.append(at)
    if places:
        yield tuple(sorted(places)), [found[which][1] for which in sorted(own)]
