"""What a person may do to the rows of an act. Each edit gives new rows and leaves the old alone.

An edit replaces a run of rows by others, so it can be kept, shown and undone as `Edit`. Method:
docs/methods/correction.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ortaq.errors import OrtaqError
from ortaq.law.act import Kind, Place
from ortaq.law.correction.rows import Role, Row
from ortaq.law.importers.line import Line, clean
from ortaq.law.importers.structure.marks import mark_line
from ortaq.law.importers.structure.node import LIST_KINDS
from ortaq.law.profile import Profile

_REASONS = {
    "changed": "the text has changed since this page was opened",
    "empty": "a row cannot be empty",
    "first": "no row stands above",
    "no_row": "there is no such row",
    "one_piece": "there is nothing to split",
    "other_words": "splitting keeps all words; change them separately",
}


class EditRefused(OrtaqError):
    """An edit does not fit the rows that it was made for; the code says why."""

    def __init__(self, at: int, code: str) -> None:
        self.at, self.code = at, code
        super().__init__(f"row {at + 1}: {_REASONS[code]}")


@dataclass(frozen=True, slots=True)
class Edit:
    """Rows `at` to `at + len(before)` become `after`."""

    at: int
    before: tuple[Row, ...]
    after: tuple[Row, ...]

    @property
    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.at, self.after, self.before)


def apply(rows: Sequence[Row], edit: Edit) -> tuple[Row, ...]:
    """Give the rows after the edit. Raises EditRefused when others stand where `before` should."""
    end = edit.at + len(edit.before)
    if edit.at < 0 or tuple(rows[edit.at : end]) != edit.before:
        raise EditRefused(edit.at, "changed")
    return (*rows[: edit.at], *edit.after, *rows[end:])


def change(rows: Sequence[Row], at: int, to: Row) -> Edit:
    """Make row `at` another one. Raises EditRefused for a row that is not there or says nothing."""
    before = _row(rows, at)
    after = _tidy(replace(to, place=before.place, source=before.source))
    if not after.words:
        raise EditRefused(at, "empty")
    return Edit(at, (before,), (after,))


def split(rows: Sequence[Row], at: int, pieces: Sequence[str], profile: Profile) -> Edit:
    """Cut row `at` into `pieces`: the first stays what it is, the others are read by themselves.

    A piece that begins like a provision (`2) …`) becomes one, any other is of the same role as
    the row, plain text when that is a provision. Raises EditRefused unless the pieces hold the
    words of the row and are two or more.
    """
    row = _row(rows, at)
    parts = [text for text in map(clean, pieces) if text]
    if len(parts) < 2:
        raise EditRefused(at, "one_piece")
    if _bare(" ".join(parts)) != _bare(row.text or row.heading):
        raise EditRefused(at, "other_words")
    first = replace(row, text=parts[0]) if row.text else replace(row, heading=parts[0])
    others = (_read(text, row.role, profile) for text in parts[1:])
    return Edit(at, (row,), (first, *(replace(other, source=row.source) for other in others)))


def join_above(rows: Sequence[Row], at: int) -> Edit:
    """Put the words of row `at` at the end of the row above. Raises EditRefused for the first."""
    if at < 1:
        raise EditRefused(at, "first")
    above, row = _row(rows, at - 1), _row(rows, at)
    headed = above.role is Role.PROVISION and above.kind not in LIST_KINDS and not above.text
    if headed and above.kind is not Kind.ALINEA:
        joined = replace(above, heading=clean(f"{above.heading} {row.words}"))
    else:
        joined = replace(above, text=clean(f"{above.text} {row.words}"))
    joined = replace(joined, source=(above.source[0], row.source[1]))
    return Edit(at - 1, (above, row), (joined,))


def _row(rows: Sequence[Row], at: int) -> Row:
    if not 0 <= at < len(rows):
        raise EditRefused(at, "no_row")
    return rows[at]


def _tidy(row: Row) -> Row:
    """Give a row in which only what its role knows is filled."""
    row = replace(row, text=clean(row.text), num=clean(row.num), heading=clean(row.heading))
    if row.role is Role.PROVISION and row.kind not in {None, Kind.ALINEA}:
        return row
    kind = Kind.ALINEA if row.role is Role.PROVISION else None
    return Row(row.role, row.words, kind, place=row.place, source=row.source)


def _read(text: str, role: Role, profile: Profile) -> Row:
    """Read one piece as the line of a source that it would be."""
    if role not in {Role.PROVISION, Role.TEXT}:
        return Row(role, text)
    mark = mark_line(Line(text, Place(None, 1)), profile)
    if mark.is_note:
        return Row(Role.NOTE, text)
    if not mark.readings:
        return Row(Role.TEXT, text)
    reading = mark.readings[0]
    row = Row(Role.PROVISION, kind=reading.kind, num=reading.num)
    return replace(row, heading=reading.rest) if reading.titled else replace(row, text=reading.rest)


def _bare(text: str) -> str:
    return "".join(text.split())
