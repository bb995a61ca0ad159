"""What a comparison of two texts says: links between provisions, and redlines inside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class LinkKind(StrEnum):
    """What became of a provision. A link that is several of these has the first that applies."""

    SPLIT = "split"
    MERGED = "merged"
    MOVED = "moved"
    CHANGED = "changed"
    KEPT = "kept"


class Op(StrEnum):
    """What happened to a run of words."""

    SAME = "same"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words with one fate. SAME + DELETED give the old text, SAME + INSERTED the new."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """One provision of the old text lives on, whole or in part, in one of the new."""

    old: str
    new: str
    kind: LinkKind
    score: float
    """Similarity of the two texts, numbers left out, in [0, 1]."""
    moved: bool = False
    """Its place in the order of the text changed, not merely its number."""
    renumbered: bool = False
    """The number differs."""
    substance: bool = False
    """Words differ, beyond numbers of citations, punctuation and layout."""
    because: tuple[str, ...] = ()
    """Evidence as codes with values, for instance `text=0.83`, `flow=0.41`, `heading`."""


@dataclass(frozen=True, slots=True)
class Links:
    """The fate of all provisions of one level. `added` and `removed` are in order of the text."""

    links: tuple[Link, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The comparison of two acts, at article and at paragraph level, with redlines."""

    articles: Links
    paragraphs: Links
    redline: Mapping[tuple[str, str], tuple[Segment, ...]]
    """For each linked pair of articles its segments in reading order; where an article was split
    or merged, of the part that the link is about."""
    preamble: tuple[Segment, ...] = ()
    """The redline of the preambles; empty where neither act has one."""
