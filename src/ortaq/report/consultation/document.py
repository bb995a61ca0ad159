"""The report as a document, before it is HTML or Word: sections of paragraphs, tables and charts.

What is said stands here once, so that both forms say the same.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words that may be in another language than the document; "" = in its own."""

    text: str
    lang: str = ""


Cell = str | Foreign


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. style: `lead`, `note` (small), or ""."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """Sentences that stand side by side."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; first cells name their rows. widths: of the columns, relative to each other."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()
    numbers: frozenset[int] = frozenset()
    """Columns in which numbers stand, from 0."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One coloured piece of a bar. style: a colour by its meaning. share: of the bar, in [0, 1]."""

    style: str
    share: float


@dataclass(frozen=True, slots=True)
class BarRow:
    """One row of a chart: whose it is, the bar, and the same in numbers. No pieces = hidden."""

    name: Cell
    pieces: tuple[Piece, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart with its table: each row has its bar. head: the first column, then the numbers."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[BarRow, ...]
    key: tuple[tuple[str, str], ...] = ()
    """Style of a piece -> what it means."""
    chart: str = ""
    """What stands over the bars."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One region on a tile map. style: `amount0` … `amount4`, `hidden`, or `nobody`."""

    letters: str
    value: str
    style: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Tiles:
    """A tile map with its table beside it."""

    label: str
    tiles: tuple[Tile, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody. mark: what they ask for; style: `object`, `amend`, or ""."""

    words: Foreign
    who: str
    mark: str = ""
    about: str = ""
    style: str = ""


Block = Paragraph | Heading | Bullets | Table | Bars | Tiles | Quote


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of the report. name: its address on the page."""

    name: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The whole report in one language."""

    lang: str
    kind: str
    """What sort of document it is."""
    title: str
    subtitle: str
    notice: str
    """A warning that belongs on the first page; "" = none."""
    facts: tuple[tuple[str, str], ...]
    findings_title: str
    findings: tuple[str, ...]
    contents_title: str
    sections: tuple[Section, ...]
    imprint: str
    """Which report it is: stands on every page."""
    signing: tuple[str, ...]
    """Title, sentence, and what is written under each line to sign on."""
