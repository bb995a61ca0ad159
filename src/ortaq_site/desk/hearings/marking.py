"""The source with highlights: runs of text, each with the proposals that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ortaq.hearings.review import Kind, Place


@dataclass(frozen=True)
class Spot:
    """One place of one proposal."""

    number: int
    """Of the proposal on the page, from 1."""
    key: str
    kind: Kind
    place: Place
    state: str
    """waiting, doubtful, confirm, correct, reject or add."""


@dataclass(frozen=True)
class Run:
    """A stretch of text over which nothing begins or ends."""

    start: int
    text: str
    spots: tuple[Spot, ...]
    """Those that it belongs to, the outermost first."""
    begins: tuple[Spot, ...]
    """Those of them whose place begins here."""

    @property
    def classes(self) -> str:
        """The classes of its look."""
        kinds = dict.fromkeys(f"m-{spot.kind}" for spot in self.spots)
        return " ".join([*kinds, *dict.fromkeys(f"is-{spot.state}" for spot in self.spots[-1:])])


@dataclass(frozen=True)
class Paragraph:
    """A line of the source."""

    start: int
    runs: tuple[Run, ...]


def paragraphs_of(text: str, spots: Sequence[Spot]) -> tuple[Paragraph, ...]:
    """Cut a text into lines, and these where a highlight begins or ends; no letter is lost."""
    paragraphs, start = [], 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            inside = [one for one in spots if one.place.start < end and start < one.place.end]
            paragraphs.append(Paragraph(start, tuple(_runs(line.rstrip("\r\n"), start, inside))))
        start = end
    return tuple(paragraphs)


def _runs(line: str, start: int, spots: Sequence[Spot]) -> Iterator[Run]:
    end = start + len(line)
    cuts = {start, end}
    for spot in spots:
        cuts |= {max(start, spot.place.start), min(end, spot.place.end)}
    places = sorted(cut for cut in cuts if start <= cut <= end)
    for left, right in pairwise(places):
        over = [one for one in spots if one.place.start <= left and right <= one.place.end]
        over.sort(key=lambda one: (one.place.start, -one.place.end))
        begins = tuple(
            one for one in over if max(start, one.place.start) == left == one.place.start
        )
        yield Run(left, line[left - start : right - start], tuple(over), begins)
