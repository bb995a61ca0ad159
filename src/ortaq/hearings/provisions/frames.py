"""The words around a quotation in its sentence: what they cite, the quotation is about.

Адвокат возразил против статьи 21: «Она сужает право на защиту». The quotation names no article;
who reports it does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortaq.hearings.record import Passage
from ortaq.language.sentences import sentences
from ortaq.language.spans import Span


@dataclass(frozen=True, slots=True)
class Frames:
    """The sentences of a document, and all that somebody says in it."""

    text: str
    sentences: Sequence[Span]
    spoken: Sequence[Passage]

    @classmethod
    def of(cls, text: str, spoken: Sequence[Passage]) -> Frames:
        """Read the sentences once for all quotations. spoken: of this document, in any order."""
        return cls(text, sentences(text), sorted(spoken, key=lambda one: one.start))

    def around(self, passage: Passage) -> Iterator[tuple[int, int]]:
        """Yield from where to where the words before and behind a quotation stand.

        They end where something else that is said begins, or where a semicolon parts two speakers.
        """
        before = self.text[self._begin(passage) : passage.start]
        yield passage.start - len(_PARTED.split(before)[-1]), passage.start
        behind = self.text[passage.end : self._end(passage)]
        yield passage.end, passage.end + len(_PARTED.split(behind)[0])

    def _begin(self, passage: Passage) -> int:
        said = (one.end for one in self.spoken if one.end <= passage.start)
        return max((self._sentence(passage.start)[0], *said))

    def _end(self, passage: Passage) -> int:
        said = (one.start for one in self.spoken if one.start >= passage.end)
        return min((self._sentence(passage.end)[1], *said))

    def _sentence(self, place: int) -> tuple[int, int]:
        at = bisect_right(self.sentences, place, key=lambda one: one.start) - 1
        return (self.sentences[at].start, self.sentences[at].end) if at >= 0 else (place, place)


_PARTED = re.compile(r"[;\n]|,\s(?:а|но|ал|бірақ|while|but)\s")
