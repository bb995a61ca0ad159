"""A redline laid out for reading: rows in which the old and the new wording stand level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ortaq.law.comparison.lookalikes import unify
from ortaq.law.comparison.result import Op, Segment
from ortaq_site.public.law.levelling import BREAK, Piece, levelled
from ortaq_site.public.law.lines import Line


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line and the runs of which it is made. Runs of `number` and `runs` together = the line."""

    line: Line | None
    """None where the structure of the line is not known."""
    number: tuple[Segment, ...]
    runs: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Lines of the old text beside the lines of the new text that stand in their place."""

    old: tuple[MarkedLine, ...]
    new: tuple[MarkedLine, ...]
    merged: tuple[Segment, ...]
    """Both in one, in reading order; a line break within the row is a segment of its own."""
    source: str = ""
    """The article that the old lines come from, where it has to be said."""

    @property
    def changed(self) -> bool:
        """Whether anything differs within the row."""
        return any(run.op is not Op.SAME for run in self.merged)

    @property
    def repeats_heading(self) -> bool:
        """Whether it holds only what stands over the new article anyway."""
        headings = all(mark.line and _is_own_heading(mark.line) for mark in self.new)
        return bool(self.new) and headings and not (self.old and self.changed)


def _is_own_heading(line: Line) -> bool:
    return line.heading and not line.begins


def rows(
    segments: Iterable[Segment], old_lines: Sequence[Line], new_lines: Sequence[Line]
) -> tuple[Row, ...]:
    """Lay out the redline of two linked provisions.

    A row ends where a line ends in both texts, or where a line ends that only one of them has.
    `old_lines` and `new_lines` give the structure; the redline may be about some of them only.
    """
    known = {Op.DELETED: _Lines(old_lines), Op.INSERTED: _Lines(new_lines)}
    laid = (_row(piece, known) for whole in _pieces(segments) for piece in levelled(whole))
    return tuple(row for row in laid if not row.repeats_heading)


@dataclass(slots=True)
class _Lines:
    """The lines of one text, taken in order as the redline comes to them."""

    left: Sequence[Line]

    def take(self, printed: str) -> Line | None:
        for place, line in enumerate(self.left):
            # A redline writes letters of another alphabet as those that they look like.
            if line.printed == printed or unify(line.printed) == printed:
                self.left = self.left[place + 1 :]
                return line
        return None


def _pieces(segments: Iterable[Segment]) -> Iterator[Piece]:
    """Cut a redline at the ends of lines that both texts share, or that only one has."""
    cutter = _Cutter()
    for segment in segments:
        for place, words in enumerate(segment.text.split(BREAK)):
            if place and cutter.ends_with(segment.op):
                yield cutter.take()
            if words:
                cutter.runs.append(Segment(segment.op, words))
    if cutter.runs:
        yield cutter.take()


@dataclass(slots=True)
class _Cutter:
    runs: list[Segment] = field(default_factory=list)

    def ends_with(self, op: Op) -> bool:
        """Take note of the end of a line; tell whether the piece ends with it."""
        if op is Op.SAME or all(run.op is op for run in self.runs):
            return True
        self.runs.append(Segment(op, BREAK))
        return False

    def take(self) -> Piece:
        runs, self.runs = tuple(self.runs), []
        return runs


def _row(merged: Piece, known: dict[Op, _Lines]) -> Row:
    old, new = (
        tuple(_marked(runs, known[own]) for runs in _lines_of(merged, hidden))
        for own, hidden in ((Op.DELETED, Op.INSERTED), (Op.INSERTED, Op.DELETED))
    )
    return Row(old, new, merged)


def _lines_of(merged: Piece, hidden: Op) -> Iterator[Piece]:
    """Give the lines of one text: the other one's words are hidden."""
    runs: list[Segment] = []
    shown = [run for run in merged if run.op is not hidden]
    for run in shown:
        if run.text == BREAK:
            yield tuple(runs)
            runs = []
        else:
            runs.append(run)
    if shown:
        yield tuple(runs)


def _marked(runs: Piece, lines: _Lines) -> MarkedLine:
    line = lines.take(text_of_runs(runs))
    number, rest = _cut(runs, _room(line))
    return MarkedLine(line, number, rest)


def _room(line: Line | None) -> int:
    """Count the characters that the number takes up in the line, the space after it included."""
    if line is None or not line.num:
        return 0
    return len(line.num) + bool(line.text)


def _cut(runs: Piece, length: int) -> tuple[Piece, Piece]:
    """Divide runs after `length` characters; the space between the two parts goes."""
    head: list[Segment] = []
    tail: list[Segment] = []
    for run in runs:
        part, rest = run.text[:length], run.text[length:]
        length -= len(part)
        head += [Segment(run.op, part.rstrip())] if part.strip() else []
        tail += [Segment(run.op, rest)] if rest else []
    return tuple(head), tuple(tail)


def inline(row: Row) -> tuple[MarkedLine, ...]:
    """Give a row as lines in which both texts are interwoven, laid out like the new one."""
    shown, hidden = (row.new, Op.DELETED) if row.new else (row.old, Op.INSERTED)
    woven = _woven_lines(row.merged, hidden)
    first = _interwoven(row.old[:1], row.new[:1], next(woven))
    others = (
        MarkedLine(mark.line, mark.number, _after_numbers(runs, 0, _room(mark.line)))
        for mark, runs in zip(shown[1:], woven, strict=False)
    )
    return (first, *others)


def _woven_lines(merged: Piece, hidden: Op) -> Iterator[Piece]:
    """Cut interwoven runs at the line breaks of the text whose layout is shown."""
    piece: list[Segment] = []
    for run in merged:
        if run.text == BREAK and run.op is not hidden:
            yield tuple(piece)
            piece = []
        else:
            piece.append(Segment(run.op, " ¶ ") if run.text == BREAK else run)
    yield tuple(piece)


def _interwoven(
    old: tuple[MarkedLine, ...], new: tuple[MarkedLine, ...], runs: Piece
) -> MarkedLine:
    lines = [side[0].line if side else None for side in (old, new)]
    rest = _after_numbers(runs, _room(lines[0]), _room(lines[1]))
    numbers = [side[0].number if side else () for side in (old, new)]
    if text_of_runs(numbers[0]) == text_of_runs(numbers[1]):
        return MarkedLine((new or old)[0].line, numbers[1], rest)
    both = tuple(
        Segment(op, text_of_runs(number))
        for op, number in zip((Op.DELETED, Op.INSERTED), numbers, strict=True)
        if number
    )
    return MarkedLine((new or old)[0].line, both, rest)


def _after_numbers(runs: Piece, old: int, new: int) -> Piece:
    """Leave out the first characters: so many of the old text, so many of the new one."""
    rest = []
    for run in runs:
        size = len(run.text)
        match run.op:
            case Op.SAME:
                gone = min(size, max(old, new))
                old, new = max(0, old - size), max(0, new - size)
            case Op.DELETED:
                gone = min(size, old)
                old -= gone
            case Op.INSERTED:
                gone = min(size, new)
                new -= gone
        if run.text[gone:]:
            rest.append(Segment(run.op, run.text[gone:]))
    return tuple(rest)


def text_of_runs(runs: Iterable[Segment]) -> str:
    """Give the words of runs without their marks."""
    return "".join(run.text for run in runs)
