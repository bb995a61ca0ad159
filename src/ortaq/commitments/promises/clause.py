"""One sentence as it is weighed: its words, which of them count, its amounts and periods."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from ortaq.commitments.promises.asides import Aside, Piece, set_aside
from ortaq.commitments.promises.kazakh_verbs import stem_key
from ortaq.commitments.promises.vocabulary import Vocabulary, vocabulary
from ortaq.language.amounts import Amount, find_amounts
from ortaq.language.periods import Period, find_periods
from ortaq.language.russian import parses
from ortaq.language.sentences import words

_READINGS = 3
"""Readings of a Russian word that are believed, likeliest first."""
_NUMBERED = re.compile(r"\d+-")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence; offsets into the sentence."""

    start: int
    end: int
    word: str
    """In lower case, ё as е."""
    keys: tuple[str, ...]
    """What it is looked up by: the word; in Russian its dictionary forms too."""
    marks: tuple[frozenset[str], ...] = ()
    """Grammemes of each reading, likeliest first; Russian only."""

    def is_mostly(self, *wanted: str) -> bool:
        """Whether the likeliest reading has all these grammemes: встречу is a noun, not a verb."""
        return bool(self.marks) and self.marks[0].issuperset(wanted)

    def is_(self, *wanted: str) -> bool:
        """Whether some likely reading has all these grammemes."""
        return any(marks.issuperset(wanted) for marks in self.marks[:_READINGS])

    def may_be(self, *wanted: str) -> bool:
        """Whether some reading, however rare, has all these grammemes."""
        return any(marks.issuperset(wanted) for marks in self.marks)


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A sentence and what in it may hold a promise."""

    text: str
    """The whole sentence."""
    language: str
    tokens: tuple[Token, ...]
    """Words outside all pieces set aside and outside the words for time, in order."""
    asides: tuple[Piece, ...]
    amounts: tuple[Amount, ...]
    """Offsets into the sentence."""
    periods: tuple[Period, ...]
    in_resolution: bool = False
    """It stands under a heading such as РЕШИЛИ or ШЕШТІ."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of its language."""
        return vocabulary(self.language)

    @property
    def is_retold(self) -> bool:
        """Whether a reporter tells it: in English `would` is then the future."""
        goes_on = self.text.startswith("that ")  # said that …, and that …
        return bool(self.of_kind(Aside.REPORT)) or goes_on

    def has(self, token: Token, name: str) -> bool:
        """Whether a word is in a list of the vocabulary."""
        return self.vocabulary[name].has(token.keys)

    def has_beside(self, token: Token, name: str) -> bool:
        """Whether a word right beside is in a list of the vocabulary: статья 9, 9-бап."""
        at = self.at(token.start)
        return any(self.has(near, name) for near in (*self.before(at, 1), *self.after(at, 1)))

    def of_kind(self, kind: Aside) -> tuple[Piece, ...]:
        """Give the pieces set aside for one reason."""
        return tuple(piece for piece in self.asides if piece.kind is kind)

    def before(self, at: int, count: int) -> tuple[Token, ...]:
        """Give words before a position, in order."""
        return self.tokens[max(0, at - count) : at]

    def after(self, at: int, count: int) -> tuple[Token, ...]:
        """Give words after a position, in order."""
        return self.tokens[at + 1 : at + 1 + count]

    def is_parted(self, one: int, other: int) -> bool:
        """Whether a comma or another mark stands between the words at two positions."""
        first, last = sorted((self.tokens[one], self.tokens[other]), key=attrgetter("start"))
        return re.search(r"[,;:–—]", self.text[first.end : last.start]) is not None

    def at(self, offset: int) -> int:
        """Give the position of the word that starts at an offset."""
        return bisect_left(self.tokens, offset, key=attrgetter("start"))


def read_clause(
    sentence: str, language: str, day: datetime.date | None, *, in_resolution: bool = False
) -> Clause:
    """Read one sentence."""
    asides = set_aside(sentence, language)
    said = [piece for piece in asides if piece.kind is Aside.REPORT]
    periods = tuple(
        found for found in find_periods(sentence, language, day) if not _within(found.start, said)
    )
    return Clause(
        text=sentence,
        language=language,
        tokens=tuple(_tokens(sentence, language, (*asides, *periods))),
        asides=asides,
        amounts=tuple(a for a in find_amounts(sentence, language) if not _within(a.start, said)),
        periods=periods,
        in_resolution=in_resolution,
    )


def _tokens(sentence: str, language: str, skipped: Sequence[Piece | Period]) -> Iterator[Token]:
    for span in words(sentence):
        if _within(span.start, skipped):
            continue
        word = span.text.lower().replace("ё", "е")
        bare = _NUMBERED.sub("", word)
        keys: tuple[str, ...] = (word,) if bare == word else (word, bare)
        marks: tuple[frozenset[str], ...] = ()
        if language == "ru":
            readings = parses(span.text.lower())
            keys += tuple(found.lemma.replace("ё", "е") for found in readings[:_READINGS])
            marks = tuple(found.marks | {found.part} for found in readings)
        if language == "kk" and (stem := stem_key(word)):
            keys += (stem,)
        yield Token(span.start, span.end, word, keys, marks)


def _within(offset: int, pieces: Sequence[Piece | Period]) -> bool:
    return any(piece.start <= offset < piece.end for piece in pieces)
