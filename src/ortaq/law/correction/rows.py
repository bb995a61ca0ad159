"""An act as a flat list of rows that a person can read beside the source, and correct.

Guarantee: the rows hold every word of the act once, in its order. Method:
docs/methods/correction.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from ortaq.law.act import AFTER_THE_TEXT, Act, Kind, Note, Place, Provision
from ortaq.law.importers.structure.node import LIST_KINDS


class Role(StrEnum):
    """What a row is in the act."""

    PREFACE = "preface"
    PREAMBLE = "preamble"
    PROVISION = "provision"
    TEXT = "text"
    """One more unnumbered part of the provision above."""
    NOTE = "note"
    """An editorial note: kept in its place, no part of the law."""
    CONCLUSION = "conclusion"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the act: a provision with its number, heading and first text, or a plain line."""

    role: Role
    text: str = ""
    kind: Kind | None = None
    """Only of a provision."""
    num: str = ""
    heading: str = ""
    repealed: bool = False
    """The source itself says so; what the words say is found again when the act is rebuilt."""
    wid: str = ""
    place: Place | None = field(default=None, compare=False)
    """Where it begins in the source, None where the reader did not say."""
    source: tuple[int, int] = field(default=(0, 0), compare=False)
    """First and last (excluded) of the rows, as they were first read, that it came from."""

    @property
    def words(self) -> str:
        """Everything that the row says, as the source would print it."""
        return " ".join(filter(None, (self.num, self.heading, self.text)))


def rows_of(act: Act) -> tuple[Row, ...]:
    """Give the act as rows, in the order of its text, notes in their places."""
    rows = _act_rows(act, _by_position(act.notes))
    return tuple(replace(row, source=(at, at + 1)) for at, row in enumerate(rows))


def row_to_dict(row: Row) -> dict[str, Any]:
    """Give a row as plain values for JSON; what is empty is left out."""
    values = {
        "role": str(row.role),
        "kind": str(row.kind or ""),
        "num": row.num,
        "heading": row.heading,
        "text": row.text,
        "repealed": row.repealed,
        "wid": row.wid,
        "place": [row.place.page, row.place.line] if row.place else None,
        "source": list(row.source),
    }
    return {name: value for name, value in values.items() if value}


def row_from_dict(values: Mapping[str, Any]) -> Row:
    """Give the row again. Raises ValueError for an unknown role or kind, KeyError without them."""
    kind, place = values.get("kind"), values.get("place")
    return Row(
        role=Role(values["role"]),
        text=values.get("text", ""),
        kind=Kind(kind) if kind else None,
        num=values.get("num", ""),
        heading=values.get("heading", ""),
        repealed=values.get("repealed", False),
        wid=values.get("wid", ""),
        place=Place(*place) if place else None,
        source=tuple(values["source"]),
    )


def _by_position(notes: Sequence[Note]) -> dict[tuple[str, int], list[Row]]:
    positions: dict[tuple[str, int], list[Row]] = {}
    for note in notes:
        positions.setdefault((note.after, note.line), []).append(
            Row(Role.NOTE, note.text, place=note.place)
        )
    return positions


def _act_rows(act: Act, notes: Mapping[tuple[str, int], list[Row]]) -> Iterator[Row]:
    front = [
        *(Row(Role.PREFACE, text) for text in act.preface),
        *(Row(Role.PREAMBLE, text) for text in act.preamble),
    ]
    yield from _with_notes("", front, notes)
    for provision in act.provisions:
        yield from _provision_rows(provision, notes)
    last = [Row(Role.CONCLUSION, text) for text in act.conclusions]
    yield from _with_notes(AFTER_THE_TEXT, last, notes)


def _with_notes(
    after: str, rows: Sequence[Row], notes: Mapping[tuple[str, int], list[Row]]
) -> Iterator[Row]:
    yield from notes.get((after, 0), ())
    for position, row in enumerate(rows, start=1):
        yield row
        yield from notes.get((after, position), ())


def _provision_rows(
    provision: Provision, notes: Mapping[tuple[str, int], list[Row]]
) -> Iterator[Row]:
    texts = list(provision.text)
    at_once = _begins_with_text(provision) and (provision.eid, 0) not in notes
    first = texts.pop(0) if at_once and texts else ""
    yield Row(
        role=Role.PROVISION,
        text=first,
        kind=provision.kind,
        num=provision.num,
        heading=provision.heading,
        repealed=provision.repealed,
        wid=provision.wid,
        place=provision.place,
    )
    yield from notes.get((provision.eid, 0), ())
    taken = 1 if first else 0
    if first:
        yield from notes.get((provision.eid, 1), ())
    for position, text in enumerate(texts, start=taken + 1):
        yield Row(Role.TEXT, text)
        yield from notes.get((provision.eid, position), ())
    for child in provision.children:
        yield from _provision_rows(child, notes)


def _begins_with_text(provision: Provision) -> bool:
    return provision.kind in LIST_KINDS or provision.kind is Kind.ALINEA
