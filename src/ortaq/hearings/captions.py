"""Captions as running text: without numbers and times, one line for each who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ortaq.hearings.document import Span
from ortaq.hearings.rendering import Rendering

_MARKS = re.compile(
    r"^\ufeff?WEBVTT[^\n]*$|^(?:NOTE|STYLE|REGION)\b[^\n]*$"
    r"|^(?:Kind|Language): ?[\w-]+[ \t\r]*$|^[ \t]*\d+[ \t\r]*$"
    r"|^[ \t]*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->[^\n]*$",
    re.MULTILINE,
)
_VOICE = re.compile(r"<v(?:\.[\w.]+)?\s+([^>]+)>")
_TAG = re.compile(r"</?[a-z][^>]*>|\{\\[^}]*\}")
_LABEL = re.compile(r"^(?:>>\s*|[-–—]\s*)?[^\W\d_][^:.!?\n]{1,80}:(?:\s|$)|^>>")
_DIALOGUE = re.compile(r"[-–—]\s+\S")
_ENDS = frozenset(".!?…:»]")
"""What a sentence ends with, or the words that announce somebody."""
_DIRECTION = re.compile(r"[(\[][^()\[\]]*[)\]]\.?")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a caption without its tags, and where each letter stands in the source."""

    words: str
    places: tuple[int, ...]
    voice: str
    """Whom the tag at its beginning names; "" = it has none."""
    opens: bool
    """Whether it is the first of its caption."""

    @property
    def is_direction(self) -> bool:
        """Whether it only tells what is heard or seen: [music]."""
        return _DIRECTION.fullmatch(self.words) is not None


def from_captions(text: str) -> Rendering:
    """Give captions as running text, one line for each label or voice."""
    lines = list(_lines(text))
    told = _is_narrated(lines)
    written: list[str] = []
    offsets: list[int] = []
    for line, apart, skipped in _told_by_voices(lines) if told else _told_by_labels(lines):
        words, places = line.words[skipped:], line.places[skipped:]
        written.extend(["\n" if apart or not written else " ", *words])
        offsets.extend([places[0], *places])
    told_text = "".join(written)
    return Rendering(told_text, (*offsets, len(text)), text, shows_source=False, narrated=told)


def _is_narrated(lines: Sequence[_Line]) -> bool:
    """Whether captions without a voice are a narrator's: tags stand on all that one voice says.

    Where a tag stands only when the voice changes, a caption without one goes on with it.
    """
    opening = [line for line in lines if line.opens and not line.is_direction]
    repeated = any(a.voice and a.voice == b.voice for a, b in pairwise(opening))
    return repeated and not all(line.voice for line in opening)


def _told_by_labels(lines: Sequence[_Line]) -> Iterator[tuple[_Line, bool, int]]:
    """Give each line, whether it begins a new one, and how many letters of it are left out."""
    for line in lines:
        yield line, _LABEL.match(line.words) is not None, 0


def _told_by_voices(lines: Sequence[_Line]) -> Iterator[tuple[_Line, bool, int]]:
    """Give the same where a narrator speaks between the voices."""
    voice, before = "", ""
    aside = False
    for line in lines:
        untagged = not line.voice and (not line.opens or line.is_direction)
        goes_on = bool(voice) and (line.voice == voice or untagged)
        label = len(f"{line.voice}: ") if goes_on and line.voice else 0
        speaks = before[-1:] in _ENDS and _DIALOGUE.match(line.words)
        changes = line.voice or voice or line.is_direction or aside or speaks
        yield line, not goes_on and bool(changes), label
        voice, before = voice if goes_on else line.voice, line.words
        aside = line.is_direction


def _lines(text: str) -> Iterator[_Line]:
    marks = {match.start() for match in _MARKS.finditer(text)}
    opens = True
    for match in re.finditer(r"[^\n]+", text):
        if match.start() in marks:
            opens = True
            continue
        words, places = _plain(text, Span(*match.span()))
        if words:
            voice = _VOICE.match(match[0].lstrip())
            yield _Line(words, tuple(places), voice[1] if voice else "", opens)
            opens = False


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
