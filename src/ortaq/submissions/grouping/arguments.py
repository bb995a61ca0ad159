"""Letters that may make the same point in other words, also in another language: proposals.

Within the letters about one article, a group is a typical letter and all that are alike to it (star
cover): so each member can be compared with one letter by eye. Likeness depends on two letters and
the acts alone. Guarantee: neither the order of letters nor letters about other articles change a
group; every text is in exactly one. Letters that come later join the most alike typical letter or
form groups among themselves; earlier groups keep their members. Source of the cover: Aslam,
Pelekhov, Rus (2004), The star clustering algorithm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.submissions.grouping.points import Points
from ortaq.submissions.parameters import ARGUMENTS, ArgumentParameters


@dataclass(frozen=True, slots=True)
class Argument:
    """Texts that may make one point."""

    typical: str
    """Key of the typical text."""
    members: tuple[str, ...]
    """Keys of all texts, the typical one included, sorted."""
    article: str
    least: float
    """Least likeness of a member with the typical text; 1 for a single text."""


def arguments_of(
    points: Points,
    articles: Mapping[str, str],
    earlier: Sequence[Argument] = (),
    parameters: ArgumentParameters = ARGUMENTS,
) -> tuple[Argument, ...]:
    """Group texts that may make one point, by article.

    points: what every text asks for, those of earlier groups included. articles: the article of
    each new text by key; a text without one stands alone under "".
    """
    about: dict[str, list[str]] = {}
    placed = {key for group in earlier for key in group.members}
    for key in sorted(articles):
        if key not in placed:
            about.setdefault(articles[key], []).append(key)
    old: dict[str, list[Argument]] = {}
    for group in sorted(earlier, key=lambda group: group.typical):
        old.setdefault(group.article, []).append(group)
    found = [
        group
        for article in sorted({*about, *old})
        for group in _of_article(
            points, article, about.get(article, []), old.get(article, []), parameters
        )
    ]
    return tuple(sorted(found, key=lambda group: (group.article, group.typical)))


def _of_article(
    points: Points,
    article: str,
    keys: Sequence[str],
    earlier: Sequence[Argument],
    parameters: ArgumentParameters,
) -> Iterator[Argument]:
    if not article:
        yield from earlier
        yield from (Argument(key, (key,), article, 1.0) for key in keys)
        return
    joined, rest = _joining(points, keys, earlier, parameters)
    for group in earlier:
        more = joined.get(group.typical, {})
        least = min([group.least, *more.values()])
        yield Argument(group.typical, tuple(sorted({*group.members, *more})), article, least)
    yield from _stars(points, rest, article, parameters)


def _joining(
    points: Points,
    keys: Sequence[str],
    earlier: Sequence[Argument],
    parameters: ArgumentParameters,
) -> tuple[dict[str, dict[str, float]], list[str]]:
    """Send new texts to the earlier group whose typical text is most alike, if alike enough."""
    typical = [group.typical for group in earlier]
    joined: dict[str, dict[str, float]] = {}
    if not typical:
        return joined, list(keys)
    rest = []
    for rows, likeness in points.likeness(keys, typical, parameters):
        for key, row in zip(keys[rows.start : rows.stop], likeness, strict=True):
            best = int(np.argmax(row))
            if row[best] > 0:
                joined.setdefault(typical[best], {})[key] = float(row[best])
            else:
                rest.append(key)
    return joined, rest


def _stars(
    points: Points, keys: Sequence[str], article: str, parameters: ArgumentParameters
) -> Iterator[Argument]:
    """Cover texts by stars: the text with most neighbours first, ties by key."""
    near: list[NDArray[np.int64]] = []
    likeness: list[NDArray[np.float64]] = []
    for _, block in points.likeness(keys, keys, parameters):
        for row in block:
            neighbours = np.flatnonzero(row > 0)
            near.append(neighbours)
            likeness.append(row[neighbours])
    free = np.ones(len(keys), dtype=bool)
    order = sorted(range(len(keys)), key=lambda at: (-len(near[at]), keys[at]))
    for centre in order:
        if free[centre]:
            own = free[near[centre]]
            members = sorted({keys[centre], *(keys[at] for at in near[centre][own])})
            least = min([1.0, *likeness[centre][own].tolist()])
            free[near[centre]] = False
            free[centre] = False
            yield Argument(keys[centre], tuple(members), article, round(least, 6))
