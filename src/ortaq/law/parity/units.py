"""The texts that are weighed against each other: own text of a provision, a list with its end.

Kazakh puts the verb of a list's lead-in after its last item, Russian before the first one: so the
lead-in and the last item of a list are one text, wherever its words stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortaq.law.act import Kind, Provision
from ortaq.law.parity.pairing import Row

_LISTED = frozenset((Kind.POINT, Kind.INDENT))


@dataclass(frozen=True, slots=True)
class Unit:
    """A pair of corresponding texts, headings left out."""

    left: str
    right: str

    @property
    def lengths(self) -> tuple[int, int]:
        """Give the lengths of both (characters without white space)."""
        return len("".join(self.left.split())), len("".join(self.right.split()))


def units(rows: Sequence[Row]) -> Iterator[tuple[Row, Unit]]:
    """Give the text of each pair of provisions; the last item of a list goes with its lead-in."""
    ends = {
        id(item)
        for row in rows
        if row.left is not None and row.right is not None
        for item in (*_end_of_list(row.left), *_end_of_list(row.right))
    }
    for row in rows:
        if row.left is None or row.right is None:
            continue
        if not {id(row.left), id(row.right)} & ends:
            yield row, Unit(_text(row.left), _text(row.right))


def _end_of_list(provision: Provision) -> tuple[Provision, ...]:
    items = [child for child in provision.children if child.kind in _LISTED]
    last = items[-1] if items and provision.text else None
    return (last,) if last is not None and not last.children else ()


def _text(provision: Provision) -> str:
    end = (line for item in _end_of_list(provision) for line in item.text)
    return "\n".join((*provision.text, *end))
