"""Numbers written as words are understood in the forms that laws use."""

from __future__ import annotations

import pytest

from ortaq.language.number_words import number_words


@pytest.mark.parametrize(
    ("lang", "text", "numbers"),
    [
        ("ru", "сто сорок пять депутатов", {145}),
        ("ru", "не менее двухсот пятидесяти семи голосов", {257}),
        ("ru", "двумя третями голосов", {2, 3}),
        ("ru", "в десятидневный срок, на пятилетний срок", {10, 5}),
        ("ru", "статья двадцать первая", {21}),
        ("ru", "три тысячи сто", {3100}),
        ("ru", "пять, шесть", {5, 6}),
        ("ru", "пятьюдесятью восемью", {58}),
        ("kk", "жүз қырық бес депутат", {145}),
        ("kk", "жиырма бесінші бап", {25}),
        ("kk", "бес жыл мерзімге, алтыдан кем емес", {5, 6}),
        ("kk", "үштен екісінің даусымен", {2, 3}),
        ("kk", "он екі мың бес жүз", {12_500}),
        ("kk", "жиырмасыншы", {20}),
        ("kk", "депутаттың бесеуін", {5}),
        ("en", "three hundred and two members, the twentieth day", {302, 20}),
        ("en", "twenty-five years", {25}),
        ("de", "fünf Jahre", set()),
    ],
)
def test_numbers_are_found_in_the_forms_of_their_language(
    lang: str, text: str, numbers: set[int]
) -> None:
    assert set(number_words(text, lang)) == numbers


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("kk", "оның құқықтары үшін, онда және заң жүзінде"),
        ("kk", "бестік емес, мыңжылдық емес, отыруға"),
        ("ru", "стоять, пятно, семья, сторона"),
        ("ru", "полеты и летний отдых"),
    ],
)
def test_words_that_only_look_like_numbers_are_left_alone(lang: str, text: str) -> None:
    assert number_words(text, lang) == ()
