"""One person is known under many forms of the name, and no form is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.language.names.forms import fullest, nominative, person_form, same_person

SAME = [
    ("Ермек Сапаров", "Е. Сапарова"),
    ("Ермека Сапарова", "Сапаров"),
    ("Сапаров Е. Б.", "Ермек Болатович Сапаров"),
    ("Ермек", "Ермек Сапаров"),
    ("Ахмет Байболатұлы", "Байболатұлының"),
    ("Ермек Болатұлы Сапаров", "Ермек Сапаровтың"),
    ("Мұрат Әбенов", "М. Әбеновке"),
    ("Yermek Saparov", "Saparov's"),
    ("Ким О.В.", "Кима"),
    ("Сейтжанова Гульнара", "Гульнара Сейтжанова"),
    ("Алексей Кузьмин", "Алексеем Кузьминым"),
    ("Павел Ким", "Павла Кима"),
    ("Игорь Тен", "Игоря Тена"),
]
DIFFERENT = [
    ("А. Сапаров", "Е. Сапаров"),
    ("Ермек Сапаров", "Нурлан Сапаров"),
    ("Сапаров Е. К.", "Ермек Болатович Сапаров"),
    ("Петров", "Петровский"),
    ("Сапарбаев", "Сапаров"),
    ("Иванов", "Иваненко"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_of_one_name_are_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_names_that_differ_are_different_persons(one: str, other: str) -> None:
    assert not same_person(one, other)
    assert not same_person(other, one)


@pytest.mark.parametrize(
    ("lang", "written", "expected"),
    [
        ("ru", "Ивана Петрова", "Иван Петров"),
        ("ru", "Анны Петровой", "Анна Петрова"),
        ("ru", "Виктора Ивановича Кузнецова", "Виктор Иванович Кузнецов"),
        ("kk", "Болат Әшімовтің", "Болат Әшімов"),
    ],
)
def test_a_name_that_the_dictionary_knows_gets_its_nominative(
    lang: str, written: str, expected: str
) -> None:
    assert nominative(written, lang) == expected


def test_a_surname_that_the_dictionary_does_not_know_is_never_inflected() -> None:
    assert nominative("Бекжана Сыздыкпаева", "ru") == "Бекжана Сыздыкпаева"


def test_a_name_in_the_nominative_stays() -> None:
    assert nominative("Ивана Петрова", "ru", oblique=False) == "Ивана Петрова"


@pytest.mark.parametrize(
    "written",
    ["Ермек Болатович Сапаров", "Сапаров Ермек Болатович", "Сапаров Е. Б.", "Е.Б. Сапаров"],
)
def test_the_order_of_the_parts_does_not_matter(written: str) -> None:
    form = person_form(written)
    assert form.surname == "Сапаров"
    assert (form.given[:1] or form.initials[0], form.patronymic[:1] or form.initials[1]) == (
        "Е",
        "Б",
    )


def test_the_fullest_form_has_the_most_whole_words() -> None:
    assert fullest(["Сапаров", "Е. Б. Сапаров", "Ермек Сапаров"]) == "Ермек Сапаров"


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_has_no_direction(one: str, other: str) -> None:
    assert same_person(one, other) == same_person(other, one)
