"""The text of a provision as the lines that a page shows, each with its address and number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ortaq.law.act import Act, Kind, Provision

BELOW_HEADINGS = frozenset({Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.INDENT, Kind.ALINEA})
"""What stands under sections and chapters, and never holds them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line below a provision. Printed: number, a space where both are there, text."""

    eid: str
    kind: Kind
    depth: int
    """0 for the provision's own text, 1 for its children, …"""
    num: str
    """The number, which hangs in the margin; "" on all lines but the first."""
    text: str
    begins: bool
    """Whether the provision at `eid` begins here."""
    heading: bool = False
    """Whether the text is a heading."""
    own: int = 0
    """Which line of the provision's own text this is, from 1; 0 = its heading."""

    @property
    def printed(self) -> str:
        """The line as it stands in `ortaq.law.act.text_of`."""
        return " ".join(part for part in (self.num, self.text) if part)


def lines_below(provision: Provision, depth: int = 0) -> Iterator[Line]:
    """Yield the lines of a provision without its own number and heading.

    Guarantee: their `printed` forms, joined by newlines, are `text_of(provision)`.
    """
    for own, text in enumerate(provision.text, start=1):
        yield Line(provision.eid, provision.kind, depth, "", text, begins=False, own=own)
    for child in provision.children:
        yield from _lines_of_child(child, depth + 1)


def _lines_of_child(child: Provision, depth: int) -> Iterator[Line]:
    below = list(lines_below(child, depth))
    if child.num and not child.heading and child.text:
        yield Line(child.eid, child.kind, depth, child.num, child.text[0], begins=True, own=1)
        yield from below[1:]
        return
    if child.num or child.heading:
        yield Line(
            child.eid, child.kind, depth, child.num, child.heading, begins=True, heading=True
        )
    elif child.text:
        yield Line(child.eid, child.kind, depth, "", child.text[0], begins=True, own=1)
        below = below[1:]
    yield from below


def lines_with_heading(unit: Provision) -> Iterator[Line]:
    """Yield the heading of an article, where it has one, and the lines below."""
    if unit.heading:
        yield Line(unit.eid, unit.kind, 0, "", unit.heading, begins=False, heading=True)
    yield from lines_below(unit)


@dataclass(frozen=True, slots=True)
class Heading:
    """A section, chapter or other provision that holds articles."""

    provision: Provision
    level: int
    """1 for the outermost."""


def outline(act: Act) -> Iterator[Heading | Provision]:
    """Yield headings and units in the order of the text.

    A unit is what has a page of its own: an article, or what stands in its place.
    """
    yield from _outline(act.provisions, 1)


def _outline(provisions: tuple[Provision, ...], level: int) -> Iterator[Heading | Provision]:
    for provision in provisions:
        if provision.kind not in BELOW_HEADINGS and provision.children:
            yield Heading(provision, level)
            yield from _outline(provision.children, level + 1)
        else:
            yield provision


def units(act: Act) -> tuple[Provision, ...]:
    """Give the provisions that have a page of their own, in the order of the text."""
    return tuple(entry for entry in outline(act) if isinstance(entry, Provision))


def label(provision: Provision) -> str:
    """Give the printed number without the point that ends it: `Статья 5`, `5-бап`."""
    return provision.num.strip().rstrip(".").strip() or provision.heading or provision.eid
