"""Phrases that people write as data are found whatever their endings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.language.phrases import Phrases, folded


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("кругл* стол*", "За Круглым\nстолом", "Круглым\nстолом"),
        ("мнени*", "Сомнения", ""),
        ("единого мнения", "единого мнениями", ""),
        ("учен*", "Учёные", "Учёные"),
        ("бір пікір*", "Бiр пікірде", "Бiр пікірде"),
        ("a|b? c", "c, b c", "c"),
        ("пришл* ... мнени*", "пришли все к общему мнению", "пришли все к общему мнению"),
        ("пришл* ... мнени*", "пришли. Их мнения", ""),
        ("пришл* ... мнени*", "пришли раз два три четыре пять шесть мнений", ""),
        ("took_part|met online", "took part online", "took part online"),
        ("<all> for", "all of us for", "all of us for"),
        ("yes|<all> for", "everybody for", "everybody for"),
    ],
)
def test_a_pattern_says_what_it_takes(phrase: str, text: str, found: str) -> None:
    place = Phrases({"code": [phrase]}, {"all": ["all of us", "everybody"]}).first(text)
    assert (text[place.start : place.end] if place else "") == found


def test_of_phrases_that_begin_together_the_longest_comes_first() -> None:
    phrases = Phrases({"short": ["круглый"], "long": ["круглый стол"]})
    assert [place.code for place in phrases.find("Круглый стол")] == ["long", "short"]


def test_a_whole_text_may_be_asked_for() -> None:
    phrases = Phrases({"place": ["место", "место проведения"]})
    assert (phrases.whole(" Место проведения "), phrases.whole("место и время")) == (("place",), ())


@given(st.text(max_size=60))
def test_folding_moves_no_character(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text(max_size=40), st.text(alphabet=" .,\n", max_size=10))
def test_what_stands_before_only_shifts_the_places(text: str, before: str) -> None:
    phrases = Phrases({"a": ["а*", "b c"], "b": ["б"]})
    moved = [(place.start - len(before), place.code) for place in phrases.find(before + text)]
    assert moved == [(place.start, place.code) for place in phrases.find(text)]
