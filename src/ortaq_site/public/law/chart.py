"""Two drawings of a comparison as numbers for SVG: how many had which fate, and who went where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ortaq.law.act import Provision, text_of
from ortaq.law.comparison.fates import Fate
from ortaq.law.comparison.result import Links

WIDTH = 1000
"""Width of both drawings, in units of their own."""
GAP = 3
"""Between bars, in the same units."""
STRIP, VALLEY = 14, 112
"""Height of a strip of articles, and of the space between the two strips."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One fate in the stacked bar, and a row of the table beside it."""

    fate: Fate
    count: int
    share: float
    """Of the base, in [0, 1]."""
    x: float
    width: float


def bars(counts: Mapping[Fate, int]) -> tuple[Bar, ...]:
    """Lay the counts side by side; a fate that nobody had has no width."""
    base = sum(counts.values())
    seen = sum(1 for count in counts.values() if count)
    room = WIDTH - GAP * max(0, seen - 1)
    x, laid = 0.0, []
    for fate, count in counts.items():
        width = room * count / base if base else 0.0
        laid.append(Bar(fate, count, count / base if base else 0.0, round(x, 2), round(width, 2)))
        x += width + (GAP if count else 0)
    return tuple(laid)


@dataclass(frozen=True, slots=True)
class Tick:
    """One article on a strip; its width stands for the length of its text."""

    x: float
    width: float
    fate: Fate | None


@dataclass(frozen=True, slots=True)
class Ribbon:
    """The way of one article from the old strip to the new one."""

    path: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class Journey:
    """Both strips and the ribbons between them."""

    old: tuple[Tick, ...]
    new: tuple[Tick, ...]
    ribbons: tuple[Ribbon, ...]
    height: int = STRIP * 2 + VALLEY


def journey(old: Sequence[Provision], new: Sequence[Provision], links: Links) -> Journey:
    """Draw which article went where. Moved ones come last, so that they lie on top."""
    fates = {link.old: Fate(link.kind) for link in links.links}
    fates |= dict.fromkeys(links.removed, Fate.REMOVED)
    new_fates = {link.new: Fate(link.kind) for link in links.links}
    new_fates |= dict.fromkeys(links.added, Fate.ADDED)
    old_ticks, new_ticks = _strip(old, fates), _strip(new, new_fates)
    drawn = sorted(links.links, key=lambda link: list(Fate).index(Fate(link.kind)))
    ribbons = (
        Ribbon(_path(old_ticks[link.old], new_ticks[link.new]), Fate(link.kind))
        for link in drawn
        if link.old in old_ticks and link.new in new_ticks
    )
    return Journey(tuple(old_ticks.values()), tuple(new_ticks.values()), tuple(ribbons))


def _strip(units: Sequence[Provision], fates: Mapping[str, Fate]) -> dict[str, Tick]:
    lengths = {unit.eid: len(text_of(unit)) + len(unit.heading) + 1 for unit in units}
    gap = min(1.0, WIDTH / max(1, 6 * len(units)))
    room = WIDTH - gap * max(0, len(units) - 1)
    whole = sum(lengths.values())
    x, ticks = 0.0, {}
    for eid, length in lengths.items():
        width = room * length / whole
        ticks[eid] = Tick(round(x, 2), round(width, 2), fates.get(eid))
        x += width + gap
    return ticks


def _path(old: Tick, new: Tick) -> str:
    top, middle, bottom = STRIP, STRIP + VALLEY // 2, STRIP + VALLEY
    old_end, new_end = round(old.x + old.width, 2), round(new.x + new.width, 2)
    return (
        f"M{old.x} {top}H{old_end}C{old_end} {middle} {new_end} {middle} {new_end} {bottom}"
        f"H{new.x}C{new.x} {middle} {old.x} {middle} {old.x} {top}Z"
    )
