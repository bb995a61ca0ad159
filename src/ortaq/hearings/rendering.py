"""A text read through another one: captions without their times, Latin Kazakh in Cyrillic."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from ortaq.hearings.document import Span
from ortaq.language.kazakh_latin import in_cyrillic


@dataclass(frozen=True, slots=True)
class Rendering:
    """The text that is read, and where each of its characters came from."""

    text: str
    offsets: tuple[int, ...]
    """For each character, and for the end, its place in the source; () = the same places."""
    source: str
    """The text as it was given."""
    shows_source: bool = True
    """Whether passages show the source; captions show what was read, without the times."""
    narrated: bool = False
    """Whether a line of captions without a voice is a narrator's, and tells who says what."""

    def place(self, start: int, end: int) -> Span:
        """Give the place in the source of characters `start` to `end` of the text read."""
        if not self.offsets:
            return Span(start, end)
        if end <= start:
            return Span(self.offsets[start], self.offsets[start])
        last = self.offsets[end - 1]
        following = self.offsets[end]
        return Span(self.offsets[start], following if self.shows_source else last + 1)

    def found(self, start: int, end: int) -> Span:
        """Give where a stretch of the source stands in the text read."""
        if not self.offsets:
            return Span(start, end)
        first = bisect_left(self.offsets, start)
        return Span(first, max(first, bisect_left(self.offsets, end)))

    def written(self, words: str, *stretches: tuple[int, int]) -> str:
        """Give words in the letters of the source, as one of these stretches of it has them.

        Words that none of them has (a noun made singular) are spelt as the source spells.
        """
        for start, end in stretches:
            at = self.text[start:end].find(words)
            if words and at >= 0:
                span = self.place(start + at, start + at + len(words))
                return self.source[span.start : span.end]
        return "".join(self._spelt(letter) for letter in words)

    def _spelt(self, letter: str) -> str:
        at = self.text.lower().find(letter.lower())
        if not letter.isalpha() or at < 0:
            return letter
        span = self.place(at, at + 1)
        shown = self.source[span.start : span.end].lower()
        return shown.capitalize() if letter.isupper() else shown

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Give the same place as two numbers."""
        span = self.place(start, end)
        return span.start, span.end


def as_it_stands(text: str) -> Rendering:
    """Give a text that is read as it is."""
    return Rendering(text, (), text)


def from_latin(text: str) -> Rendering:
    """Give Latin Kazakh in Cyrillic letters."""
    letters = in_cyrillic(text)
    return Rendering(letters.text, letters.offsets, text)
