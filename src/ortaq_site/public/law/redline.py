"""A redline laid out for reading: rows in which the old and the new wording stand level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ortaq.law.comparison.result import Op, Segment
from ortaq_site.public.law.lines import Line

BREAK = "\n"


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
    """Both in one, in reading order, line breaks included."""

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


@dataclass(slots=True)
class _Side:
    """Collects the lines of one of the two texts while the redline is read through."""

    lines: Sequence[Line]
    runs: list[Segment] = field(default_factory=list)
    row: list[MarkedLine] = field(default_factory=list)

    def end_line(self) -> None:
        line = self.next_line(_text(tuple(self.runs)))
        unmarked = MarkedLine(line, (), tuple(self.runs))
        number, rest = cut(unmarked.runs, _room(unmarked))
        self.row.append(MarkedLine(line, trimmed(number), rest))
        self.runs = []

    def next_line(self, printed: str) -> Line | None:
        """Find the line with these words. A redline may be about some lines of the text only."""
        for place, line in enumerate(self.lines):
            if line.printed == printed:
                self.lines = self.lines[place + 1 :]
                return line
        return None

    def take_row(self) -> tuple[MarkedLine, ...]:
        row, self.row = tuple(self.row), []
        return row

    @property
    def is_empty(self) -> bool:
        return not self.runs and not self.row


def rows(
    segments: Iterable[Segment], old_lines: Sequence[Line], new_lines: Sequence[Line]
) -> tuple[Row, ...]:
    """Lay out the redline of two linked provisions.

    A row ends where a line ends in both texts, or where a line ends that only one of them has.
    """
    layout = _Layout(_Side(old_lines), _Side(new_lines))
    for segment in segments:
        layout.add(segment)
    layout.end()
    return tuple(row for row in layout.rows if not row.repeats_heading)


@dataclass(slots=True)
class _Layout:
    old: _Side
    new: _Side
    merged: list[Segment] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def add(self, segment: Segment) -> None:
        pieces = segment.text.split(BREAK)
        for position, piece in enumerate(pieces):
            if position:
                self.end_line(segment.op)
            if piece:
                self.add_run(Segment(segment.op, piece))

    def add_run(self, run: Segment) -> None:
        self.merged.append(run)
        for side in self.sides(run.op):
            side.runs.append(run)

    def sides(self, op: Op) -> tuple[_Side, ...]:
        match op:
            case Op.SAME:
                return (self.old, self.new)
            case Op.DELETED:
                return (self.old,)
            case Op.INSERTED:
                return (self.new,)

    def end_line(self, op: Op) -> None:
        for side in self.sides(op):
            side.end_line()
        if op is Op.SAME or self.other(op).is_empty:
            self.end_row()
        else:
            self.merged.append(Segment(op, BREAK))

    def other(self, op: Op) -> _Side:
        return self.new if op is Op.DELETED else self.old

    def end_row(self) -> None:
        row = Row(self.old.take_row(), self.new.take_row(), tuple(self.merged))
        self.rows += _without_tail(row)
        self.merged = []

    def end(self) -> None:
        for side in (self.old, self.new):
            if side.runs:
                side.end_line()
        if not (self.old.is_empty and self.new.is_empty):
            self.end_row()


def cut(runs: tuple[Segment, ...], length: int) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """Divide runs after `length` characters."""
    head: list[Segment] = []
    tail: list[Segment] = []
    for run in runs:
        part, rest = run.text[:length], run.text[length:]
        length -= len(part)
        head += [Segment(run.op, part)] if part else []
        tail += [Segment(run.op, rest)] if rest else []
    return tuple(head), tuple(tail)


def trimmed(runs: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Take off the space that follows a number."""
    if not runs:
        return runs
    last = runs[-1]
    kept = Segment(last.op, last.text.rstrip())
    return (*runs[:-1], kept) if kept.text else trimmed(runs[:-1])


def _without_tail(row: Row) -> Iterator[Row]:
    """Give lines that only one text has, at the end of a row, rows of their own."""
    ends = [place for place, run in enumerate(row.merged) if run.text == BREAK]
    if not ends or any(run.op is not row.merged[ends[0]].op for run in row.merged[ends[0] :]):
        yield row
        return
    yield Row(row.old[:1], row.new[:1], row.merged[: ends[0]])
    for old in row.old[1:]:
        yield Row((old,), (), old.number + old.runs)
    for new in row.new[1:]:
        yield Row((), (new,), new.number + new.runs)


def inline(row: Row) -> tuple[MarkedLine, ...]:
    """Give a row as lines in which both texts are interwoven, laid out like the new one."""
    shown, hidden = (row.new, Op.DELETED) if row.new else (row.old, Op.INSERTED)
    pieces = _pieces(row.merged, hidden)
    first = _interwoven(row.old[:1], row.new[:1], next(pieces))
    others = (
        MarkedLine(mark.line, mark.number, _after_numbers(runs, 0, _room(mark)))
        for mark, runs in zip(shown[1:], pieces, strict=False)
    )
    return (first, *others)


def _pieces(merged: tuple[Segment, ...], hidden: Op) -> Iterator[tuple[Segment, ...]]:
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
    old: tuple[MarkedLine, ...], new: tuple[MarkedLine, ...], runs: tuple[Segment, ...]
) -> MarkedLine:
    rest = _after_numbers(runs, *(_room(side[0]) if side else 0 for side in (old, new)))
    numbers = [side[0].number if side else () for side in (old, new)]
    if _text(numbers[0]) == _text(numbers[1]):
        return MarkedLine((new or old)[0].line, numbers[1], rest)
    both = tuple(
        Segment(op, _text(number))
        for op, number in zip((Op.DELETED, Op.INSERTED), numbers, strict=True)
        if number
    )
    return MarkedLine((new or old)[0].line, both, rest)


def _room(mark: MarkedLine) -> int:
    """Count the characters that the number takes up in the line, the space after it included."""
    if mark.line is None or not mark.line.num:
        return 0
    return len(mark.line.num) + bool(mark.line.text)


def _after_numbers(runs: tuple[Segment, ...], old: int, new: int) -> tuple[Segment, ...]:
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


def _text(runs: tuple[Segment, ...]) -> str:
    return "".join(run.text for run in runs)
