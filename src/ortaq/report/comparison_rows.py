"""A comparison in reading order, and in numbers: what pages, tables and the terminal show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ortaq.law.act import Act, Provision
from ortaq.law.comparison import Comparison, Link, Op, Segment
from ortaq.law.comparison.fates import Fate, fates_of
from ortaq.law.comparison.units import articles_of
from ortaq.law.comparison.wording import wording
from ortaq.report.printable import printable


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
    """A comparison in numbers (articles, unless said otherwise). Repealed ones do not count."""

    old: int
    new: int
    fates: Mapping[Fate, int]
    """Base: the articles of the new text and those dropped from the old."""
    renumbered: int
    """Of those kept or changed in place, how many have another number."""
    split_from: int
    """Old articles that became the split ones."""
    merged_from: int
    """Old articles that the merged ones are made of."""
    paragraphs: Mapping[Fate, int]
    """The same for paragraphs."""


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
    fates = fates_of(comparison.articles)
    linked = [(link, fates.of_new_unit(link.new)) for link in comparison.articles.links]
    in_place = [link for link, fate in linked if fate in {Fate.KEPT, Fate.CHANGED}]
    return Tally(
        old=len(articles_of(old)),
        new=len(articles_of(new)),
        fates=fates.counts(),
        renumbered=sum(link.renumbered for link in in_place),
        split_from=len({link.old for link, fate in linked if fate is Fate.SPLIT}),
        merged_from=len({link.old for link, fate in linked if fate is Fate.MERGED}),
        paragraphs=fates_of(comparison.paragraphs).counts(),
    )


def titles(old: Act, new: Act) -> str:
    """Give the titles of both acts, or the one that they share apart from capitals."""
    before, after = printable(old.title), printable(new.title)
    return before if before.casefold() == after.casefold() else f"{before} → {after}"
