"""Forms of Kazakh nouns by rule, and none where the rule is not certain."""

from __future__ import annotations

import pytest

from ortaq.language.kazakh_forms import CASES, PLACED, forms_of

PARADIGMS = {
    "Құрылтай": "Құрылтай Құрылтайдың Құрылтайға Құрылтайды Құрылтайда Құрылтайдан Құрылтаймен",
    "Парламент": "Парламент Парламенттің Парламентке Парламентті Парламентте Парламенттен"
    " Парламентпен",
    "Сенат": "Сенат Сенаттың Сенатқа Сенатты Сенатта Сенаттан Сенатпен",
    "Палата": "Палата Палатаның Палатаға Палатаны Палатада Палатадан Палатамен",
    "Орман": "Орман Орманның Орманға Орманды Орманда Орманнан Орманмен",
    "Ауыл": "Ауыл Ауылдың Ауылға Ауылды Ауылда Ауылдан Ауылмен",
    "Төлем": "Төлем Төлемнің Төлемге Төлемді Төлемде Төлемнен Төлеммен",
    "Қағаз": "Қағаз Қағаздың Қағазға Қағазды Қағазда Қағаздан Қағазбен",
}


@pytest.mark.parametrize("noun", PARADIGMS)
def test_cases_follow_the_last_vowel_and_the_last_letter(noun: str) -> None:
    forms = forms_of(noun)
    assert " ".join(forms[False, case] for case in CASES) == PARADIGMS[noun]


def test_what_belongs_to_another_takes_the_ending_of_belonging_first() -> None:
    forms = forms_of("Палата")
    assert [forms[True, case] for case in ("nominative", "genitive", "locative", PLACED)] == [
        "Палатасы", "Палатасының", "Палатасында", "Палатасындағы",
    ]  # fmt: skip


@pytest.mark.parametrize("noun", ["Банк", "Факт", "Автомобиль"])
def test_a_loan_whose_endings_are_not_certain_has_no_forms(noun: str) -> None:
    assert forms_of(noun) == {}


@pytest.mark.parametrize("noun", ["Халық", "Мектеп", "Орын"])
def test_a_stem_that_changes_has_no_form_of_belonging(noun: str) -> None:
    assert forms_of(noun)
    assert not any(own for own, _ in forms_of(noun))
