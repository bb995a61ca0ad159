"""Kazakh in Latin letters becomes Cyrillic for matching, and every letter keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.language.kazakh_latin import in_cyrillic


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Qazaqstan halqynyñ bırlıgı", "Қазақстан халқының бірлігі"),
        ("Ivançenko bızdıñ auylda", "Иванченко біздің ауылда"),
        ("Qazaqstan Respýblıkasynyń tili", "Қазақстан Республикасының тілі"),
        ("ulttyq qor, jan'a zan'", "ұлттық қор, жаңа заң"),
        ("qazaqtyn tili, zhana zhol", "қазақтын тілі, жана жол"),
        ("ay sayin", "ай сайін"),
        ("Partiia aialdamağa qial, iağni ziian", "Партия аялдамаға қиял, яғни зиян"),
        ("ekolog funktsiany aitsa, üş ekeuı", "эколог функцияны айтса, үш екеуі"),
        ("5 milliard teñge, sotsialdyq dialog", "5 миллиард теңге, социалдық диалог"),
        ("Vaçenkonyñ zañy", "Ваченконың заңы"),
        ("2026 jyly, 15 %", "2026 жылы, 15 %"),
    ],
)
def test_each_alphabet_is_read(latin: str, cyrillic: str) -> None:
    assert in_cyrillic(latin).text == cyrillic


def test_a_found_word_is_found_again_in_the_latin_text() -> None:
    latin = "Bul qoǵamdyq tyńdaý týraly"
    read = in_cyrillic(latin)
    start = read.text.index("тыңдау")
    first, last = read.place(start, start + len("тыңдау"))
    assert latin[first:last] == "tyńdaý"


@given(st.text(max_size=100))
def test_every_letter_has_a_place_and_places_never_go_back(latin: str) -> None:
    read = in_cyrillic(latin)
    assert len(read.offsets) == len(read.text) + 1
    assert list(read.offsets) == sorted(read.offsets)
    assert read.offsets[-1] == len(latin)
