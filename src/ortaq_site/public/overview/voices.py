"""What an article has gathered over all domains: one line that leads to each part of its page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ortaq.hearings.record import Stance


@dataclass(frozen=True, slots=True)
class Voices:
    """Counts of one article; 0 = nothing, and then nothing is said of it."""

    letters: int
    points: int
    answered: int
    said: int
    objections: int
    places: int
    """In other laws that follow from it."""
    votes: int = 0
    """Answers to the statements about it, as last counted."""
    statements: int = 0
    promises: int = 0

    def __bool__(self) -> bool:
        return any((self.votes, self.letters, self.said, self.places, self.promises))


def voices_of(page: Mapping[str, Any]) -> Voices:
    """Count what the page of an article shows below. Costs nothing: it is there already.

    page: the context of the page, with `thought`, `asked`, `said`, `following` and `promised`.
    """
    thought = page.get("thought")
    told = thought[1] if thought else ()
    asked, said, following = page.get("asked"), page.get("said"), page.get("following")
    counts = dict(said.counts) if said else {}
    return Voices(
        letters=asked[0].voices if asked else 0,
        points=asked[0].points if asked else 0,
        answered=asked[0].answered if asked else 0,
        said=said.total if said else 0,
        objections=counts.get(str(Stance.OBJECT), 0),
        places=len(following.entries) if following else 0,
        votes=sum(one.whole.votes or 0 for one in told),
        statements=len(told),
        promises=len(page.get("promised") or ()),
    )
