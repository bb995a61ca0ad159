"""What parts of the participants are called: letters for opinion groups, full names for regions."""

from __future__ import annotations

from lxml.html import builder as E  # noqa: N812 - the name under which lxml documents it

from ortaq.jurisdictions.regions import MacroRegion, Region, regions
from ortaq.opinion.analysis import GROUPS, PartTable
from ortaq.report.opinion_page.elements import Node
from ortaq.report.opinion_page.wording import Wording

GROUP_NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def group_name(number: int | str) -> str:
    """Name an opinion group by a letter: the same in every language."""
    return GROUP_NAMES[int(number)]


def group_chip(number: int | str, say: Wording) -> Node:
    """Give the mark of a group: its colour and its letter."""
    name = group_name(number)
    chip: Node = E.SPAN(name, {"class": f"chip g{int(number)}", "title": say("group", name=name)})
    return chip


def region_of(table: PartTable, part: str) -> Region | MacroRegion | None:
    """Find the region, or the macro-region, that a part is."""
    place = table.places[table.parts.index(part)] if table.places else ""
    return (regions().find(place) or regions().macro(place)) if place else None


def on_tiles(table: PartTable) -> bool:
    """Tell whether parts are regions that each have a tile of their own."""
    return any(regions().find(place) for place in table.places if place)


def part_name(table: PartTable, part: str, say: Wording) -> str:
    """Give the full name of a part."""
    if table.name == GROUPS:
        return say("group", name=group_name(part))
    place = region_of(table, part)
    return part if place is None else place.name(say.lang)


def partition_name(table: PartTable, say: Wording) -> str:
    """Give the name of what divides people."""
    if table.name == GROUPS:
        return say("by_groups")
    if table.places:
        return say("by_regions")
    return say("by_attribute", name=table.name)
