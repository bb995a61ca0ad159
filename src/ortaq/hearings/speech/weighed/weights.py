"""What clues are worth: two learnt tables, one clue a line, in logits.

`words/telling.sentences.tsv`: that somebody says something in a sentence;
`words/telling.words.tsv`: that a word is said, that it is the first, that it is the last.
`python -m training.telling` writes both.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

CONSTANT = "(always)"
Row = tuple[float, ...]


def worth(clues: Iterable[str], table: Mapping[str, Row]) -> Row:
    """Add up what clues are worth (logits); a clue counts once, an unknown one nothing."""
    known = [table[clue] for clue in set(clues) if clue in table]
    return tuple(map(sum, zip(table[CONSTANT], *known, strict=True)))


def belief(logit: float) -> float:
    """Give the probability of a sum of logits."""
    return 1 / (1 + math.exp(-logit))


@cache
def table_of(kind: str) -> Mapping[str, Row]:
    """Give one of the learnt tables: `sentences` or `words`."""
    file = resources.files("ortaq.hearings").joinpath("words", f"telling.{kind}.tsv")
    lines = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return {name: tuple(map(float, row)) for name, *row in lines if name[:1] != "#"}
