"""What clues are worth for each stance: a learnt table, and the stance that they add up to.

The table `words/stance.weights.tsv` is written by `python -m training.stance`, one clue a line.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources

from ortaq.hearings.attitude.parameters import PARAMETERS
from ortaq.hearings.attitude.wording import Clue
from ortaq.hearings.record import Stance

STANCES = (Stance.AMEND, Stance.NONE, Stance.OBJECT, Stance.SUPPORT)
"""In the order of the columns of the table."""
CONSTANT = "(always)"
Weights = Sequence[float]


def weighed(clues: Iterable[Clue]) -> tuple[Stance, Clue] | None:
    """Give the stance that clues add up to, and the clue that shows it best; None for none."""
    table = weights()
    known = {clue.name: clue for clue in sorted(clues, key=_shows_words) if clue.name in table}
    rows = [table[CONSTANT], *(table[name] for name in known)]
    sums = {stance: sum(row[i] for row in rows) for i, stance in enumerate(STANCES)}
    best = believed(sums)
    column = STANCES.index(best)
    shown = [clue for clue in known.values() if _shows_words(clue)] or list(known.values())
    if best is Stance.NONE or not shown:
        return None
    return best, max(shown, key=lambda clue: table[clue.name][column])


def believed(sums: Mapping[Stance, float]) -> Stance:
    """Give the likeliest stance by sums of logits; none for an objection not likely enough."""
    leaning = {**sums, Stance.NONE: sums[Stance.NONE] + PARAMETERS.for_none}
    best = max(STANCES, key=lambda stance: leaning[stance])
    belief = 1 / sum(math.exp(one - leaning[best]) for one in leaning.values())
    unsure = best is Stance.OBJECT and belief < PARAMETERS.least_objecting
    return Stance.NONE if unsure else best


def _shows_words(clue: Clue) -> bool:
    return clue.end > clue.start


@cache
def weights() -> Mapping[str, Weights]:
    """Give the learnt table: clue, and its worth for each of `STANCES`."""
    file = resources.files("ortaq.hearings").joinpath("words", "stance.weights.tsv")
    lines = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return {name: tuple(float(one) for one in row) for name, *row in lines if name[:1] != "#"}
