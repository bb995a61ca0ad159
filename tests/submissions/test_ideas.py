"""Ideas: what is asked to be done and with what, in two languages; what never makes one point."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from ortaq.submissions.grouping.arguments import arguments_of
from ortaq.submissions.grouping.ideas import ideas_of
from ortaq.submissions.grouping.points import Points
from ortaq.submissions.linking.library import Library
from ortaq.submissions.requests import request_of
from tests.submissions.letters import KAZAKH, RUSSIAN

LIBRARY = Library.of([RUSSIAN, KAZAKH])


def told(lang: str) -> dict[str, dict[str, list[str]]]:
    file = resources.files("ortaq.submissions.grouping").joinpath(f"ideas.{lang}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def together(*texts: tuple[str, str]) -> bool:
    """Whether texts about one article are one group."""
    asked = {f"t{at}": text for at, text in enumerate(texts)}
    found = arguments_of(Points.of(asked, LIBRARY), dict.fromkeys(asked, "art_2"))
    return len(found) == 1


def test_two_texts_without_a_word_in_common_make_one_point() -> None:
    one = ("ru", "Медицинская помощь должна быть даром для всех.")
    other = ("ru", "Лечение сделайте бесплатным.")
    assert together(one, other)
    assert together(one, ("kk", "Емдеу тегін болсын."))


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("ru", "Поднимите пенсию старикам.", "Снизьте пенсию старикам."),
        ("ru", "Отмените повышение пенсий старикам.", "Повысьте пенсии старикам."),
        ("ru", "Разрешите митинги и собрания.", "Запретите митинги и собрания."),
        ("kk", "Қарттардың зейнетақысын көтеріңіздер.", "Қарттардың зейнетақысын азайтыңыздар."),
        ("kk", "Митинг пен жиынға рұқсат беріңіздер.", "Митинг пен жиынға тыйым салыңыздар."),
    ],
)
def test_two_sides_of_one_matter_are_never_one_point(lang: str, one: str, other: str) -> None:
    assert not together((lang, one), (lang, other))


def test_the_two_lists_name_the_same_ideas() -> None:
    russian, kazakh = told("ru"), told("kk")
    assert {kind: list(russian[kind]) for kind in russian} == {
        kind: list(kazakh[kind]) for kind in kazakh
    }


def test_no_entry_is_named_by_a_short_beginning_of_another_word() -> None:
    def number(lang: str, text: str) -> int:
        return int(ideas_of([text], lang).named.sum())

    assert number("ru", "дом") == 1
    assert number("ru", "домысел") == 0
    assert number("kk", "ит") == 1
    assert number("kk", "итермелеу") == 0


def test_a_language_without_a_list_names_nothing() -> None:
    assert not ideas_of(["Raise the pensions of old people."], "en").named.any()


@pytest.mark.parametrize(
    ("lang", "text", "asked"),
    [
        ("ru", "Был в акимате, толку никакого. Поднимите пенсию.", "Поднимите пенсию."),
        ("ru", "Поднимите пенсию. Вот и всё, что хотел сказать.", "Поднимите пенсию."),
        ("ru", "Никаких сборов с родителей!", "Никаких сборов с родителей!"),
        ("ru", "Здравствуйте! Пенсии не хватает.", "Пенсии не хватает."),
        ("ru", "Дед просил взаймы. Просим поднять пенсию.", "Просим поднять пенсию."),
        ("kk", "Тізімнің жартысын ешкім естімеген. Зауыт жабылсын!", "Зауыт жабылсын!"),
        ("ru", "Живу в Рудном. Установите выплату старикам.", "Установите выплату старикам."),
        ("kk", "Кімнен сұрасаңыз да, растайды. Жол салыңыздар.", "Жол салыңыздар."),
    ],
)
def test_only_what_is_asked_for_is_the_request(lang: str, text: str, asked: str) -> None:
    assert request_of(text, lang) == asked
