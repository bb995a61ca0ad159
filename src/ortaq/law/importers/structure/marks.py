"""What each line of a source may be: the start of a provision, a note, or plain text.

A line alone is often ambiguous (`1)` may go on one list or begin another), so a mark keeps every
reading; `recognise` chooses by what is open at that place. Method: docs/methods/import.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortaq.law.act import Kind
from ortaq.law.importers.line import Line
from ortaq.law.number import Number, clean, number_of
from ortaq.law.profile import Level, Profile

_OPEN_QUOTE, _CLOSE_QUOTE = "«“„", "»”"
_ENDS_QUOTE = re.compile(r"[»”\"][.;,:]?$")
_LONGEST_QUOTE = 400
"""Lines; a quotation that runs on longer is taken for a quote that somebody forgot to close."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the start of a line as the start of a provision."""

    kind: Kind
    num: str
    """The label as printed, with what separates it from the rest: `Статья 5.`."""
    printed: str
    """The number alone as printed, "" for an unnumbered provision."""
    number: Number | None
    rest: str
    titled: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A line with all it may be. No readings and no note: plain text."""

    line: Line
    readings: tuple[Reading, ...] = ()
    is_note: bool = False
    doubtful: bool = False
    """It looks like a heading, but its words go on like a sentence."""


def mark_lines(lines: Sequence[Line], profile: Profile) -> tuple[Mark, ...]:
    """Give one mark per line, in order. Notes over several lines and quotations are followed."""
    quoted = _quoted(lines)
    marks: list[Mark] = []
    note = _OpenNote(profile)
    for position, line in enumerate(lines):
        mark = Mark(line) if position in quoted else mark_line(line, profile)
        if note.takes(mark):
            mark = Mark(line, is_note=True)
        marks.append(mark)
    return tuple(marks)


def mark_line(line: Line, profile: Profile) -> Mark:
    """Read one line by itself."""
    if line.aside or profile.note.match(line.text):
        return Mark(line, is_note=True)
    readings = tuple(_readings(line, profile))
    doubtful = any(_goes_on_like_a_sentence(reading) for reading in readings)
    if not doubtful:
        return Mark(line, readings)
    is_note = any(profile.editorial.match(reading.rest) for reading in readings)
    return Mark(line, is_note=is_note, doubtful=True)


def _goes_on_like_a_sentence(reading: Reading) -> bool:
    """`Статья 5 вводится ...`; the words below an appendix (`к Закону ...`) are its heading."""
    return reading.titled and reading.rest[:1].islower() and reading.kind is not Kind.APPENDIX


def _readings(line: Line, profile: Profile) -> Iterator[Reading]:
    for level in profile.levels:
        match = level.pattern.match(line.text)
        if match and (line.heading or not level.styled):
            yield _reading(level, match)
            if level.titled:
                return


def _reading(level: Level, match: re.Match[str]) -> Reading:
    printed = next((value for value in match.groupdict().values() if value), "")
    return Reading(
        kind=level.kind,
        num=match[0].strip(),
        printed=printed,
        number=number_of(clean(printed), letters=level.letters) if printed else None,
        rest=match.string[match.end() :].strip(),
        titled=level.titled,
    )


class _OpenNote:
    """Follows a note over the lines that belong to it."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._expects_more = False

    def takes(self, mark: Mark) -> bool:
        """Whether this line is a note or goes on with the one before."""
        goes_on = self._expects_more and not mark.readings
        is_note = mark.is_note or goes_on
        text = mark.line.text
        bare = bool(self._profile.bare_note.match(text))
        self._expects_more = is_note and (bare or text.endswith((":", ";")))
        return is_note


def _quoted(lines: Sequence[Line]) -> frozenset[int]:
    """Give the positions of lines inside quotations: the new wording in an amending law.

    A quotation opens after a line that ends with a colon, by a line that begins with a quotation
    mark, and closes with the line that ends with one; the line that opens it counts.
    """
    inside: set[int] = set()
    for position in range(1, len(lines)):
        if position not in inside and _opens_quote(lines[position - 1].text, lines[position].text):
            inside.update(_quotation(lines, position))
    return frozenset(inside)


def _opens_quote(before: str, text: str) -> bool:
    return before.endswith(":") and text[:1] in _OPEN_QUOTE + '"'


def _quotation(lines: Sequence[Line], start: int) -> range:
    depth = 0
    for position in range(start, min(start + _LONGEST_QUOTE, len(lines))):
        text = lines[position].text
        depth += sum(text.count(mark) for mark in _OPEN_QUOTE)
        depth -= sum(text.count(mark) for mark in _CLOSE_QUOTE)
        if depth <= 0 and _ENDS_QUOTE.search(text):
            return range(start, position + 1)
    return range(start, start)
