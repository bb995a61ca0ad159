"""The changed words between two editions, article by article, with what stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ortaq.law.act import Act
from ortaq.law.comparison import Comparison, Op, Segment
from ortaq.law.comparison.units import articles_of
from ortaq.law.comparison.wording import wording


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words that came or went."""

    old: str
    """Address of the article in the old edition, "" where it has none."""
    new: str
    """Address in the new edition, "" where it is gone."""
    op: Op
    """INSERTED or DELETED."""
    start: int
    """Offset in the wording of the article: of the new edition if inserted, else of the old."""
    text: str


def changes_of(old: Act, new: Act, comparison: Comparison) -> tuple[Change, ...]:
    """List the changes in the order of the new edition, dropped articles last."""
    return tuple(_changes(old, new, comparison))


def _changes(old: Act, new: Act, comparison: Comparison) -> Iterator[Change]:
    for (before, after), segments in comparison.redline.items():
        yield from _of_article(before, after, segments)
    olds = {article.eid: wording(article) for article in articles_of(old)}
    news = {article.eid: wording(article) for article in articles_of(new)}
    for eid in comparison.articles.added:
        yield Change("", eid, Op.INSERTED, 0, news[eid])
    for eid in comparison.articles.removed:
        yield Change(eid, "", Op.DELETED, 0, olds[eid])


def _of_article(before: str, after: str, segments: tuple[Segment, ...]) -> Iterator[Change]:
    at_old = at_new = 0
    for segment in segments:
        length = len(segment.text)
        if segment.op is Op.INSERTED:
            yield Change(before, after, segment.op, at_new, segment.text)
        elif segment.op is Op.DELETED:
            yield Change(before, after, segment.op, at_old, segment.text)
        at_old += length if segment.op is not Op.INSERTED else 0
        at_new += length if segment.op is not Op.DELETED else 0
