"""Set lines level that belong together, where a redline alone would pair them by their numbers.

A paragraph put in before another makes a redline say: `2.` stays, then new words, then the old
words under `3.`. A reader wants to see a new line, and the old line beside its new place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from ortaq.law.comparison.result import Op, Segment

BREAK = "\n"

Piece = tuple[Segment, ...]
"""Runs of both texts in reading order; the end of a line that one text has is a run `BREAK`."""

MOST_LOST = 0.1
"""Share of the agreeing letters that levelling may show as taken out and put in again. More would
hide that a paragraph was cut in two: then its lines stay together in one row."""

MOST_LINES = 60
"""Lines of one text in one piece beyond which it is left as it is: the work is their product."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A run with the lines in which it stands; None in the text that lacks it."""

    run: Segment
    old: int | None
    new: int | None

    @property
    def letters(self) -> int:
        return sum(map(str.isalpha, self.run.text))


def levelled(piece: Piece) -> Iterator[Piece]:
    """Divide a piece so that each line stands beside the line that it agrees with most.

    Guarantee: the pieces hold the same old lines and the same new lines in the same order.
    """
    placed, olds, news = _placed(piece)
    if max(olds, news) < 2 or max(olds, news) > MOST_LINES:
        yield piece
        return
    shared = _shared(placed, olds, news)
    pairs = _best_pairs(shared)
    agreeing = sum(map(sum, shared))
    if agreeing - sum(shared[old][new] for old, new in pairs) > MOST_LOST * agreeing:
        yield piece
        return
    for old_lines, new_lines in _in_order(pairs, olds, news):
        yield tuple(_part(placed, old_lines, new_lines))


def _placed(piece: Piece) -> tuple[list[_Placed], int, int]:
    old = new = 0
    placed = []
    for run in piece:
        if run.text == BREAK:
            old, new = old + (run.op is Op.DELETED), new + (run.op is Op.INSERTED)
        else:
            in_old, in_new = run.op is not Op.INSERTED, run.op is not Op.DELETED
            placed.append(_Placed(run, old if in_old else None, new if in_new else None))
    has_old = any(run.op is not Op.INSERTED for run in piece)
    has_new = any(run.op is not Op.DELETED for run in piece)
    return placed, old + has_old, new + has_new


def _shared(placed: list[_Placed], olds: int, news: int) -> list[list[int]]:
    """Count the letters on which each old line (rows) and each new line (columns) agree."""
    shared = [[0] * news for _ in range(olds)]
    for one in placed:
        if one.old is not None and one.new is not None:
            shared[one.old][one.new] += one.letters
    return shared


def _best_pairs(shared: list[list[int]]) -> list[tuple[int, int]]:
    """Choose pairs of lines in order, no line twice, that agree on most letters in all."""
    news = len(shared[0]) if shared else 0
    best: list[list[_Chain]] = [[_Chain() for _ in range(news + 1)]]
    for old, counts in enumerate(shared):
        line = [_Chain()]
        for new, count in enumerate(counts):
            choices = [best[old][new + 1], line[new]]
            if count:
                choices.append(_Chain(best[old][new].letters + count, (old, new), best[old][new]))
            line.append(max(choices, key=lambda chain: chain.letters))
        best.append(line)
    return list(reversed(list(best[-1][-1].pairs())))


@dataclass(frozen=True, slots=True)
class _Chain:
    """Pairs chosen so far, the last one first."""

    letters: int = 0
    pair: tuple[int, int] | None = None
    before: _Chain | None = field(default=None, repr=False)

    def pairs(self) -> Iterator[tuple[int, int]]:
        chain: _Chain | None = self
        while chain and chain.pair:
            yield chain.pair
            chain = chain.before


def _in_order(pairs: list[tuple[int, int]], olds: int, news: int) -> Iterator[tuple[range, range]]:
    """Give for each piece its old and its new lines: pairs, and lines alone between them."""
    for (old, new), (next_old, next_new) in pairwise([(-1, -1), *pairs, (olds, news)]):
        for lone in range(old + 1, next_old):
            yield range(lone, lone + 1), range(0)
        for lone in range(new + 1, next_new):
            yield range(0), range(lone, lone + 1)
        if next_old < olds:
            yield range(next_old, next_old + 1), range(next_new, next_new + 1)


def _part(placed: list[_Placed], old_lines: range, new_lines: range) -> Iterator[Segment]:
    for one in placed:
        in_old, in_new = one.old in old_lines, one.new in new_lines
        if in_old and in_new:
            yield one.run
        elif in_old:
            yield Segment(Op.DELETED, one.run.text)
        elif in_new:
            yield Segment(Op.INSERTED, one.run.text)
