"""What a citation says: where it stands, which act it names, and which provisions.

Nothing here knows a language or an act. Terms: docs/methods/citations.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ortaq.law.act import Kind
from ortaq.law.address import PREFIXES


class Level(StrEnum):
    """The level of structure that a citation speaks of."""

    APPENDIX = "appendix"
    PART = "part"
    SECTION = "section"
    SUBSECTION = "subsection"
    CHAPTER = "chapter"
    SUBCHAPTER = "subchapter"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    UNNUMBERED = "unnumbered"
    """A part without a printed number, cited by its ordinal: часть вторая, екінші бөлігі."""
    POINT = "point"
    INDENT = "indent"
    LINE = "line"
    """A line within a provision, cited by its ordinal: абзац, Halbsatz."""
    SENTENCE = "sentence"

    @property
    def rank(self) -> int:
        """Depth in the order of levels: 0 is the outermost."""
        return _RANKS[self]

    @property
    def floats(self) -> bool:
        """Whether the level may hold, or be held by, any level below the article."""
        return self in {Level.UNNUMBERED, Level.LINE, Level.SENTENCE}

    @property
    def prefix(self) -> str:
        """What stands before the number in an address; `p`, `line`, `sent` are ours alone."""
        return _OWN_PREFIXES.get(self) or PREFIXES[Kind(self.value)]


_RANKS = {level: depth for depth, level in enumerate(Level)}
_OWN_PREFIXES = {Level.UNNUMBERED: "p", Level.LINE: "line", Level.SENTENCE: "sent"}


class Relative(StrEnum):
    """A provision named by its place: настоящая статья, осы бап, the preceding paragraph."""

    NONE = ""
    THIS = "this"
    SAME = "same"
    """That of which the text spoke last, else this one: той же статьи, аталған бап."""
    PREVIOUS = "previous"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Extent:
    """One number, or an unbroken run of numbers."""

    first: str
    """Cleaned as in addresses: `83-1`, `1a`, `vi`."""
    last: str = ""
    """The end of a run; "" for one number."""
    doubtful: bool = False
    """`12-15` is a run, or an inserted number: the act cited decides."""

    def __str__(self) -> str:
        return f"{self.first}..{self.last}" if self.last else self.first


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a path: numbers, or a provision named by its place."""

    level: Level
    extents: tuple[Extent, ...] = ()
    relative: Relative = Relative.NONE

    def __str__(self) -> str:
        name = self.relative.value or ",".join(map(str, self.extents))
        return f"{self.level.prefix}_{name}"


Path = tuple[Step, ...]
"""The way to the provisions cited, outermost level first; each step may hold several numbers."""


@dataclass(frozen=True, slots=True)
class Work:
    """The act that a citation names."""

    name: str
    """In the nominative as far as the grammar of the language goes; "" = this act itself."""
    date: str = ""
    """Day of adoption as printed in the citation, "" where it gives none."""
    number: str = ""
    """Official number as printed, without №."""
    said_before: bool = False
    """The last act of this kind that the text named: `этого же Закона`. Not so in a `Citation`."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference: a list of provisions at one place, with the words of the text."""

    start: int
    end: int
    """Offsets in characters of the text searched: `text == searched[start:end]`."""
    text: str
    work: Work | None
    """The act named, by these words or by a later member of their list; None = none named."""
    paths: tuple[Path, ...]

    @property
    def act(self) -> str:
        """Name of the act cited; "" = this act, or none named."""
        return self.work.name if self.work else ""


def notation(citation: Citation) -> tuple[str, ...]:
    """Write out the provisions cited as single paths, in the order of the text.

    Runs stay runs: `art_13..15`. Steps of unnumbered parts are kept: `art_5__para_2__p_1`.
    """
    return tuple(way for path in citation.paths for way in _ways(path))


def _ways(path: Path) -> list[str]:
    ways = [""]
    for step in path:
        names = [step.relative.value] if step.relative else [str(extent) for extent in step.extents]
        parts = [f"{step.level.prefix}_{name}" for name in names]
        ways = [f"{way}__{part}" if way else part for way in ways for part in parts]
    return ways
