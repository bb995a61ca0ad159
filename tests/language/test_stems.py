"""The forms of a word share one stem, so that letters find the law in other words."""

from __future__ import annotations

import pytest

from ortaq.language.kazakh import STOP_WORDS, without_case
from ortaq.language.russian import is_known, lemma, parses
from ortaq.language.stems import stem


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("kk", "мектеп мектептер мектептің мектепке мектептерді мектептен"),
        ("kk", "заңдар заңдардың заңдарға заңнан"),
        ("kk", "қала қалалар қалаға қаланың қалада"),
        ("ru", "закон закона законами законов ЗАКОНЕ"),
        ("ru", "жители жителей жителями"),
        ("ru", "отчёт отчета отчётов"),
        ("en", "school schools Schools"),
        ("en", "protect protected protecting protects"),
    ],
)
def test_forms_of_a_word_share_a_stem(lang: str, forms: str) -> None:
    assert len({stem(form, lang) for form in forms.split()}) == 1


@pytest.mark.parametrize("word", ["ата", "су", "жер", "ел", "ән"])
def test_a_short_kazakh_word_is_left_whole(word: str) -> None:
    assert stem(word, "kk") == word


def test_different_words_keep_different_stems() -> None:
    assert stem("балалар", "kk") != stem("балықтар", "kk")
    assert stem("законы", "ru") != stem("заказы", "ru")


def test_a_language_without_a_stemmer_keeps_the_word() -> None:
    assert stem("Gesetze", "de") == "gesetze"


def test_possession_stays_where_only_the_case_is_taken() -> None:
    assert without_case("облысында") == "облысы"


def test_the_dictionary_tells_names_from_other_words() -> None:
    assert "Surn" in parses("петров")[0].marks
    assert lemma("Петрова") == "петров"
    assert is_known("закону")
    assert not is_known("сыздыкпаевым")


def test_stop_words_are_small_letters() -> None:
    assert all(word == word.lower() for word in STOP_WORDS)
