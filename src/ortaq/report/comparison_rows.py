"""A comparison in reading order, and in numbers: what pages, tables and the terminal show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ortaq.law.act import Act, Provision
from ortaq.law.comparison import Comparison, Link, LinkKind, Op, Segment
from ortaq.law.comparison.units import articles_of
from ortaq.law.comparison.wording import wording
from ortaq.report.printable import printable


class Fate(StrEnum):
    """What became of an article, seen from both texts: each article is counted once."""

    KEPT = "kept"
    CHANGED = "changed"
    MOVED = "moved"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a comparison: a linked pair, or an article that only one text has."""

    old: Provision | None
    new: Provision | None
    link: Link | None
    segments: tuple[Segment, ...]

    @property
    def address(self) -> str:
        """Fragment by which a page can be opened at this row."""
        return "-".join(part.eid for part in (self.old, self.new) if part is not None)

    @property
    def title(self) -> str:
        """Numbers of the two articles as printed; one where they are the same."""
        parts = [part for part in (self.old, self.new) if part is not None]
        numbers = (printable(part.num or part.eid).rstrip(".") for part in parts)
        return " → ".join(dict.fromkeys(numbers))

    @property
    def label(self) -> str:
        """Kind of the link, or `added` or `removed`: a code, not a word."""
        if self.link is not None:
            return str(self.link.kind)
        return str(Fate.REMOVED if self.new is None else Fate.ADDED)


@dataclass(frozen=True, slots=True)
class Tally:
    """A comparison in numbers (articles, unless said otherwise)."""

    old: int
    new: int
    fates: Mapping[Fate, int]
    """Each old article once, and each article that is new."""
    split: int
    """Old articles that live on in several."""
    merged: int
    """New articles made of several."""
    renumbered: int
    """Articles whose text stayed in its place under another number."""
    paragraphs: Mapping[Fate, int]


def rows_of(old: Act, new: Act, comparison: Comparison) -> list[Row]:
    """Give the rows in the order of the new text; what was dropped stands where it used to be."""
    olds = {article.eid: article for article in articles_of(old)}
    news = {article.eid: article for article in articles_of(new)}
    links: dict[str, list[Link]] = {}
    for link in comparison.articles.links:
        links.setdefault(link.new, []).append(link)
    dropped = _dropped_after(olds, comparison)
    rows = [_removed(olds[eid]) for eid in dropped.get("", ())]
    for article in news.values():
        for link in links.get(article.eid, ()):
            segments = comparison.redline[link.old, link.new]
            rows.append(Row(olds[link.old], article, link, segments))
            rows += [_removed(olds[eid]) for eid in dropped.pop(link.old, ())]
        if article.eid not in links:
            rows.append(Row(None, article, None, (Segment(Op.INSERTED, wording(article)),)))
    return rows


def _removed(article: Provision) -> Row:
    return Row(article, None, None, (Segment(Op.DELETED, wording(article)),))


def _dropped_after(olds: Mapping[str, Provision], comparison: Comparison) -> dict[str, list[str]]:
    """Say after which linked old article each dropped one stood; "" = before the first."""
    removed, dropped, last = set(comparison.articles.removed), dict[str, list[str]](), ""
    for eid in olds:
        if eid in removed:
            dropped.setdefault(last, []).append(eid)
        else:
            last = eid
    return dropped


def tally(old: Act, new: Act, comparison: Comparison) -> Tally:
    """Count a comparison."""
    links = comparison.articles.links
    return Tally(
        old=len(articles_of(old)),
        new=len(articles_of(new)),
        fates=_fates(links, comparison.articles.added, comparison.articles.removed),
        split=_several(link.old for link in links),
        merged=_several(link.new for link in links),
        renumbered=sum(link.renumbered and link.kind in _IN_PLACE for link in links),
        paragraphs=_fates(
            comparison.paragraphs.links, comparison.paragraphs.added, comparison.paragraphs.removed
        ),
    )


def _several(addresses: Iterable[str]) -> int:
    return sum(count > 1 for count in Counter(addresses).values())


def _fates(
    links: tuple[Link, ...], added: tuple[str, ...], removed: tuple[str, ...]
) -> dict[Fate, int]:
    fate_of: dict[str, Fate] = {}
    for link in links:
        fate_of[link.old] = max(fate_of.get(link.old, Fate.KEPT), _fate(link), key=_WEIGHT.index)
    counts = Counter(fate_of.values())
    return {
        Fate.KEPT: counts[Fate.KEPT],
        Fate.CHANGED: counts[Fate.CHANGED],
        Fate.MOVED: counts[Fate.MOVED],
        Fate.ADDED: len(added),
        Fate.REMOVED: len(removed),
    }


_IN_PLACE = (LinkKind.KEPT, LinkKind.CHANGED)
_WEIGHT = (Fate.KEPT, Fate.MOVED, Fate.CHANGED)
"""Which fate an article has that went to several: the heaviest."""


def _fate(link: Link) -> Fate:
    match link.kind:
        case LinkKind.KEPT:
            return Fate.KEPT
        case LinkKind.MOVED:
            return Fate.MOVED
        case _:
            return Fate.CHANGED


def titles(old: Act, new: Act) -> str:
    """Give the titles of both acts, or the one that they share apart from capitals."""
    before, after = printable(old.title), printable(new.title)
    return before if before.casefold() == after.casefold() else f"{before} → {after}"
