"""One point in other words, also in the other language, is proposed as one; others are not."""

from __future__ import annotations

import pytest

from ortaq.submissions.grouping.arguments import Argument, arguments_of
from ortaq.submissions.grouping.points import Points
from ortaq.submissions.linking.library import Library
from tests.submissions.letters import KAZAKH, RUSSIAN, groups

LIBRARY = Library.of([RUSSIAN, KAZAKH])
POINTS = {
    "r1": ("ru", "Поднимите пенсию старикам."),
    "r2": ("ru", "Прошу поднять пенсию пожилым."),
    "r3": ("ru", "Закройте свалку, она портит природу."),
    "r4": ("ru", "Пусть свалку закроют, берегите природу."),
    "k1": ("kk", "Зейнетақыны көтеріңіздер."),
    "k2": ("kk", "Қарттардың зейнетақысын көтеріңіздер."),
}
ARTICLES = {
    "r1": "art_2", "r2": "art_2", "k1": "art_2", "k2": "art_2", "r3": "art_3", "r4": "art_3",
}  # fmt: skip


def members(found: tuple[Argument, ...]) -> set[frozenset[str]]:
    return groups([group.members for group in found])


def test_one_point_in_other_words_is_one_group_across_languages() -> None:
    found = members(arguments_of(Points.of(POINTS, LIBRARY), ARTICLES))
    assert frozenset({"r3", "r4"}) in found
    assert frozenset({"r1", "r2", "k1", "k2"}) in found


def test_every_text_is_in_exactly_one_group() -> None:
    found = arguments_of(Points.of(POINTS, LIBRARY), {**ARTICLES, "r4": ""})
    every = [key for group in found for key in group.members]
    assert sorted(every) == sorted(POINTS)
    assert frozenset({"r4"}) in members(found)


@pytest.mark.parametrize("lang", ["en", "de", ""])
def test_a_letter_in_a_language_without_an_act_stands_among_the_others(lang: str) -> None:
    points = {**POINTS, "x1": (lang, "Please raise the pension of old people.")}
    found = arguments_of(Points.of(points, LIBRARY), {**ARTICLES, "x1": "art_2"})
    assert sorted(key for group in found for key in group.members) == sorted(points)


def test_letters_about_another_article_change_nothing() -> None:
    alone = {key: value for key, value in ARTICLES.items() if value == "art_2"}
    found = arguments_of(Points.of(POINTS, LIBRARY), ARTICLES)
    of_two = tuple(group for group in found if group.article == "art_2")
    assert of_two == arguments_of(Points.of({k: POINTS[k] for k in alone}, LIBRARY), alone)


def test_the_order_of_letters_changes_nothing() -> None:
    keys = sorted(POINTS, key=lambda key: key[::-1], reverse=True)
    shuffled = arguments_of(
        Points.of({key: POINTS[key] for key in keys}, LIBRARY), {key: ARTICLES[key] for key in keys}
    )
    assert shuffled == arguments_of(Points.of(POINTS, LIBRARY), ARTICLES)


def test_later_letters_join_and_earlier_groups_keep_their_members() -> None:
    first = {key: POINTS[key] for key in ("r1", "r3")}
    earlier = arguments_of(Points.of(first, LIBRARY), {key: ARTICLES[key] for key in first})
    later = arguments_of(Points.of(POINTS, LIBRARY), ARTICLES, earlier)
    for group in earlier:
        assert any(set(group.members) <= set(grown.members) for grown in later)
    assert frozenset({"r3", "r4"}) in members(later)
    assert sorted(key for group in later for key in group.members) == sorted(POINTS)


def test_each_member_is_alike_to_the_typical_letter() -> None:
    for group in arguments_of(Points.of(POINTS, LIBRARY), ARTICLES):
        assert 0 < group.least <= 1
        assert group.typical in group.members
