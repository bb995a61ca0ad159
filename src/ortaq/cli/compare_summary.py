"""A comparison as a reader of the terminal wants it: five lines, then what is worth a look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ortaq.law.act import Act, Provision
from ortaq.law.comparison import Comparison, Link
from ortaq.law.comparison.fates import Fate
from ortaq.law.comparison.units import articles_of
from ortaq.law.comparison.wording import wording
from ortaq.report.comparison_rows import Tally, tally

_WIDTH = 78
"""Columns that a line may take."""
_Articles = Mapping[str, Provision]


def summary(old: Act, new: Act, comparison: Comparison) -> Iterator[str]:
    """Yield the lines."""
    olds = {article.eid: article for article in articles_of(old)}
    news = {article.eid: article for article in articles_of(new)}
    yield from _five_lines(old, new, comparison)
    links = comparison.articles.links
    heirs, origins = _gathered(links)
    moved = [link for link in links if link.kind == "moved"]
    yield from _listed("Moved", [_moved(link, olds, news) for link in moved])
    yield from _listed("Split", [_split(eid, to, olds, news) for eid, to in heirs.items()])
    yield from _listed("Merged", [_merged(eid, of, olds, news) for eid, of in origins.items()])
    yield from _listed("New", [_named(news[eid]) for eid in comparison.articles.added])
    yield from _listed("Dropped", [_named(olds[eid]) for eid in comparison.articles.removed])


def _five_lines(old: Act, new: Act, comparison: Comparison) -> Iterator[str]:
    numbers = tally(old, new, comparison)
    fates, parts = numbers.fates, numbers.paragraphs
    yield f"{numbers.old} articles became {numbers.new}."
    yield f"{fates[Fate.KEPT]} kept in substance, {fates[Fate.CHANGED]} changed."
    yield "; ".join(_rearranged(numbers)) + "."
    yield f"{fates[Fate.ADDED]} new, {fates[Fate.REMOVED]} dropped."
    yield (
        f"Of the paragraphs {parts[Fate.KEPT]} were kept, {parts[Fate.CHANGED]} changed, "
        f"{parts[Fate.MOVED]} moved, {parts[Fate.SPLIT] + parts[Fate.MERGED]} split or merged; "
        f"{parts[Fate.ADDED]} are new, {parts[Fate.REMOVED]} dropped."
    )


def _rearranged(numbers: Tally) -> Iterator[str]:
    fates = numbers.fates
    yield f"{fates[Fate.MOVED]} moved"
    if fates[Fate.SPLIT]:
        yield f"{fates[Fate.SPLIT]} split out of {numbers.split_from}"
    if fates[Fate.MERGED]:
        yield f"{fates[Fate.MERGED]} merged out of {numbers.merged_from}"


def _gathered(links: Sequence[Link]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Give the articles that became several, and those made of several."""
    heirs: dict[str, list[str]] = defaultdict(list)
    origins: dict[str, list[str]] = defaultdict(list)
    for link in links:
        heirs[link.old].append(link.new)
        origins[link.new].append(link.old)
    return (
        {eid: several for eid, several in heirs.items() if len(several) > 1},
        {eid: several for eid, several in origins.items() if len(several) > 1},
    )


def _listed(title: str, entries: Sequence[str]) -> Iterator[str]:
    if entries:
        yield f"\n{title}"
        yield from (_clipped(f"  {entry}") for entry in entries)


def _moved(link: Link, olds: _Articles, news: _Articles) -> str:
    return f"{_number(olds[link.old])} → {_named(news[link.new])}"


def _split(eid: str, heirs: Sequence[str], olds: _Articles, news: _Articles) -> str:
    return f"{_number(olds[eid])} → {', '.join(_number(news[heir]) for heir in heirs)}"


def _merged(eid: str, origins: Sequence[str], olds: _Articles, news: _Articles) -> str:
    return f"{', '.join(_number(olds[origin]) for origin in origins)} → {_number(news[eid])}"


def _number(article: Provision) -> str:
    return (article.num or article.eid).rstrip(".")


def _named(article: Provision) -> str:
    words = article.heading or wording(article)
    return f"{_number(article)}  {' '.join(words.split())}"


def _clipped(line: str) -> str:
    """Clip a line to the width, at a space, with an ellipsis."""
    if len(line) <= _WIDTH:
        return line
    return line[: _WIDTH - 1].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + " …"
