"""Find runs of words that two texts have in common, a changed word inside allowed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Match:
    """Places of equal words: `ours[i]` in the changed text has its equal at `theirs[i]`."""

    ours: tuple[int, ...]
    theirs: tuple[int, ...]


def matches(ours: Sequence[str], theirs: Sequence[str], seed: int, gap: int) -> Iterator[Match]:
    """Yield the runs of at least `seed` words in a row, joined over at most `gap` other words."""
    blocks = [
        block
        for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
        if block.size
    ]
    run: list[tuple[int, int]] = []
    longest = 0
    for block in blocks:
        here = [(block.a + step, block.b + step) for step in range(block.size)]
        near = run and block.a - run[-1][0] - 1 <= gap and block.b - run[-1][1] - 1 <= gap
        if not near:
            if longest >= seed:
                yield _match(run)
            run, longest = [], 0
        run += here
        longest = max(longest, block.size)
    if longest >= seed:
        yield _match(run)


def _match(run: Sequence[tuple[int, int]]) -> Match:
    return Match(tuple(a for a, _ in run), tuple(b for _, b in run))
