"""An act as one flow of pieces in reading order, with their depths: what texts and pages print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from ortaq.law.act import AFTER_THE_TEXT, Act, Note, Provision


class Piece(Enum):
    """What a piece of the flow is."""

    PREFACE = auto()
    PREAMBLE = auto()
    HEAD = auto()
    """The number and heading of a provision; its text, if any, follows as LINE."""
    LINE = auto()
    NOTE = auto()
    CONCLUSION = auto()


@dataclass(frozen=True, slots=True)
class Flow:
    """One piece. `provision` is the one that a HEAD or LINE belongs to, else None."""

    piece: Piece
    depth: int
    """0 = outside of all provisions; a provision at the root has 1."""
    text: str
    provision: Provision | None = None


_Notes = Mapping[tuple[str, int], list[Note]]


def flow(act: Act) -> Iterator[Flow]:
    """Yield everything that an act says, notes in their places."""
    notes = _by_position(act)
    opening = [
        *(Flow(Piece.PREFACE, 0, line) for line in act.preface),
        *(Flow(Piece.PREAMBLE, 0, line) for line in act.preamble),
    ]
    yield from _among("", opening, notes, 0)
    for provision in act.provisions:
        yield from _provision(provision, notes, 1)
    closing = [Flow(Piece.CONCLUSION, 0, line) for line in act.conclusions]
    yield from _among(AFTER_THE_TEXT, closing, notes, 0)


def _provision(provision: Provision, notes: _Notes, depth: int) -> Iterator[Flow]:
    head = " ".join(part for part in (provision.num, provision.heading) if part)
    yield Flow(Piece.HEAD, depth, head, provision)
    lines = [Flow(Piece.LINE, depth, line, provision) for line in provision.text]
    yield from _among(provision.eid, lines, notes, depth)
    for child in provision.children:
        yield from _provision(child, notes, depth + 1)


def _among(eid: str, pieces: list[Flow], notes: _Notes, depth: int) -> Iterator[Flow]:
    for position in range(len(pieces) + 1):
        if position:
            yield pieces[position - 1]
        for note in notes.get((eid, position), ()):
            yield Flow(Piece.NOTE, depth, note.text)


def _by_position(act: Act) -> _Notes:
    positions: dict[tuple[str, int], list[Note]] = {}
    for note in act.notes:
        positions.setdefault((note.after, note.line), []).append(note)
    return positions
