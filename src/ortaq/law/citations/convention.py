"""Addresses that the numbers of a citation make by themselves, for want of the act they name."""

from __future__ import annotations

from dataclasses import dataclass

from ortaq.law.act import Kind
from ortaq.law.address import PREFIXES
from ortaq.law.citations.citation import Citation, Extent, Level, Path
from ortaq.law.citations.parameters import PARAMETERS


@dataclass(frozen=True, slots=True)
class Target:
    """One provision cited."""

    eid: str
    """Address in the act; where it is not resolved, by the naming convention from the numbers."""
    resolved: bool
    part: str = ""
    """The part within the provision, as written: `p_2`, `line_5`, `sent_1`; "" = all of it."""


def conventional_targets(citation: Citation) -> tuple[Target, ...]:
    """Give the targets of a citation by the naming convention, each once."""
    targets = (target for path in citation.paths for target in conventional(path))
    return tuple(dict.fromkeys(targets))


def conventional(path: Path, base: str = "") -> list[Target]:
    """Give the targets of one path by the naming convention; `base`: the address it starts from.

    A path that starts from an unknown place gives none.
    """
    if any(step.relative for step in path):
        return []
    ways = [(base, "")]
    for step in _from_article(path):
        numbers = [number for extent in step.extents for number in expanded(extent)]
        ways = [_extended(way, step.level, number) for way in ways for number in numbers]
    return [Target(eid, False, part) for eid, part in ways if eid]


def expanded(extent: Extent) -> list[str]:
    """Write out a run in whole numbers; a run of other numbers gives its ends."""
    if not extent.last:
        return [extent.first]
    if not (extent.first.isdigit() and extent.last.isdigit()):
        return [extent.first, extent.last]
    first, last = int(extent.first), int(extent.last)
    if last - first >= PARAMETERS.longest_run:
        return [extent.first, extent.last]
    return [str(number) for number in range(first, last + 1)]


def _from_article(path: Path) -> Path:
    """Leave out what stands above an article, an appendix excepted: articles count from there."""
    levels = [step.level for step in path]
    if Level.ARTICLE not in levels:
        return path
    above = tuple(step for step in path if step.level is Level.APPENDIX)
    return (*above, *path[levels.index(Level.ARTICLE) :])


def _extended(way: tuple[str, str], level: Level, number: str) -> tuple[str, str]:
    eid, part = way
    if level.floats:
        return eid, f"{level.prefix}_{number}"
    own = f"{PREFIXES[Kind(level.value)]}_{number}"
    return (f"{eid}__{own}" if eid else own), part
