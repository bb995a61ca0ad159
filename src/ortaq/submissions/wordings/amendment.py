"""One author's wording of a provision, and what it changes in the text of the draft.

Edits are places in the words of the draft, so that the amendments of two authors can be compared.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortaq.law.act import Act
from ortaq.law.comparison import DEFAULT_PARAMETERS, Op, Segment
from ortaq.law.comparison.redline import redline
from ortaq.law.comparison.wording import wording

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Amendment:
    """A provision as an author would have it."""

    id: str
    """Key of the submission that it belongs to."""
    eid: str
    """Address of the provision."""
    text: str
    """The wording proposed, lines joined by newlines as in `wording`."""
    author: str = ""
    """Name under which it is shown, "" for nobody's."""
    made: datetime.datetime | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One place that an amendment changes."""

    first: int
    past: int
    """Words of the draft that go: `first` up to `past`; equal where words are only put in."""
    inserted: tuple[str, ...]
    """Words that come, folded."""


@dataclass(frozen=True, slots=True)
class Edited:
    """An amendment with its changes."""

    amendment: Amendment
    segments: tuple[Segment, ...]
    edits: tuple[Edit, ...]
    """In the order of the text; empty where nothing but marks or spaces differ."""


def edited(amendment: Amendment, act: Act) -> Edited:
    """Find what an amendment changes. Raises UnknownProvision."""
    before = wording(act.find(amendment.eid))
    segments = redline(before, amendment.text, DEFAULT_PARAMETERS.island_words)
    return Edited(amendment, segments, tuple(_edits(segments)))


def _edits(segments: Sequence[Segment]) -> Iterator[Edit]:
    place = 0
    first, past, inserted = 0, 0, list[str]()
    for segment in (*segments, Segment(Op.SAME, "")):
        words = _WORD.findall(segment.text.lower())
        match segment.op:
            case Op.DELETED:
                past += len(words)
                place += len(words)
            case Op.INSERTED:
                inserted += words
            case _:
                if past > first or inserted:
                    yield Edit(first, past, tuple(inserted))
                place += len(words)
                first, past, inserted = place, place, []
