"""What results would be without unusual voters: both numbers stand side by side, nobody is removed.

Computed from published rows of the partition "unusual" alone, whose small cells are hidden together
with all others: where the answers of unusual voters are known within bounds only, so is the result
without them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ortaq_site.public.opinion.parts import Row
from ortaq_site.public.opinion.reading import UNUSUAL, Results, Told

MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Shift:
    """One statement with everybody, and without unusual voters; shares that agree, in [0, 1]."""

    told: Told
    everybody: float
    low: float
    high: float
    """What the published numbers allow without them."""

    @property
    def turns(self) -> bool:
        """Whether the majority certainly changes."""
        if self.everybody > 0.5:
            return self.high <= 0.5
        return self.low > 0.5

    @property
    def points(self) -> int:
        """Largest possible change in whole points, without sign."""
        return max(abs(round(100 * (end - self.everybody))) for end in (self.low, self.high))


def shifts_of(found: Results) -> tuple[Shift, ...]:
    """Give the statements of which something may be said, the largest change first."""
    return tuple(sorted(_shifts(found), key=lambda one: (-one.points, one.told.number)))


def _shifts(found: Results) -> Iterator[Shift]:
    release = found.release
    whole = release.document["statement_results"] if release else ()
    told = {one.number: one for one in found.statements}
    for result in whole:
        number = int(result["id"])
        marked = next((r for r in found.rows(UNUSUAL, number) if r.code == MARKED), None)
        votes = result["agree"] + result["disagree"] + result["pass"]
        if number in told and marked and marked.votes and marked.votes < votes:
            low, high = _without(marked, result["agree"], votes)
            yield Shift(told[number], result["agree"] / votes, low, high)


def _without(marked: Row, agree: int, votes: int) -> tuple[float, float]:
    """Take what may be the answers of the marked from those of everybody."""
    of_marked = marked.votes or 0
    least, most = 0, min(of_marked, agree)
    if marked.share is not None:
        bound = round(marked.share * of_marked)
        least = bound if marked.bound in {"exact", "at_least"} else least
        most = bound if marked.bound in {"exact", "at_most"} else most
    others = votes - of_marked
    return (agree - most) / others, min(1.0, (agree - least) / others)
