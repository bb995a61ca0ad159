"""What became of each provision, seen from either text, and how many had which fate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ortaq.law.comparison.result import Link, LinkKind, Links


class Fate(StrEnum):
    """What became of an article. The order is that of all charts and lists."""

    KEPT = "kept"
    CHANGED = "changed"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Fates:
    """The links of one level by address, from both sides."""

    of_old: dict[str, tuple[Link, ...]]
    """Old address -> its links, best first. A provision that was dropped has none."""
    of_new: dict[str, tuple[Link, ...]]
    links: Links

    def of_new_unit(self, eid: str) -> Fate | None:
        """Give the fate of an article of the new text; None where it was not compared."""
        return _fate(self.of_new.get(eid), Fate.ADDED if eid in self.links.added else None)

    def of_old_unit(self, eid: str) -> Fate | None:
        """Give the fate of an article of the old text; None where it was not compared."""
        return _fate(self.of_old.get(eid), Fate.REMOVED if eid in self.links.removed else None)

    def siblings(self, link: Link) -> tuple[Link, ...]:
        """Give the links of the same old article to other new ones."""
        return tuple(other for other in self.of_old[link.old] if other.new != link.new)

    def counts(self) -> dict[Fate, int]:
        """Count each fate. Base: the articles of the new text and those dropped from the old."""
        new = (*self.of_new, *self.links.added)
        counted = Counter(self.of_new_unit(eid) for eid in new)
        counted[Fate.REMOVED] = len(self.links.removed)
        return {fate: counted[fate] for fate in Fate}


def _fate(links: tuple[Link, ...] | None, alone: Fate | None) -> Fate | None:
    kinds = {link.kind for link in links or ()}
    return next((Fate(kind) for kind in LinkKind if kind in kinds), alone)


def fates_of(links: Links) -> Fates:
    """Order links by the addresses of both sides."""
    return Fates(_grouped(links.links, "old"), _grouped(links.links, "new"), links)


def _grouped(links: Iterable[Link], side: str) -> dict[str, tuple[Link, ...]]:
    groups: dict[str, list[Link]] = {}
    for link in links:
        groups.setdefault(getattr(link, side), []).append(link)
    return {
        eid: tuple(sorted(group, key=lambda link: -link.score)) for eid, group in groups.items()
    }
