"""The figures behind the five sentences that say what a draft changes."""

from __future__ import annotations

from dataclasses import dataclass

from ortaq.law.comparison.fates import Fate
from ortaq_site.public.law.lines import units
from ortaq_site.public.law.reading import Reading
from ortaq_site.public.law.wording import is_verbatim


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of articles. Repealed ones are not counted."""

    old: int
    new: int
    kept: int
    """In place, with the same substance."""
    kept_renumbered: int
    """Of these, with another number."""
    kept_in_substance: int
    """Of these, where numbers, references or punctuation differ."""
    changed: int
    """Linked one to one, in place, with other words."""
    moved: int
    split_from: int
    split_into: int
    merged_from: int
    merged_into: int
    added: int
    removed: int


def tally(shown: Reading) -> Tally | None:
    """Count what the five sentences say; None where there is no comparison."""
    if not (shown.fates and shown.other_act):
        return None
    links, fates, counts = shown.fates.links, shown.fates, shown.fates.counts()
    kept = [link for link in links.links if fates.of_new_unit(link.new) is Fate.KEPT]
    split = [link for link in links.links if fates.of_new_unit(link.new) is Fate.SPLIT]
    merged = [link for link in links.links if fates.of_new_unit(link.new) is Fate.MERGED]
    return Tally(
        old=sum(1 for unit in units(shown.other_act) if not unit.repealed),
        new=sum(1 for unit in units(shown.act) if not unit.repealed),
        kept=counts[Fate.KEPT],
        kept_renumbered=sum(link.renumbered for link in kept),
        kept_in_substance=sum(not is_verbatim(shown, link) for link in kept),
        changed=counts[Fate.CHANGED],
        moved=counts[Fate.MOVED],
        split_from=len({link.old for link in split}),
        split_into=counts[Fate.SPLIT],
        merged_from=len({link.old for link in merged}),
        merged_into=counts[Fate.MERGED],
        added=counts[Fate.ADDED],
        removed=counts[Fate.REMOVED],
    )
