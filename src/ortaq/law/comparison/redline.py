"""Show word by word how one text became another, so that a person can read it.

The words are aligned by their longest common subsequence (Indel distance, rapidfuzz). Then lone
words that happen to agree between two changes are taken into the change: one replaced phrase
reads better than a mosaic. Spacing, and the number that opens a line, belong to the word that
follows: a point inserted before others renumbers them, and does not tear them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from ortaq.law.comparison.result import Op, Segment

_WORD = re.compile(
    r"(?P<space>\s*)"
    r"(?P<number>(?:(?<![^\n])(?:\d+(?:-\d+)*[.)]|\(\d+\w?\))\s+)?)"  # `4) ` opening a line
    r"(?P<word>\S+)"
)


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of both sides with one fate. same: the words agree, only spacing may differ."""

    same: bool
    old: tuple[int, int]
    new: tuple[int, int]


def redline(old: str, new: str, island_words: int) -> tuple[Segment, ...]:
    """Give the segments from which both texts can be put together again exactly.

    island_words: an agreement of at most so many words between two larger changes is read as
    part of the change.

    >>> [(str(s.op), s.text) for s in redline("five years", "seven years", island_words=2)]
    [('deleted', 'five'), ('inserted', 'seven'), ('same', ' years')]
    """
    before, after = _Words(old), _Words(new)
    runs = _without_islands(_aligned(before, after), before, after, island_words)
    pieces = [piece for run in runs for piece in _pieces(run, before, after)]
    pieces += _piece(before.tail, after.tail)
    return tuple(_joined(pieces))


class _Words:
    """A text as words, each with the spacing and the number before it; and what follows all."""

    def __init__(self, text: str) -> None:
        found = list(_WORD.finditer(text.rstrip()))  # blanks at the end cost squared time
        self.spaces = [match["space"] for match in found]
        self.numbers = [match["number"] for match in found]
        self.words = [match["word"] for match in found]
        self.tail = text[len(text.rstrip()) :]

    def text(self, part: tuple[int, int]) -> str:
        return "".join(self.spaces[i] + self.numbers[i] + self.words[i] for i in range(*part))

    def letters(self, part: tuple[int, int]) -> int:
        return sum(map(len, self.words[part[0] : part[1]]))


def _aligned(before: _Words, after: _Words) -> list[_Run]:
    codes = Indel.opcodes(before.words, after.words)
    runs: list[_Run] = []
    for code in codes:
        run = _Run(
            code.tag == "equal", (code.src_start, code.src_end), (code.dest_start, code.dest_end)
        )
        _append(runs, run)
    return runs


def _append(runs: list[_Run], run: _Run) -> None:
    """Add a run, joining it to the last one if both are changes or both agree."""
    if runs and runs[-1].same == run.same:
        last = runs.pop()
        run = _Run(run.same, (last.old[0], run.old[1]), (last.new[0], run.new[1]))
    runs.append(run)


def _without_islands(
    runs: Sequence[_Run], before: _Words, after: _Words, island_words: int
) -> list[_Run]:
    def size(run: _Run) -> int:
        return max(before.letters(run.old), after.letters(run.new))

    kept: list[_Run] = []
    for position, run in enumerate(runs):
        short = run.old[1] - run.old[0] <= island_words
        if run.same and short and 0 < position < len(runs) - 1:
            around = min(size(kept[-1]), size(runs[position + 1]))
            inside = size(run) <= around
        else:
            inside = False
        _append(kept, _Run(run.same and not inside, run.old, run.new))
    return kept


def _pieces(run: _Run, before: _Words, after: _Words) -> Iterator[tuple[Op, str]]:
    if not run.same:
        yield Op.DELETED, before.text(run.old)
        yield Op.INSERTED, after.text(run.new)
        return
    for i, j in zip(range(*run.old), range(*run.new), strict=True):
        yield from _piece(before.spaces[i], after.spaces[j])
        yield from _piece(before.numbers[i], after.numbers[j])
        yield Op.SAME, before.words[i]


def _piece(before: str, after: str) -> Iterator[tuple[Op, str]]:
    if before == after:
        yield Op.SAME, before
    else:
        yield Op.DELETED, before
        yield Op.INSERTED, after


def _joined(pieces: Sequence[tuple[Op, str]]) -> Iterator[Segment]:
    """Join neighbours with one fate; between two agreements deletions come first."""
    pending = {Op.DELETED: "", Op.INSERTED: ""}
    same = ""
    for op, text in [*pieces, (Op.SAME, "")]:
        if op is not Op.SAME:
            if text and same:
                yield Segment(Op.SAME, same)
                same = ""
            pending[op] += text
            continue
        if text:
            yield from _changes(pending)
            same += text
    yield from _changes(pending)
    if same:
        yield Segment(Op.SAME, same)


def _changes(pending: dict[Op, str]) -> Iterator[Segment]:
    for op in (Op.DELETED, Op.INSERTED):
        if pending[op]:
            yield Segment(op, pending[op])
            pending[op] = ""
