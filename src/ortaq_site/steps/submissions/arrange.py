"""Where new letters belong beside groups that stand already: a pure function, no database.

Letters that have a group stay in it. A new letter that is a copy of one that has a group joins that
group; any other joins the group whose typical letter makes the same point, or a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from ortaq.submissions.grouping.arguments import Argument, arguments_of
from ortaq.submissions.grouping.likeness import Likeness
from ortaq.submissions.grouping.points import Points
from ortaq.submissions.linking.fit import Fit, fit_letters
from ortaq.submissions.linking.library import Library
from ortaq.submissions.linking.link import Link, Target, link_letters
from ortaq.submissions.parameters import Parameters
from ortaq.submissions.requests import request_of
from ortaq.submissions.submission import Submission

Asked = Callable[[Sequence[str]], Mapping[str, tuple[str, str]]]
"""Gives language and request of letters by their keys."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A group that stands already."""

    typical: str
    """Key of its typical letter."""
    members: tuple[str, ...]
    article: str
    alike: float


@dataclass(frozen=True, slots=True)
class Formed:
    """A new group."""

    typical: str
    members: tuple[str, ...]
    point: str
    """What the typical letter asks for."""
    article: str
    target: Target | None
    alike: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What is proposed for the new letters."""

    formed: tuple[Formed, ...]
    joined: Mapping[str, tuple[str, ...]]
    """Keys of new letters by the typical letter of the standing group that they join."""
    links: tuple[Link, ...]
    articles: Mapping[str, str]
    """Article of each address proposed."""


@dataclass(frozen=True, slots=True)
class Against:
    """What letters are read against: nothing where there is no draft."""

    library: Library | None
    fit: Fit | None
    """Of the new letters."""
    asked_before: Asked
    """Of the typical letters of the groups that stand."""


def arrange(
    new: Sequence[Submission],
    standing: Iterable[Standing],
    asked_before: Asked,
    likeness: Likeness,
    against: tuple[Library | None, Parameters],
) -> Arrangement:
    """Arrange letters, each with its `lang`, that are in no group of `standing` yet.

    asked_before: gives language and request of typical letters of groups of `standing`, by their
    keys; likeness: of all letters, new and old.
    """
    library, parameters = against
    groups = tuple(standing)
    group_of = {key: group.typical for group in groups for key in group.members}
    joined, fresh = _copies(likeness, group_of, {letter.id for letter in new})
    by_key = {letter.id: letter for letter in new}
    fit = fit_letters(new, library, parameters.linking.suggestions) if library else None
    links = link_letters(new, library, fit) if library and fit else ()
    target = {link.submission: link.targets[0] for link in links if link.targets}
    points = _points(fresh, groups, target, Against(library, fit, asked_before), parameters)
    formed = []
    for point in points:
        members = [key for text in point.members if text in fresh for key in fresh[text]]
        if point.typical in fresh:
            formed.append(_formed(by_key[point.typical], members, target, point))
        elif members:
            joined.setdefault(point.typical, []).extend(members)
    return Arrangement(
        formed=tuple(formed),
        joined={typical: tuple(sorted(keys)) for typical, keys in joined.items()},
        links=links,
        articles=_articles(links, library),
    )


def _copies(
    likeness: Likeness, group_of: Mapping[str, str], wanted: Set[str]
) -> tuple[dict[str, list[str]], dict[str, tuple[str, ...]]]:
    """Give new copies of letters that have a group, and the other new texts by their first key."""
    joined: dict[str, list[str]] = {}
    fresh: dict[str, tuple[str, ...]] = {}
    for texts in likeness.groups_with(wanted):
        keys = likeness.letters_of(texts)
        new = tuple(key for key in keys if key in wanted)
        placed = next((group_of[key] for key in keys if key in group_of), None)
        if new and placed:
            joined.setdefault(placed, []).extend(new)
        elif new:
            fresh[new[0]] = new
    return joined, fresh


def _points(
    fresh: Mapping[str, tuple[str, ...]],
    groups: Sequence[Standing],
    target: Mapping[str, Target],
    against: Against,
    parameters: Parameters,
) -> tuple[Argument, ...]:
    """Group new texts by what they ask for; without an act each stands for itself."""
    library, fit = against.library, against.fit
    if library is None or fit is None:
        return tuple(Argument(key, (key,), "", 1.0) for key in sorted(fresh))
    articles = {
        key: library.article_of(target[key].act, target[key].eid) if key in target else ""
        for key in fresh
    }
    about = set(articles.values()) - {""}  # groups about other articles can take none of these
    near = [
        Argument(group.typical, (group.typical,), group.article, group.alike)
        for group in groups
        if group.article in about
    ]
    asked = {key: (fit.lang[key], fit.asked[key]) for key in fresh}
    asked |= against.asked_before([group.typical for group in near])
    if not asked:
        return ()
    return arguments_of(Points.of(asked, library), articles, near, parameters.arguments)


def _formed(
    letter: Submission, members: Sequence[str], target: Mapping[str, Target], point: Argument
) -> Formed:
    return Formed(
        typical=letter.id,
        members=tuple(sorted(members)),
        point=request_of(letter.text, letter.lang),
        article=point.article,
        target=target.get(letter.id),
        alike=point.least,
    )


def _articles(links: Sequence[Link], library: Library | None) -> dict[str, str]:
    if library is None:
        return {}
    targets = {(target.act, target.eid) for link in links for target in link.targets}
    return {eid: library.article_of(act, eid) for act, eid in targets}
