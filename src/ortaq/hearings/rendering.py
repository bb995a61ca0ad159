"""A text read through another one: captions without their times, Latin Kazakh in Cyrillic."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ortaq.hearings.document import Span
from ortaq.language.kazakh_latin import in_cyrillic

_MARKS = re.compile(
    r"^\ufeff?WEBVTT[^\n]*$|^(?:NOTE|STYLE|REGION)\b[^\n]*$|^[ \t]*\d+[ \t\r]*$"
    r"|^[ \t]*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->[^\n]*$",
    re.MULTILINE,
)
_VOICE = re.compile(r"<v(?:\.[\w.]+)?\s+([^>]+)>")
_TAG = re.compile(r"</?[a-z][^>]*>|\{\\[^}]*\}")
_LABEL = re.compile(r"^(?:>>\s*|[-–—]\s*)?[^\W\d_][^:.!?\n]{1,80}:(?:\s|$)|^>>")


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

    def place(self, start: int, end: int) -> Span:
        """Give the place in the source of characters `start` to `end` of the text read."""
        if not self.offsets:
            return Span(start, end)
        if end <= start:
            return Span(self.offsets[start], self.offsets[start])
        last = self.offsets[end - 1]
        following = self.offsets[end]
        return Span(self.offsets[start], following if self.shows_source else last + 1)

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


def from_captions(text: str) -> Rendering:
    """Give captions as running text, one line for each label, without numbers and times."""
    written: list[str] = []
    offsets: list[int] = []
    for line in _caption_lines(text):
        words, places = _plain(text, line)
        if not words:
            continue
        joint = "\n" if _LABEL.match(words) or not written else " "
        written.extend([joint, *words])
        offsets.extend([places[0], *places])
    return Rendering("".join(written), (*offsets, len(text)), text, shows_source=False)


def _caption_lines(text: str) -> list[Span]:
    marks = {match.start() for match in _MARKS.finditer(text)}
    lines = []
    for match in re.finditer(r"[^\n]+", text):
        if match.start() not in marks and match[0].strip():
            lines.append(Span(*match.span()))
    return lines


def _plain(text: str, line: Span) -> tuple[str, list[int]]:
    """Give the words of a line without tags; the name in a voice tag becomes a label."""
    letters: list[str] = []
    places: list[int] = []
    i = line.start
    while i < line.end:
        voice = _VOICE.match(text, i, line.end)
        tag = _TAG.match(text, i, line.end)
        if voice:
            letters.extend(f"{voice[1]}: ")
            places.extend([*range(voice.start(1), voice.end(1)), voice.end() - 1, voice.end() - 1])
            i = voice.end()
        elif tag:
            i = tag.end()
        else:
            letters.append(" " if text[i] == "\r" else text[i])
            places.append(i)
            i += 1
    words = "".join(letters)
    left = len(words) - len(words.lstrip())
    right = len(words.rstrip())
    return words[left:right], places[left:right]
